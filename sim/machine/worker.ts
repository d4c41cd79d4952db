/** What one thread does for a study: it understands the question once, then lives through trials. */
import { describeAll } from '../scenario/fault.ts';
import { planOf } from '../measure/plan.ts';
import { understand, type Question } from '../measure/question.ts';
import { keptByItself, keptOf, type Kept } from '../measure/trial.ts';

export interface StudyOrder {
  readonly question: Question;
  /** Runs every arm, also where its kin tells what it comes to. */
  readonly unshared: boolean;
}

export function work({ question, unshared }: StudyOrder): (trial: number) => Kept[] {
  const understood = understand(question);
  if ('faults' in understood)
    throw new Error(`worker: expected no faults, found ${describeAll(understood.faults)[0]}`);
  const plan = planOf(understood.value);
  return (trial) => (unshared ? keptByItself : keptOf)(plan, trial);
}
