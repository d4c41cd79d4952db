/**
 * Where a worker comes from: a file beside the page, or a text inside it, which works from disk too. One
 * more is kept ready, because reading the simulator takes longer than a short run.
 */
export function newWorker(): Worker {
  const worker = spare ?? made();
  spare = null;
  return worker;
}

/** Has a worker read the simulator while nobody waits for it. */
export function keepSpare(): void {
  spare ??= made();
}

let spare: Worker | null = null;
let address: string | null = null;

function made(): Worker {
  const inlined = document.getElementById('simulator')?.textContent ?? '';
  if (inlined === '')
    return new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' });
  address ??= URL.createObjectURL(new Blob([inlined], { type: 'text/javascript' }));
  return new Worker(address);
}
