/** Long work of a verb: its trials side by side, told as they are done, stopped by Ctrl-C, gone on with later. */
import { createHash } from 'node:crypto';
import { mkdirSync } from 'node:fs';
import { constants } from 'node:os';
import { join } from 'node:path';
import { keptDiffer } from '../machine/kept-trials.ts';
import { codePrint } from '../machine/package.ts';
import { pooled, type Job } from '../machine/pool.ts';
import { progress } from '../machine/progress.ts';
import { trialLog } from '../machine/trial-log.ts';
import { WrongInput } from '../machine/wrong-input.ts';
import type { QueueNote } from '../machine/queue/note.ts';
import type { Language } from '../prose/language.ts';
import { shown } from '../scenario/shown.ts';
import { queueWords } from './queue-words.ts';
import { studyWords } from './study-words.ts';

interface Options {
  readonly workers: number;
  readonly lang: Language;
  readonly out: string;
  readonly redis?: string;
  readonly secretFile?: string;
}

export interface LivedThrough<T> {
  /** By their number; what was not lived is missing. */
  readonly trials: readonly T[];
  /** The trials that were still wanted when somebody stopped it; none where it is whole. */
  readonly missing: readonly number[];
  /** Lets go of what was kept for going on; to be called when everything is written. */
  readonly forget: () => void;
}

/** Says which trials are wanted next, whenever those wanted before are lived; none at the end. */
export type Wanted<T> = (lived: readonly (T | undefined)[]) => readonly number[];

/** Lives through every trial that is wanted, until somebody interrupts; what was done before is not done again. */
export async function livedThrough<T>(
  job: Pick<Job, 'module' | 'order' | 'pieces'>,
  options: Options,
  wanted: Wanted<T> = everyPieceOf(job),
): Promise<LivedThrough<T>> {
  const { workers, lang, out } = options;
  const text = studyWords[lang];
  const carriedOut = await way(options);
  const log = trialLog<T>(join(folderOf(out), `unfinished-${printOf(job)}.trials`));
  const trials = new Array<T>(job.pieces);
  const kept = new Map([...log.read()].filter(([trial]) => trial >= 0 && trial < job.pieces));
  const interrupt = new AbortController();
  const stop = (signal: Stopping): void => interrupt.abort(signal);
  for (const signal of stopping) process.once(signal, stop);
  let compared = kept.size === 0;
  try {
    if (!compared) {
      console.error(text.comparesKept(kept.size));
      // who did them is not known any more, and what is in the file may be anybody's
      if (await keptDiffer({ ...job, workers, signal: interrupt.signal }, kept)) {
        console.error(queueWords[lang].study({ kind: 'kept differ', pieces: kept.size }));
        log.rewrite(new Map());
      } else for (const [trial, each] of kept) trials[trial] = each;
      compared = true;
    }
    let turns = wanted(trials);
    const before = turns.filter((trial) => trials[trial] !== undefined).length;
    if (before > 0) console.error(text.goesOn(before, turns.length));
    for (; turns.length > 0; turns = wanted(trials)) {
      const asked = new Set(turns);
      const missing = turns.filter((trial) => trials[trial] === undefined);
      let done = turns.length - missing.length;
      const show = progress(process.stderr, turns.length, text.progress);
      await carriedOut<T>({
        ...job,
        turns: missing,
        workers,
        brought(trial, result) {
          log.add(trial, result as T);
          // one that was kept may come once more
          if (trials[trial] === undefined && asked.has(trial)) done++;
          trials[trial] = result as T;
          show(done);
        },
        takenBack(wrong) {
          for (const trial of wrong) delete trials[trial];
          log.rewrite(byNumber(trials));
          done -= wrong.filter((trial) => asked.has(trial)).length;
        },
        before: byNumber(trials),
        signal: interrupt.signal,
      });
    }
    return { trials, missing: [], forget: log.remove };
  } catch (error) {
    if (!interrupt.signal.aborted) throw error;
    // it may have been stopped in the moment in which all that was wanted so far was there
    const turns = wanted(trials);
    const missing = turns.filter((trial) => trials[trial] === undefined);
    const there = compared ? turns.length - missing.length : Math.min(kept.size, turns.length);
    console.error(`\n${text.stopped(there, turns.length)}`);
    // what a shell says of a command that a signal ended
    process.exitCode = 128 + constants.signals[interrupt.signal.reason as Stopping];
    return { trials, missing, forget: () => undefined };
  } finally {
    for (const signal of stopping) process.off(signal, stop);
  }
}

function everyPieceOf({ pieces }: Pick<Job, 'pieces'>): Wanted<unknown> {
  const all = Array.from({ length: pieces }, (_, trial) => trial);
  return (lived) => (all.every((trial) => lived[trial] !== undefined) ? [] : all);
}

/** Those that are lived; a place of an array that nothing was put in is passed over. */
function byNumber<T>(trials: readonly T[]): Map<number, T> {
  const lived = new Map<number, T>();
  trials.forEach((kept, trial) => lived.set(trial, kept));
  return lived;
}

type Way = <T>(job: Job) => Promise<T[]>;

/** By threads of this machine, or by workers that a Redis leads to. */
async function way({ redis, secretFile, lang }: Options): Promise<Way> {
  if (redis === undefined) return pooled;
  const { hubAt } = await import('../machine/queue/hub.ts');
  const { queued } = await import('../machine/queue/queued.ts');
  const hub = hubAt(redis, secretFile);
  const tell = (note: QueueNote): void => console.error(queueWords[lang].study(note));
  return (job) => queued(job, hub, { tell });
}

/** Names all that decides the trials: other work, or other code, has another. */
function printOf({ module, order, pieces }: Pick<Job, 'module' | 'order' | 'pieces'>): string {
  const decided = [codePrint(), module.pathname.replace(/^.*\//, ''), order, pieces];
  return createHash('sha256').update(JSON.stringify(decided)).digest('hex').slice(0, 16);
}

/** Asked for before the work and not after it, when a mistyped folder would cost all of it. */
function folderOf(folder: string): string {
  try {
    mkdirSync(folder, { recursive: true });
    return folder;
  } catch (error) {
    throw new WrongInput([
      `${shown(folder)}: cannot be made a folder: ${(error as Error).message}`,
    ]);
  }
}

const stopping = ['SIGINT', 'SIGTERM'] as const;
type Stopping = (typeof stopping)[number];
