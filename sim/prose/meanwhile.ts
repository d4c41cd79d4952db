/** The ordinary day, summed: how many honest orders were paid, refused or left waiting between two moments. */
import { kinds, type Event } from '../journal.ts';
import type { Seconds } from '../kernel/simulation.ts';

export interface Meanwhile {
  readonly paid: number;
  readonly refused: number;
  /** Orders that wait at the end of the time asked for. */
  readonly waiting: number;
  /** Since the first theft, as long as nobody of the exchange has looked; otherwise null. */
  readonly unnoticed: Seconds | null;
}

/** Reads on from where it was last asked: each call sums up to the event of that index. */
export function meanwhileIn(journal: readonly Event[]): (until: number) => Meanwhile {
  const destinations = new Set<string>();
  const open = new Map<string, number>();
  let waiting = 0;
  let at = 0;
  let firstTheft: Seconds | null = null;
  let noticed = false;

  return (until) => {
    let paid = 0;
    let refused = 0;
    const close = ({ subject }: Event): number => {
      const count = open.get(subject.text) ?? 0;
      open.delete(subject.text);
      waiting -= count;
      return count;
    };
    for (; at < until; at++) {
      const event = journal[at]!;
      if (event.kind === kinds.destinationMade) destinations.add(event.object.text);
      else if (event.kind === kinds.requested && !destinations.has(event.object.text)) {
        const count = countOf(event.detail.text);
        open.set(event.subject.text, count);
        waiting += count;
      } else if (event.kind === kinds.settled) paid += close(event);
      else if (event.kind === kinds.refused || event.kind === kinds.cancelled)
        refused += close(event);
      else if (event.kind === kinds.moved && destinations.has(event.object.text))
        firstTheft ??= event.time;
      else if (seesIt.has(event.kind) && firstTheft !== null) noticed = true;
    }
    const now = journal[until - 1]?.time ?? 0;
    const unnoticed = firstTheft === null || noticed ? null : now - firstTheft;
    return { paid, refused, waiting, unnoticed };
  };
}

const seesIt: ReadonlySet<Event['kind']> = new Set([
  kinds.alarmNoticed,
  kinds.alarmConfirmed,
  kinds.accountFrozen,
  kinds.ordered,
]);

/** An order of many says for how many it stands: `31 orders`. */
function countOf(detail: string): number {
  return detail === '' ? 1 : Number(detail.slice(0, detail.indexOf(' ')));
}
