/** Many pieces of one piece of work, side by side; the result depends on nothing but the work. */
import { setImmediate } from 'node:timers/promises';
import { bundled } from './bundle.ts';
import { crewOf, forgetFinishedRuns } from './crew.ts';

/** What is to be done, and how; `module` exports `work(order)`, which returns what a piece comes to. */
export interface Job {
  readonly module: URL;
  readonly order: unknown;
  /** Pieces are numbered from 0. */
  readonly pieces: number;
  /** Which pieces to do, in the order they are begun; every one from 0 unless told. */
  readonly turns?: readonly number[];
  /** One does without threads. */
  readonly workers: number;
  /** Called with how many pieces are done, each time one more is. */
  readonly progress?: (done: number) => void;
  /** Called with each piece as it is done; an error of its ends the job. */
  readonly brought?: (piece: number, result: unknown) => void;
  /** Called with pieces that were brought and turned out to be wrong; they are brought again. */
  readonly takenBack?: (pieces: readonly number[]) => void;
  /** What pieces that are not among the turns came to when they were done before. */
  readonly before?: ReadonlyMap<number, unknown>;
  /** Stops the work, and ends it with the reason of the signal. */
  readonly signal?: AbortSignal;
}

/** Results by the number of their piece. The first piece that fails ends the job with its error. */
export async function pooled<T>(job: Job): Promise<T[]> {
  job.signal?.throwIfAborted();
  const turns = job.turns ?? Array.from({ length: job.pieces }, (_, piece) => piece);
  const workers = Math.min(job.workers, turns.length);
  const { module, remove } = await bundled(job.module);
  try {
    job.signal?.throwIfAborted();
    const bundledJob = { ...job, module, turns };
    return await (workers > 1 ? sideBySide<T>(bundledJob, workers) : oneByOne<T>(bundledJob));
  } finally {
    remove();
  }
}

type Work<T> = (order: unknown) => (piece: number) => T;
type Turned = Job & Required<Pick<Job, 'turns'>>;

async function oneByOne<T>(job: Turned): Promise<T[]> {
  const { module, order, pieces, turns, progress, brought, signal } = job;
  forgetFinishedRuns();
  const { work } = (await import(module.href)) as { work: Work<T> };
  const piece = work(order);
  const results = new Array<T>(pieces);
  for (const [done, number] of turns.entries()) {
    const result = (results[number] = piece(number));
    brought?.(number, result);
    progress?.(done + 1);
    await setImmediate(); // an interrupt is heard between two pieces
    signal?.throwIfAborted();
  }
  return results;
}

/** As many pieces are out as there are threads; each that comes back makes room for the next. */
async function sideBySide<T>(job: Turned, workers: number): Promise<T[]> {
  const { module, order, pieces, turns, progress, brought, signal } = job;
  const crew = crewOf<T>(module, order, workers);
  const stop = (): void => void crew.dismiss(signal!.reason as Error);
  signal?.addEventListener('abort', stop, { once: true });
  const results = new Array<T>(pieces);
  let handed = 0;
  let done = 0;
  const oneAfterAnother = async (): Promise<void> => {
    while (handed < turns.length) {
      const number = turns[handed++]!;
      const result = (results[number] = await crew.piece(number));
      signal?.throwIfAborted();
      brought?.(number, result);
      progress?.(++done);
    }
  };
  try {
    await Promise.all(Array.from({ length: workers }, oneAfterAnother));
    return results;
  } finally {
    signal?.removeEventListener('abort', stop);
    await crew.dismiss();
  }
}
