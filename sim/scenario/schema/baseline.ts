import { z } from 'zod';
import { levels } from '../../exchange/setting.ts';
import { identifier, text } from '../units.ts';

/** A baseline file: a named set of controls, each with the clause that asks for it. */
export const baselineSchema = z.strictObject({
  id: identifier(),
  title: text(120),
  summary: text(800),
  unstated: z
    .enum(['absent', 'typical', 'both'])
    .default('absent')
    .describe('how a control or setting that is not named is read; both are two sets of controls'),
  controls: z.record(
    identifier(),
    z.strictObject({
      level: z.enum(levels).default('typical'),
      settings: z.record(z.string(), z.union([z.string(), z.number()])).default({}),
      reference: z.string().max(400).default(''),
    }),
  ),
});

export type BaselineFile = z.output<typeof baselineSchema>;
