/** Decisions at the table as people write them: a time of the run, and what is ordered then. */
import { calendar, day, hour, minute } from '../time.ts';
import type { Seconds } from '../kernel/simulation.ts';
import { acts, type Act } from '../exchange/acts.ts';
import { nearestName } from './nearest.ts';
import { shown } from './shown.ts';
import { dateTime, type DatedMoment } from './units.ts';
import type { Decision } from './run.ts';

/** When a run begins, and how long it lasts. */
export interface Span {
  readonly start: DatedMoment;
  readonly length: Seconds;
}

/** What was decided, or what is wrong with how it was written. */
export type Decided =
  { readonly value: readonly Decision[] } | { readonly expected: string; readonly found: string };

/**
 * Reads `TIME ACT`: `11:25 freeze` at that local time of every day, `4 11:25 freeze` on the fourth day
 * alone, `2018-01-26T11:25 freeze` at that moment, in the scenario's zone unless it names one.
 */
export function decided(written: string, span: Span): Decided {
  const words = written.trim().split(/\s+/);
  const act = words.pop() ?? '';
  const times = timesOf(words.join(' '), span);
  if (times === null) return { expected: asked, found: shown(written) };
  if (!acts.includes(act as Act)) {
    const near = nearestName(act, acts);
    const found = near === undefined ? shown(act) : `${shown(act)} (did you mean ${near}?)`;
    return { expected: `one of ${acts.join(', ')}`, found };
  }
  const within = times.filter((at) => at >= 0 && at <= span.length);
  if (within.length === 0) return { expected: 'a time within the run', found: shown(written) };
  return { value: within.map((at) => ({ at, act: act as Act })) };
}

const asked =
  'a time such as 11:25, 4 11:25 (on the fourth day) or 2018-01-26T11:25, and what is done then';
const timeOfDay = /^(?:([1-9][0-9]{0,4}) )?([01][0-9]|2[0-3]):([0-5][0-9])$/;
const zoned = /(Z|[+-][0-9]{2}:[0-9]{2})$/;

/** Seconds of the run at which a written time falls; null where it is no time at all. */
function timesOf(written: string, { start, length }: Span): Seconds[] | null {
  const time = timeOfDay.exec(written);
  if (time === null) {
    const then = dateTime().safeParse(zoned.test(written) ? written : `${written}Z`);
    if (!then.success) return null;
    const { minutesSinceEpoch } = then.data;
    const offset = zoned.test(written) ? 0 : start.offsetMinutes;
    return [(minutesSinceEpoch - offset - start.minutesSinceEpoch) * minute];
  }
  const [, dayOfRun, hours, minutes] = time;
  const second = Number(hours) * hour + Number(minutes) * minute;
  const first = second - calendar(start).secondOfDay(0);
  if (dayOfRun !== undefined) return [first + (Number(dayOfRun) - 1) * day];
  return Array.from({ length: Math.ceil(length / day) + 1 }, (_, each) => first + each * day);
}
