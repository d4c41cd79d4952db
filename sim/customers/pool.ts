/**
 * Everybody's deposits, and the orders of the customers who are not simulated one by one. A few times a day
 * each wealth class comes with one order a coin that stands for many of one size, each at a time of its
 * own, through the same corridor, queues and wallets.
 */
import { exp, normalQuantile } from '../kernel/maths.ts';
import { name } from '../kernel/random.ts';
import type { Seconds, Story } from '../kernel/simulation.ts';
import { multiplyDivide } from '../money.ts';
import { day, hour } from '../time.ts';
import type { World } from '../world.ts';
import type { Address } from '../chain/address.ts';
import type { ChainKind } from '../chain/kinds.ts';
import type { Doors } from '../exchange/doors.ts';
import type { Outside } from './outside.ts';
import { busyness, type Street } from './street.ts';
import { venuesOf } from './venues.ts';

/** One class of customers by wealth: its share of people, and the yen of one order of theirs. */
interface Band {
  readonly share: number;
  readonly yen: number;
}

export function pooledCustomers(
  { clock, random, calendar }: World,
  doors: Doors,
  street: Street,
  outside: Outside,
  assets: readonly {
    readonly id: string;
    readonly kind: ChainKind['id'];
    readonly yen: number;
    readonly lot: number;
    readonly claims: number;
  }[],
  horizon: Seconds,
): Story<void> {
  const people = street.total - street.simulated;
  const bands = bandsOf(street);
  const meanYen = bands.reduce((sum, { share, yen }) => sum + share * yen, 0);
  const yenOf = assets.map(({ claims, yen, lot }) => (claims / lot) * yen);
  const totalYen = yenOf.reduce((sum, yen) => sum + yen, 0);
  const subjects = assets.map(({ id }) => bands.map((_, band) => name(`pool ${id} ${band}`)));
  const orders = random.die('pooled orders');
  const incoming = random.die('pooled deposits');

  const common = assets.map(({ kind }, asset) => {
    const venues = venuesOf(kind);
    const known = street.sharedDestinationShare * (1 - street.newDestinationShare);
    let addresses: readonly Address[] | undefined;
    return {
      share: known / Math.max(1, venues.length),
      // Few houses add up what goes to one address; the others need none made.
      addresses: () => (addresses ??= venues.map((venue) => outside.address(asset, venue))),
    };
  });
  const round = street.surge > 1 ? busyRound : calmRound;
  const slots = assets.flatMap((_, asset) => bands.map((_, band) => ({ asset, band })));

  return coming(clock, horizon, round, slots, come);

  /** What one class wants of one coin in the round that begins now. */
  function come(at: number, band: number, turn: number): void {
    const { yen: price, lot } = assets[at]!;
    const { share, yen } = bands[band]!;
    const busy = busyFrom(Math.floor(calendar.hourOfDay(clock.now)), round / hour);
    const part = (yenOf[at]! / totalYen) * busy;
    const subject = subjects[at]![band]!;
    const ordering = people * part * share * street.withdrawalsPerDay * street.surge;
    const count = orders.poisson(subject, ordering, turn);
    if (count > 0) withdraw(at, count, multiplyDivide(yen, lot, price, 'down'));
    if (band > 0) return;
    const depositing = street.total * part * street.depositsPerDay;
    const incomingYen = Math.floor(incoming.poisson(subject, depositing, turn) * meanYen);
    deposit(at, multiplyDivide(incomingYen, lot, price, 'down'));
  }

  /** Some go on sending to the address they saved after deposits were stopped. */
  function deposit(asset: number, amount: number): void {
    const to = doors.clients.depositAddress(asset, 'pool');
    const sent = to === null ? Math.floor(amount * savedAddressShare) : amount;
    if (sent > 0) outside.send(asset, to ?? doors.clients.savedAddress(asset, 'pool'), sent, -1);
  }

  function withdraw(asset: number, count: number, each: number): void {
    const amount = Math.min(count * each, doors.clients.claims(asset, 'pool'));
    if (amount < count) return;
    doors.clients.orderPooled(
      {
        account: null,
        party: 'pool',
        count,
        asset,
        amount,
        destination: outside.address(asset, 'pool outside'),
        destinationAge: knownFor,
        knownDestination: true,
        knownDevice: true,
        network: 'many homes',
        towards: common[asset]!,
        by: 'browser',
        instructed: doors.clients.ordersSigned(),
        wishedAt: clock.now,
      },
      -1,
    );
  }
}

/** Round after round, each class of each coin comes at a time of its own. */
function* coming(
  clock: World['clock'],
  horizon: Seconds,
  round: Seconds,
  slots: readonly { readonly asset: number; readonly band: number }[],
  come: (asset: number, band: number, turn: number) => void,
): Story {
  for (let turn = 0; clock.now < horizon; turn++)
    for (const { asset, band } of slots) {
      come(asset, band, turn);
      yield Math.floor(round / slots.length);
    }
}

/** How long one round of pooled orders lasts in a rush and otherwise (assumed; DECISIONS says what was tried). */
const busyRound = 6 * hour;
const calmRound = 12 * hour;

/** How long ago customers registered the address they usually pay to (assumed). */
const knownFor = 365 * day;

/** Share of depositors who send to the address they saved although deposits are stopped (assumed). */
const savedAddressShare = 0.2;

/** Part of a day's business that falls into so many hours from this one on. */
function busyFrom(start: number, hours: number): number {
  let parts = 0;
  for (let past = 0; past < hours; past++) parts += busyness[(start + past) % 24]!;
  return parts / 100;
}

/** Orders of three wealth classes: four in five customers, all but one in a hundred, and those; half a mean balance each (assumed). */
function bandsOf(street: Street): Band[] {
  const edges = [0, 0.8, 0.99, 1];
  return edges.slice(1).map((edge, at) => {
    const low = edges[at]!;
    const share = edge - low;
    let sum = 0;
    for (let step = 0; step < 20; step++) {
      const quantile = low + (share * (step + 0.5)) / 20;
      sum += exp(street.balanceMu + street.balanceSigma * normalQuantile(quantile));
    }
    return { share, yen: Math.max(1, Math.floor(sum / 20 / 2)) };
  });
}
