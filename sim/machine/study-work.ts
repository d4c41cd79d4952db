/** What a pool of threads is told for a study: the module to work with, and the order for each thread. */
import type { Arm } from '../measure/arms.ts';
import type { Trials } from '../measure/plan.ts';
import type { Question } from '../measure/question.ts';

export interface StudyOrder {
  readonly question: Question;
  /** The arms of every row, as the plan of a study or a comparison has them. */
  readonly arms: readonly (readonly Arm[])[];
  /** Runs every arm, also where its kin tells what it comes to. */
  readonly unshared: boolean;
}

export const studyWork = new URL('./worker.ts', import.meta.url);

export function orderOf({ question, rows }: Trials, unshared: boolean): StudyOrder {
  return { question, arms: rows.map(({ arms }) => arms), unshared };
}
