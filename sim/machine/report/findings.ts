/** What stands out in a study, worked out from its numbers alone; the answer in words is read from it. */
import type { Interval } from '../../measure/interval.ts';
import type { Honest } from '../../measure/cell.ts';
import type { ControlRow, Study, StudyRow } from '../../measure/study.ts';
import { demandsOf } from '../../measure/study.ts';
import { verdictOn } from './verdict.ts';
import type { Comparison } from './verdict.ts';

/** A control's effect on the loss in one scenario, by itself or within the baseline. */
export interface Finding {
  readonly row: StudyRow;
  readonly control: string;
  readonly comparison: Comparison;
  readonly kind: 'saves' | 'adds' | 'unclear' | 'same';
  readonly reduction: Interval;
}

/** What a control by itself adds for honest people, in a calm and while customers rush to withdraw. */
export interface Burden {
  readonly row: StudyRow;
  readonly control: string;
  readonly calm: Honest;
  readonly surge: Honest;
}

/** Each list names a control once, in the scenario where the list's effect is largest. */
export interface Findings {
  readonly saving: readonly Finding[];
  readonly adding: readonly Finding[];
  /** Controls that were exercised and could be judged, and in no scenario differed from nothing. */
  readonly idle: readonly Finding[];
  readonly neverExercised: readonly string[];
  readonly dear: readonly Burden[];
}

export function findings(study: Study): Findings {
  const alone = study.scenarios.flatMap((row) => effects(row, 'alone'));
  const every = [...alone, ...study.scenarios.flatMap((row) => effects(row, 'without'))];
  const differs = ({ kind }: Finding): boolean => kind === 'saves' || kind === 'adds';
  const differing = new Set(every.filter(differs).map(({ control }) => control));
  return {
    saving: eachOnce(alone.filter(({ kind }) => kind === 'saves').sort(largestFirst)),
    adding: eachOnce(
      every
        .filter(({ kind }) => kind === 'adds')
        .sort(largestFirst)
        .reverse(),
    ),
    idle: eachOnce(alone.filter(({ control }) => !differing.has(control)).sort(widestFirst)),
    neverExercised: controlsOf(study).filter(
      (id) => !study.scenarios.some((row) => exercisedIn(row, id)),
    ),
    dear: eachOnce(study.scenarios.flatMap((row) => burdens(row, study)).sort(heaviestFirst)),
  };
}

/** The controls that save in one scenario, the largest saving first. */
export function savingIn(row: StudyRow, comparison: Comparison): readonly Finding[] {
  return effects(row, comparison)
    .filter(({ kind }) => kind === 'saves')
    .sort(largestFirst);
}

/** Every control of the study once, in the study's order. */
export function controlsOf({ scenarios }: Pick<Study, 'scenarios'>): readonly string[] {
  return [...new Set(scenarios.flatMap((row) => row.controls.map(({ id }) => id)))];
}

export function exercisedIn(row: StudyRow, control: string): boolean {
  return row.controls.some(({ id, exercised }) => id === control && exercised);
}

/** Something is lost there with no controls, so that a control could save it. */
export function isHarmed({ none }: StudyRow): boolean {
  return none.hits > 0;
}

function effects(row: StudyRow, comparison: Comparison): Finding[] {
  return row.controls.flatMap((control) => {
    const verdict = verdictOn(control, row, comparison);
    if (!('reduction' in verdict)) return [];
    const { kind, reduction } = verdict;
    return [{ row, control: control.id, comparison, kind, reduction }];
  });
}

function burdens(row: StudyRow, study: Study): Burden[] {
  const demands = demandsOf(row, study);
  if (demands === undefined) return [];
  return demands.calm.controls.flatMap((control: ControlRow) => {
    const twin = demands.surge.controls.find(({ id }) => id === control.id);
    if (!twin) return [];
    const [calm, rushed] = [control.alone.honestCost, twin.alone.honestCost];
    const burden = { row, control: control.id, calm, surge: rushed };
    return weight(burden).some((cost) => cost > 0) ? [burden] : [];
  });
}

function eachOnce<T extends { readonly control: string }>(found: readonly T[]): readonly T[] {
  return found.filter(
    ({ control }, index) => found.findIndex((other) => other.control === control) === index,
  );
}

function largestFirst(a: Finding, b: Finding): number {
  return b.reduction.mean - a.reduction.mean;
}

// The interval that leaves most open, so that an idle control is not made to look more idle than known.
function widestFirst({ reduction: a }: Finding, { reduction: b }: Finding): number {
  return b.high - b.low - (a.high - a.low);
}

function heaviestFirst(a: Burden, b: Burden): number {
  const [left, right] = [weight(a), weight(b)];
  const differing = left.findIndex((cost, index) => cost !== right[index]);
  return differing < 0 ? 0 : right[differing]! - left[differing]!;
}

// Harm outranks waiting, and a surge outranks a calm.
function weight({ calm, surge }: Burden): number[] {
  return [
    surge.customersHarmedShare,
    calm.customersHarmedShare,
    surge.delaySecondsP95,
    calm.delaySecondsP95,
  ].map((cost) => cost ?? 0);
}
