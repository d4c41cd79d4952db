/** Where a worker comes from: a file beside the page, or a text inside it, which works from disk too. */
export function newWorker(): Worker {
  const inlined = document.getElementById('simulator')?.textContent ?? '';
  if (inlined === '')
    return new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' });
  address ??= URL.createObjectURL(new Blob([inlined], { type: 'text/javascript' }));
  return new Worker(address);
}

let address: string | null = null;
