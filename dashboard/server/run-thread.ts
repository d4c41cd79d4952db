/** Lives through one run and says what happens in it while it happens. */
import { createHash } from 'node:crypto';
import { gzipSync } from 'node:zlib';
import type { Event } from '../../sim/journal.ts';
import type { Standing } from '../../sim/exchange/control.ts';
import type { Outcome } from '../../sim/scenario/outcome.ts';
import { run } from '../../sim/scenario/run.ts';
import { prepared, type Resolved } from '../../sim/machine/resolved.ts';
import { catalogueOf, type Catalogue } from '../contract/catalogue.ts';
import { chunkEvents, encode } from '../contract/chunk.ts';
import { doneOf, type Done } from '../contract/done.ts';
import type { Piece } from './reel.ts';

export interface RunOrder {
  readonly resolved: Resolved;
  readonly signing: 'real' | 'fast';
}

export type RunSaid =
  | { readonly catalogue: Catalogue }
  | { readonly piece: Piece }
  | { readonly done: Done; readonly outcome: Outcome };

type Say = (about: RunSaid, moved?: ArrayBuffer[]) => void;

export function answer({ resolved, signing }: RunOrder, say: Say): void {
  const options = prepared(resolved);
  const pieces = cutting(say);
  const opened = (rules: readonly Standing[]): void =>
    say({ catalogue: catalogueOf(options, rules) });
  const lived = run({ ...options, signing, opened, folds: [pieces.see] });
  pieces.end();
  const { events, digest, outcome } = lived;
  say({ done: doneOf(events, digest, outcome), outcome });
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
    const packed = new Uint8Array(gzipSync(bytes, { level: 4 }));
    const digest = createHash('sha256').update(bytes).digest('hex');
    const piece = { first: events[0]!.index, count: events.length, digest, packed, whole };
    say({ piece }, [packed.buffer]);
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

/** How old an event may get before those who watch are told of it. */
const partMilliseconds = 50;
