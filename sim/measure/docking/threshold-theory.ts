/**
 * Jain, Felten and Goldfeder, "Determining an optimal threshold on the online reserves of a Bitcoin
 * exchange" (WEIS 2016; Journal of Cybersecurity 2018), as their published programs compute it
 * (github.com/SamvitJ/WEIS2016-Programs, Theory). Hot holds from 0 to `ceiling` coins.
 */

/** Coins and thefts that come in a day, each as a Poisson stream, and the share of refills at which the reserve is taken. */
export interface Flows {
  readonly deposits: number;
  readonly withdrawals: number;
  readonly thefts: number;
  readonly watched: number;
}

/** Quoted: mean days from a full hot wallet to an empty one, by a customer or by a theft. */
export function daysToEmpty({ deposits, withdrawals, thefts }: Flows, ceiling: number): number {
  const all = deposits + withdrawals + thefts;
  const root = Math.sqrt(all * all - 4 * deposits * withdrawals);
  const [low, high] = [(all - root) / (2 * deposits), (all + root) / (2 * deposits)];
  const part = (x: number): number => (withdrawals * (x - 1) + thefts * x) * power(x, ceiling - 1);
  const both = withdrawals * (high - low) * power(low * high, ceiling - 1);
  return (1 + both / (part(low) - part(high))) / thefts;
}

/**
 * Quoted: mean coins gained from one theft of the reserve to the next, where a theft finds hot 84 % full on
 * average; that share is theirs, a constant of their program.
 */
export function gainQuoted(flows: Flows, ceiling: number): number {
  const { deposits, withdrawals, thefts, watched } = flows;
  const perDay = deposits - withdrawals - usuallyFull * thefts * ceiling;
  return (perDay * daysToEmpty(flows, ceiling)) / watched;
}

const usuallyFull = 0.84;

/** Derived here: the same without that constant, by one equation for each number of coins in hot. */
export function gainDerived(flows: Flows, ceiling: number): number {
  const { deposits, withdrawals, watched } = flows;
  const income = (deposits - withdrawals) * fromFull(flows, ceiling, () => 1);
  return (income - takenDerived(flows, ceiling)) / watched;
}

/** Derived here: mean coins taken out of hot between two refills. */
export function takenDerived(flows: Flows, ceiling: number): number {
  return fromFull(flows, ceiling, (coins) => flows.thefts * coins);
}

/**
 * What adds up, so much a day with so many coins in hot, from a full wallet to an empty one. With x coins,
 * V(x) = (rate(x) + deposits V(x+1) + withdrawals V(x-1)) / all; a deposit into a full one changes nothing.
 */
export function fromFull(
  { deposits, withdrawals, thefts }: Flows,
  ceiling: number,
  rate: (coins: number) => number,
): number {
  // V(x) = given + ratio V(x+1), from the empty wallet upwards.
  let [ratio, given] = [0, 0];
  for (let coins = 1; coins < ceiling; coins++) {
    const left = deposits + withdrawals + thefts - withdrawals * ratio;
    given = (rate(coins) + withdrawals * given) / left;
    ratio = deposits / left;
  }
  return (rate(ceiling) + withdrawals * given) / (withdrawals + thefts - withdrawals * ratio);
}

/** The ceiling up to `most` at which a gain is largest. */
export function best(gain: (ceiling: number) => number, most: number): number {
  let found = 1;
  for (let ceiling = 2; ceiling <= most; ceiling++)
    if (gain(ceiling) > gain(found)) found = ceiling;
  return found;
}

function power(base: number, times: number): number {
  let product = 1;
  for (let turn = 0; turn < times; turn++) product *= base;
  return product;
}
