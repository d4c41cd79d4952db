/** Decisions at the table as people write them: a time of the run, and what is ordered then. */
import { day, hour, minute, type Calendar } from '../time.ts';
import type { Seconds } from '../kernel/simulation.ts';
import { acts, type Act } from '../exchange/responses.ts';
import { nearestName } from './nearest.ts';
import { shown } from './shown.ts';
import { dateTime } from './units.ts';
import type { Decision } from './run.ts';

/** What can be said of a text that should have been a decision. */
export type Decided =
  { readonly value: readonly Decision[] } | { readonly expected: string; readonly found: string };

/**
 * Reads `TIME ACT`: `11:25 freeze` at that local time of every day, `4 11:25 freeze` on the fourth day
 * alone, `2018-01-26T11:25 freeze` at that moment, in the scenario's zone unless it names one.
 */
export function decided(text: string, calendar: Calendar, length: Seconds): Decided {
  const words = text.trim().split(/\s+/);
  const act = words.at(-1) ?? '';
  if (!acts.includes(act as Act)) {
    const near = nearestName(act, acts);
    const found = near === undefined ? shown(text) : `${shown(text)} (did you mean ${near}?)`;
    return { expected: `a time and one of ${acts.join(', ')}`, found };
  }
  const times = momentsOf(words.slice(0, -1).join(' '), calendar, length);
  if (times === null) return { expected: `${asked}, then what is done`, found: shown(text) };
  const within = times.filter((at) => at >= 0 && at <= length);
  if (within.length === 0)
    return { expected: 'a time within the run', found: shown(text) };
  return { value: within.map((at) => ({ at, act: act as Act })) };
}

const asked = 'a time such as 11:25, 4 11:25 (the fourth day) or 2018-01-26T11:25';
const clock = /^(?:([1-9][0-9]{0,4}) )?([01][0-9]|2[0-3]):([0-5][0-9])$/;

/** Seconds of the run at which a written time falls; null where it is no time at all. */
function momentsOf(written: string, calendar: Calendar, length: Seconds): Seconds[] | null {
  const time = clock.exec(written);
  if (time === null) {
    const moment = moments(written, calendar);
    return moment === null ? null : [moment];
  }
  const [, onDay, hours, minutes] = time;
  const second = Number(hours) * hour + Number(minutes) * minute;
  const first = second - calendar.secondOfDay(0);
  if (onDay !== undefined) return [first + (Number(onDay) - 1) * day];
  const every: Seconds[] = [];
  for (let at = first; at <= length; at += day) every.push(at);
  return every;
}

function moments(written: string, { start }: Calendar): Seconds | null {
  const zone = /(Z|[+-][0-9]{2}:[0-9]{2})$/.test(written) ? '' : zoneOf(start.offsetMinutes);
  const then = dateTime().safeParse(written + zone);
  const opening = dateTime().safeParse(
    `${start.year}-${two(start.month)}-${two(start.day)}T${two(start.hour)}:${two(start.minute)}${zoneOf(start.offsetMinutes)}`,
  );
  if (!then.success || !opening.success) return null;
  return (then.data.minutesSinceEpoch - opening.data.minutesSinceEpoch) * minute;
}

function zoneOf(offsetMinutes: number): string {
  const size = Math.abs(offsetMinutes);
  return `${offsetMinutes < 0 ? '-' : '+'}${two(Math.floor(size / 60))}:${two(size % 60)}`;
}

function two(number: number): string {
  return String(number).padStart(2, '0');
}
