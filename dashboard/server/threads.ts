/** Work that may take too long or too much: done on threads that are killed when it does. */
import { Worker } from 'node:worker_threads';
import { bundled, type Bundle } from '../../sim/machine/bundle.ts';
import { WrongInput } from '../../sim/machine/wrong-input.ts';

export interface Limits {
  /** Orders worked on side by side. */
  readonly threads: number;
  /** Orders that may wait for a thread; more are refused. */
  readonly waiting: number;
  readonly milliseconds: number;
  readonly megabytes: number;
}

/** More is asked at once than there is room for; asking again later may help. */
export class Busy extends Error {}

/** An order was given up because it took too long or too much memory. */
export class TooMuch extends Error {}

export interface Threads {
  /** Hands over an order; `hear` is called with all that is said about it until it is done. */
  do<M>(order: unknown, hear: (message: M) => void, signal?: AbortSignal): Promise<void>;
  close(): Promise<void>;
}

/** `module` exports `answer(order, say)`. */
export async function threads(module: URL, limits: Limits): Promise<Threads> {
  const bundle = await bundled(module);
  const alive = new Set<Worker>();
  const idle = new Set<Worker>();
  const queue: (() => void)[] = [];
  let busy = 0;

  const begin = (): Worker => {
    const worker = begun(bundle, limits);
    alive.add(worker);
    worker.once('exit', () => {
      alive.delete(worker);
      idle.delete(worker);
    });
    return worker;
  };
  const rested = (): Worker => {
    const [worker = begin()] = idle;
    idle.delete(worker);
    return worker;
  };
  idle.add(begin()); // the first order finds a thread that is warm

  const room = async (signal?: AbortSignal): Promise<void> => {
    if (busy < limits.threads) return void busy++;
    if (queue.length >= limits.waiting)
      throw new Busy(`server: expected at most ${limits.waiting} waiting, found one more`);
    await new Promise<void>((resolve, reject) => {
      queue.push(resolve);
      signal?.addEventListener('abort', () => {
        const at = queue.indexOf(resolve);
        if (at < 0) return;
        queue.splice(at, 1);
        reject(signal.reason as Error);
      });
    });
  };
  const leave = (): void => {
    const next = queue.shift();
    if (next === undefined) busy--;
    else next();
  };

  return {
    async do(order, hear, signal) {
      await room(signal);
      const worker = rested();
      try {
        signal?.throwIfAborted();
        await answered(worker, order, hear, limits, signal);
        idle.add(worker);
      } catch (error) {
        if (error instanceof WrongInput) idle.add(worker);
        else void worker.terminate();
        throw error;
      } finally {
        leave();
      }
    },
    async close() {
      await Promise.all([...alive].map((worker) => worker.terminate()));
      bundle.remove();
    },
  };
}

function begun({ module }: Bundle, { megabytes }: Limits): Worker {
  const worker = new Worker(new URL('./thread-boot.mjs', import.meta.url), {
    workerData: { module: module.href },
    execArgv: [],
    resourceLimits: { maxOldGenerationSizeMb: megabytes, maxYoungGenerationSizeMb: 64 },
  });
  // One that fails while it waits is noticed by the next order, not by the whole server.
  worker.on('error', () => undefined);
  worker.unref();
  return worker;
}

interface Said<M> {
  readonly about?: M;
  readonly end?: true;
  readonly lines?: readonly string[] | null;
  readonly error?: string;
}

function answered<M>(
  worker: Worker,
  order: unknown,
  hear: (message: M) => void,
  { milliseconds, megabytes }: Limits,
  signal?: AbortSignal,
): Promise<void> {
  const listening = new AbortController();
  const answer = new Promise<void>((resolve, reject) => {
    const late = setTimeout(
      () => reject(new TooMuch(`time: expected at most ${milliseconds / 1000} s, found more`)),
      milliseconds,
    );
    const listen = ({ about, end, lines, error }: Said<M>): void => {
      if (about !== undefined) hear(about);
      if (end === undefined) return;
      if (lines) reject(new WrongInput(lines));
      else if (error !== undefined) reject(new Error(error));
      else resolve();
    };
    const fail = (error: Error & { code?: string }): void =>
      reject(
        error.code === 'ERR_WORKER_OUT_OF_MEMORY'
          ? new TooMuch(`memory: expected at most ${megabytes} MB, found more`)
          : error,
      );
    const gone = (): void => reject(new Error('thread: expected an answer, found it ended'));
    worker.on('message', listen).on('error', fail).on('exit', gone);
    signal?.addEventListener('abort', () => reject(signal.reason as Error), {
      signal: listening.signal,
    });
    listening.signal.addEventListener('abort', () => {
      clearTimeout(late);
      worker.off('message', listen).off('error', fail).off('exit', gone);
    });
    worker.postMessage(order);
  });
  return answer.finally(() => listening.abort());
}
