/**
 * Between the console and the signers: an order is written out as a transaction and handed over. Whoever
 * stands at the console can hand over another one, while every screen goes on showing what was asked.
 */
import { name } from '../kernel/random.ts';
import { kinds } from '../journal.ts';
import type { World } from '../world.ts';
import type { Output } from '../chain/transaction.ts';
import type { Blueprint } from './blueprint.ts';
import type { Tier } from './blueprint/wallets.ts';
import type { Presence } from './places.ts';
import type { Wallet } from './wallets.ts';

/** What to hand over for a payment out of this wallet, instead of what was asked. */
export type Rewrite = (from: Wallet, asked: readonly Output[]) => readonly Output[];

export interface Handover {
  /** What the signers of a wallet are handed for what was asked. */
  handed(from: Wallet, asked: readonly Output[], cause: number): readonly Output[];
  /** Rewrites payments out of a coin's offline wallets for as long as somebody stands there. */
  alter(asset: number, by: Presence, rewrite: Rewrite): void;
}

export function handover({ journal }: World, house: Blueprint): Handover {
  const altered = new Map<number, { by: Presence; rewrite: Rewrite }>();
  const covers = (tier: Tier): boolean =>
    house.console?.tiers.some((each) => each === tier) ?? false;
  return {
    alter: (asset, by, rewrite) => void altered.set(asset, { by, rewrite }),
    handed(from, asked, cause) {
      const { by, rewrite } = altered.get(from.asset) ?? {};
      if (by === undefined || rewrite === undefined || !covers(from.tier) || !by.valid)
        return asked;
      const what = name('what the signers are handed');
      journal.record(kinds.requestAltered, cause, by.who, from.name, 0, undefined, what);
      return rewrite(from, asked);
    },
  };
}
