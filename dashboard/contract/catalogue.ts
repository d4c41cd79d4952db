/** What a stage is built of before the first event: coins, wallets with their keys, places, people, controls. */
import type { Bilingual } from '../../sim/prose/language.ts';
import type { Moment } from '../../sim/time.ts';
import type { Seconds } from '../../sim/kernel/simulation.ts';
import type { Level } from '../../sim/exchange/setting.ts';

export type Tier = 'hot' | 'warm' | 'cold' | 'vault';

export interface StageCatalogue {
  readonly id: string;
  readonly variant: string;
  readonly kind: 'incident' | 'exercise';
  /** Whether anybody attacks at all. */
  readonly attacked: boolean;
  readonly title: Bilingual;
  readonly summary: Bilingual;
  readonly start: Moment;
  readonly length: Seconds;
  readonly assets: readonly StageAsset[];
  readonly wallets: readonly StageWallet[];
  readonly places: readonly StagePlace[];
  readonly posts: readonly StagePost[];
  readonly controls: readonly StageControl[];
  readonly baselines: readonly { readonly id: string; readonly title: Bilingual }[];
  readonly variants: readonly { readonly id: string; readonly title: Bilingual }[];
  readonly record: readonly RecordedFigure[];
}

export interface StageAsset {
  readonly id: string;
  /** Yen for `lot` smallest units. */
  readonly yen: number;
  readonly lot: number;
  readonly decimals: number;
  /** Claims and own coins together, in smallest units. */
  readonly total: number;
}

/** All wallets of one asset in one tier; coins leave when `needed` of `keys` have signed. */
export interface StageWallet {
  readonly id: string;
  readonly asset: string;
  readonly tier: Tier;
  readonly needed: number;
  readonly keys: readonly StageKey[];
  /** Addresses under the same keys. */
  readonly count: number;
}

export interface StageKey {
  readonly id: string;
  readonly place: string;
  readonly store: 'plain' | 'encrypted' | 'hardware';
}

export interface StagePlace {
  readonly id: string;
  readonly kind: string;
  readonly title: Bilingual;
}

/** People of one role: how many, and the local hours in which somebody is at the desk. */
export interface StagePost {
  readonly role: string;
  readonly title: Bilingual;
  readonly people: number;
  readonly from: number;
  readonly to: number;
  readonly weekends: boolean;
}

export interface StageControl {
  readonly id: string;
  readonly title: Bilingual;
  readonly sentence: Bilingual;
  readonly references: readonly string[];
  /** In force in this run, with its values; null where it is not. */
  readonly values: Readonly<Record<string, string | number>> | null;
  /** The level these values are, or 'own' where they are none of the three. */
  readonly level: Level | 'own' | 'off';
}

/** One published figure of the incident, in the unit it was published in. */
export interface RecordedFigure {
  readonly id: string;
  readonly value: number | null;
  readonly unit: string;
  readonly source: string;
  readonly cited: boolean;
}
