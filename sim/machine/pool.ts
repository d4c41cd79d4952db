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
  /** One does without threads. */
  readonly workers: number;
  /** Called with how many pieces are done, each time one more is. */
  readonly progress?: (done: number) => void;
  /** Stops the work, and ends it with the reason of the signal. */
  readonly signal?: AbortSignal;
}

/** Results by the number of their piece. The first piece that fails ends the job with its error. */
export async function pooled<T>(job: Job): Promise<T[]> {
  job.signal?.throwIfAborted();
  const workers = Math.min(job.workers, job.pieces);
  const { module, remove } = await bundled(job.module);
  try {
    const bundledJob = { ...job, module };
    return await (workers > 1 ? sideBySide<T>(bundledJob, workers) : oneByOne<T>(bundledJob));
  } finally {
    remove();
  }
}

type Work<T> = (order: unknown) => (piece: number) => T;

async function oneByOne<T>({ module, order, pieces, progress, signal }: Job): Promise<T[]> {
  const { work } = (await import(module.href)) as { work: Work<T> };
  const piece = work(order);
  const results: T[] = [];
  while (results.length < pieces) {
    results.push(piece(results.length));
    progress?.(results.length);
    await setImmediate(); // an interrupt is heard between two pieces
    signal?.throwIfAborted();
  }
  return results;
}

async function sideBySide<T>(job: Job, workers: number): Promise<T[]> {
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
function allPieces<T>(job: Job, threads: readonly Worker[]): Promise<T[]> {
  const { pieces, progress, signal } = job;
  const results = new Array<T>(pieces);
  let handed = 0;
  let done = 0;
  return new Promise((resolve, reject) => {
    signal?.addEventListener('abort', () => reject(signal.reason as Error), { once: true });
    for (const thread of threads) {
      const hand = (): void => {
        if (handed < pieces) thread.postMessage(handed++);
      };
      thread.on('message', ({ number, result }: { number: number; result: T }) => {
        results[number] = result;
        done++;
        progress?.(done);
        if (done === pieces) resolve(results);
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
