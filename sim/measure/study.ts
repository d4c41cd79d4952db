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
  readonly runs: number;
  readonly customers: number;
  readonly planDigest: string;
  readonly resultDigest: string;
  /** Wall-clock time the study took: the one field that differs from machine to machine. */
  readonly seconds: number;
  readonly scenarios: readonly StudyRow[];
}

/** One scenario, or one variant of it (`id/variant`). */
export interface StudyRow {
  readonly id: string;
  readonly family: string;
  readonly kind: 'incident' | 'exercise';
  readonly none: Cell;
  readonly recorded: Cell;
  readonly baseline: Cell;
  /** Every shipped baseline by its id. */
  readonly baselines: Readonly<Record<string, Cell>>;
  readonly controls: readonly ControlRow[];
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

/** The row of the same scenario while customers rush to withdraw, when the study has one. */
export function surgeOf(row: StudyRow, study: Study): StudyRow | undefined {
  return study.scenarios.find((other) => other.id === `${row.id}/surge`);
}
