/** Where events come from: a worker of this page, or a server's run; the page knows only this. */
import type { Event } from '../../../sim/journal.ts';
import type { Fault } from '../../../sim/scenario/fault.ts';
import type { Seconds } from '../../../sim/kernel/simulation.ts';
import type { StageCatalogue } from '../../contract/catalogue.ts';
import type { Ending } from '../../contract/ending.ts';

/** Which run is wanted; texts are given where the scenario is the viewer's own. */
export interface Wanted {
  readonly scenario: string;
  /** The text of a scenario of one's own; null for one on the shelf. */
  readonly text: string | null;
  readonly variant: string;
  readonly seed: string;
  readonly controls: string;
  /** Real signatures, or fast stand-ins; both give the same digest. */
  readonly signing: 'real' | 'fast';
}

/** Why there is no run: what is wrong with a text, or that a law of the simulation was broken. */
export type Failure =
  | { readonly kind: 'faults'; readonly faults: readonly Fault[] }
  | { readonly kind: 'broken'; readonly message: string };

export interface Reel {
  readonly wanted: Wanted;
  readonly catalogue: StageCatalogue | null;
  /** Events so far. */
  readonly events: readonly Event[];
  readonly done: Ending | null;
  readonly failure: Failure | null;
  close(): void;
}

/** Who is told of a run while it is written. */
export interface Audience {
  catalogue(catalogue: StageCatalogue): void;
  events(more: readonly Event[]): void;
  done(ending: Ending): void;
  failure(failure: Failure): void;
  /** How far a run is that is written elsewhere, whether or not its events have arrived. */
  edge(time: Seconds): void;
}

/** Begins to write a run; returns how to end it early. */
export type Writer = (wanted: Wanted, audience: Audience) => () => void;

/** What a reel's writer says, in order: the catalogue, chunks, the end; or a failure instead. */
export type Message =
  | { readonly kind: 'catalogue'; readonly catalogue: StageCatalogue }
  | { readonly kind: 'chunk'; readonly chunk: Columns }
  | { readonly kind: 'done'; readonly ending: Ending }
  | { readonly kind: 'failure'; readonly failure: Failure };

/** Events as columns: numbers side by side, and each name once. */
export interface Columns {
  readonly first: number;
  readonly time: Float64Array;
  readonly kind: Uint8Array;
  readonly cause: Int32Array;
  readonly subject: Uint32Array;
  readonly object: Uint32Array;
  readonly amount: Float64Array;
  readonly asset: Uint32Array;
  readonly detail: Uint32Array;
  /** Names not met in an earlier chunk, in the order of their numbers. */
  readonly names: readonly string[];
}
