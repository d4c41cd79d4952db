/** The controls that are worth weighing against each other, as a study sees it. */
import { mostExact } from '../../../../sim/measure/attribution.ts';
import type { StudySeen } from '../../../contract/study-seen.ts';

/** Those of the baseline that save most alone in a row, as many as can be weighed exactly, by their ids; none without figures. */
export function tellingOf({ rows }: StudySeen, row: string): string[] {
  const controls = rows.find((each) => each.row.id === row)?.row.controls ?? [];
  return controls
    .flatMap(({ id, alone, without }) => {
      const saved = alone.reduction?.mean ?? 0;
      return without === null || saved <= 0 ? [] : [{ id, saved }];
    })
    .sort((one, other) => other.saved - one.saved)
    .slice(0, mostExact)
    .map(({ id }) => id)
    .sort((a, b) => (a < b ? -1 : 1));
}
