/** A study of one scenario, lived run by run; knows no worker and no page. */
import { controls as catalogue } from '../../../sim/exchange/controls/index.ts';
import { foldStudy } from '../../../sim/measure/fold-study.ts';
import { planOf } from '../../../sim/measure/plan.ts';
import { understand, type Question } from '../../../sim/measure/question.ts';
import type { StudyRow } from '../../../sim/measure/study.ts';
import { keptOf, type Kept } from '../../../sim/measure/trial.ts';
import type { Bilingual } from '../../../sim/prose/language.ts';
import { describeAll } from '../../../sim/scenario/fault.ts';
import type { Shelf } from '../reel/shelf.ts';
import { takenApart } from './taken-apart.ts';
import { tellingRuns, type Telling } from './telling.ts';

/** Which study is wanted; the text is given where the scenario is the viewer's own. */
export interface StudyWanted {
  readonly scenario: string;
  readonly variant: string;
  readonly seed: string;
  readonly text: string | null;
}

/** What is known once so many runs have been lived. */
export interface StudyResult {
  readonly runs: number;
  readonly row: StudyRow;
  /** By set of controls: `none`, `recorded`, or the id of a baseline. */
  readonly telling: Readonly<Record<string, Telling>>;
}

/** What the things of a study are called. */
export interface StudyNames {
  readonly scenario: Bilingual;
  /** Null for none of the variants. */
  readonly variant: Bilingual | null;
  readonly baselines: Readonly<Record<string, Bilingual>>;
  readonly controls: Readonly<Record<string, Bilingual>>;
}

export interface LivedStudy {
  readonly names: StudyNames;
  /** How many runs have been lived, each under every set of controls. */
  runs(): number;
  /** Lives one more run. */
  live(): void;
  /** Sums up the runs so far, of which there is at least one. */
  result(): StudyResult;
}

/** Throws what is wrong with a text, each fault on a line of its own. */
export function livedStudy(wanted: StudyWanted, shelf: Shelf): LivedStudy {
  const understood = understand(questionOf(wanted, shelf));
  if ('faults' in understood) throw new Error(describeAll(understood.faults).join('\n'));
  const plan = planOf(understood.value);
  const [row] = plan.rows;
  if (row === undefined) throw new Error('study: expected one row, found none');
  const kept: (readonly Kept[])[] = [];
  const sets = { none: row.none, recorded: row.recorded, ...row.baselines };
  const { file, variant } = row.scenario;
  return {
    names: {
      scenario: file.title,
      variant: file.variants[variant]?.title ?? null,
      baselines: Object.fromEntries(
        understood.value.baselines.map(({ file: { id, title } }) => [id, title]),
      ),
      controls: Object.fromEntries(catalogue.map(({ id, title }) => [id, title])),
    },
    runs: () => kept.length,
    live: () => void kept.push(keptOf(plan, kept.length)),
    result: () => ({
      runs: kept.length,
      row: foldStudy({ ...plan, question: { ...plan.question, runs: kept.length } }, kept)
        .scenarios[0]!,
      telling: Object.fromEntries(
        Object.entries(sets).map(([set, arm]) => [
          set,
          tellingRuns(
            kept.map((arms) => arms[arm]!.outcome),
            kept.map((arms) => arms[row.none]!.outcome),
          ),
        ]),
      ),
    }),
  };
}

/** As many runs as anybody may want: a run's seed does not depend on how many there are. */
const most = 1_000_000;

function questionOf({ scenario, variant, seed, text }: StudyWanted, shelf: Shelf): Question {
  const source = text ?? shelf.scenarios.get(scenario);
  const baseline = shelf.baselines.get(takenApart);
  if (source === undefined) throw new Error(`study: expected a scenario, found ${scenario}`);
  if (baseline === undefined) throw new Error(`study: expected ${takenApart}, found none`);
  return {
    seed,
    runs: most,
    customers: null,
    signing: 'fast',
    scenarios: [{ file: `${scenario}.yaml`, text: source }],
    rows: [{ scenario: 0, variant }],
    changes: [],
    baselines: [...shelf.baselines].map(([id, each]) => ({ file: `${id}.yaml`, text: each })),
    baseline: { file: `${takenApart}.yaml`, text: baseline },
  };
}
