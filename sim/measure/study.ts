/**
 * A study: every scenario under none, the recorded and the baseline's controls, and each control
 * alone and left out, over paired runs. This is exactly what `measure --json` prints.
 */
import type { Cell, Honest } from './cell.ts';
import type { Interval } from './interval.ts';

export { hitsNeeded, tooFewEvents, type Cell } from './cell.ts';

export interface Study {
  readonly version: string;
  readonly seed: string;
  /** Of each row; of the row with the most, where they differ. */
  readonly runs: number;
  /** Null where the number of runs was fixed. */
  readonly precision: Precision | null;
  /** True where somebody stopped it before it was done; every row then has as many runs, or is done. */
  readonly cutShort: boolean;
  /** As many as were asked for; where each scenario kept its own number, that of the first row. */
  readonly customers: number;
  readonly planDigest: string;
  readonly resultDigest: string;
  /** Wall-clock time since it was last gone on with: the one field that differs from machine to machine. */
  readonly seconds: number;
  readonly scenarios: readonly StudyRow[];
}

/** How well every difference was to be known, and where it is not. */
export interface Precision {
  /** Half the width of an interval, as a share of what is lost. */
  readonly within: number;
  /** Numbers of runs after which a row could be done; intervals are widened for so many looks. */
  readonly looks: readonly number[];
  /** Ids of the rows in which some difference is not known that well. */
  readonly open: readonly string[];
}

/** One scenario, or one variant of it (`id/variant`). */
export interface StudyRow {
  readonly id: string;
  readonly family: string;
  readonly kind: 'incident' | 'exercise';
  readonly customers: Customers;
  readonly runs: number;
  /** How many runs it would have taken with other seeds for each set; null where that cannot be said. */
  readonly runsWithoutPairing: number | null;
  readonly none: Cell;
  readonly recorded: Cell;
  readonly baseline: Cell;
  /** Every shipped baseline by its id. */
  readonly baselines: Readonly<Record<string, Cell>>;
  readonly controls: readonly ControlRow[];
}

/** How many customers a row's house has, and how many of them were lived one by one. */
export interface Customers {
  readonly total: number;
  readonly simulated: number;
}

/** One control in one scenario: by itself, and what leaving it out of the baseline does. */
export interface ControlRow {
  readonly id: string;
  readonly level: string;
  /** False where no run reached a step the control touches: nothing was learnt, which is not 0 %. */
  readonly exercised: boolean;
  readonly alone: Effect;
  /** Null where the baseline has no such control. */
  readonly without: Effect | null;
}

/** A difference between two paired control sets, as a share of the mean loss under none. */
export interface Effect {
  /** Null where nothing is lost under none. */
  readonly reduction: Interval | null;
  readonly customerLossReduction: Interval | null;
  /** What honest people met with the control, less what they met lacking it. */
  readonly honestCost: Honest;
}

/** A row beside what honest customers meet under the same controls, in a calm and in a rush. */
export interface Demands {
  readonly calm: StudyRow;
  readonly surge: StudyRow;
}

/**
 * The row itself and its variant `surge` where it has one; otherwise the row's losses with the friction of
 * the ordinary weeks, lent to it. Undefined where neither was run.
 */
export function demandsOf(row: StudyRow, study: Study): Demands | undefined {
  const own = study.scenarios.find(({ id }) => id === `${row.id}/surge`);
  if (own !== undefined) return { calm: row, surge: own };
  const weeks = ordinaryWeeks(study);
  if (weeks === undefined || row.none.hits === 0) return undefined;
  return { calm: withFrictionOf(row, weeks.calm), surge: withFrictionOf(row, weeks.surge) };
}

/** The two weeks without a theft, `calm-week` and `surge-week`, where both were run. */
export function ordinaryWeeks({ scenarios }: Study): Demands | undefined {
  const [calm, surge] = ['calm-week', 'surge-week'].map((id) =>
    scenarios.find((row) => row.id === id),
  );
  return calm === undefined || surge === undefined ? undefined : { calm, surge };
}

function withFrictionOf(row: StudyRow, lender: StudyRow): StudyRow {
  const lent = (cell: Cell, from: Cell): Cell => ({ ...cell, honest: from.honest });
  return {
    ...row,
    none: lent(row.none, lender.none),
    recorded: lent(row.recorded, lender.recorded),
    baseline: lent(row.baseline, lender.baseline),
    baselines: Object.fromEntries(
      Object.entries(row.baselines).map(([id, cell]) => [
        id,
        lent(cell, lender.baselines[id] ?? cell),
      ]),
    ),
    controls: row.controls.map((control) => {
      const twin = lender.controls.find(({ id }) => id === control.id);
      const honestCost = twin?.alone.honestCost ?? control.alone.honestCost;
      return { ...control, alone: { ...control.alone, honestCost } };
    }),
  };
}
