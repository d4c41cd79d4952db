/** What a study asks, as texts and settings alone: enough to ask it again anywhere. */
import { loadBaseline, loadReadings, type Baseline } from '../scenario/baseline.ts';
import { decided } from '../scenario/decide.ts';
import type { Fault } from '../scenario/fault.ts';
import { loadScenario, type Change, type Loaded, type Scenario } from '../scenario/load.ts';
import type { Decision } from '../scenario/run.ts';

export interface Question {
  /** Run k, from 0, has the seed `seed/k`. */
  readonly seed: string;
  /** Of each row; the most, where a precision is asked for. */
  readonly runs: number;
  /** Half the width to which each difference is to be known, as a share of what is lost; else runs are fixed. */
  readonly precision?: number;
  /** How many customers are simulated one by one; null leaves each scenario its own number. */
  readonly customers: number | null;
  readonly signing: 'real' | 'fast';
  readonly scenarios: readonly SourceFile[];
  readonly rows: readonly RowAsked[];
  /** Changes made to every scenario. */
  readonly changes: readonly Change[];
  /** The shipped baselines, each a cell of every row. */
  readonly baselines: readonly SourceFile[];
  /** The baseline that is taken apart. */
  readonly baseline: SourceFile;
}

/** One of the scenario files, by its place in the list, and one of its variants; empty for none of them. */
export interface RowAsked {
  readonly scenario: number;
  readonly variant: string;
}

/** A text with the name under which its faults are told. */
export interface SourceFile {
  readonly file: string;
  readonly text: string;
}

/** The question with its texts understood. */
export interface Understood {
  readonly question: Question;
  readonly rows: readonly Staged[];
  readonly baselines: readonly Baseline[];
  readonly baseline: Baseline;
}

/** A scenario with what its own people decided, when it is known. */
export interface Staged {
  readonly scenario: Scenario;
  readonly decisions: readonly Decision[];
}

/** Reads every text of a question, or says everything that is wrong with them. */
export function understand(question: Question): Loaded<Understood> {
  const faults: Fault[] = [];
  const read = <T>(loaded: Loaded<T>): T[] => {
    if ('value' in loaded) return [loaded.value];
    faults.push(...loaded.faults);
    return [];
  };
  const rows = question.rows.flatMap((row) =>
    read(scenarioOf(question, row)).map((scenario) => ({
      scenario,
      decisions: decisionsOf(scenario, question.scenarios[row.scenario]!.file, faults),
    })),
  );
  const baselines = question.baselines.flatMap(({ text, file }) =>
    read(loadReadings(text, file)).flat(),
  );
  const [baseline] = read(loadBaseline(question.baseline.text, question.baseline.file));
  if (faults.length > 0 || baseline === undefined) return { faults };
  return { value: { question, rows, baselines, baseline } };
}

/** Texts under the plain names of their files: where they lay is nobody's business. */
export function portable(question: Question): Question {
  const named = ({ file, text }: SourceFile): SourceFile => ({
    file: file.replace(/^.*[/\\]/s, ''),
    text,
  });
  return {
    ...question,
    scenarios: question.scenarios.map(named),
    baselines: question.baselines.map(named),
    baseline: named(question.baseline),
  };
}

function scenarioOf({ scenarios, changes }: Question, asked: RowAsked): Loaded<Scenario> {
  const source = scenarios[asked.scenario];
  if (source === undefined)
    throw new Error(
      `question: expected ${asked.scenario + 1} scenarios, found ${scenarios.length}`,
    );
  return loadScenario(source.text, source.file, asked.variant, changes);
}

function decisionsOf({ file: { decisions, clock } }: Scenario, file: string, faults: Fault[]) {
  return decisions.flatMap(({ at, act }, index): readonly Decision[] => {
    const read = decided(`${at} ${act}`, clock);
    if ('value' in read) return read.value;
    faults.push({ file, line: 1, column: 1, path: ['decisions', index], ...read });
    return [];
  });
}
