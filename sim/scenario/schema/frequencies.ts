/** A file of frequencies: how often an exchange is robbed, and in which way; an input from outside the simulation. */
import { z } from 'zod';
import { plans } from '../../attacks/index.ts';
import { identifier, text } from '../units.ts';

/** What no scenario plays; its part of the thefts is told and left out. */
export const notModelled = 'not modelled';

/** Above it a simulated year would be crowded with thefts that no house outlives. */
const mostAYear = 12;

const grade = z.enum(['established', 'reported', 'assumed']);
const source = z.string().max(400);
const positive = z.number().positive().max(1e6);

const families: readonly string[] = [...new Set(plans.map(({ family }) => family)), notModelled];

const family = z
  .string()
  .refine((named) => families.includes(named), `one of ${families.join(', ')}`);

/** Thefts seen among so many exchange-years, of which two ends may be known. */
const count = z.strictObject({
  id: identifier(),
  title: text(120),
  thefts: z.int().min(0).max(100_000),
  families: z
    .array(family)
    .min(1)
    .optional()
    .describe('kinds of theft that it counts; without them, all that no other count names'),
  grade,
  source,
  exchangeYears: z
    .strictObject({ low: positive.min(1), high: positive, grade, source })
    .refine(({ low, high }) => low <= high, 'a low end not above the high end'),
  weight: positive
    .default(1)
    .describe('how likely this count is the one that holds, beside the others of the same kinds'),
});

export const frequenciesSchema = z.strictObject({
  id: identifier(),
  title: text(120),
  summary: text(800),
  counts: z
    .array(count)
    .min(1)
    .max(20)
    .refine(
      (counts) =>
        counts.every(({ thefts, exchangeYears }) => thefts <= mostAYear * exchangeYears.low),
      `at most ${mostAYear} thefts in an exchange-year`,
    )
    .refine(eachFamilyOnce, 'every kind of theft in counts of the same kinds only'),
  families: z.strictObject({
    grade,
    source,
    thefts: z
      .record(family, z.number().min(0).max(100_000))
      .refine(
        (thefts) => families.every((each) => Object.hasOwn(thefts, each)),
        `each of ${families.join(', ')}; 0 where none was counted`,
      ),
  }),
  rows: z
    .record(z.string(), z.number().min(0).max(1e6))
    .default({})
    .describe('weights of rows within their family; a row that is not named keeps its usual one'),
});

/** What two counts both count they would count twice, unless they count the same and one of them holds. */
function eachFamilyOnce(counts: readonly { readonly families?: readonly string[] | undefined }[]) {
  const sets = new Set(
    counts.map(({ families: named = [] }) => [...named].sort((a, b) => (a < b ? -1 : 1)).join()),
  );
  const named = [...sets].flatMap((set) => (set === '' ? [] : set.split(',')));
  return new Set(named).size === named.length;
}

export type FrequenciesFile = z.output<typeof frequenciesSchema>;
