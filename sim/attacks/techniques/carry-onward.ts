/**
 * Carries coins onward once he has them: piece by piece, over addresses of his own, to a venue that pays for
 * them. He sees no more than whether the money comes; where it does not he turns to the next venue.
 */
import { z } from 'zod';
import { Signal, wait, type Story } from '../../kernel/simulation.ts';
import { multiplyDivide, type Amount } from '../../money.ts';
import { hour } from '../../time.ts';
import { confirmations, paysAfter } from '../../customers/counters.ts';
import type { Address } from '../../chain/address.ts';
import type { Network } from '../../chain/network.ts';
import type { Transaction } from '../../chain/transaction.ts';
import type { Held } from '../adversary.ts';
import type { Scene } from '../plan.ts';

/** An option of every plan; left out, coins stay where they were taken to. Numbers assumed but the first. */
export const onward = z
  .strictObject({
    /** From the first coins to the first move; the mean of H1 2025 was 15 h (parameters section 14). */
    afterHours: z.number().min(0).max(8760).default(15),
    /** How many pieces he makes of the most that he has held. */
    pieces: z.int().min(1).max(200).default(10),
    /** Addresses of his own that each piece passes on its way. */
    hops: z.int().min(0).max(50).default(0),
    pauseHours: z.number().min(0).max(720).default(6),
    /** Venues by number, in the order in which he tries them. */
    venues: z.array(z.int().min(1).max(5)).min(1).max(5).default([1, 2, 3, 4, 5]),
  })
  .optional();

export type Onward = z.infer<typeof onward>;

/** Begins to wait for coins on every chain; does nothing where the plan does not carry them on. */
export function carryOnward(scene: Scene, chosen: Onward): void {
  if (chosen === undefined) return;
  scene.networks.forEach((_, asset) => scene.world.clock.begin(carry(scene, asset, chosen)));
}

function* carry(scene: Scene, asset: number, chosen: NonNullable<Onward>): Story {
  const { world, adversary, notices, networks, horizon } = scene;
  const { clock } = world;
  const network = networks[asset]!;
  const { chain } = network;
  const { yen, lot } = notices.assets[asset]!;
  const worthIt = multiplyDivide(worthYen, lot, yen, 'up');
  const coming = arrivals(scene, asset);
  yield* wait(coming.next());
  const begins = adversary.intends('carry coins onward', -1, 0, network.asset);
  if (chosen.afterHours > 0) {
    const seconds = Math.round(chosen.afterHours * hour);
    adversary.waits(seconds, 'before the first coins are moved on', begins);
    yield seconds;
  }

  const left = [...chosen.venues];
  let bite = 0;
  while (clock.now < horizon) {
    const next = coming.next();
    const from = fullest(scene, network, worthIt);
    if (from === null) {
      yield* wait(next);
      continue;
    }
    bite = Math.max(bite, Math.ceil(heldIn(scene, network) / chosen.pieces));
    const amount = Math.min(chain.spendable(from.address), bite);
    const last = yield* passOn(scene, network, { held: from, amount }, chosen.hops, begins);
    if (last === null) {
      yield chain.kind.blockSeconds;
      continue;
    }
    const venue = left[0]!;
    if (!(yield* sells(scene, asset, last, venue, begins))) {
      left.shift();
      if (left.length === 0) return adversary.givesUp('no venue pays any more', begins);
    }
    yield Math.round(chosen.pauseHours * hour);
  }
}

function heldIn({ adversary }: Scene, network: Network): Amount {
  const { chain } = network;
  return adversary.holds(network).reduce((sum, { address }) => sum + chain.spendable(address), 0);
}

/** Whichever address of his holds most, if any holds enough to be worth a fee. */
function fullest({ adversary }: Scene, network: Network, worthIt: Amount): Held | null {
  const most = adversary.holds(network).reduce<{ held: Held | null; amount: Amount }>(
    (best, held) => {
      const amount = network.chain.spendable(held.address);
      return amount > best.amount ? { held, amount } : best;
    },
    { held: null, amount: worthIt - 1 },
  );
  return most.held;
}

/** Coins on their way, and the address of his at which they lie. */
interface Piece {
  readonly held: Held;
  readonly amount: Amount;
}

/** Over so many fresh addresses; null where the chain did not take it. */
function* passOn(
  scene: Scene,
  network: Network,
  piece: Piece,
  hops: number,
  cause: number,
): Story<Piece | null> {
  const { adversary } = scene;
  let at = piece;
  for (let hop = 0; hop < hops; hop++) {
    const to = adversary.destination(network, 'onward', cause);
    const held = adversary.holds(network).at(-1)!;
    const moved = pay(scene, network, at, to, cause);
    if (moved === null || !(yield* network.chain.settled(moved, 1))) return null;
    at = { held, amount: moved.outputs[0]!.amount };
  }
  return at;
}

/** Whether the venue pays within the time it usually takes and as long again. */
function* sells(
  scene: Scene,
  asset: number,
  piece: Piece,
  venue: number,
  cause: number,
): Story<boolean> {
  const network = scene.networks[asset]!;
  const { chain } = network;
  const counter = scene.counters[venue - 1]!;
  const deposit = pay(scene, network, piece, counter.address(asset), cause);
  if (deposit === null) {
    yield chain.kind.blockSeconds;
    return true;
  }
  const paid = counter.take(asset, deposit);
  yield* chain.settled(deposit, confirmations);
  yield 2 * paysAfter;
  return paid.fired;
}

function pay(
  { adversary }: Scene,
  network: Network,
  { held, amount }: Piece,
  to: Address,
  cause: number,
): Transaction | null {
  const { chain, asset } = network;
  const fee = chain.usualFee(amount);
  const because = adversary.intends('move coins on', cause, amount - fee, asset);
  const transaction = chain.draft(held.address, [{ to, amount: amount - fee }], fee);
  chain.sign(transaction, held.secret);
  return network.submit(transaction, because) === 'accepted' ? transaction : null;
}

/** A signal for the next coins that reach an address of his on a chain. */
function arrivals({ networks, adversary }: Scene, asset: number): { next(): Signal } {
  const network = networks[asset]!;
  let waiting = new Signal();
  network.onMoved(({ outputs }) => {
    if (waiting.fired) return;
    const his = adversary.holds(network);
    const reached = outputs.some(({ to }) => his.some(({ address }) => address.name === to.name));
    if (reached) waiting.fire();
  });
  return {
    next() {
      if (waiting.fired) waiting = new Signal();
      return waiting;
    },
  };
}

/** Yen below which coins at one address are not worth a fee (assumed). */
const worthYen = 10_000;
