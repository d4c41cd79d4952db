/** The study that several benches look at: Coincheck as it was, under every set of controls, usual population. */
import { planOf, type Plan } from '../../sim/measure/plan.ts';
import { understand } from '../../sim/measure/question.ts';
import { studyQuestion } from '../../sim/machine/study-question.ts';

export function benchStudy(scenario: string, runs: number, customers?: number): Plan {
  const understood = understand(
    studyQuestion([scenario], {
      baseline: 'catalogue-typical',
      runs,
      seed: 'bench',
      set: [],
      signing: 'fast',
      ...(customers !== undefined && { customers }),
    }),
  );
  if ('faults' in understood) throw new Error(`bench: expected ${scenario} without faults`);
  return planOf(understood.value);
}
