/** Where two runs of one seed part: the first moment at which their journals no longer say the same. */
import type { Event } from '../../../sim/journal.ts';
import type { Seconds } from '../../../sim/kernel/simulation.ts';

export interface Parting {
  readonly time: Seconds;
  /** The first differing event in each run; null where one of them has ended. */
  readonly a: Event | null;
  readonly b: Event | null;
}

/** Null where one is the beginning of the other, or both are the same. */
export function partingOf(a: readonly Event[], b: readonly Event[]): Parting | null {
  const both = Math.min(a.length, b.length);
  for (let at = 0; at < both; at++) {
    const one = a[at]!;
    const other = b[at]!;
    if (same(one, other)) continue;
    return { time: Math.min(one.time, other.time), a: one, b: other };
  }
  if (a.length === b.length) return null;
  const rest = a[both] ?? b[both]!;
  return { time: rest.time, a: a[both] ?? null, b: b[both] ?? null };
}

function same(one: Event, other: Event): boolean {
  return (
    one.time === other.time &&
    one.kind === other.kind &&
    one.cause === other.cause &&
    one.subject.text === other.subject.text &&
    one.object.text === other.object.text &&
    one.amount === other.amount &&
    one.asset.text === other.asset.text &&
    one.detail.text === other.detail.text
  );
}
