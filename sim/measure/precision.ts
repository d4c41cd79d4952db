/**
 * How long a study goes on that was asked for a precision: a row is looked at only after set numbers of
 * runs, and is done at the first look at which every difference it asks for is known that well. Each
 * look's intervals are so much wider that all of them together, and so the one at which it stopped, hold
 * the truth as often as one interval would (Bonferroni). Stopping early therefore costs width, not truth.
 */
import type { Interval } from './interval.ts';
import type { ControlRow, StudyRow } from './study.ts';

/** Runs after which a row is looked at; each look costs as many runs as all before it (assumed). */
export const looks: readonly number[] = [40, 80, 160, 320, 640, 1280, 2560];

export const mostRuns = looks.at(-1)!;

/** Whether everything asked of a row is known to within so much on either side, as a share of what is lost. */
export function knownWithin(within: number, row: StudyRow): boolean {
  return asked(row).every(({ low, high }) => (high - low) / 2 <= within);
}

/** What each control saves, alone and out of the baseline, and where nothing was lost, how sure that is. */
function asked({ none, controls }: StudyRow): Interval[] {
  const differences = controls.flatMap(differencesOf);
  return differences.length > 0 ? differences : [none.lossShare, none.customerLossShare];
}

/** Nothing is asked of a control that no run reached: nothing was learnt of it. */
function differencesOf({ exercised, alone, without }: ControlRow): Interval[] {
  if (!exercised) return [];
  return [alone, without].flatMap((effect) =>
    [effect?.reduction, effect?.customerLossReduction].flatMap((interval) => interval ?? []),
  );
}
