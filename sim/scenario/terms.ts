/** What a house and a scenario decide about an outcome without any event: who pays, who sits at a desk. */
import { multiplyDivide } from '../money.ts';
import type { Blueprint } from '../exchange/blueprint.ts';
import { routine } from '../exchange/routine.ts';
import { seated } from '../exchange/staff.ts';
import type { Scenario } from './load.ts';
import type { Terms } from './outcome.ts';

/** What a set of controls decides about an outcome without changing an event. */
export function termsOf(scenario: Scenario, plan: Blueprint): Terms {
  return { bearing: bearingOf(scenario, plan), seats: busyIn(plan) - busyIn(scenario.house) };
}

/** Own coins held against hot count at the share the house keeps; capital and insurance as stated. */
function bearingOf({ file }: Scenario, plan: Blueprint): Terms['bearing'] {
  const { funds } = plan;
  const ownCoinsYen = plan.assets.map(({ id, claims, yen, lot }) => {
    const hot = plan.wallets.find((wallet) => wallet.asset === id && wallet.tier === 'hot');
    const kept = Math.floor(claims * (hot?.share ?? 0) * funds.ownAgainstHot);
    return multiplyDivide(kept, yen, lot, 'nearest');
  });
  return {
    ownCoinsYen,
    capitalYen: funds.capitalYen,
    insuranceYen: funds.insuranceYen,
    perAccountYen: funds.accountYen,
    compensation: file.compensation,
  };
}

/** People who do nothing else, and the work that rules ask week by week. */
function busyIn(plan: Blueprint): number {
  return seatsOf(plan) + routine(plan);
}

/** People at desks that exist only to watch and to review, counted round the clock. */
function seatsOf(plan: Blueprint): number {
  return [...seated].reduce((sum, role) => {
    const { people, from, to, weekends } = plan.posts[role] ?? nobody;
    return sum + (people * (to - from) * (weekends ? 7 : 5)) / (24 * 7);
  }, 0);
}

const nobody = { people: 0, from: 0, to: 0, weekends: false };
