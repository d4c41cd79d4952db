/** What saved inquiries must hold to be told in words: a file from elsewhere is looked at before it is believed. */
import { z } from 'zod';
import { titleOfTactic } from '../attacks/tactics.ts';
import type { InquiryKind } from './inquiry.ts';

const interval = z.looseObject({ mean: z.number(), low: z.number(), high: z.number() });
const maybe = interval.nullable();
const number = z.number();
const id = z.string();

const shared = {
  exact: z.boolean(),
  together: maybe,
  controls: z.array(
    z.looseObject({ id, value: maybe, alone: maybe, without: maybe, aloneLessWithout: maybe }),
  ),
  pairs: z.array(z.looseObject({ one: id, other: id, interaction: maybe })),
};

const attributed = z
  .looseObject({ id, hits: number, ...shared, customers: z.looseObject(shared) })
  .refine(
    ({ controls, customers }) => controls.length === customers.controls.length,
    'as many controls for customers',
  )
  .refine(
    ({ together, controls }) =>
      together === null || controls.every(({ value, alone, without }) => value && alone && without),
    'what every control saves',
  );

const against = z.looseObject({ way: id, lossShare: interval, benefit: maybe });

const adapted = z
  .looseObject({
    id,
    ways: z.array(id).min(1),
    sets: z.array(
      z.looseObject({
        id,
        face: number,
        against: z.looseObject({ record: against, adapting: against, knowing: against }),
        displacement: interval,
      }),
    ),
  })
  .refine(({ ways, sets }) => {
    const taken = sets.flatMap(({ against: all }) => [all.adapting.way, all.knowing.way]);
    return taken.every((way) => way === ways[0] || isTactic(way));
  }, 'a way that nobody knows');

function isTactic(way: string): boolean {
  try {
    return titleOfTactic(way).en !== '';
  } catch {
    return false;
  }
}

const cell = z.looseObject({ lossShare: interval, hits: number });

const compared = z.looseObject({
  id,
  one: cell,
  other: cell,
  difference: interval,
  customerDifference: interval,
  honestCost: z.looseObject({
    delaySecondsP95: number.nullable(),
    customersHarmedShare: number.nullable(),
    withdrawalsRefused: number.nullable(),
    unsettledAtEnd: number.nullable(),
    staffHours: number.nullable(),
  }),
  flips: z.looseObject({ oneAlone: number, otherAlone: number }),
});

const unit = z.enum(['share', 'seconds', 'days', 'yen', 'coins', 'number']);
const half = z.enum(['low', 'high']);

const tried = z.looseObject({
  conclusion: z.discriminatedUnion('kind', [
    z.looseObject({ kind: z.literal('lost'), over: number }),
    z.looseObject({ kind: z.enum(['leaves', 'leaves-customers']), under: number }),
    z.looseObject({ kind: z.enum(['saves', 'little', 'harms']), control: id }),
    z.looseObject({ kind: z.literal('more'), control: id, than: id }),
    z.looseObject({ kind: z.literal('order'), controls: z.array(id) }),
  ]),
  judged: number,
  survives: maybe,
  falls: z
    .looseObject({ parameter: id, half, beyond: number, there: interval, elsewhere: interval })
    .nullable(),
});

const swept = z
  .looseObject({
    id,
    parameters: z.array(z.looseObject({ path: id, by: id, listed: z.boolean(), unit })),
    unswept: z.array(z.looseObject({ path: id, why: id })),
    untold: number,
    lossy: number,
    conclusions: z.array(tried),
    results: z.array(
      z.looseObject({
        of: z.union([
          z.looseObject({ control: id }),
          z.looseObject({ set: z.enum(['none', 'baseline', 'customers']) }),
        ]),
        stated: number.nullable(),
        low: number.nullable(),
        high: number.nullable(),
        influences: z.array(
          z.looseObject({ parameter: id, explains: interval, direction: z.enum(['up', 'down']) }),
        ),
      }),
    ),
  })
  .refine(({ parameters, conclusions }) => {
    const paths = parameters.map(({ path }) => path);
    return conclusions.every(({ falls }) => falls === null || paths.includes(falls.parameter));
  }, 'a conclusion that falls by a number that was not moved');

function found(row: z.ZodType, more: z.ZodRawShape = {}): z.ZodType {
  const head = { seed: z.string(), runs: number, resultDigest: z.string() };
  return z.looseObject({ ...head, scenarios: z.array(row), ...more });
}

/** By kind, as far as words are made of it. */
export const inquiryShapes: Readonly<Record<InquiryKind, z.ZodType>> = {
  attribution: found(attributed, { baseline: id }),
  adaptation: found(adapted),
  comparison: found(compared, { one: id, other: id }),
  robust: found(swept, { baseline: id, samples: number }),
};
