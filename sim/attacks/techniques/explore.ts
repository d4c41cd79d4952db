/** Walks from place to place as far as the bars allow, nearest first, until what he looks for is found. */
import type { Story } from '../../kernel/simulation.ts';
import type { Presence } from '../../exchange/doors.ts';
import type { Scene } from '../plan.ts';

/** Visits places breadth first; `found` may take things along and says when to stop looking. */
export function* explore(
  { doors }: Scene,
  start: Presence,
  found: (presence: Presence) => Story<boolean>,
): Story<Presence | null> {
  const seen = new Set([start.place]);
  const frontier = [start];
  for (let here = frontier.shift(); here !== undefined; here = frontier.shift()) {
    if (yield* found(here)) return here;
    for (const place of doors.inside.beyond(here)) {
      if (seen.has(place)) continue;
      seen.add(place);
      const there = yield* doors.inside.enter(here, place);
      if (there !== null) frontier.push(there);
    }
  }
  return null;
}
