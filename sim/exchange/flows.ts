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

/** An order, or the part of a pooled one, that shares a trait: its yen, and how many unnamed people's it is. */
interface Part {
  readonly order: Withdrawal;
  readonly yen: Yen;
  readonly people: number;
}

export function flows({ clock }: World, withdrawals: Withdrawals): Flows {
  const kept = new Map<Trait, Map<string, Part[]>>();

  const keep = (trait: Trait): Map<string, Part[]> => {
    const lists = new Map<string, Part[]>();
    withdrawals.onRequested((order) => {
      for (const key of keysOf(order, trait)) {
        const list = lists.get(key);
        if (list === undefined) lists.set(key, [partOf(order)]);
        else list.push(partOf(order));
      }
    });
    withdrawals.onEnded((order, { settled }) => {
      if (settled) return;
      for (const key of keysOf(order, trait)) {
        const list = lists.get(key)!;
        list.splice(
          list.findIndex((part) => part.order === order),
          1,
        );
      }
    });
    return lists;
  };

  return {
    by(trait) {
      let lists = kept.get(trait);
      if (lists === undefined) kept.set(trait, (lists = keep(trait)));
      const known = lists;
      return (order, within) => {
        // An order of the pooled flow is many people's, and no rule can take it apart.
        const lately = ({ requestedAt }: Withdrawal): boolean => requestedAt > clock.now - within;
        if (order.account === null) return { yen: lately(order) ? order.yen : 0, accounts: 1 };
        const accounts = new Set<number>();
        let yen = 0;
        let people = 0;
        for (const key of keysOf(order, trait))
          for (const part of known.get(key)!) {
            if (lately(part.order)) {
              yen += part.yen;
              people += part.people;
              if (part.order.account !== null) accounts.add(part.order.account.index);
            }
            if (part.order === order) break; // later ones are asked about when their turn comes
          }
        return { yen, accounts: accounts.size + Math.floor(people) };
      };
    },
  };
}

function partOf(order: Withdrawal): Part {
  const { account, yen, count, towards } = order;
  if (account !== null) return { order, yen, people: 0 };
  const people = count * (towards?.share ?? 0);
  return { order, yen: Math.round(yen * people), people };
}

/** Orders of the pooled flow share nothing but the addresses that some of them go to. */
function keysOf(order: Withdrawal, trait: Trait): readonly string[] {
  const { account, destination, network, device, towards } = order;
  if (account === null)
    return trait === 'destination' ? (towards?.addresses() ?? []).map(({ name }) => name.text) : [];
  switch (trait) {
    case 'account':
      return [account.name.text];
    case 'destination':
      return [destination.name.text];
    case 'network':
      return [network];
    case 'device':
      return device === undefined ? [] : [device];
  }
}
