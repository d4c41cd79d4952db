/** A worker in a process of its own, which a test can kill or freeze: the hub's address, and its secret. */
import { attend } from '../../../sim/machine/queue/attend.ts';
import { hubOfTest } from './hub-of-test.ts';

const [url = ''] = process.argv.slice(2);
await attend(hubOfTest(url), {
  threads: 1,
  tell: ({ kind }) => process.stdout.write(`${kind}\n`),
  signal: new AbortController().signal,
});
