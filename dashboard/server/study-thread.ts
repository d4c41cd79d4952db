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

/** Runs of a row from which its figures are shown. */
const soon = 2;

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
  /** So many runs of so many rows. */
  let summed = { runs: 0, rows: 0 };
  say({ finished: trials.size });
  sum(now());

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
        const reached = now();
        const further =
          reached.runs >= summed.runs * 1.4 || reached.rows.length >= summed.rows * 1.4;
        if (reached.runs < question.runs && reached.rows.length > 0 && further) sum(reached);
      },
    });
  } finally {
    // cancelled or not, all that is done is shown
    sum(now());
  }
  const all = Array.from({ length: pieces }, (_, trial) => trials.get(trial)!);
  const seconds = Math.round((performance.now() - started) / 100) / 10;
  const study = { version, seconds, ...foldStudy(plan, all) };
  disk.finish(`${JSON.stringify(studyFile(study, plan, all))}\n`);

  function now(): SoFar {
    return soFar(plan, trials);
  }
  function sum({ runs, rows }: SoFar): void {
    if (rows.length === 0 || (runs <= summed.runs && rows.length <= summed.rows)) return;
    summed = { runs, rows: rows.length };
    const kept = rows.flatMap((row) =>
      Array.from({ length: runs }, (_, run) => trials.get(row * question.runs + run)!),
    );
    disk.sum(studySeen(known, someOf(plan, { runs, rows }), kept));
    say({ runs });
  }
}

interface SoFar {
  readonly runs: number;
  /** Places of the rows that have them. */
  readonly rows: readonly number[];
}

/** The same plan with fewer runs and rows. */
function someOf(plan: Plan, { runs, rows }: SoFar): Plan {
  const question = { ...plan.question, runs };
  return { ...plan, question, rows: rows.map((row) => plan.rows[row]!) };
}

/** Trials by their numbers: the first two of each row, so that there are figures soon, then run by run. */
function turnsOf({ rows, question: { runs } }: Plan): number[] {
  const first = Math.min(soon, runs);
  const early = rows.flatMap((_, row) =>
    Array.from({ length: first }, (_, run) => row * runs + run),
  );
  const later = Array.from({ length: runs - first }, (_, run) =>
    rows.map((_, row) => row * runs + first + run),
  );
  return [...early, ...later.flat()];
}

/** As many runs as every row has, or as few as a row must have to be shown, and the rows that have them. */
function soFar({ rows, question: { runs } }: Plan, trials: ReadonlyMap<number, Kept[]>): SoFar {
  const whole = rows.map((_, row) => {
    let run = 0;
    while (run < runs && trials.has(row * runs + run)) run++;
    return run;
  });
  const least = Math.min(
    runs,
    Math.max(Math.min(...whole), whole.some((has) => has >= soon) ? soon : 1),
  );
  return { runs: least, rows: [...rows.keys()].filter((row) => whole[row]! >= least) };
}
