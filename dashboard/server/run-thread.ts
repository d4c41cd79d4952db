/** Lives through one run and says what happens in it while it happens. */
import { createHash } from 'node:crypto';
import { gzipSync } from 'node:zlib';
import type { Event } from '../../sim/journal.ts';
import type { Outcome } from '../../sim/scenario/outcome.ts';
import { run } from '../../sim/scenario/run.ts';
import { prepared, type Resolved } from '../../sim/machine/resolved.ts';
import type { StageCatalogue } from '../contract/catalogue.ts';
import { stageCatalogueOf } from '../contract/catalogue-of.ts';
import { chunkEvents, encode } from '../contract/chunk.ts';
import { doneOf, type Done } from '../contract/done.ts';
import { endingOf } from '../contract/ending.ts';
import type { Piece } from './reel.ts';

export interface RunOrder {
  readonly resolved: Resolved;
  /** Controls that are off, whether or not they were on. */
  readonly off: readonly string[];
  readonly signing: 'real' | 'fast';
  /** Sets a viewer can choose. */
  readonly baselines: StageCatalogue['baselines'];
}

export type RunSaid =
  | { readonly catalogue: StageCatalogue }
  | { readonly piece: Piece }
  | {
      readonly done: Done;
      readonly outcome: Outcome;
      /** The ending as JSON, packed (gzip). */
      readonly ending: Uint8Array<ArrayBuffer>;
    };

type Say = (about: RunSaid, moved?: ArrayBuffer[]) => void;

export function answer({ resolved, off, signing, baselines }: RunOrder, say: Say): void {
  const options = prepared(resolved);
  const { scenario } = options;
  const controls = Object.fromEntries(
    Object.entries(options.controls).filter(([id]) => !off.includes(id)),
  );
  const pieces = cutting(say);
  say({ catalogue: stageCatalogueOf(scenario, controls, baselines) });
  const lived = run({ ...options, controls, signing, keep: true, folds: [pieces.see] });
  pieces.end();
  const { events, digest, outcome } = lived;
  const ending = packed(Buffer.from(JSON.stringify(endingOf(lived, scenario, controls))));
  say({ done: doneOf(events, digest, outcome), outcome, ending }, [ending.buffer]);
}

/** Cuts the journal into chunks; what of a chunk is there already is said in parts, for those who wait. */
function cutting(say: Say) {
  let chunk: Event[] = [];
  let told = 0;
  let toldAt = performance.now();
  const tell = (from: number, whole: boolean): void => {
    const events = chunk.slice(from);
    if (events.length === 0) return;
    const bytes = encode(events);
    const digest = createHash('sha256').update(bytes).digest('hex');
    const first = events[0]!.index;
    const piece = { first, count: events.length, digest, packed: packed(bytes), whole };
    say({ piece }, [piece.packed.buffer]);
    told = chunk.length;
    toldAt = performance.now();
  };
  return {
    see(event: Event): void {
      chunk.push(event);
      if (chunk.length === chunkEvents) {
        tell(0, true);
        chunk = [];
        told = 0;
      } else if (chunk.length % 64 === 0 && performance.now() - toldAt > partMilliseconds)
        tell(told, false);
    },
    end: (): void => tell(0, true),
  };
}

/** A copy of its own, which can change hands. */
function packed(bytes: Uint8Array): Uint8Array<ArrayBuffer> {
  return new Uint8Array(gzipSync(bytes, { level: 4 }));
}

/** How old an event may get before those who watch are told of it. */
const partMilliseconds = 50;
