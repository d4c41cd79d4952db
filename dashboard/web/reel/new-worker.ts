/**
 * Where a worker comes from: a file beside the page, or a text inside it, which works from disk too. One
 * more is kept ready, because reading the simulator takes longer than a short run; one that has finished
 * is kept rather than ended, because what it has run before it runs several times faster.
 */
export function newWorker(): Worker {
  return idle.pop() ?? made();
}

/** Has a worker read the simulator while nobody waits for it. */
export function keepSpare(): void {
  if (idle.length === 0) idle.push(made());
}

/** Takes back a worker that has said all it had to say. */
export function giveBack(worker: Worker): void {
  worker.onmessage = worker.onerror = null;
  idle.push(worker);
  if (idle.length > mostIdle) idle.shift()!.terminate();
}

/** One for each of two runs side by side. */
const mostIdle = 2;

const idle: Worker[] = [];
let address: string | null = null;

function made(): Worker {
  const inlined = document.getElementById('simulator')?.textContent ?? '';
  if (inlined === '')
    return new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' });
  address ??= URL.createObjectURL(new Blob([inlined], { type: 'text/javascript' }));
  return new Worker(address);
}
