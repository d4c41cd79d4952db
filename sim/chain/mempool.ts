import { Heap } from '../kernel/heap.ts';
import type { Amount } from '../money.ts';
import type { Entry } from './purse.ts';

/** What a block is filled with: how much fits, and what becomes of each entry that is tried. */
export interface Filling {
  /** Places for transactions of this fee, never fewer for a higher one. */
  room(fee: Amount): number;
  /** Puts an entry in the block, or answers false when its account cannot pay for it now. */
  include(entry: Entry): boolean;
  drop(entry: Entry): void;
}

/** Transactions waiting for a block: the highest fee first, and equal fees in the order they came. */
export interface Mempool {
  idle(): boolean;
  add(entry: Entry): void;
  fill(block: Filling): void;
}

export function mempool(): Mempool {
  // The clock's heap serves: what is earliest there is highest here.
  const byFee = new Heap<Entry>();

  return {
    idle: () => byFee.earliest() === Infinity,
    add(entry) {
      byFee.push(-entry.transaction.fee, entry);
    },
    fill({ room, include, drop }) {
      let taken = 0;
      let unpaid: Entry[] = [];
      for (let fee = -byFee.earliest(); taken < room(fee); fee = -byFee.earliest()) {
        const entry = byFee.pop();
        if (entry === undefined) break;
        if (!isWaiting(entry)) continue;
        if (include(entry)) taken++;
        else unpaid.push(entry);
      }
      // A payment further down may have filled the account: whoever cannot pay after that is dropped.
      for (let before = -1; before !== taken;) {
        before = taken;
        unpaid = unpaid.filter((entry) => {
          const paid = taken < room(entry.transaction.fee) && include(entry);
          if (paid) taken++;
          return !paid;
        });
      }
      unpaid.forEach(drop);
    },
  };
}

/** Those that were replaced, or that a reorganisation made wait for another, are still in the heap. */
function isWaiting({ transaction, waits }: Entry): boolean {
  return transaction.status === 'pending' && waits === 0;
}
