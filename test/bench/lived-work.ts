/** Trials of a study as a thread lives through them, each with the milliseconds its simulation alone took. */
import { shared } from '../../sim/machine/shared.ts';
import type { StudyOrder } from '../../sim/machine/study-work.ts';
import { understand } from '../../sim/measure/question.ts';
import { keptOf, type Kept } from '../../sim/measure/trial.ts';

export interface Timed {
  readonly kept: Kept[];
  readonly milliseconds: number;
}

export function work({ question, arms }: StudyOrder): (trial: number) => Timed {
  const understood = understand(question);
  if ('faults' in understood) throw new Error('bench: expected no faults');
  const rows = understood.value.rows.map((staged, row) => ({ ...staged, arms: arms[row]! }));
  return (trial) => {
    const start = performance.now();
    const kept = keptOf({ question, rows }, trial);
    const milliseconds = performance.now() - start;
    return { kept: shared(kept), milliseconds };
  };
}
