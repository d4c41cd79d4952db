/** Trials as whoever folds them wants them: what every run came to, by row, arm and run. */
import { placeOf } from './trial.ts';
import type { Trials } from './plan.ts';

/** Given by their number; rows may have run differently often. */
export function byArm<T>(plan: Trials, trials: readonly (readonly T[])[]): T[][][] {
  const rows = plan.rows.map(({ arms }) => arms.map((): T[] => []));
  trials.forEach((told, trial) => {
    const { row } = placeOf(plan, trial);
    told.forEach((each, arm) => rows[row]![arm]!.push(each));
  });
  return rows;
}
