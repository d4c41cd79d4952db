/** A study lived run by run; knows no worker and no page. */
import type { StudySeen } from '../../contract/study-seen.ts';
import { studySeen } from '../../contract/study-seen.ts';
import { planOf, type Plan } from '../../../sim/measure/plan.ts';
import { understand, type Question } from '../../../sim/measure/question.ts';
import { keptOf, type Kept } from '../../../sim/measure/trial.ts';
import { describeAll } from '../../../sim/scenario/fault.ts';
import type { Shelf } from '../reel/shelf.ts';
import { rowParts, type StudyAsked } from './asked.ts';
import { shared } from './packed.ts';

/** One row met by one seed. */
export interface Trial {
  readonly row: number;
  readonly run: number;
}

export interface LivedStudy {
  /**
   * The next trial that is missing on the way to so many runs. Row after row gets its first two, so that there are
   * figures soon; then every row gets its third before any its fourth.
   */
  next(runs: number): Trial | null;
  /** Lives through a trial. */
  live(trial: Trial): Kept[];
  /** Takes in a trial as it was lived, now or before. */
  take(trial: Trial, kept: readonly Kept[]): void;
  /** Lets go of every trial. */
  forget(): void;
  /** Trials taken in, of the first so many runs. */
  finished(runs: number): number;
  /** Runs that every row has, counted from the first. */
  runs(): number;
  /** Rows that have so many runs, counted from the first. */
  rows(runs: number): number;
  /** Sums up the first so many runs of every row that has them, of which there is at least one. */
  seen(runs: number): StudySeen;
}

/** Throws what is wrong with a text, each fault on a line of its own. */
export function livedStudy(asked: StudyAsked, text: string | null, shelf: Shelf): LivedStudy {
  const understood = understand(questionOf(asked, text, shelf));
  if ('faults' in understood) throw new Error(describeAll(understood.faults).join('\n'));
  const plan = planOf(understood.value);
  const kept = plan.rows.map(() => new Map<number, readonly Kept[]>());
  const next = (runs: number): Trial | null => {
    for (const [row, trials] of kept.entries())
      for (let run = 0; run < Math.min(soon, runs); run++)
        if (!trials.has(run)) return { row, run };
    for (let run = soon; run < runs; run++)
      for (const [row, trials] of kept.entries()) if (!trials.has(run)) return { row, run };
    return null;
  };
  const whole = (trials: ReadonlyMap<number, unknown>): number => {
    let run = 0;
    while (trials.has(run)) run++;
    return run;
  };
  return {
    next,
    live: ({ row, run }) => keptOf(plan, row * most + run),
    take: ({ row, run }, trial) => void kept[row]!.set(run, shared(trial)),
    forget: () => kept.forEach((trials) => trials.clear()),
    finished: (runs) =>
      kept.reduce((sum, trials) => sum + [...trials.keys()].filter((run) => run < runs).length, 0),
    runs: () => Math.min(...kept.map(whole)),
    rows: (runs) => kept.filter((trials) => whole(trials) >= runs).length,
    seen(runs) {
      const has = kept.map((trials) => whole(trials) >= runs);
      const trials = kept
        .filter((_, row) => has[row])
        .flatMap((row) => Array.from({ length: runs }, (_, run) => row.get(run)!));
      const rows = plan.rows.filter((_, row) => has[row]);
      return studySeen(understood.value, { ...withRuns(plan, runs), rows }, trials);
    },
  };
}

/** Runs of a row from which its figures are shown. */
export const soon = 2;

/** As many runs as anybody may want: a run's seed does not depend on how many there are. */
const most = 1_000_000;

function withRuns(plan: Plan, runs: number): Plan {
  return { ...plan, question: { ...plan.question, runs } };
}

function questionOf({ rows, baseline, seed, own }: StudyAsked, text: string | null, shelf: Shelf) {
  const ids = [...new Set(rows.map((row) => rowParts(row).scenario))];
  const source = (id: string): string => {
    const found = own?.id === id ? text : shelf.scenarios.get(id);
    if (found === undefined || found === null)
      throw new Error(`study: expected a scenario, found ${id}`);
    return found;
  };
  const chosen = shelf.baselines.get(baseline);
  if (chosen === undefined) throw new Error(`study: expected a baseline, found ${baseline}`);
  const question: Question = {
    seed,
    runs: most,
    customers: null,
    signing: 'fast',
    scenarios: ids.map((id) => ({ file: `${id}.yaml`, text: source(id) })),
    rows: rows.map((row) => {
      const { scenario, variant } = rowParts(row);
      return { scenario: ids.indexOf(scenario), variant };
    }),
    changes: [],
    // in the order of their ids, as on the shelf: it decides the order of the arms
    baselines: [...shelf.baselines]
      .sort(([one], [other]) => (one < other ? -1 : 1))
      .map(([id, each]) => ({ file: `${id}.yaml`, text: each })),
    baseline: { file: `${baseline}.yaml`, text: chosen },
  };
  return question;
}
