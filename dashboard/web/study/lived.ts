/** A study lived run by run; knows no worker and no page. */
import type { StudySeen } from '../../contract/study-seen.ts';
import { studySeen } from '../../contract/study-seen.ts';
import { planOf, type Plan } from '../../../sim/measure/plan.ts';
import { understand, type Question } from '../../../sim/measure/question.ts';
import { keptOf, type Kept } from '../../../sim/measure/trial.ts';
import { describeAll } from '../../../sim/scenario/fault.ts';
import type { Shelf } from '../reel/shelf.ts';
import { rowParts, type StudyAsked } from './asked.ts';
import { packed, shared, unpacked } from './packed.ts';
import type { Living, Trial } from './living.ts';

export interface LivedStudy extends Living<readonly Kept[], StudySeen> {
  /** Runs that every row has, counted from the first. */
  runs(): number;
  /** Rows that have so many runs, counted from the first. */
  rows(runs: number): number;
}

/**
 * Throws what is wrong with a text, each fault on a line of its own. Row after row gets its first two trials, so
 * that there are figures soon; then every row gets its third before any its fourth.
 */
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
  const runsOfAll = (): number => Math.min(...kept.map(whole));
  const rowsWith = (runs: number): number => kept.filter((trials) => whole(trials) >= runs).length;
  return {
    soon,
    next,
    live: ({ row, run }) => keptOf(plan, row * most + run),
    take: ({ row, run }, trial) => void kept[row]!.set(run, shared(trial)),
    forget: () => kept.forEach((trials) => trials.clear()),
    finished: (runs) =>
      kept.reduce((sum, trials) => sum + [...trials.keys()].filter((run) => run < runs).length, 0),
    total: (runs) => plan.rows.length * runs,
    runs: runsOfAll,
    rows: rowsWith,
    /** As many runs as every row has, or as few as a row must have to be shown. */
    reach(planned) {
      const runs = Math.min(planned, Math.max(runsOfAll(), rowsWith(soon) > 0 ? soon : 1));
      return { runs, rows: rowsWith(runs) };
    },
    packed,
    unpacked,
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
const soon = 2;

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
