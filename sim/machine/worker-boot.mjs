/** Where every worker thread begins: it loads its module and answers each number with that piece of work. */
import { parentPort, workerData } from 'node:worker_threads';

const { work } = await import(workerData.module);
const piece = work(workerData.order);
parentPort.on('message', (number) => parentPort.postMessage({ number, result: piece(number) }));
