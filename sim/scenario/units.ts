import { z } from 'zod';
import type { Yen } from '../money.ts';
import { day, daysFromCivil, hour, minute, type Moment } from '../time.ts';
import { countedIn } from './counted-in.ts';

/** A part of a whole, 0 to 1, written as such or as a percentage: `0.05`, `5%`. */
export function share() {
  const asked = 'a share from 0 to 1, or from 0% to 100%';
  const number = z.number(asked).min(0, asked).max(1, asked);
  const percentage = z.string(asked).regex(/^(100|[0-9]{1,2}(\.[0-9]{1,9})?)%$/, asked);
  return z
    .union([number, percentage], asked)
    .transform((given) => (typeof given === 'number' ? given : Number(given.replace('%', 'e-2'))))
    .describe(asked)
    .register(countedIn, { unit: 'share' });
}

/** A length of time in whole seconds, up to a hundred years: `90`, `90 s`, `15 min`, `2 h`, `3 d`. */
export function seconds() {
  const asked = 'a time such as 90 s, 15 min, 2 h or 3 d';
  const number = z.number(asked).int(asked).min(0, asked).max(LONGEST_SECONDS, asked);
  const written = z.string(asked).regex(/^(0|[1-9][0-9]{0,9}) ?(s|min|h|d)$/, asked);
  return z
    .union([number, written], asked)
    .transform((given) => (typeof given === 'number' ? given : inSeconds(given)))
    .refine((time) => time <= LONGEST_SECONDS, 'a time of at most 36500 d')
    .describe(asked)
    .register(countedIn, { unit: 'seconds' });
}

/** A time of day on a 24-hour clock, `HH:MM`, as minutes after midnight. */
export function clockTime() {
  const asked = 'a time of day from 00:00 to 23:59';
  return z
    .string(asked)
    .regex(/^([01][0-9]|2[0-3]):[0-5][0-9]$/, asked)
    .transform((given) => Number(given.slice(0, 2)) * 60 + Number(given.slice(3)))
    .describe(asked);
}

/** A moment with its zone, and the minutes from 1970-01-01T00:00Z to it. */
export interface DatedMoment extends Moment {
  readonly minutesSinceEpoch: number;
}

/** A date and time with its zone, 1970 to 2199: `2018-01-26T00:02+09:00`; `Z` is +00:00. */
export function dateTime() {
  const asked = 'a date and time such as 2018-01-26T00:02+09:00';
  return z
    .string(asked)
    .regex(DATE_TIME, { error: asked, abort: true })
    .refine(isOnTheCalendar, 'a day that its month has')
    .transform(readMoment)
    .describe(asked);
}

/** So much of an asset, in its own unit and exactly as written: `526300010 XEM` or `0.5 BTC`. */
export interface AssetAmount {
  readonly value: string; // decimal, without commas
  readonly asset: string;
}

/** An amount of an asset: digits, with commas between thousands or without, and the asset's code. */
export function amount() {
  const asked = 'an amount and its asset, such as 526,300,010 XEM';
  return z
    .string(asked)
    .regex(AMOUNT, asked)
    .transform((given): AssetAmount => {
      const [value, asset] = given.split(' ');
      return { value: value.replaceAll(',', ''), asset };
    })
    .describe(asked)
    .register(countedIn, { unit: 'coins' });
}

/** Whole yen from 0 to 2^53: a number, or digits in quotes with commas between thousands. */
export function yen() {
  const asked = 'whole yen such as 58000000000 or "58,000,000,000"';
  const number = z.number(asked).int(asked).min(0, asked);
  return z
    .union([number, z.string(asked).regex(YEN, asked)], asked)
    .transform((given): Yen =>
      typeof given === 'number' ? given : Number(given.replaceAll(',', '')),
    )
    .refine((given) => given <= Number.MAX_SAFE_INTEGER, 'at most 2^53 yen')
    .describe(asked)
    .register(countedIn, { unit: 'yen' });
}

/** A name that machines use: lower-case letters and digits in words joined by dashes, at most 64. */
export function identifier() {
  const asked = 'a name such as hot-wallet-2 (a-z, 0-9 and dashes, at most 64)';
  return z.string(asked).regex(IDENTIFIER, asked).describe(asked);
}

/** Words for people, in both languages of the house. */
export interface Text {
  readonly en: string;
  readonly ja: string;
}

/** The same words in English and Japanese, neither empty nor longer than `longest` characters. */
export function text(longest = 400) {
  const asked = (language: string) => `${language} text of 1 to ${longest} characters`;
  const words = (language: string) =>
    z
      .string(asked(language))
      .max(longest, asked(language))
      .regex(/\S/, asked(language))
      .describe(asked(language));
  return z.strictObject({ en: words('English'), ja: words('Japanese') });
}

const LONGEST_SECONDS = 36_500 * day;
const UNITS: ReadonlyMap<string, number> = new Map([
  ['s', 1],
  ['min', minute],
  ['h', hour],
  ['d', day],
]);

const DATE_TIME =
  /^(19[7-9][0-9]|2[01][0-9]{2})-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])T([01][0-9]|2[0-3]):[0-5][0-9](Z|[+-](0[0-9]|1[0-4]):[0-5][0-9])$/;
const AMOUNT =
  /^(0|[1-9][0-9]{0,2}(,[0-9]{3}){1,6}|[1-9][0-9]{0,20})(\.[0-9]{1,18})? [A-Z][A-Z0-9]{1,9}$/;
const YEN = /^(0|[1-9][0-9]{0,2}(,[0-9]{3}){1,5}|[1-9][0-9]{0,15})$/;

// A letter first, so that no engine lists it before other keys; not a name all objects inherit.
const IDENTIFIER = /^(?!(constructor|prototype)$)(?=.{1,64}$)[a-z][a-z0-9]*(-[a-z0-9]+)*$/;

function inSeconds(given: string): number {
  const [, count, unit] = /^([0-9]+) ?([a-z]+)$/.exec(given)!;
  return Number(count) * UNITS.get(unit)!;
}

function isOnTheCalendar(given: string): boolean {
  const { year, month, day: dayOfMonth } = readMoment(given);
  const nextMonth =
    month === 12 ? daysFromCivil(year + 1, 1, 1) : daysFromCivil(year, month + 1, 1);
  return dayOfMonth <= nextMonth - daysFromCivil(year, month, 1);
}

function readMoment(given: string): DatedMoment {
  const [year, month, dayOfMonth, hours, minutes] = given.match(/[0-9]+/g)!.map(Number);
  const zone = /([+-])([0-9]{2}):([0-9]{2})$/.exec(given);
  const offset = zone ? Number(zone[2]) * 60 + Number(zone[3]) : 0;
  const offsetMinutes = zone?.[1] === '-' ? 0 - offset : offset;
  const days = daysFromCivil(year, month, dayOfMonth);
  const minutesSinceEpoch = days * 1440 + hours * 60 + minutes - offsetMinutes;
  const moment = { year, month, day: dayOfMonth, hour: hours, minute: minutes };
  return { ...moment, offsetMinutes, minutesSinceEpoch };
}
