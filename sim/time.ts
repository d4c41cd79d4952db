/** The wall clock of the house: simulated seconds read as local days, hours and weekdays. */
import type { Seconds } from './kernel/simulation.ts';

export const minute = 60;
export const hour = 3600;
export const day = 86400;

/** A moment written with its zone, such as 2018-01-26T00:02+09:00. */
export interface Moment {
  readonly year: number;
  readonly month: number;
  readonly day: number;
  readonly hour: number;
  readonly minute: number;
  readonly offsetMinutes: number;
}

/** Reads simulated seconds since opening as local time in the scenario's zone. */
export interface Calendar {
  readonly start: Moment;
  /** Seconds past local midnight, 0 to 86,399. */
  secondOfDay(at: Seconds): number;
  /** Local hour of the day with its fraction, 0 to 24. */
  hourOfDay(at: Seconds): number;
  /** 0 is Monday, 6 is Sunday. */
  weekday(at: Seconds): number;
  /** Whole local days since the local midnight before opening. */
  dayNumber(at: Seconds): number;
  /** The first moment at or after `at` whose local time of day is the given second. */
  next(at: Seconds, secondOfDay: number): Seconds;
  /** The local date and time as numbers, for prose. */
  local(at: Seconds): { year: number; month: number; day: number; second: number; weekday: number };
}

export function calendar(start: Moment): Calendar {
  const startDay = daysFromCivil(start.year, start.month, start.day);
  const startSecond = start.hour * hour + start.minute * minute;
  const dayNumber = (at: Seconds): number => Math.floor((startSecond + at) / day);
  const secondOfDay = (at: Seconds): number => startSecond + at - dayNumber(at) * day;
  const weekday = (at: Seconds): number => (startDay + dayNumber(at) + 3) % 7;
  return {
    start,
    dayNumber,
    secondOfDay,
    weekday,
    hourOfDay: (at) => secondOfDay(at) / hour,
    next(at, second) {
      const wait = second - secondOfDay(at);
      return at + (wait < 0 ? wait + day : wait);
    },
    local(at) {
      const date = civilFromDays(startDay + dayNumber(at));
      return { ...date, second: secondOfDay(at), weekday: weekday(at) };
    },
  };
}

/** Days since 1970-01-01 in the proleptic Gregorian calendar (Hinnant, "chrono-compatible dates"). */
export function daysFromCivil(year: number, month: number, dayOfMonth: number): number {
  const y = month <= 2 ? year - 1 : year;
  const era = Math.floor(y / 400);
  const yearOfEra = y - era * 400;
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + dayOfMonth - 1;
  const dayOfEra =
    yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * 146097 + dayOfEra - 719468;
}

function civilFromDays(days: number): { year: number; month: number; day: number } {
  const shifted = days + 719468;
  const era = Math.floor(shifted / 146097);
  const dayOfEra = shifted - era * 146097;
  const yearOfEra = Math.floor(
    (dayOfEra -
      Math.floor(dayOfEra / 1460) +
      Math.floor(dayOfEra / 36524) -
      Math.floor(dayOfEra / 146096)) /
      365,
  );
  const dayOfYear =
    dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const shiftedMonth = Math.floor((5 * dayOfYear + 2) / 153);
  const month = shiftedMonth + (shiftedMonth < 10 ? 3 : -9);
  return {
    year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0),
    month,
    day: dayOfYear - Math.floor((153 * shiftedMonth + 2) / 5) + 1,
  };
}
