/** What a page may ask for: one run. Ids alone are looked up; a text of one's own is sent whole. */
import { z } from 'zod';
import { LIMITS } from '../../sim/scenario/limits.ts';
import { id } from './names.ts';

const typed = z.array(z.string().max(200)).max(64).default([]);
const ownText = z.string().max(LIMITS.characters);

/** What a seed may be, and the number of people simulated one by one. */
export const seed = z.string().min(1).max(200);
export const customers = z.int().min(1).max(20_000).nullable().default(null);

/** A scenario by its id, or one's own. */
export const scenarioAsked = z.union([z.strictObject({ id }), z.strictObject({ text: ownText })]);

export const runAsked = z.strictObject({
  scenario: scenarioAsked,
  variant: z.union([z.literal(''), id]).default(''),
  /** `none`, `recorded`, or a baseline's id. */
  controls: id.default('recorded'),
  /** As typed on the command line: `ID`, `ID=LEVEL`, `ID.SETTING=VALUE`. */
  with: typed,
  without: typed,
  /** Controls that are off, whether or not they were on. */
  off: z.array(id).max(64).default([]),
  set: typed,
  decide: typed,
  seed: seed.default('vaultdrill'),
  customers,
  signing: z.enum(['real', 'fast']).default('real'),
});

/** A run as a page writes it down. */
export type RunWish = z.input<typeof runAsked>;

/** The same with everything it left out. */
export type RunAsked = z.output<typeof runAsked>;

/** A text to be looked at before it is used. */
export const checkAsked = z.strictObject({ text: ownText });
