/**
 * The counters of venues outside: anybody brings coins, and is paid for them some hours later. A venue with
 * a reason to hold what was brought keeps it, and gives it back to the exchange after a time, unless
 * somebody comes to claim it.
 */
import { name, type Name } from '../kernel/random.ts';
import { Signal, type Seconds, type Story } from '../kernel/simulation.ts';
import { kinds } from '../journal.ts';
import { hour } from '../time.ts';
import type { World } from '../world.ts';
import type { Address } from '../chain/address.ts';
import type { Network } from '../chain/network.ts';
import type { Transaction } from '../chain/transaction.ts';
import type { Doors } from '../exchange/doors.ts';
import type { Outside } from './outside.ts';
import { screening, type Knowing, type Screening } from './screening.ts';
import type { Street } from './street.ts';
import { tagger } from './tagger.ts';
import { venueNames, venuesOf } from './venues.ts';

export interface Counter {
  readonly name: Name;
  /** Where it takes coins of an asset: one address for all, or a fresh one where memos are unknown. */
  address(asset: number): Address;
  /** Takes what a transaction brings to that address; the signal fires when the venue has paid. */
  take(asset: number, deposit: Transaction): Signal;
}

/** Seconds from a confirmed deposit to the money, and the blocks a deposit waits (assumed). */
export const paysAfter: Seconds = 2 * hour;
export const confirmations = 6;

export function counters(
  world: World,
  { warnings }: Pick<Doors, 'warnings'>,
  networks: readonly Network[],
  outside: Outside,
  { willingVenuesShare }: Street,
): readonly Counter[] {
  const { clock } = world;
  const screened = screening(world, warnings, networks, willingVenuesShare);
  const office: BackOffice = { world, warnings, networks, outside, screened };
  const brought = new Set<Transaction>();
  let depositors = 0;
  tagger(warnings, networks, outside);

  /**
   * Honest people leave what they send to a venue there for the length of a run (assumed), so what came
   * before it was told is found as well. They come to claim it.
   */
  warnings.onTold(({ asset }) => {
    const { chain, onMoved } = networks[asset]!;
    if (venuesOf(chain.kind.id).length === 0) return;
    const look = (deposit: Transaction): void => {
      if (brought.has(deposit)) return;
      for (const venue of venueNames) {
        const at = outside.address(asset, venue);
        if (!deposit.outputs.some(({ to }) => to === at)) continue;
        const knowing = screened.reason(venue, asset, deposit);
        if (knowing !== null) hold(office, venue, asset, deposit, { at, knowing, claimed: true });
      }
    };
    for (const deposit of chain.history()) look(deposit);
    onMoved(look);
  });

  return venueNames.map((venue) => ({
    name: name(venue),
    address: (asset) =>
      venuesOf(networks[asset]!.chain.kind.id).length > 0
        ? outside.address(asset, venue)
        : outside.address(asset, `${venue} for depositor ${++depositors}`),
    take(asset, deposit) {
      const paid = new Signal();
      brought.add(deposit);
      clock.begin(serve(office, venue, asset, deposit, paid));
      return paid;
    },
  }));
}

/** What every counter works with. */
interface BackOffice {
  readonly world: World;
  readonly warnings: Doors['warnings'];
  readonly networks: readonly Network[];
  readonly outside: Outside;
  readonly screened: Screening;
}

function* serve(
  office: BackOffice,
  venue: string,
  asset: number,
  deposit: Transaction,
  paid: Signal,
): Story {
  const { world, warnings, networks, outside, screened } = office;
  const { journal } = world;
  const { chain, asset: coin } = networks[asset]!;
  const { to, amount } = deposit.outputs[0]!;
  if (!(yield* chain.settled(deposit, confirmations))) return;
  yield paysAfter;
  const knowing = screened.reason(venue, asset, deposit);
  if (knowing === null) {
    journal.record(kinds.soldOutside, -1, name(venue), deposit.from.name, amount, coin);
    return paid.fire();
  }
  const held = hold(office, venue, asset, deposit, { at: to, knowing, claimed: false });
  yield knowing.warning.terms.returnSeconds;
  const back = warnings.returnTo(asset);
  const rest = amount - chain.usualFee(amount);
  const returning = rest > 0 ? outside.pay(asset, to, back, rest, held) : null;
  if (returning === null || !(yield* chain.settled(returning, 1))) return;
  warnings.cameBack(asset, rest);
  journal.record(kinds.returned, held, name(venue), back.name, rest, coin);
}

/** Keeps what a deposit brought to an address; where that is written. */
function hold(
  { world, networks }: BackOffice,
  venue: string,
  asset: number,
  deposit: Transaction,
  held: Held,
): number {
  const { from, outputs } = deposit;
  const amount = outputs.reduce((sum, { to, amount }) => (to === held.at ? sum + amount : sum), 0);
  const why = name(held.claimed ? 'its holder came for it' : 'nobody came for it');
  return world.journal.record(
    kinds.heldOutside,
    held.knowing.record,
    name(venue),
    from.name,
    amount,
    networks[asset]!.asset,
    why,
  );
}

interface Held {
  readonly at: Address;
  readonly knowing: Knowing;
  readonly claimed: boolean;
}
