/** Where coins came from, as anybody can read in the blocks: address by address, back in time. */
import type { Name } from '../kernel/random.ts';
import type { Amount } from '../money.ts';
import type { Chain } from './chain.ts';
import { totalOf, type Transaction } from './transaction.ts';

/** Whether whoever looks goes on behind an address, so many steps back from the payment he looks at. */
export type Follows = (address: Name, steps: number) => boolean;

export interface Provenance {
  /**
   * The part of a payment, 0 to 1, that stems from payments looked for: 1 for one of them. Coins of one
   * address are not told apart, so each payment out of it has the mean of what had come in until then.
   */
  part(payment: Transaction, sought: ReadonlySet<Transaction>, follows: Follows): number;
  /** Whether an address was ever sent an output with this tag. */
  tagged(address: Name, tag: string): boolean;
}

export function provenance(chain: Chain): Provenance {
  const places = new Map<Transaction, number>();
  const incoming = new Map<Name, Passed[]>();
  const outgoing = new Map<Name, Passed[]>();
  const tags = new Map<string, Set<Name>>();

  /** A block that was replaced is still remembered: whoever has seen a payment has seen it. */
  const read = (): void => {
    for (const transaction of chain.history()) {
      if (places.has(transaction)) continue;
      const place = places.size;
      places.set(transaction, place);
      const { from, outputs, fee } = transaction;
      // A payment to oneself takes nothing away and brings nothing in.
      const away = outputs.filter(({ to }) => to.name !== from.name);
      listOf(outgoing, from.name).push({ transaction, place, amount: totalOf(away, fee) });
      for (const { to, amount } of away)
        listOf(incoming, to.name).push({ transaction, place, amount });
      for (const { to, tag } of outputs) {
        if (tag !== undefined) tags.set(tag, (tags.get(tag) ?? new Set()).add(to.name));
      }
    }
  };

  /** What had come in before a place, or what had gone out by then where more had lain there from the start. */
  const base = (address: Name, place: number): Amount => {
    const sum = (passed: readonly Passed[], last: number): Amount =>
      passed.reduce((total, each) => (each.place <= last ? total + each.amount : total), 0);
    const spent = sum(outgoing.get(address) ?? NONE, place);
    return Math.max(sum(incoming.get(address) ?? NONE, place - 1), spent);
  };

  function partOf(
    payment: Transaction,
    sought: ReadonlySet<Transaction>,
    follows: Follows,
    steps: number,
  ): number {
    if (sought.has(payment)) return 1;
    const address = payment.from.name;
    if (!follows(address, steps)) return 0;
    const place = places.get(payment) ?? places.size;
    let found = 0;
    for (const { transaction, amount, place: earlier } of incoming.get(address) ?? NONE)
      if (earlier < place) found += amount * partOf(transaction, sought, follows, steps + 1);
    return found === 0 ? 0 : Math.min(1, found / base(address, place));
  }

  return {
    part(payment, sought, follows) {
      read();
      return partOf(payment, sought, follows, 1);
    },
    tagged(address, tag) {
      read();
      return tags.get(tag)?.has(address) ?? false;
    },
  };
}

/** What went into or out of an address, and its place among all transactions. */
interface Passed {
  readonly transaction: Transaction;
  readonly place: number;
  readonly amount: Amount;
}

const NONE: readonly Passed[] = [];

function listOf(lists: Map<Name, Passed[]>, address: Name): Passed[] {
  let list = lists.get(address);
  if (list === undefined) lists.set(address, (list = []));
  return list;
}
