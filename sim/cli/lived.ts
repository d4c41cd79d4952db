/** Long work of a verb: its trials side by side, told as they are done, stopped by Ctrl-C, gone on with later. */
import { createHash } from 'node:crypto';
import { mkdirSync } from 'node:fs';
import { constants } from 'node:os';
import { join } from 'node:path';
import { codePrint } from '../machine/package.ts';
import { pooled, type Job } from '../machine/pool.ts';
import { progress } from '../machine/progress.ts';
import { trialLog } from '../machine/trial-log.ts';
import { WrongInput } from '../machine/wrong-input.ts';
import type { Language } from '../prose/language.ts';
import { shown } from '../scenario/shown.ts';
import { studyWords } from './study-words.ts';

interface Options {
  readonly workers: number;
  readonly lang: Language;
  readonly out: string;
}

export interface Lived<T> {
  /** By their number. */
  readonly trials: readonly T[];
  /** Lets go of what was kept for going on; to be called when everything is written. */
  forget(): void;
}

/** Lives through every piece, or answers null when somebody interrupted; what was done before is not done again. */
export async function livedThrough<T>(
  job: Pick<Job, 'module' | 'order' | 'pieces'>,
  { workers, lang, out }: Options,
): Promise<Lived<T> | null> {
  const text = studyWords[lang];
  const { pieces } = job;
  const log = trialLog<T>(join(folderOf(out), `unfinished-${printOf(job)}.trials`));
  const trials = log.read();
  if (trials.size > 0) console.error(text.goesOn(trials.size, pieces));
  const show = progress(process.stderr, pieces, text.progress);
  const interrupt = new AbortController();
  const stop = (signal: Stopping): void => interrupt.abort(signal);
  for (const signal of stopping) process.once(signal, stop);
  try {
    await pooled<T>({
      ...job,
      turns: Array.from({ length: pieces }, (_, trial) => trial).filter(
        (each) => !trials.has(each),
      ),
      workers,
      brought(trial, result) {
        log.add(trial, result as T);
        trials.set(trial, result as T);
        show(trials.size);
      },
      signal: interrupt.signal,
    });
    return {
      trials: Array.from({ length: pieces }, (_, trial) => trials.get(trial)!),
      forget: log.remove,
    };
  } catch (error) {
    if (!interrupt.signal.aborted) throw error;
    console.error(`\n${text.stopped(trials.size, pieces)}`);
    // what a shell says of a command that a signal ended
    process.exitCode = 128 + constants.signals[interrupt.signal.reason as Stopping];
    return null;
  } finally {
    for (const signal of stopping) process.off(signal, stop);
  }
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
