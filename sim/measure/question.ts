/** What a study asks, as texts and settings alone: enough to ask it again anywhere. */
import type { Fault } from '../scenario/fault.ts';
import {
  loadBaseline,
  loadScenario,
  type Baseline,
  type Change,
  type Loaded,
  type Scenario,
} from '../scenario/load.ts';

export interface Question {
  /** Run k, from 0, has the seed `seed/k`. */
  readonly seed: string;
  readonly runs: number;
  /** How many customers are simulated one by one; null leaves each scenario its own number. */
  readonly customers: number | null;
  readonly signing: 'real' | 'fast';
  readonly rows: readonly RowAsked[];
  /** Scenario files by the name they have in faults. */
  readonly scenarios: Readonly<Record<string, string>>;
  /** Changes made to every scenario. */
  readonly changes: readonly Change[];
  /** The shipped baselines, each a cell of every row. */
  readonly baselines: readonly SourceFile[];
  /** The baseline that is taken apart. */
  readonly baseline: SourceFile;
}

/** A scenario file and one of its variants; an empty variant is the scenario as such. */
export interface RowAsked {
  readonly file: string;
  readonly variant: string;
}

export interface SourceFile {
  readonly file: string;
  readonly text: string;
}

/** The question with its texts understood. */
export interface Understood {
  readonly question: Question;
  readonly scenarios: readonly Scenario[];
  readonly baselines: readonly Baseline[];
  readonly baseline: Baseline;
}

/** Reads every text of a question, or says everything that is wrong with them. */
export function understand(question: Question): Loaded<Understood> {
  const faults: Fault[] = [];
  const read = <T>(loaded: Loaded<T>): T[] => {
    if ('value' in loaded) return [loaded.value];
    faults.push(...loaded.faults);
    return [];
  };
  const scenarios = question.rows.flatMap((row) => read(scenarioOf(question, row)));
  const baselines = question.baselines.flatMap(({ text, file }) => read(loadBaseline(text, file)));
  const [baseline] = read(loadBaseline(question.baseline.text, question.baseline.file));
  if (faults.length > 0 || baseline === undefined) return { faults };
  return { value: { question, scenarios, baselines, baseline } };
}

function scenarioOf(question: Question, { file, variant }: RowAsked): Loaded<Scenario> {
  const text = question.scenarios[file];
  if (text === undefined) throw new Error(`question: expected the text of ${file}, found none`);
  return loadScenario(text, file, variant, question.changes);
}
