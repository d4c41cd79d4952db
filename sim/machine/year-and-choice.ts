/** What the report says of a study beyond its cells: the loss of a year, and what there is to choose. */
import { byArm } from '../measure/by-arm.ts';
import { choiceOfStudy } from '../measure/choice-of-study.ts';
import type { Lived } from '../measure/lived.ts';
import type { Plan } from '../measure/plan.ts';
import type { Kept } from '../measure/trial.ts';
import type { ReportDetails } from './report/details.ts';
import { frequenciesNamed, riskOfPlan, usualFrequencies } from './study-risk.ts';
import { runsDetail } from './study-file.ts';

/** Neither where no scenario has an attack. */
export function yearAndChoice(
  plan: Plan,
  trials: Lived<readonly Kept[]>,
): Pick<ReportDetails, 'risk' | 'choice'> {
  const frequencies = frequenciesNamed(usualFrequencies);
  const risk = riskOfPlan(plan, runsDetail(plan, trials), { frequencies, assetsYen: null });
  const outcomes = byArm(plan, trials).map((row) =>
    row.map((runs) => runs.map(({ outcome }) => outcome)),
  );
  const choice = choiceOfStudy(plan, outcomes);
  return { ...(risk && { risk }), ...(choice && { choice }) };
}
