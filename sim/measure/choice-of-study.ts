/** Every set of controls that a study has run, as candidates to choose among. */
import { against, customerLossShare, lossShare, type Outcome } from './cell.ts';
import { choiceOf, type Candidate, type Choice, type Friction } from './choice.ts';
import { weightsOf, type PlayedRow } from './frequency.ts';
import type { Plan, RowPlan } from './plan.ts';

/** What every run came to, by row, arm and run; rows may have run differently often. */
export type OutcomesOfRuns = readonly (readonly (readonly Outcome[])[])[];

/** Below one point of the weighted loss nothing is told apart (assumed). */
export const usualWorth = 0.01;

/** None, each control alone, the baseline and without each, the shipped baselines; null where no row has an attack. */
export function choiceOfStudy(plan: Plan, outcomes: OutcomesOfRuns): Choice | null {
  const { rows, question } = plan;
  const [first] = rows;
  if (first === undefined) return null;
  const named: (Pick<Candidate, 'id' | 'kind'> & { arm: (row: RowPlan) => number | null })[] = [
    { id: 'none', kind: 'none', arm: ({ none }) => none },
    { id: 'baseline', kind: 'baseline', arm: ({ baseline }) => baseline },
    ...Object.keys(first.baselines).map((id) => {
      return { id, kind: 'baseline' as const, arm: ({ baselines }: RowPlan) => baselines[id]! };
    }),
    ...first.controls.flatMap(({ id }, at) => [
      { id: `alone/${id}`, kind: 'alone' as const, arm: ({ controls }: RowPlan) => controls[at]!.alone }, // prettier-ignore
      { id: `without/${id}`, kind: 'without' as const, arm: ({ controls }: RowPlan) => controls[at]!.without }, // prettier-ignore
    ]),
  ];
  const seen = new Set<string>();
  const sets = named.flatMap(({ id, kind, arm }) => {
    const arms = rows.map(arm);
    // Sets that are one arm in every row are one set; the first name stands.
    if (arms.includes(null) || seen.has(arms.join())) return [];
    seen.add(arms.join());
    const controls = Object.keys(first.arms[arms[0]!]!.controls);
    return [{ id, kind, controls, arms: arms as number[] }];
  });
  return choiceAmong({ seed: question.seed, rows, outcomes, sets, worth: usualWorth, rates: null });
}

/** A row as far as choosing among sets needs to know it. */
export type RowMet = Pick<RowPlan, 'scenario' | 'none' | 'id'>;

/** Thefts a year of each attacked row, which then weigh the rows; null weighs families alike. */
export type Rates = ((rows: readonly PlayedRow[]) => ArrayLike<number>) | null;

export interface Among {
  readonly seed: string;
  readonly rows: readonly RowMet[];
  readonly outcomes: OutcomesOfRuns;
  /** Sets of controls with the arm of each row that they are. */
  readonly sets: readonly (Pick<Candidate, 'id' | 'kind' | 'controls'> & {
    readonly arms: readonly number[];
  })[];
  readonly worth: number;
  readonly rates: Rates;
}

/** Null where no row has an attack, or none that is ever met. */
export function choiceAmong({ seed, rows, outcomes, sets, worth, rates }: Among): Choice | null {
  const weighed = weighedRows(rows, rates);
  if (weighed === null) return null;
  const { attacked, frictionFrom } = weighed;
  const under = (at: number, arm: number): Outcome[] => {
    const none = outcomes[at]![rows[at]!.none]!;
    return outcomes[at]![arm]!.map((outcome, run) => against(none[run]!, outcome));
  };
  return choiceOf({
    seed,
    worth,
    rows: attacked.map(({ at, weight }) => ({ id: rows[at]!.id, weight })),
    frictionFrom: frictionFrom.map((at) => rows[at]!.id),
    candidates: sets.map(({ id, kind, controls, arms }) => ({
      id,
      kind,
      controls,
      losses: attacked.map(({ at }) => under(at, arms[at]!).map(lossShare)),
      customerLosses: attacked.map(({ at }) => under(at, arms[at]!).map(customerLossShare)),
      friction: frictionIn(frictionFrom.map((at) => outcomes[at]![arms[at]!]!)),
    })),
  });
}

/** Places of the rows that losses are read from, with weights that add up to one, and of those friction is. */
export interface WeighedRows {
  readonly attacked: readonly { readonly at: number; readonly weight: number }[];
  readonly frictionFrom: readonly number[];
}

export function weighedRows(rows: readonly RowMet[], rates: Rates): WeighedRows | null {
  const places = [...rows.keys()].filter((at) => rows[at]!.scenario.attack !== null);
  const met = places.map((at): PlayedRow => {
    const { id, scenario } = rows[at]!;
    return { id, scenario: scenario.id, family: scenario.attack!.plan.family };
  });
  const weights = rates === null ? familiesAlike(met) : Array.from(rates(met));
  const all = weights.reduce((sum, weight) => sum + weight, 0);
  if (all === 0) return null;
  return {
    attacked: places.map((at, row) => ({ at, weight: weights[row]! / all })),
    frictionFrom: frictionRows(rows),
  };
}

/** The two ordinary weeks where both were run, otherwise every row: there honest people also meet the theft. */
export function frictionRows(rows: readonly { readonly id: string }[]): number[] {
  const weeks = ['calm-week', 'surge-week'].map((week) => rows.findIndex(({ id }) => id === week));
  return weeks.includes(-1) ? [...rows.keys()] : weeks;
}

/** Means over the runs of each row, and then over the rows alike. */
export function frictionIn(rows: readonly (readonly Pick<Outcome, 'honest'>[])[]): Friction {
  const mean = (field: 'customersHarmedShare' | 'staffHours'): number | null =>
    average(rows.map((runs) => average(runs.map(({ honest }) => honest[field]))));
  return { harmedShare: mean('customersHarmedShare'), staffHours: mean('staffHours') };
}

function average(values: readonly (number | null)[]): number | null {
  const known = values.filter((value) => value !== null);
  return known.length === 0 ? null : known.reduce((sum, value) => sum + value, 0) / known.length;
}

/** Every family weighs the same, in it every scenario, and in it every variant. */
export function familiesAlike(rows: readonly PlayedRow[]): number[] {
  const families = new Set(rows.map(({ family }) => family)).size;
  return weightsOf({ rows: {} }, rows).map((weight) => weight / families);
}
