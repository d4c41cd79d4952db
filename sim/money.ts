/** Money is whole numbers of an asset's smallest simulated unit, within what a double holds exactly. */

/** A whole number of an asset's smallest simulated unit, within +-2^53. */
export type Amount = number;

/** Whole yen at the scenario's fixed prices. */
export type Yen = number;

export type Rounding = 'down' | 'up' | 'nearest';

/** Returns the amount itself, or stops the run: an amount that is not whole and exact is our own error. */
export function checked(amount: number, what: string): Amount {
  if (!Number.isSafeInteger(amount))
    throw new Error(`${what}: expected a whole number within 2^53, found ${amount}`);
  return amount;
}

/** a x b / c without losing a unit on the way, rounded as asked; a and b may not be negative, c is above 0. */
export function multiplyDivide(a: number, b: number, c: number, round: Rounding): number {
  if (!(a >= 0 && b >= 0 && c > 0))
    throw new Error(`multiplyDivide: expected a, b >= 0 and c > 0, found ${a}, ${b}, ${c}`);
  const product = a * b;
  if (product <= Number.MAX_SAFE_INTEGER) {
    const whole = Math.floor(product / c);
    return rounded(whole, product - whole * c, c, round);
  }
  const exact = BigInt(a) * BigInt(b);
  const divisor = BigInt(c);
  const whole = Number(exact / divisor);
  return checked(rounded(whole, Number(exact % divisor), c, round), 'multiplyDivide');
}

function rounded(whole: number, rest: number, divisor: number, round: Rounding): number {
  if (rest === 0 || round === 'down') return whole;
  if (round === 'up') return whole + 1;
  return rest * 2 >= divisor ? whole + 1 : whole;
}
