/** Where the coins of a house lie, and the keys that open its wallets. */
import type { Blueprint } from '../blueprint.ts';

export type Tier = 'hot' | 'warm' | 'cold' | 'vault';

/** A wallet of one asset; a wallet's coins move when `m` of its keys have signed. */
export interface WalletPlan {
  readonly asset: string;
  readonly tier: Tier;
  /** Share of the asset's claims kept here; what no wallet names lies in the coldest one. */
  share: number;
  m: number;
  keys: string[];
  /** How many addresses it is, all under the same keys, as where each customer has one; several in a vault alone. */
  readonly count: number;
}

/** How a key lies where it lies, from loose to strict. */
export const stores = ['plain', 'encrypted', 'hardware'] as const;

/** What a signer is shown of what it signs, from loose to strict. */
export const displays = ['host', 'device', 'machine'] as const;

/**
 * One key share. `plain` is there to copy; `encrypted` is there to copy while it is active, in memory;
 * `hardware` can only be used, by whoever is inside, under what its own rules allow.
 */
export interface KeyPlan {
  readonly id: string;
  place: string;
  store: (typeof stores)[number];
  /** Local hours of the day in which the key is loaded; the whole day unless somebody loads it by hand. */
  active: readonly Hours[];
  /** What this signer compares with the order before it signs. */
  looks: 'nothing' | 'case';
  /**
   * `host`: what the asking computer shows. `device`: what is signed, if this coin can be decoded there, for
   * a person to compare. `machine`: a decoder built apart compares what is signed with what was asked.
   */
  display: (typeof displays)[number];
  backup: BackupPlan | null;
  /** Who knew it before the house did. */
  knownTo: (typeof knowers)[number];
}

/** Whoever sold the device it came on, whoever made it alone, or nobody; from loose to strict. */
export const knowers = ['seller', 'maker', 'nobody'] as const;

/** A key's copy against loss, whole or in pieces of which some are enough. */
export interface BackupPlan {
  /** Where the house has no place of that name, a site elsewhere is opened for it. */
  readonly places: readonly string[];
  readonly needed: number;
  /** A disk lies there as the key itself is stored; paper can be read by anybody. */
  readonly form: 'disk' | 'paper';
  readonly sealed: boolean;
}

/** Local hours of the day, 0 to 24. */
export interface Hours {
  readonly from: number;
  readonly to: number;
}

/** The wallet of that asset and tier, or undefined. */
export function walletOf(house: Blueprint, asset: string, tier: Tier): WalletPlan | undefined {
  return house.wallets.find((wallet) => wallet.asset === asset && wallet.tier === tier);
}
