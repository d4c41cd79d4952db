/** A plan is a story of techniques, told for whoever carries it out; it sees the doors and the notices. */
import type { z } from 'zod';
import type { Story } from '../kernel/simulation.ts';
import type { World } from '../world.ts';
import type { Network } from '../chain/network.ts';
import type { Signing } from '../chain/signing.ts';
import type { Doors } from '../exchange/doors.ts';
import type { Notices } from '../exchange/notices.ts';
import type { Counter } from '../customers/counters.ts';
import type { Crowd } from '../customers/crowd.ts';
import type { Adversary } from './adversary.ts';

/** What every plan is handed. */
export interface Scene {
  readonly world: World;
  readonly doors: Doors;
  readonly notices: Notices;
  readonly crowd: Crowd;
  /** Venues outside, where anybody can bring coins. */
  readonly counters: readonly Counter[];
  readonly networks: readonly Network[];
  readonly signing: Signing;
  readonly adversary: Adversary;
  /** Numbers of accounts that are free to be opened by anybody. */
  readonly freeAccounts: readonly number[];
  readonly horizon: number;
}

export interface Plan<O = unknown> {
  readonly id: string;
  readonly family: string;
  readonly title: { readonly en: string; readonly ja: string };
  readonly sentence: { readonly en: string; readonly ja: string };
  readonly options: z.ZodType<O>;
  /** Assets whose wallets are aimed at, by place in the blueprint; empty where accounts are. */
  aims(options: O, assets: readonly string[]): readonly number[];
  /** People aimed at; 0 where wallets are. */
  people(options: O): number;
  tell(scene: Scene, options: O): Story<void>;
}

/** Keeps a plan's options and its story in step. */
export function plan<O>(definition: Plan<O>): Plan {
  return definition as unknown as Plan;
}

/** Places in the blueprint of the assets aimed at by id; of all where none is named. */
export function assetsAimedAt(
  wanted: readonly string[],
  assets: readonly string[],
): readonly number[] {
  return assets.flatMap((id, at) => (wanted.length === 0 || wanted.includes(id) ? [at] : []));
}
