/** The file of a study: what was found, the question it answers, and a trace of every run behind it. */
import { z } from 'zod';
import type { Told } from '../measure/fold-study.ts';
import { runsOf, type Lived } from '../measure/lived.ts';
import { lossOfRun, type LossOfRun } from '../measure/loss-of-run.ts';
import type { Plan } from '../measure/plan.ts';
import { portable, type Question } from '../measure/question.ts';
import type { Study } from '../measure/study.ts';

export interface StudyFile extends Study {
  /** All that is needed to run the study again. */
  readonly resolved: Question;
  readonly runsDetail: RunsDetail;
}

/** The trace of every run, by row and arm in the order of the plan, from run 0. */
export type RunsDetail = readonly (readonly (readonly Trace[])[])[];

/** What is kept of a run: enough to hold it against the same run made elsewhere. */
export interface Trace extends LossOfRun {
  readonly digest: string;
}

export function studyFile(study: Study, plan: Plan, lived: Lived<readonly Told[]>): StudyFile {
  return { ...study, resolved: portable(plan.question), runsDetail: runsDetail(plan, lived) };
}

export function runsDetail(plan: Plan, lived: Lived<readonly Told[]>): RunsDetail {
  return plan.rows.map(({ arms, none }, row) => {
    const runs = runsOf(plan, lived, row);
    return arms.map((_, arm) => runs.map((told) => traceOf(told[arm]!, told[none]!)));
  });
}

/** The trace of a run, beside the run with the same seed under none. */
export function traceOf({ digest, outcome }: Told, none: Told): Trace {
  return { digest, ...lossOfRun(none.outcome, outcome) };
}

const source = z.strictObject({ file: z.string(), text: z.string() });
const share = z.number().min(0).max(1);

/** The shape of a question, as a saved result holds it. */
export const questionSchema = z.strictObject({
  seed: z.string(),
  runs: z.int().min(1),
  precision: z.number().positive().max(1).optional(),
  customers: z.int().min(1).nullable(),
  signing: z.enum(['real', 'fast']),
  scenarios: z.array(source),
  rows: z.array(z.strictObject({ scenario: z.int().min(0), variant: z.string() })),
  changes: z.array(
    z.strictObject({ path: z.array(z.union([z.string(), z.number()])), value: z.unknown() }),
  ),
  baselines: z.array(source),
  baseline: source,
});

/** A question of which every row has its scenario. */
export const wholeQuestionSchema = questionSchema.refine(
  ({ rows, scenarios }) => rows.every(({ scenario }) => scenario < scenarios.length),
  'a row without its scenario',
);

const yen = z.int().min(0);

const trace = z.strictObject({
  digest: z.string(),
  lossShare: share,
  customerLossShare: share,
  // Files written before it was kept can still be held against runs.
  atRiskYen: yen.optional(),
  borneYen: z
    .strictObject({ customers: yen, owners: yen, ownCoins: yen, insurer: yen, uncovered: yen })
    .optional(),
});

/** The shape of a saved study, as far as it must be right to be run again. */
export const studyFileSchema: z.ZodType<StudyFile> = z.looseObject({
  version: z.string(),
  scenarios: z.array(z.looseObject({})),
  resolved: wholeQuestionSchema,
  runsDetail: z.array(z.array(z.array(trace))),
}) as unknown as z.ZodType<StudyFile>;
