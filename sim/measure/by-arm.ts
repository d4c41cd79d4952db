/** Trials as whoever folds them wants them: what every run came to, by row, arm and run. */
import { runsOf, type Lived } from './lived.ts';
import type { Trials } from './plan.ts';

/** Rows may have run differently often. */
export function byArm<T>(plan: Trials, lived: Lived<readonly T[]>): T[][][] {
  return plan.rows.map(({ arms }, row) => {
    const runs = runsOf(plan, lived, row);
    return arms.map((_, arm) => runs.map((told) => told[arm]!));
  });
}
