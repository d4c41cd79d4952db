/** Carries out a job through workers on other machines; the result is what it would be without them. */
import { createHmac, randomBytes } from 'node:crypto';
import { setTimeout as passing } from 'node:timers/promises';
import { bundled } from '../bundle.ts';
import { crewOf, type Crew } from '../crew.ts';
import { usualOneIn } from '../kept-trials.ts';
import type { Job } from '../pool.ts';
import { callsTo } from './calls.ts';
import { callEvery, queueOf, type Hub } from './hub.ts';
import type { QueueNote } from './note.ts';
import { partsOf } from './parts.ts';
import { busAt } from './redis.ts';
import type { Sent } from './sent.ts';
import { sessionOn, type Session } from './session.ts';
import { trustOf } from './trust.ts';

export interface Manner {
  readonly tell: (note: QueueNote) => void;
  /** One piece in so many is done once more here. */
  readonly oneIn?: number;
  /** How long a part may be with one worker before another gets it too, in milliseconds. */
  readonly patience?: number;
}

/** Longer than a part takes on a slow machine (assumed); four times the slowest so far where that is more. */
const usualPatience = 30_000;

/** Whatever a worker says of the time it took: more is a clock that was set (assumed). */
const mostPatience = 600_000;

/** How long a part may be with one worker when the slowest took so long, in milliseconds. */
export function patienceWith(slowest: number, patience: number): number {
  return Math.max(patience, Math.min(4 * slowest, mostPatience));
}

/** Who kept what was done before; no worker is called so, because their names have no blanks. */
const keeper = 'kept before';

/** Results by the number of their piece. Errors: nobody at the address, and those of the pieces themselves. */
export async function queued<T>(job: Job, hub: Hub, manner: Manner): Promise<T[]> {
  job.signal?.throwIfAborted();
  const bus = await busAt(hub.url);
  // a Redis that does not answer any more must not keep somebody who wants to stop
  const leave = (): void => void setTimeout(bus.close, mostFarewell).unref();
  job.signal?.addEventListener('abort', leave, { once: true });
  const calls = callsTo(queueOf(hub), bus.place, performance.now(), manner.tell);
  const bundle = await bundled(job.module);
  const crew = crewOf<T>(bundle.module, job.order, job.workers);
  try {
    const work = { module: job.module.pathname.replace(/^.*\//, ''), order: job.order };
    const session = await sessionOn(bus, hub, work, calls.take);
    return await carriedOut<T>(job, session, crew, { ...manner, passed: calls.passed });
  } finally {
    job.signal?.removeEventListener('abort', leave);
    bus.close();
    await crew.dismiss();
    bundle.remove();
  }
}

type Within = Manner & { readonly passed: (now: number) => void };

async function carriedOut<T>(
  job: Job,
  session: Session,
  crew: Crew<T>,
  { tell, oneIn = usualOneIn, patience = usualPatience, passed }: Within,
): Promise<T[]> {
  const before = (job.before ?? new Map()) as ReadonlyMap<number, T>;
  const turns = job.turns ?? Array.from({ length: job.pieces }, (_, piece) => piece);
  const all = new Set([...turns, ...before.keys()]);
  const results = new Array<T>(job.pieces);
  const parts = partsOf(turns);
  const done = new Set<number>(before.keys());
  const workers = new Set<string>();
  let again = 0;
  let slowest = 0;

  const drawKey = randomBytes(16); // no worker can tell which pieces are drawn
  const trust = trustOf<T>({
    again(piece) {
      again++;
      return crew.piece(piece);
    },
    drawn: (piece) =>
      createHmac('sha256', drawKey).update(`${piece}`).digest().readUInt32BE(0) % oneIn === 0,
    accepted(piece, result) {
      results[piece] = result;
      done.add(piece);
      job.brought?.(piece, result);
      job.progress?.(done.size);
    },
    foundOut({ worker, piece, accepted, held }) {
      for (const piece of accepted) done.delete(piece);
      job.takenBack?.(accepted);
      parts.again([...accepted, ...held]);
      const pieces = accepted.length + held.length;
      if (worker === keeper) tell({ kind: 'kept differ', pieces });
      else tell({ kind: piece === null ? 'outside' : 'found out', worker, pieces });
    },
  });
  trust.believe(keeper, before);

  const take = async ({ worker, part, ...back }: Sent<'results'>): Promise<void> => {
    workers.add(worker);
    slowest = Math.max(slowest, back.milliseconds);
    if (back.done.some(({ piece }) => !all.has(piece))) trust.exclude(worker);
    const taken = back.done.filter((each) =>
      'error' in each
        ? trust.fails(worker, each.piece)
        : trust.bring(worker, each.piece, each.result as T),
    );
    parts.back(part, new Set(taken.map(({ piece }) => piece)));
    if (taken.length < back.done.length) await session.dismiss(worker);
  };

  let [stayed, busy] = [-Infinity, performance.now()];
  const stay = async (now: number): Promise<void> => {
    stayed = now;
    passed(now);
    const known = await session.stay();
    if ((await session.waiting()) > 0) busy = now;
    const limit = now - patienceWith(slowest, patience);
    // what nobody has begun is not lost, unless Redis has forgotten everything
    const lost = known ? (busy <= limit ? parts.lost(limit) : []) : parts.lost(Infinity);
    if (lost.length > 0)
      tell({ kind: 'lost', pieces: lost.flatMap(({ pieces }) => pieces).length });
  };

  let unsealed = false;
  try {
    for (;;) {
      job.signal?.throwIfAborted();
      const now = performance.now();
      await session.send(parts.next(now));
      if (done.size === all.size || parts.out().length === 0) {
        await trust.settled();
        if (done.size === all.size) break;
        continue;
      }
      if (now - stayed >= callEvery) await stay(now);
      const got = await session.receive();
      if (got) await take(got);
      else if (got === undefined && !unsealed) {
        unsealed = true;
        tell({ kind: 'unsealed' });
      }
    }
    tell({ kind: 'done', workers: workers.size, again });
    return results;
  } finally {
    const farewell = passing(mostFarewell, undefined, { ref: false });
    // who stops in the midst of a comparison keeps nothing that it would have found out
    const left = Promise.allSettled([session.close(parts.out()), trust.settled()]);
    await Promise.race([left, farewell]);
  }
}

/** How long it may take to clear away what nobody needs any more, in milliseconds. */
const mostFarewell = 3_000;
