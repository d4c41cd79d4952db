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

/** Thefts seen among so many exchange-years, of which two ends may be known. */
const count = z.strictObject({
  id: identifier(),
  title: text(120),
  thefts: z.int().min(0).max(100_000),
  grade,
  source,
  exchangeYears: z
    .strictObject({ low: positive.min(1), high: positive, grade, source })
    .refine(({ low, high }) => low <= high, 'a low end not above the high end'),
  weight: positive
    .default(1)
    .describe('how likely this count is the one that holds, beside the others'),
});

const families: readonly string[] = [...new Set(plans.map(({ family }) => family)), notModelled];

const family = z
  .string()
  .refine((named) => families.includes(named), `one of ${families.join(', ')}`);

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
    ),
  families: z.strictObject({
    grade,
    source,
    thefts: z.record(family, z.number().min(0).max(100_000)),
  }),
  rows: z
    .record(z.string(), z.number().min(0).max(1e6))
    .default({})
    .describe('weights of rows within their family; a row that is not named keeps its usual one'),
});

export type FrequenciesFile = z.output<typeof frequenciesSchema>;
