/** Who has called, so that somebody who waits for workers learns who is there and who cannot take part. */
import type { Call } from './sent.ts';
import type { QueueNote } from './note.ts';

export interface Calls {
  take(call: Call): void;
  /** Says once, after a while, that nobody has called who could take part. */
  passed(now: number): void;
}

export function callsTo(
  queue: string,
  place: string,
  now: number,
  tell: (note: QueueNote) => void,
): Calls {
  const known = new Set<string>();
  let joined = false;
  let toldAlone = false;
  return {
    take({ who, queue: theirs, version, threads }) {
      if (known.has(who) || known.size >= mostKnown) return;
      known.add(who);
      if (theirs !== queue) return tell({ kind: 'stranger', worker: who, version });
      joined = true;
      tell({ kind: 'joined', worker: who, threads });
    },
    passed(later) {
      if (joined || toldAlone || later - now < patience) return;
      toldAlone = true;
      tell({ kind: 'alone', place });
    },
  };
}

/** Twice as long as a worker that is there waits with its call, in milliseconds. */
const patience = 4_000;

/** Whoever can call at all can do so under a thousand names. */
const mostKnown = 1_000;
