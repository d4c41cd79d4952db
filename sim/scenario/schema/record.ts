/** What is known to have happened, and where each value of a file is from; read by the report alone. */
import { z } from 'zod';
import { text } from '../units.ts';

/** A figure of the record; null where nobody published it. */
export const figure = z.strictObject({
  value: z.number().nullable(),
  unit: z.string().max(40),
  source: z.string().max(400),
  confidence: z.enum(['high', 'medium', 'low', 'none']).default('medium'),
  note: z.string().max(400).optional(),
  miss: text(600).optional().describe('why the simulation is likely to miss the figure'),
});

const bounds = 'two bounds such as [2%, 20%]';

/** How well a value is known, and by whom it was told. */
export const evidence = z.strictObject({
  grade: z.enum(['established', 'reported', 'assumed']),
  source: z.string().max(400),
  cites: z.array(z.string()).default([]),
  range: z
    .array(z.union([z.number(), z.string()], bounds), bounds)
    .length(2, bounds)
    .optional()
    .describe('between what the value may lie, each end written as the value is'),
});
