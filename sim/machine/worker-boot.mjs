/** Where every worker thread begins: Node 20 cannot read TypeScript by itself, least of all in a thread. */
import { fileURLToPath } from 'node:url';
import { parentPort, workerData } from 'node:worker_threads';
import { register } from 'tsx/esm/api';

register({ tsconfig: fileURLToPath(new URL('../../tsconfig.json', import.meta.url)) });

const { work } = await import(workerData.module);
const piece = work(workerData.order);
parentPort.on('message', (number) => parentPort.postMessage({ number, result: piece(number) }));
