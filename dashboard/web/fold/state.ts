/** What a stage knows at one moment of a run; plain data, so that it can be copied and kept. */
import type { Seconds } from '../../../sim/kernel/simulation.ts';

/** Whose knowledge a fold may use. */
export type { Eye } from '../../contract/ending.ts';

export type Station =
  'asked' | 'held' | 'review' | 'approved' | 'unfunded' | 'signed' | 'broadcast';

export interface OpenOrder {
  readonly asked: Seconds;
  readonly people: number;
  readonly asset: string;
  readonly amount: number;
  readonly his: boolean;
  station: Station;
}

export interface Purse {
  /** Coins under the keys in use, and coins under keys that were replaced. */
  now: number;
  old: number;
  opening: number;
  readonly asset: string;
  /** How often clean keys were made. */
  generation: number;
}

export interface Transfer {
  readonly index: number;
  readonly time: Seconds;
  readonly asset: string;
  readonly amount: number;
  readonly from: string;
  readonly to: string;
  readonly his: boolean;
}

export interface SeenAlarm {
  readonly index: number;
  readonly sensor: string;
  readonly about: string;
  readonly raised: Seconds;
  person: string;
  noticed: Seconds | null;
  confirmed: Seconds | null;
  dismissed: Seconds | null;
}

export interface SeenResponse {
  readonly act: string;
  readonly by: string;
  readonly ordered: Seconds;
  effective: Seconds | null;
  assets: string;
}

export interface SeenVerdict {
  readonly index: number;
  readonly time: Seconds;
  readonly control: string;
  readonly answer: string;
  readonly reason: string;
  readonly order: string;
  readonly his: boolean;
}

export interface Block {
  /** Of the first transfer it brought. */
  readonly index: number;
  readonly time: Seconds;
  readonly asset: string;
  transfers: number;
  his: number;
}

export interface StageState {
  count: number;
  time: Seconds;
  readonly purses: Map<string, Purse>;
  readonly orders: Map<string, OpenOrder>;
  /** Orders of honest people that ended, counted by people. */
  settled: number;
  refused: number;
  cancelled: number;
  /** Orders of his that were refused or called off. */
  turnedBack: number;
  /** Addresses he made, known to the eye that sees everything. */
  readonly his: Set<string>;
  /** Everything that an act of his led to. */
  readonly led: Set<number>;
  /** Transactions that the exchange itself asked for. */
  readonly own: Set<string>;
  readonly waiting: Map<string, { asset: string; amount: number; his: boolean }>;
  readonly blocks: Block[];
  readonly transfers: Transfer[];
  /** Taken of each asset, as the eye knows it. */
  readonly taken: Map<string, number>;
  /** Left for an address nobody at the exchange paid, before anybody has looked. */
  readonly unexplained: Map<string, number>;
  weight: number;
  firstTheft: Seconds | null;
  readonly reached: Set<string>;
  readonly copied: Set<string>;
  readonly obtained: string[];
  intends: { readonly text: string; readonly amount: number; readonly asset: string } | null;
  waitsFor: { readonly text: string; readonly until: Seconds } | null;
  gaveUp: boolean;
  readonly alarms: SeenAlarm[];
  readonly responses: SeenResponse[];
  readonly frozen: Set<string>;
  readonly signerStopped: Set<string>;
  readonly verdicts: SeenVerdict[];
  readonly answers: Map<string, Record<string, number>>;
  coldOpen: boolean;
  noticed: Seconds | null;
  stopped: Seconds | null;
  announced: Seconds | null;
}

export function openingState(): StageState {
  return {
    count: 0,
    time: 0,
    purses: new Map(),
    orders: new Map(),
    settled: 0,
    refused: 0,
    cancelled: 0,
    turnedBack: 0,
    his: new Set(),
    led: new Set(),
    own: new Set(),
    waiting: new Map(),
    blocks: [],
    transfers: [],
    taken: new Map(),
    unexplained: new Map(),
    weight: 1,
    firstTheft: null,
    reached: new Set(),
    copied: new Set(),
    obtained: [],
    intends: null,
    waitsFor: null,
    gaveUp: false,
    alarms: [],
    responses: [],
    frozen: new Set(),
    signerStopped: new Set(),
    verdicts: [],
    answers: new Map(),
    coldOpen: false,
    noticed: null,
    stopped: null,
    announced: null,
  };
}

/** How many people stand behind an order: one, or as many as a pooled one says (`31 orders`). */
export function peopleIn(detail: string): number {
  const said = /^([0-9]+) orders$/.exec(detail);
  return said === null ? 1 : Number(said[1]);
}

/** The row of wallets an address belongs to, and its key generation; null where it is somebody else's. */
export function rowOf(
  address: string,
): { readonly row: string; readonly generation: number } | null {
  const parts = /^(hot|warm|cold|vault)(?: [0-9]+)?\/([A-Z0-9]+)(?: \(keys ([0-9]+)\))?$/.exec(
    address,
  );
  if (parts === null) return null;
  return {
    row: `${parts[1]}/${parts[2]}`,
    generation: parts[3] === undefined ? 0 : Number(parts[3]) - 1,
  };
}
