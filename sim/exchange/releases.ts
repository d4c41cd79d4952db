/**
 * How coins leave cold and vault: where the house has a delay, each release is announced to watchers, any
 * of whom can call it off. A watcher looks when he is at work, if he is careful; a machine always does.
 */
import { name, type Die } from '../kernel/random.ts';
import type { Seconds, Story } from '../kernel/simulation.ts';
import { kinds, nothing } from '../journal.ts';
import { hour } from '../time.ts';
import type { World } from '../world.ts';
import type { Blueprint } from './blueprint.ts';
import { differs } from './displays.ts';
import type { Objections } from './objections.ts';
import type { KeyUse } from './signers.ts';
import type { Transaction } from '../chain/transaction.ts';

export interface Releases {
  /** Waits until a payment may leave; null then, otherwise why it may not. */
  pass(transaction: Transaction, use: KeyUse, cause: number): Story<string | null>;
}

export function releases(world: World, house: Blueprint, objections: Objections): Releases {
  const watchers: Watchers = { world, house, objections, care: world.random.die('care') };
  return {
    pass: (transaction, use, cause) => pass(watchers, transaction, use, cause),
  };
}

/** Those who watch what leaves, and to whom they object. */
interface Watchers {
  readonly world: World;
  readonly house: Blueprint;
  readonly objections: Objections;
  readonly care: Die;
}

function* pass(
  watchers: Watchers,
  transaction: Transaction,
  use: KeyUse,
  cause: number,
): Story<string | null> {
  const { world, house, objections } = watchers;
  const { clock, journal } = world;
  const { wallet, amount } = use;
  const { delaySeconds } = house.release;
  if (delaySeconds === 0) return null;
  const announced = journal.record(
    kinds.releaseAnnounced,
    cause,
    wallet.name,
    transaction.name,
    delaySeconds,
  );
  const due = clock.now + delaySeconds;
  const seen = seenAt(watchers, transaction, use);
  if (seen === null || seen > due) {
    yield delaySeconds;
    return null;
  }
  yield seen - clock.now;
  const called = journal.record(
    kinds.releaseCancelled,
    announced,
    wallet.name,
    transaction.name,
    0,
    nothing,
  );
  objections.speak(wallet.asset, amount / house.assets[wallet.asset]!.claims, called);
  return 'the release was called off';
}

/** When somebody careful among the watchers sees that it was not ordered; null where nobody will. */
function seenAt(
  { world, house, care }: Watchers,
  transaction: Transaction,
  { order, shown, wallet }: KeyUse,
): Seconds | null {
  const { clock } = world;
  const swapped = differs({ transaction, shown });
  if (order !== null && !swapped) return null;
  const { watchers, machine } = house.release;
  if (machine) return clock.now;
  if (order !== null && !house.assets[wallet.asset]!.decodes) return null;
  const careful = Array.from({ length: watchers }, (_, at) => name(`watcher ${at + 1}`)).some(
    (watcher) => care.share(watcher) >= carefulFrom,
  );
  return careful ? atWork(world, clock.now) + lookSeconds : null;
}

function atWork({ calendar }: World, at: Seconds): Seconds {
  let morning = at;
  const past = calendar.secondOfDay(at);
  if (past < begins || past >= ends) morning = calendar.next(at, begins);
  while (calendar.weekday(morning) >= 5) morning = calendar.next(morning + 1, begins);
  return morning;
}

/** Care from which a watcher compares a release with what was ordered: six in ten do (design value; assumed). */
const carefulFrom = 0.4;

/** When watchers are at work, on working days, and how long a look takes them (assumed). */
const begins = 9 * hour;
const ends = 18 * hour;
const lookSeconds = hour;
