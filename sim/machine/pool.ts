/** Many pieces of one piece of work, side by side; the result depends on nothing but the work. */
import { setImmediate } from 'node:timers/promises';
import { Worker } from 'node:worker_threads';
import { bundled } from './bundle.ts';

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

async function sideBySide<T>(job: Turned, workers: number): Promise<T[]> {
  const threads = Array.from({ length: workers }, () => threadOf(job));
  try {
    return await allPieces<T>(job, threads);
  } finally {
    await Promise.all(threads.map((thread) => thread.terminate()));
  }
}

function threadOf({ module, order }: Job): Worker {
  const boot = new URL('./worker-boot.mjs', import.meta.url);
  return new Worker(boot, {
    workerData: { module: module.href, order },
    execArgv: [],
    resourceLimits: { maxYoungGenerationSizeMb: 64 },
  });
}

/** Each thread is handed the next piece when it brings one back. */
function allPieces<T>(job: Turned, threads: readonly Worker[]): Promise<T[]> {
  const { pieces, turns, progress, brought, signal } = job;
  const results = new Array<T>(pieces);
  let handed = 0;
  let done = 0;
  return new Promise((resolve, reject) => {
    signal?.addEventListener('abort', () => reject(signal.reason as Error), { once: true });
    for (const thread of threads) {
      const hand = (): void => {
        if (handed < turns.length) thread.postMessage(turns[handed++]);
      };
      thread.on('message', ({ number, result }: { number: number; result: T }) => {
        results[number] = result;
        done++;
        try {
          brought?.(number, result);
        } catch (error) {
          return reject(error as Error);
        }
        progress?.(done);
        if (done === turns.length) resolve(results);
        else hand();
      });
      thread.on('error', reject);
      thread.on('exit', (status) =>
        reject(new Error(`worker: expected all pieces back, found it ended with status ${status}`)),
      );
      hand();
    }
  });
}
