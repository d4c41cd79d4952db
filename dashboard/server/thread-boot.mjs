/** Where a thread of the server begins: it loads its module, and answers each order with what it has to say. */
import { parentPort, workerData } from 'node:worker_threads';

const { answer } = await import(workerData.module);
parentPort.on('message', (order) => {
  try {
    answer(order, (about, moved = []) => parentPort.postMessage({ about }, moved));
    parentPort.postMessage({ end: true });
  } catch (error) {
    const lines = Array.isArray(error?.lines) ? error.lines : null;
    parentPort.postMessage({ end: true, lines, error: String(error?.message ?? error) });
  }
});
