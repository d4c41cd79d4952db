/** A run as the page receives it, lived through in Node. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Event } from '../../../sim/journal.ts';
import { unpacker } from '../../../dashboard/web/reel/columns.ts';
import type { Ending } from '../../../dashboard/contract/ending.ts';
import type { Failure, Wanted } from '../../../dashboard/web/reel/reel.ts';
import type { Shelf } from '../../../dashboard/web/reel/shelf.ts';
import { simulate } from '../../../dashboard/web/reel/simulate.ts';
import type { StageCatalogue } from '../../../dashboard/contract/catalogue.ts';
import { root } from '../../house/tree.ts';

export interface Watched {
  readonly catalogue: StageCatalogue;
  readonly events: readonly Event[];
  readonly done: Ending;
  readonly chunks: number;
}

export function watched(scenario: string, more: Partial<Wanted> = {}): Watched {
  const asked = JSON.stringify([scenario, more]);
  const known = lived.get(asked);
  if (known !== undefined) return known;
  const result = attempted({ scenario, ...more });
  if (!('done' in result)) throw new Error(JSON.stringify(result));
  lived.set(asked, result);
  return result;
}

/** What comes of what was asked for, be it a run or a failure. */
export function attempted(more: Partial<Wanted>): Watched | Failure {
  const wanted: Wanted = {
    scenario: '',
    text: null,
    variant: '',
    seed: 'vaultdrill',
    controls: 'recorded',
    signing: 'fast',
  };
  const unpack = unpacker();
  const events: Event[] = [];
  let catalogue: StageCatalogue | null = null;
  let done: Ending | null = null;
  let failure: Failure | null = null;
  let chunks = 0;
  simulate({ ...wanted, ...more }, shelf, (message) => {
    if (message.kind === 'catalogue') catalogue = message.catalogue;
    if (message.kind === 'done') done = message.ending;
    if (message.kind === 'failure') failure = message.failure;
    if (message.kind !== 'chunk') return;
    chunks++;
    events.push(...unpack(structuredClone(message.chunk)));
  });
  if (failure !== null) return failure;
  return { catalogue: catalogue!, events, done: done!, chunks };
}

/** Runs that a test before has asked for; nobody changes one. */
const lived = new Map<string, Watched>();

const texts = (folder: string): Map<string, string> =>
  new Map(
    readdirSync(join(root, folder))
      .filter((file) => file.endsWith('.yaml'))
      .map((file) => [file.replace('.yaml', ''), readFileSync(join(root, folder, file), 'utf8')]),
  );

/** What ships with the page. */
export const shelf: Shelf = {
  scenarios: texts('scenarios'),
  baselines: texts('scenarios/baselines'),
};
