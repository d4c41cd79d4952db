/** Threads that know one order and do its pieces as they are asked for, each thread one piece at a time. */
import { setFlagsFromString } from 'node:v8';
import { Worker } from 'node:worker_threads';

export interface Crew<T> {
  /** What the piece comes to. An error in any thread ends the crew, and every piece that is still out with it. */
  piece(number: number): Promise<T>;
  /** Ends the threads; whatever is still out fails with the reason. */
  dismiss(reason?: Error): Promise<void>;
}

interface Asked<T> {
  readonly number: number;
  resolve(result: T): void;
  reject(reason: Error): void;
}

/**
 * From here on V8 puts nothing among the old at birth: what it did keeps the finished run that it points to
 * through every young collection.
 */
export function forgetFinishedRuns(): void {
  setFlagsFromString('--no-allocation-site-pretenuring');
}

/** A crew of so many threads for a module that is one JavaScript file and exports `work(order)`. */
export function crewOf<T>(module: URL, order: unknown, size: number): Crew<T> {
  forgetFinishedRuns();
  const waiting: Asked<T>[] = [];
  const out = new Map<Worker, Asked<T>>();
  let ended: Error | null = null;

  const hand = (thread: Worker): void => {
    const next = waiting.shift();
    if (next === undefined) return void idle.push(thread);
    out.set(thread, next);
    thread.postMessage(next.number);
  };
  const end = (reason: Error): void => {
    if (ended !== null) return;
    ended = reason;
    for (const asked of [...out.values(), ...waiting.splice(0)]) asked.reject(reason);
    out.clear();
  };
  const threads = Array.from({ length: size }, () => threadOf(module, order));
  const idle = [...threads];
  for (const thread of threads) {
    thread.on('message', ({ result }: { result: T }) => {
      const asked = out.get(thread);
      out.delete(thread);
      asked?.resolve(result);
      hand(thread);
    });
    thread.on('error', end);
    thread.on('exit', (status) =>
      end(new Error(`worker: expected all pieces back, found it ended with status ${status}`)),
    );
  }
  return {
    piece(number) {
      if (ended !== null) return Promise.reject(ended);
      return new Promise((resolve, reject) => {
        waiting.push({ number, resolve, reject });
        const thread = idle.pop();
        if (thread !== undefined) hand(thread);
      });
    },
    async dismiss(reason = new Error('worker: expected more pieces to be done, found none')) {
      end(reason);
      await Promise.all(threads.map((thread) => thread.terminate()));
    },
  };
}

function threadOf(module: URL, order: unknown): Worker {
  const boot = new URL('./worker-boot.mjs', import.meta.url);
  return new Worker(boot, {
    workerData: { module: module.href, order },
    execArgv: [],
    resourceLimits: { maxYoungGenerationSizeMb: 64 },
  });
}
