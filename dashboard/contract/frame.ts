/**
 * What happened between two moments of a run, small enough to be sent sixty times a second. Frames that
 * follow each other merge, so whoever is slow is owed one frame and never a queue of them.
 */
import { z } from 'zod';
import { index, seconds, yen } from './names.ts';

/** Beats a frame carries at most: the last ones. */
export const mostBeats = 64;

const beat = z.tuple([index, seconds, z.string()]);

/** Index, time and kind of an event that matters. */
export type Beat = z.output<typeof beat>;

const body = {
  /** Events from this index ... */
  from: index,
  /** ... up to, not including, this one. */
  to: index,
  /** Simulated time reached. */
  time: seconds,
  /** How many events passed each edge, and how many yen with them. */
  edges: z.record(z.string(), z.tuple([z.int().min(0), yen])),
  /** Each gauge that moved, as it stands at the end. */
  gauges: z.record(z.string(), z.number()),
  beats: z.array(beat).max(mostBeats),
  /** How many beats there were, those that are not carried among them. */
  beatCount: z.int().min(0),
  /** Yen taken since the run began. */
  loss: yen,
};

export const frame = z.strictObject({ type: z.literal('frame'), ...body });

/** Everything from the beginning: the frame of the whole run up to here. */
export const snapshot = z.strictObject({
  type: z.literal('snapshot'),
  ...body,
  from: z.literal(0),
});

export type Frame = z.output<typeof frame>;
export type Snapshot = z.output<typeof snapshot>;

/** Nothing has happened yet. */
export const blank: Snapshot = {
  type: 'snapshot',
  from: 0,
  to: 0,
  time: 0,
  edges: {},
  gauges: {},
  beats: [],
  beatCount: 0,
  loss: 0,
};

/** Two frames of which the second begins where the first ends, as one; a snapshot and a frame, likewise. */
export function merge<F extends Frame | Snapshot>(first: F, second: Frame): F {
  if (second.from !== first.to)
    throw new Error(`merge: expected a frame from ${first.to} on, found one from ${second.from}`);
  const edges = new Map(Object.entries(first.edges));
  for (const [edge, [count, amount]] of Object.entries(second.edges)) {
    const [counted, summed] = edges.get(edge) ?? [0, 0];
    edges.set(edge, [counted + count, summed + amount]);
  }
  return {
    ...first,
    to: second.to,
    time: second.time,
    edges: Object.fromEntries(edges),
    gauges: { ...first.gauges, ...second.gauges },
    beats: [...first.beats, ...second.beats].slice(-mostBeats),
    beatCount: first.beatCount + second.beatCount,
    loss: second.loss,
  };
}
