/** Goes on with a study where its folder says it stands, and tells how far it has come. */
import { parentPort, workerData } from 'node:worker_threads';
import { foldStudy } from '../../sim/measure/fold-study.ts';
import { planOf, type Plan } from '../../sim/measure/plan.ts';
import { understand } from '../../sim/measure/question.ts';
import type { Kept } from '../../sim/measure/trial.ts';
import { version } from '../../sim/machine/package.ts';
import { pooled } from '../../sim/machine/pool.ts';
import { studyFile } from '../../sim/machine/study-file.ts';
import { orderOf, studyWork } from '../../sim/machine/study-work.ts';
import { describeAll } from '../../sim/scenario/fault.ts';
import { studySeen } from '../contract/study-seen.ts';
import { studyFolder } from './study-folder.ts';

export interface StudyStart {
  readonly folder: string;
  readonly workers: number;
}

export type StudySaid =
  | { readonly finished: number }
  /** So many runs of every row are summed up. */
  | { readonly runs: number }
  | { readonly end: 'done' | 'cancelled' }
  | { readonly error: string };

const port = parentPort!;
const say = (said: StudySaid): void => port.postMessage(said);
const stop = new AbortController();
port.once('message', () => stop.abort());

try {
  await goOn(workerData as StudyStart);
  say({ end: 'done' });
} catch (error) {
  say(stop.signal.aborted ? { end: 'cancelled' } : { error: (error as Error).message });
}
port.close();

async function goOn({ folder, workers }: StudyStart): Promise<void> {
  const started = performance.now();
  const disk = studyFolder(folder);
  const { question } = disk.written();
  const understood = understand(question);
  if ('faults' in understood) throw new Error(describeAll(understood.faults)[0]);
  const known = understood.value;
  const plan = planOf(known);
  const trials = disk.trials();
  const pieces = plan.rows.length * question.runs;
  let summed = 0;
  say({ finished: trials.size });
  sum(wholeRuns(plan, trials));

  try {
    await pooled<Kept[]>({
      module: studyWork,
      order: orderOf(plan, false),
      pieces,
      turns: turnsOf(plan).filter((trial) => !trials.has(trial)),
      workers,
      signal: stop.signal,
      brought(trial, result) {
        const kept = result as Kept[];
        disk.add(trial, kept);
        trials.set(trial, kept);
        say({ finished: trials.size });
        const runs = wholeRuns(plan, trials);
        if (runs < question.runs && runs >= summed * 1.4) sum(runs);
      },
    });
  } finally {
    // cancelled or not, all that is done is shown
    sum(wholeRuns(plan, trials));
  }
  const all = Array.from({ length: pieces }, (_, trial) => trials.get(trial)!);
  const seconds = Math.round((performance.now() - started) / 100) / 10;
  const study = { version, seconds, ...foldStudy(plan, all) };
  disk.finish(`${JSON.stringify(studyFile(study, plan, all))}\n`);

  function sum(runs: number): void {
    if (runs <= summed) return;
    summed = runs;
    disk.sum(studySeen(known, firstRuns(plan, runs), someOf(runs)));
    say({ runs });
  }
  function someOf(runs: number): Kept[][] {
    return turnsOf(firstRuns(plan, runs), false).map((trial) => {
      const [row, run] = [Math.floor(trial / runs), trial % runs];
      return trials.get(row * question.runs + run)!;
    });
  }
}

/** The same plan with fewer runs. */
function firstRuns(plan: Plan, runs: number): Plan {
  return { ...plan, question: { ...plan.question, runs } };
}

/** Trials by their numbers: run by run, so that every row gets its first run before any gets its second. */
function turnsOf({ rows, question: { runs } }: Plan, runByRun = true): number[] {
  const count = rows.length * runs;
  return Array.from({ length: count }, (_, turn) =>
    runByRun ? (turn % rows.length) * runs + Math.floor(turn / rows.length) : turn,
  );
}

/** How many runs every row has, counted from the first. */
function wholeRuns({ rows, question: { runs } }: Plan, trials: ReadonlyMap<number, Kept[]>) {
  let whole = 0;
  while (whole < runs && rows.every((_, row) => trials.has(row * runs + whole))) whole++;
  return whole;
}
