/** The map of controls and scenarios: which lines it has, in which order, and what stands in each cell. */
import type { ControlRow } from '../../../sim/measure/study.ts';
import type { RowSeen, StudySeen } from '../../contract/study-seen.ts';
import { verdictOn, type Comparison, type Verdict } from './verdict.ts';

export interface MapCell {
  readonly row: RowSeen;
  readonly control: ControlRow;
  readonly verdict: Verdict;
}

export interface MapLine {
  readonly id: string;
  readonly level: string;
  readonly cells: readonly MapCell[];
}

export interface StudyMap {
  /** What prevents most, over all scenarios, comes first. */
  readonly lines: readonly MapLine[];
  /** Controls that met nothing in any scenario. */
  readonly silent: readonly string[];
  /** Controls that the baseline lacks, where they are left out of it. */
  readonly absent: readonly string[];
}

export function mapOf({ rows }: StudySeen, comparison: Comparison): StudyMap {
  const controls = rows[0]?.row.controls ?? [];
  const all = controls.map(({ id, level }, at): MapLine => {
    const cells = rows.map((row) => {
      const control = row.row.controls[at]!;
      return { row, control, verdict: verdictOn(control, row.row, comparison) };
    });
    return { id, level, cells };
  });
  const is = (line: MapLine, kind: Verdict['kind']): boolean =>
    line.cells.every(({ verdict }) => verdict.kind === kind);
  const lines = all.filter((line) => !is(line, 'absent') && !is(line, 'notExercised'));
  const idsOf = (kind: Verdict['kind']): string[] =>
    all.filter((line) => is(line, kind)).map(({ id }) => id);
  return {
    lines: lines.toSorted((one, two) => prevented(two) - prevented(one)),
    silent: idsOf('notExercised'),
    absent: idsOf('absent'),
  };
}

function prevented({ cells }: MapLine): number {
  return cells.reduce(
    (sum, { verdict }) => sum + ('reduction' in verdict ? verdict.reduction.mean : 0),
    0,
  );
}
