/** Studies: what may be asked, how far one has come, and its cells. */
import { z } from 'zod';
import { customers, seed } from './ask.ts';
import { id, key } from './names.ts';

export const studyAsked = z.strictObject({
  /** `ID` with all its variants, `ID/VARIANT`, or `ID/` for none of its variants. */
  scenarios: z
    .array(z.string().regex(/^[a-z0-9][a-z0-9-]{0,63}(\/([a-z0-9][a-z0-9-]{0,63})?)?$/))
    .min(1)
    .max(60),
  baseline: id.default('catalogue-typical'),
  runs: z.int().min(1).max(1_000),
  seed: seed.default('vaultdrill'),
  customers,
});

export type StudyWish = z.input<typeof studyAsked>;
export type StudyAsked = z.output<typeof studyAsked>;

export const studyStates = ['waiting', 'running', 'done', 'cancelled', 'failed'] as const;

/** How far a study has come; whoever follows it is told whenever that changes. */
export const studyNews = z.strictObject({
  type: z.literal('study'),
  study: key,
  state: z.enum(studyStates),
  /** Rows times runs, each under every set of controls. */
  planned: z.int().min(0),
  finished: z.int().min(0),
  /** Runs behind each cell so far. */
  runs: z.int().min(0),
  line: z.string().optional(),
});

export type StudyNews = z.output<typeof studyNews>;

/** One estimate: a row under one set of controls, over so many runs. */
export const cell = z.strictObject({
  row: z.string(),
  /** `none`, `recorded`, `baseline`, `=ID` a shipped baseline, `+ID` a control alone, `-ID` the baseline lacking it. */
  set: z.string(),
  runs: z.int().min(1),
  /** Share of what was at risk that stayed lost; for `+ID` and `-ID` the reduction, null where nothing is lost. */
  mean: z.number().nullable(),
  low: z.number().nullable(),
  high: z.number().nullable(),
  /** Runs with a loss; null for `+ID` and `-ID`. */
  hits: z.int().nullable(),
  /** 95th percentile of honest withdrawals' delay, averaged over runs; for `+ID`, `-ID` what the control adds. */
  delay: z.number().nullable(),
  /** Honest withdrawals refused, likewise. */
  refused: z.number().nullable(),
});

export type Cell = z.output<typeof cell>;
