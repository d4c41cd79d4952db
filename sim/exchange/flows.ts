/**
 * Who has ordered how much lately: sliding sums over what orders have in common. An order counts from the
 * moment it is asked for, and no longer once it was refused or cancelled.
 */
import type { Seconds } from '../kernel/simulation.ts';
import type { Yen } from '../money.ts';
import type { World } from '../world.ts';
import type { Withdrawal } from './withdrawal.ts';
import type { Withdrawals } from './withdrawals.ts';

/** What two orders can have in common. */
export const traits = ['account', 'destination', 'network', 'device'] as const;
export type Trait = (typeof traits)[number];

/** What the orders that share a trait come to, up to the one asked about. */
export interface Together {
  readonly yen: Yen;
  readonly accounts: number;
}

export interface Flows {
  /** Sums by one trait; they begin to be kept when they are first asked for, before opening day. */
  by(trait: Trait): (order: Withdrawal, within: Seconds) => Together;
}

export function flows({ clock }: World, withdrawals: Withdrawals): Flows {
  const kept = new Map<Trait, Map<string, Withdrawal[]>>();

  const keep = (trait: Trait): Map<string, Withdrawal[]> => {
    const lists = new Map<string, Withdrawal[]>();
    withdrawals.onRequested((order) => {
      const key = keyOf(order, trait);
      if (key === null) return;
      const list = lists.get(key);
      if (list === undefined) lists.set(key, [order]);
      else list.push(order);
    });
    withdrawals.onEnded((order, { settled }) => {
      const list = settled ? undefined : lists.get(keyOf(order, trait) ?? '');
      if (list !== undefined) list.splice(list.indexOf(order), 1);
    });
    return lists;
  };

  return {
    by(trait) {
      let lists = kept.get(trait);
      if (lists === undefined) kept.set(trait, (lists = keep(trait)));
      const known = lists;
      return (order, within) => {
        const key = keyOf(order, trait);
        const accounts = new Set<number>();
        let yen = 0;
        for (const each of key === null ? [order] : known.get(key)!) {
          if (each.requestedAt > clock.now - within) {
            yen += each.yen;
            accounts.add(each.account?.index ?? -1);
          }
          if (each === order) break; // later ones are asked about when their turn comes
        }
        return { yen, accounts: accounts.size };
      };
    },
  };
}

/** Orders of the pooled flow stand for many people and share nothing. */
function keyOf(order: Withdrawal, trait: Trait): string | null {
  if (order.account === null) return null;
  switch (trait) {
    case 'account':
      return order.account.name.text;
    case 'destination':
      return order.destination.name.text;
    case 'network':
      return order.network;
    case 'device':
      return order.device ?? null;
  }
}
