/** What saved inquiries must hold to be told: a file from elsewhere is looked at before it is believed. */
import { z } from 'zod';
import { titleOfTactic } from '../attacks/tactics.ts';
import type { Adaptation } from './adaptation.ts';
import type { Attribution } from './attribution.ts';
import type { Comparison } from './comparison.ts';
import type { Robustness } from './fold-robustness.ts';

const words = z.string().max(2000);
const id = z.string().regex(/^[A-Za-z0-9._/-]{1,160}$/, 'an id');
const number = z.number();
const interval = z.object({ mean: number, low: number, high: number });
const known = interval.nullable();
const count = z.int().min(0);
const some = <T extends z.ZodType>(each: T, most = 5000) => z.array(each).max(most);
const head = {
  seed: words,
  runs: z.int().min(1),
  resultDigest: z.string().regex(/^[0-9a-f]{16}$/),
};

const shared = {
  exact: z.boolean(),
  together: known,
  controls: some(
    z.object({ id, value: known, alone: known, without: known, aloneLessWithout: known }),
  ),
  pairs: some(z.object({ one: id, other: id, interaction: known })),
};
const sharedShape = z.object(shared);

function isWhole({ together, controls }: z.infer<typeof sharedShape>): boolean {
  return (
    together === null || controls.every(({ value, alone, without }) => value && alone && without)
  );
}

export const attributionShape: z.ZodType<Attribution> = z.object({
  ...head,
  baseline: id,
  scenarios: some(
    z
      .object({ id, hits: count, ...shared, customers: sharedShape })
      .refine(
        ({ controls, customers }) => controls.length === customers.controls.length,
        'as many controls for customers as for all',
      )
      .refine(
        ({ customers, ...all }) => [all, customers].every(isWhole),
        'what every control saves',
      ),
  ),
});

const against = z.object({ way: id, lossShare: interval, hits: count, benefit: known });

export const adaptationShape: z.ZodType<Adaptation> = z.object({
  ...head,
  scenarios: some(
    z
      .object({
        id,
        family: words,
        ways: some(id).min(1),
        sets: some(
          z.object({
            id,
            face: count,
            against: z.object({ record: against, adapting: against, knowing: against }),
            displacement: interval,
          }),
        ),
      })
      .refine(
        // the first is the way of record, whatever it is called
        ({ ways: [first, ...others], sets }) =>
          others.every(isTactic) &&
          sets.every(({ against: { adapting, knowing } }) =>
            [adapting, knowing].every(({ way }) => way === first || others.includes(way)),
          ),
        'ways that are known',
      ),
  ),
});

function isTactic(way: string): boolean {
  try {
    return titleOfTactic(way).en !== '';
  } catch {
    return false;
  }
}

const maybe = number.nullable();
const cell = z.looseObject({ lossShare: interval, hits: count });

export const comparisonShape: z.ZodType<Comparison> = z.object({
  ...head,
  one: id,
  other: id,
  scenarios: some(
    z.object({
      id,
      one: cell,
      other: cell,
      difference: interval,
      customerDifference: interval,
      honestCost: z.object({
        delaySecondsP95: maybe,
        customersHarmedShare: maybe,
        withdrawalsRefused: maybe,
        unsettledAtEnd: maybe,
        staffHours: maybe,
      }),
      flips: z.object({ oneAlone: count, otherAlone: count }),
    }),
  ),
}) as unknown as z.ZodType<Comparison>;

const conclusion = z.union([
  z.object({ kind: z.literal('lost'), over: number }),
  z.object({ kind: z.enum(['leaves', 'leaves-customers']), under: number }),
  z.object({ kind: z.enum(['saves', 'little', 'harms']), control: id }),
  z.object({ kind: z.literal('more'), control: id, than: id }),
  z.object({ kind: z.literal('order'), controls: some(id) }),
]);
const path = z.string().max(400);
const half = z.enum(['low', 'high']);
const fall = z.object({
  parameter: path,
  half,
  beyond: number,
  there: interval,
  elsewhere: interval,
});
const parameter = z.looseObject({
  path,
  by: words,
  listed: z.boolean(),
  unit: z.enum(['share', 'seconds', 'days', 'yen', 'coins', 'number']),
  value: number,
  low: number,
  high: number,
});
const effects = z.looseObject({ none: number, baseline: number });
const influence = z.object({
  parameter: path,
  explains: interval,
  direction: z.enum(['up', 'down']),
});
const spread = z.object({
  of: z.union([
    z.object({ set: z.enum(['none', 'baseline', 'customers']) }),
    z.object({ control: id }),
  ]),
  stated: number.nullable(),
  low: number.nullable(),
  median: number.nullable(),
  high: number.nullable(),
  influences: some(influence),
});

export const robustnessShape: z.ZodType<Robustness> = z.object({
  ...head,
  samples: z.int().min(1),
  baseline: id,
  scenarios: some(
    z
      .object({
        id,
        parameters: some(parameter),
        unswept: some(z.looseObject({ path, why: z.string() })),
        untold: count,
        lossy: count,
        stated: effects,
        followed: some(id),
        conclusions: some(
          z.object({ conclusion, judged: count, survives: known, falls: fall.nullable() }),
        ),
        results: some(spread),
      })
      .refine(({ parameters, conclusions, results }) => {
        const paths = new Set(parameters.map((each) => each.path));
        const named = [
          ...conclusions.flatMap(({ falls }) => (falls === null ? [] : [falls.parameter])),
          ...results.flatMap((each) => each.influences.map((one) => one.parameter)),
        ];
        return named.every((each) => paths.has(each));
      }, 'every number that is named among those that were moved'),
  ),
}) as unknown as z.ZodType<Robustness>;
