/** What a report says beside the numbers of the study: titles, the record, the assumptions. */
import type { Bilingual, Language } from '../../prose/language.ts';
import type { Choice } from '../../measure/choice.ts';
import type { Risk } from '../../measure/risk.ts';
import type { StudyRow } from '../../measure/study.ts';
import type { Moment } from '../../time.ts';
import type { Further } from './further.ts';

export interface ReportDetails {
  readonly scenarios: readonly ScenarioDetails[];
  readonly controls: readonly ControlDetails[];
  /** The baseline that was taken apart. */
  readonly baseline: BaselineDetails;
  /** Every shipped baseline. */
  readonly baselines: readonly BaselineDetails[];
  /** The command that made the study, as typed. */
  readonly command: string;
  /** The language shown first; English when left out. */
  readonly language?: Language;
  /** Left out where no scenario has an attack. */
  readonly risk?: Risk;
  readonly choice?: Choice;
  /** What was asked beyond the study; left out where nobody looked. */
  readonly further?: Further;
}

export interface BaselineDetails {
  readonly id: string;
  readonly title: Bilingual;
  readonly summary: Bilingual;
  /** What it asks for, in its own order; left out where nothing of that is told. */
  readonly controls?: readonly AskedControl[];
}

/** A control as a baseline asks for it. */
export interface AskedControl {
  readonly id: string;
  /** Empty where the baseline names none. */
  readonly clause: string;
  readonly settings: Readonly<Record<string, string | number | boolean>>;
}

export interface ScenarioDetails {
  readonly id: string;
  readonly family: string;
  readonly kind: 'incident' | 'exercise';
  readonly title: Bilingual;
  readonly summary: Bilingual;
  /** How it is attacked. */
  readonly badge: Bilingual;
  /** The title of each variant by its id. */
  readonly variants: Readonly<Record<string, Bilingual>>;
  /** When its runs begin; prices are those of this day. */
  readonly start: Moment;
  readonly coins: readonly CoinHeld[];
  readonly record: readonly RecordedFigure[];
  readonly assumptions: readonly Assumption[];
  /** What stands in the way of comparing this scenario with its record, or with the others. */
  readonly comparability?: Bilingual;
}

/** What customers are owed in one coin on opening day, and the price that makes it yen. */
export interface CoinHeld {
  readonly asset: string;
  /** Coins, exactly as written. */
  readonly amount: string;
  /** Yen for one coin. */
  readonly price: number;
  readonly grade: Grade;
  /** Empty where the scenario gives none. */
  readonly source: string;
}

/** One figure of the incident's record, beside what the simulation made of it. */
export interface RecordedFigure {
  readonly key: string;
  readonly label: Bilingual;
  readonly recorded: number | null;
  /** Median over the runs, under the controls then in force. */
  readonly simulated: number | null;
  /** The ends between which the runs fell. */
  readonly low?: number;
  readonly high?: number;
  /** `yen`, `seconds`, `share`, a countable word such as `transactions`, or an asset. */
  readonly unit: string;
  /** True where the simulation was given this figure: agreement then shows nothing. */
  readonly set: boolean;
  readonly source: string;
  /** Why the simulation misses it, if it does; read from the scenario. */
  readonly likelyReason?: Bilingual;
}

export type Grade = 'established' | 'reported' | 'assumed';

/** One input of a scenario with the grade of its evidence. */
export interface Assumption {
  readonly path: string;
  readonly value: string | number | boolean;
  readonly grade: Grade;
  readonly source: string;
}

export interface ControlDetails {
  readonly id: string;
  readonly title: Bilingual;
  readonly sentence: Bilingual;
  readonly level: string;
  /** The clauses of the chosen baseline that ask for it; null where the baseline does not have it. */
  readonly clause: string | null;
  readonly settings: Readonly<Record<string, string | number | boolean>>;
}

/** The title of a row of the study: the scenario's own, then the variant's. */
export function titleOf(row: StudyRow, details: ReportDetails, language: Language): string {
  const [, variant] = row.id.split('/');
  const scenario = scenarioOf(row, details);
  if (variant === undefined) return scenario.title[language];
  const title = scenario.variants[variant];
  if (!title) throw new Error(`report: expected the title of variant ${row.id}, found none`);
  return `${scenario.title[language]}${language === 'en' ? ': ' : ':'}${title[language]}`;
}

/** Titles of rows side by side: a variant that follows its own scenario is named by itself. */
export function shortTitles(
  rows: readonly StudyRow[],
  details: ReportDetails,
  language: Language,
): string[] {
  const scenario = (row?: StudyRow): string | undefined => row?.id.split('/')[0];
  return rows.map((row, at) => {
    const [, variant] = row.id.split('/');
    const follows = variant !== undefined && scenario(rows[at - 1]) === scenario(row);
    if (!follows) return titleOf(row, details, language);
    return `– ${scenarioOf(row, details).variants[variant]![language]}`;
  });
}

/** What is known of the scenario that a row of the study belongs to. */
export function scenarioOf(row: Pick<StudyRow, 'id'>, details: ReportDetails): ScenarioDetails {
  const [id] = row.id.split('/');
  const scenario = details.scenarios.find((each) => each.id === id);
  if (!scenario) throw new Error(`report: expected details of scenario ${row.id}, found none`);
  return scenario;
}

/** The title of a shipped baseline, or of the one that was taken apart. */
export function baselineTitle(id: string, details: ReportDetails, language: Language): string {
  const found = [details.baseline, ...details.baselines].find((each) => each.id === id);
  if (!found) throw new Error(`report: expected details of baseline ${id}, found none`);
  return found.title[language];
}

/** The title of a control in force. */
export function controlTitle(id: string, details: ReportDetails, language: Language): string {
  const control = details.controls.find((each) => each.id === id);
  if (!control) throw new Error(`report: expected details of control ${id}, found none`);
  return control.title[language];
}
