/**
 * What a scenario file may say. What it leaves out is the ordinary house of 2018, every value of which is
 * assumed; the descriptions and defaults here are what an editor shows.
 */
import { z } from 'zod';
import { acts } from '../exchange/acts.ts';
import { levels } from '../exchange/setting.ts';
import { assetCode, asset } from './schema/coins.ts';
import { compensation } from './schema/compensation.ts';
import { customers } from './schema/customers.ts';
import { exchange } from './schema/exchange.ts';
import { evidence, figure } from './schema/record.ts';
import { dateTime, identifier, seconds, text } from './units.ts';

const controlChoice = z.union([
  z.enum(levels),
  z.record(z.string(), z.union([z.string(), z.number()])),
]);

/** A scenario file. */
export const scenarioSchema = z.strictObject({
  id: identifier(),
  template: z
    .boolean()
    .default(false)
    .describe('a form to copy and fill in; measured only when it is named'),
  kind: z.enum(['incident', 'exercise']),
  title: text(120),
  summary: text(800),
  comparable: text(600).optional().describe('why the record has no figure to compare with'),
  clock: z.strictObject({ start: dateTime(), length: seconds() }),
  assets: z.record(assetCode, asset),
  customers,
  exchange,
  controls: z.record(identifier(), controlChoice).default({}),
  attack: z
    .strictObject({
      plan: identifier(),
      options: z.record(z.string(), z.unknown()).default({}),
    })
    .nullable(),
  variants: z
    .record(
      identifier(),
      z.strictObject({ title: text(120), set: z.record(z.string(), z.unknown()) }),
    )
    .default({}),
  compensation: compensation.nullable().default(null),
  decisions: z.array(z.strictObject({ at: z.string(), act: z.enum(acts) })).default([]),
  record: z.record(z.string(), figure).default({}),
  evidence: z.record(z.string(), evidence).default({}),
});

export type ScenarioFile = z.output<typeof scenarioSchema>;
