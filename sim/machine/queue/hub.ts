/** Where those meet who work on one study: a Redis, a secret, and the code that all of them must have. */
import { wrong } from '../wrong-input.ts';
import { codePrint } from '../package.ts';
import { readText } from '../files.ts';
import { packing, printOf, secretName } from './seal.ts';

export interface Hub {
  readonly url: string;
  readonly secret: string;
  /** A short print of the code that decides a run, and of how it is sent. */
  readonly code: string;
  /** The folder in which a work is found by the name of its module. */
  readonly works: URL;
}

/** The hub at an address; the secret is in a file, or in the environment. */
export function hubAt(url: string, secretFile: string | undefined): Hub {
  const told = secretFile === undefined ? process.env[variable] : readText(secretFile, 4_096);
  const place = secretFile === undefined ? variable : '--secret-file';
  const secret = told?.trim() ?? '';
  if (secret.length < leastSecret)
    throw wrong(
      place,
      `a secret of at least ${leastSecret} characters, the same for all who take part`,
      secret === '' ? 'none' : `${secret.length}`,
    );
  return {
    url,
    secret,
    code: printOf([codePrint(), packing]),
    works: new URL('../', import.meta.url),
  };
}

const variable = 'VAULTDRILL_SECRET';

/** Drawn at random, as many letters and digits are beyond guessing (assumed). */
const leastSecret = 16;

/** The queue of those with this secret and this code; others have another, and cannot put anything into this one that is taken. */
export function queueOf({ secret, code }: Hub): string {
  return `parts-${secretName(secret, code)}`;
}

/** Where a session keeps what is to be done; when it is gone, the session is over. */
export function studyKey(session: string): string {
  return `vaultdrill:study:${session}`;
}

/** The list of what came of a session's parts. */
export function resultsKey(session: string): string {
  return `vaultdrill:results:${session}`;
}

/** Where studies call, and where workers do. */
export const studyCalls = 'vaultdrill:studies';
export const workerCalls = 'vaultdrill:workers';

/** How often each calls, in milliseconds. */
export const callEvery = 2_000;

/** How long a study outlives whoever asked for it, in seconds; workers then let go of it. */
export const lease = 120;

/** How long results wait for somebody who does not come for them, in seconds. */
export const resultsKept = 3_600;
