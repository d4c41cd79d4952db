/** The risk of a study: read from its file, or from the trials it was just made of. */
import { planOf, type Plan } from '../measure/plan.ts';
import { understand, type Understood } from '../measure/question.ts';
import { riskOf, type Risk } from '../measure/risk.ts';
import { riskRows, type LossesOfRuns } from '../measure/risk-rows.ts';
import { describeAll } from '../scenario/fault.ts';
import { loadFrequencies } from '../scenario/frequencies.ts';
import type { FrequenciesFile } from '../scenario/schema/frequencies.ts';
import { find } from './shelf.ts';
import type { StudyFile } from './study-file.ts';
import { WrongInput, wrong } from './wrong-input.ts';

/** The file of frequencies that is taken where none is named. */
export const usualFrequencies = 'published-counts';

/** Reads a file of frequencies by path or id, or ends with everything that is wrong in it. */
export function frequenciesNamed(named: string): FrequenciesFile {
  const { text, file } = find('frequencies', named);
  const loaded = loadFrequencies(text, file);
  if ('faults' in loaded) throw new WrongInput(describeAll(loaded.faults));
  return loaded.value;
}

/** What is asked of a study: how often, and for a house of which size; null leaves the size to the rows. */
export interface RiskAsked {
  readonly frequencies: FrequenciesFile;
  readonly assetsYen: number | null;
}

/** Null where no row has an attack. */
export function riskOfPlan(plan: Plan, losses: LossesOfRuns, asked: RiskAsked): Risk | null {
  const { sets, rows } = riskRows(plan, losses);
  if (rows.length === 0) return null;
  return riskOf({ seed: plan.question.seed, sets, rows, ...asked });
}

export interface RiskFound {
  readonly risk: Risk;
  readonly understood: Understood;
}

/** The risk of a saved study; `file` is its name in faults. */
export function riskOfStudy(study: StudyFile, file: string, asked: RiskAsked): RiskFound {
  const understood = understand(study.resolved);
  if ('faults' in understood) throw new WrongInput(describeAll(understood.faults));
  const plan = planOf(understood.value);
  const place = `${file} runsDetail`;
  const arms = study.runsDetail.map((row) => row.length);
  if (JSON.stringify(arms) !== JSON.stringify(plan.rows.map((row) => row.arms.length)))
    throw wrong(place, 'every arm of every row', 'more or fewer');
  for (const row of study.runsDetail)
    for (const runs of row) {
      if (runs.length === 0 || runs.length !== row[0]!.length)
        throw wrong(place, 'equally many runs in every arm of a row', `${runs.length}`);
      for (const { lossShare, atRiskYen, borneYen } of runs)
        if (atRiskYen === undefined || (lossShare > 0 && borneYen === undefined))
          throw wrong(place, 'what each run lost in yen', 'a study measured before that was kept');
    }
  checkRows(asked.frequencies, plan);
  const risk = riskOfPlan(plan, study.runsDetail, asked);
  if (risk === null) throw wrong(file, 'at least one scenario with an attack', 'none');
  return { risk, understood: understood.value };
}

/** A weight for a row that the study has not is a slip of the pen, unless its scenario was not run at all. */
function checkRows({ rows }: FrequenciesFile, plan: Plan): void {
  const known = plan.rows.map(({ id }) => id);
  const scenarios = plan.rows.map(({ scenario }) => scenario.id);
  const unknown = Object.keys(rows).find(
    (id) => !known.includes(id) && scenarios.includes(id.split('/')[0]!),
  );
  if (unknown !== undefined)
    throw wrong('frequencies rows', `rows of the study: ${known.join(', ')}`, unknown);
}
