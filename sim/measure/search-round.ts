/** One round of a search: the sets it asks about as arms of every row, and what their runs come to. */
import { among, armsOf, type ControlSet } from './arms.ts';
import { against, lossShare } from './cell.ts';
import { bySeed } from './choice.ts';
import {
  frictionIn,
  weighedRows,
  type OutcomesOfRuns,
  type Rates,
  type RowMet,
} from './choice-of-study.ts';
import { idOf, type RowArms, type Trials } from './plan.ts';
import type { Question, Staged } from './question.ts';
import type { Picked, Scored } from './search.ts';

export interface Round extends Trials {
  readonly rows: readonly (RowArms & RowMet)[];
  /** The arm of each set in each row, by row and set. */
  readonly places: readonly (readonly number[])[];
}

/**
 * The sets of a round are near what they all have, or what any of them has: those two are watched as they
 * run, and tell what becomes of a set whose control stayed silent.
 */
export function roundOf(
  question: Question,
  staged: readonly Staged[],
  sets: readonly ControlSet[],
): Round {
  const rows = staged.map(({ scenario, decisions }) => {
    const { all, arm } = armsOf(scenario, [{}, ...middles(sets)]);
    const none = arm({});
    const places = sets.map(arm);
    return { id: idOf(scenario), scenario, decisions, arms: all, none, places };
  });
  return { question, rows, places: rows.map(({ places }) => places) };
}

function middles(sets: readonly ControlSet[]): ControlSet[] {
  const union: ControlSet = Object.assign({}, ...sets) as ControlSet;
  const shared = Object.keys(union).filter((id) => sets.every((set) => Object.hasOwn(set, id)));
  return sets.length < 3 ? [] : [among(union, shared), union];
}

/** The score of each set of a round; a study without an attack has none. */
export function scoresOf(
  { rows, places }: Round,
  outcomes: OutcomesOfRuns,
  rates: Rates,
): Scored[] {
  const weighed = weighedRows(rows, rates);
  if (weighed === null) throw new Error('search: expected a row with an attack, found none');
  const { attacked, frictionFrom } = weighed;
  const weights = attacked.map(({ weight }) => weight);
  return (places[0] ?? []).map((_, set): Scored => {
    const losses = attacked.map(({ at }) => {
      const none = outcomes[at]![rows[at]!.none]!;
      const own = outcomes[at]![places[at]![set]!]!;
      return own.map((outcome, run) => lossShare(against(none[run]!, outcome)));
    });
    const bySeeds = bySeed(losses, weights);
    return {
      loss: bySeeds.reduce((sum, loss) => sum + loss, 0) / bySeeds.length,
      ...frictionIn(frictionFrom.map((at) => outcomes[at]![places[at]![set]!]!)),
    };
  });
}

/** The controls of a set as the pool has them. */
export function controlsOf(picked: Picked, pool: ControlSet): ControlSet {
  return among(pool, picked);
}
