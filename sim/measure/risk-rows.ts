/** From the runs of a study to the rows and sets of controls that risk is asked of. */
import { multiplyDivide, type Yen } from '../money.ts';
import type { Blueprint } from '../exchange/blueprint.ts';
import type { LossOfRun } from './loss-of-run.ts';
import type { Plan, RowPlan } from './plan.ts';
import type { RiskQuestion, RiskRow } from './risk.ts';

/** What each run lost, by row, arm and run; rows may have run differently often. */
export type LossesOfRuns = readonly (readonly (readonly LossOfRun[])[])[];

/**
 * None, the controls of record, the chosen baseline (`baseline`) and every shipped one that differs from
 * it, over the rows with an attack.
 */
export function riskRows(
  { rows }: Plan,
  losses: LossesOfRuns,
): Pick<RiskQuestion, 'sets' | 'rows'> {
  const attacked = rows.flatMap((row, at) => (row.scenario.attack === null ? [] : [{ row, at }]));
  const others = Object.keys(rows[0]?.baselines ?? {}).filter((id) =>
    rows.some(({ baselines, baseline }) => baselines[id] !== baseline),
  );
  return {
    sets: ['none', 'recorded', 'baseline', ...others],
    rows: attacked.map(({ row, at }) => riskRow(row, losses[at]!, others)),
  };
}

function riskRow(row: RowPlan, losses: LossesOfRuns[number], others: readonly string[]): RiskRow {
  const { scenario, none, recorded, baseline, baselines } = row;
  const arms = [none, recorded, baseline, ...others.map((id) => baselines[id]!)];
  return {
    id: row.id,
    scenario: scenario.id,
    family: scenario.attack!.plan.family,
    assetsYen: custodyYen(scenario.house),
    mostAtRiskYen: losses[none]!.reduce((most, { atRiskYen }) => Math.max(most, atRiskYen), 0),
    runs: arms.map((arm) => losses[arm]!.map(({ borneYen }) => borneYen ?? null)),
  };
}

/** Everything in custody on opening day, the exchange's own coins included. */
export function custodyYen({ assets }: Blueprint): Yen {
  return assets.reduce(
    (sum, { claims, own, yen, lot }) =>
      sum + multiplyDivide(claims, yen, lot, 'nearest') + multiplyDivide(own, yen, lot, 'nearest'),
    0,
  );
}
