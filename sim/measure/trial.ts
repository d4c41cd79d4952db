/** One trial of a study: one row met by one seed under every one of its arms. */
import { run } from '../scenario/run.ts';
import type { Outcome } from '../scenario/outcome.ts';
import { seedOf, type Plan } from './plan.ts';

/** What is kept of one run; the journal itself is not. */
export interface Kept {
  readonly digest: string;
  /** Ids of the controls that were asked anything. */
  readonly asked: readonly string[];
  /** Without the list of refusals, which no study reads. */
  readonly outcome: Outcome;
}

/** Which row a trial belongs to, and which run of it, from 0. */
export interface Place {
  readonly row: number;
  readonly run: number;
}

/** Trials are numbered row by row, and within a row run by run. */
export function trialsOf({ rows, question }: Plan): number {
  return rows.length * question.runs;
}

export function placeOf({ question }: Plan, trial: number): Place {
  return { row: Math.floor(trial / question.runs), run: trial % question.runs };
}

/** Runs every arm of the trial's row with the trial's seed, in the order of the arms. */
export function keptOf(plan: Plan, trial: number): Kept[] {
  const { row, run: at } = placeOf(plan, trial);
  return plan.rows[row]!.arms.map((_, arm) => keptRun(plan, row, arm, at));
}

/** Runs one arm of one row with the seed of that run. */
export function keptRun({ question, rows }: Plan, row: number, arm: number, at: number): Kept {
  const { scenario, decisions, arms } = rows[row]!;
  const { digest, asked, outcome } = run({
    scenario,
    decisions,
    controls: arms[arm]!.controls,
    seed: seedOf(question, at),
    customers: question.customers ?? undefined,
    signing: question.signing,
  });
  return { digest, asked, outcome: { ...outcome, stoppedBy: [] } };
}
