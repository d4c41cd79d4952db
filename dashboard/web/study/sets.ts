/** The sets of controls of a study in the order in which they are read. */
import type { Cell, StudyRow } from '../../../sim/measure/study.ts';

export interface SetRow {
  /** `none`, `recorded`, or the id of a baseline; an address writes it the same. */
  readonly id: string;
  readonly cell: Cell;
}

export function setsOf({ none, recorded, baselines }: StudyRow): SetRow[] {
  return [
    { id: 'none', cell: none },
    { id: 'recorded', cell: recorded },
    ...Object.entries(baselines).map(([id, cell]) => ({ id, cell })),
  ];
}
