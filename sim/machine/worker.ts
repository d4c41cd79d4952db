/** What one thread does for a study: it understands the question once, then lives through trials. */
import { describeAll } from '../scenario/fault.ts';
import { planOf } from '../measure/plan.ts';
import { understand, type Question } from '../measure/question.ts';
import { keptOf, type Kept } from '../measure/trial.ts';

export function work(question: Question): (trial: number) => Kept[] {
  const understood = understand(question);
  if ('faults' in understood)
    throw new Error(`worker: expected no faults, found ${describeAll(understood.faults)[0]}`);
  const plan = planOf(understood.value);
  return (trial) => keptOf(plan, trial);
}
