#!/usr/bin/env node
// Node cannot read TypeScript by itself. Made into JavaScript at once, the verbs are there in a fraction of
// the time that a loader takes which reads file by file.
import { tmpdir } from 'node:os';
import { keptOrMade } from './made-ready.mjs';

const ourOwnError = 70;
let main;
try {
  main = await keptOrMade();
} catch (error) {
  console.error(`vaultdrill cannot be made ready in ${tmpdir()}: ${error.message}`);
  process.exit(ourOwnError);
}
process.setSourceMapsEnabled(true);
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, endInOrder);
await import(main);

/** Whatever was put into a temporary folder goes with the process, also where a signal ends it. */
function endInOrder(signal) {
  if (process.listenerCount(signal) > 1) return; // the verb knows what to do
  // after everybody else has cleared away what is theirs; until then one more signal does nothing
  process.once('exit', () => {
    process.removeAllListeners(signal);
    process.kill(process.pid, signal);
  });
  process.exit();
}
