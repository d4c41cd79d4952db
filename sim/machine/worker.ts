/** What one thread does for a study: it understands the question once, then lives through trials. */
import { describeAll } from '../scenario/fault.ts';
import { understand } from '../measure/question.ts';
import { keptByItself, keptOf, type Kept } from '../measure/trial.ts';
import { shared } from './shared.ts';
import type { StudyOrder } from './study-work.ts';

export function work({ question, arms, unshared }: StudyOrder): (trial: number) => Kept[] {
  const understood = understand(question);
  if ('faults' in understood)
    throw new Error(`worker: expected no faults, found ${describeAll(understood.faults)[0]}`);
  const rows = understood.value.rows.map((staged, row) => ({ ...staged, arms: arms[row]! }));
  const kept = unshared ? keptByItself : keptOf;
  return (trial) => shared(kept({ question, rows }, trial));
}
