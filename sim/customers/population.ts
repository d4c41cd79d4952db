/**
 * Who the simulated customers are: their balances, what they want and when, their devices and factors.
 * All of it is drawn once, before the doors open, so that no rule of the exchange can change a wish.
 */
import { name, type Name } from '../kernel/random.ts';
import type { Seconds } from '../kernel/simulation.ts';
import { multiplyDivide, type Amount } from '../money.ts';
import { day, hour } from '../time.ts';
import type { ChainKind } from '../chain/kinds.ts';
import type { World } from '../world.ts';
import type { Seen } from '../exchange/doors.ts';
import { busyness, type Street } from './street.ts';
import { venuesOf } from './venues.ts';
import { whereabouts, type Whereabouts } from './whereabouts.ts';
import { deviceOf, type Device } from './traits.ts';

/** Something one customer wants at one time. */
export interface Wish {
  readonly customer: number;
  readonly turn: number;
  readonly name: Name;
  readonly at: Seconds;
  readonly asset: number;
  /** Part of the balance on opening day. */
  readonly amount: Amount;
  readonly newDestination: boolean;
  /** Whose address the coins are to go to. */
  readonly destination: string;
  /** Where the customer comes from, and on what. */
  readonly seen: Seen;
}

export interface Population {
  readonly size: number;
  /** Yen of each simulated customer on opening day. */
  readonly yen: Float64Array;
  /** The amount of an asset a customer has on opening day. */
  amount(customer: number, asset: number): Amount;
  readonly wishes: readonly Wish[];
  /** What those amounts are worth together, in yen. */
  heldYen(customer: number): number;
  person(customer: number): Name;
  readonly whereabouts: Whereabouts;
  device(customer: number): Device;
}

interface PricedAsset {
  readonly kind: ChainKind['id'];
  readonly yen: number;
  readonly lot: number;
  readonly claims: Amount;
}

/** `held` is the share of each simulated customer's yen in each asset, by the claims the exchange has. */
export function population(
  { random, calendar }: World,
  street: Street,
  assets: readonly PricedAsset[],
  horizon: Seconds,
): Population {
  const size = street.simulated;
  const balances = random.die('balance');
  const people: Name[] = [];
  const yen = new Float64Array(size);
  const totalYen = assets.reduce(
    (sum, { claims, yen: price, lot }) => sum + (claims / lot) * price,
    0,
  );
  const richest = totalYen * richestShare;
  let sum = 0;
  for (let customer = 0; customer < size; customer++) {
    const person = name(`customer ${customer}`);
    people.push(person);
    const drawn = balances.lognormal(person, street.balanceMu, street.balanceSigma);
    yen[customer] = Math.floor(Math.min(richest, drawn));
    sum += yen[customer]!;
  }
  const room = totalYen * (size === street.total ? 1 : namedShare);
  const scale = sum > room ? room / sum : 1;
  const shares = assets.map(({ claims, yen: price, lot }) => ((claims / lot) * price) / totalYen);
  const amount = (customer: number, asset: number): Amount => {
    const { yen: price, lot } = assets[asset]!;
    const part = Math.floor(yen[customer]! * scale * shares[asset]!);
    return multiplyDivide(part, lot, price, 'down');
  };

  const places = whereabouts(random, street, people);
  /** An address that others pay to as well: a venue's, or where venues have no such one the family's. */
  const shared = (customer: number, asset: number, subject: Name): string => {
    const venues = venuesOf(assets[asset]!.kind);
    if (venues.length > 0) return venues[details.integer(subject, venues.length, 5)]!;
    return `${places.household(customer) ?? people[customer]!.text} outside`;
  };

  const wishes: Wish[] = [];
  const counts = random.die('orders');
  const times = random.die('order time');
  const details = random.die('order detail');
  const mean = (street.withdrawalsPerDay * street.surge * horizon) / day;
  for (let customer = 0; customer < size; customer++) {
    const person = people[customer]!;
    const wanted = counts.poisson(person, mean);
    for (let turn = 0; turn < wanted; turn++) {
      const subject = name(`order ${turn} of ${person.text}`);
      const asset = heldAsset(shares, details.share(subject, 1));
      const newDestination = details.share(subject, 3) < street.newDestinationShare;
      const common = details.share(subject, 4) < street.sharedDestinationShare;
      const usual = common ? shared(customer, asset, subject) : `${person.text} outside`;
      const wish: Wish = {
        customer,
        turn,
        name: subject,
        at: timeOf(times.share(subject), times.share(subject, 1), horizon, calendar),
        asset,
        amount: Math.floor((amount(customer, asset) * details.share(subject, 2)) / wanted),
        newDestination,
        destination: newDestination ? `new address of ${subject.text}` : usual,
        seen: places.on(customer, subject),
      };
      if (wish.amount > 0) wishes.push(wish);
    }
  }
  wishes.sort((one, other) => one.at - other.at || one.customer - other.customer);
  const heldYen = (customer: number): number =>
    assets.reduce(
      (total, { yen: price, lot }, asset) =>
        total + multiplyDivide(amount(customer, asset), price, lot, 'nearest'),
      0,
    );
  return {
    size,
    yen,
    amount,
    wishes,
    heldYen,
    person: (customer) => people[customer]!,
    whereabouts: places,
    device: (customer) => deviceOf(random, street, people[customer]!),
  };
}

/** The most that one customer owns of everything the exchange owes (assumed). */
const richestShare = 0.05;

/** The most that simulated people own together while there are others (assumed). */
const namedShare = 0.98;

function heldAsset(shares: readonly number[], drawn: number): number {
  let left = drawn;
  for (let asset = 0; asset < shares.length - 1; asset++) {
    left -= shares[asset]!;
    if (left < 0) return asset;
  }
  return shares.length - 1;
}

/** A day at random, and in it an hour by how busy it is. */
function timeOf(
  dayShare: number,
  hourShare: number,
  horizon: Seconds,
  calendar: World['calendar'],
): Seconds {
  const days = horizon / day;
  const start = Math.floor(dayShare * days) * day;
  let left = hourShare * 100;
  let at = 0;
  while (at < 23 && left >= busyness[at]!) left -= busyness[at++]!;
  const second = at * hour + Math.floor((left / busyness[at]!) * hour);
  const when = calendar.next(start, Math.min(second, day - 1));
  return Math.floor(when < horizon ? when : Math.max(0, when - day));
}
