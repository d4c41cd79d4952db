import { checked, type Amount } from '../money.ts';
import { NOBODY, type OrderId, type Orders, type Slot } from './orders.ts';

/** A trade: the order that had been waiting, and whose coins went to whom, at the waiting order's price. */
export interface Fill {
  readonly maker: OrderId;
  readonly buyer: number;
  readonly seller: number;
  readonly price: number;
  readonly amount: Amount;
}

/** What is wanted or offered at one price, all orders together. */
export interface Quote {
  readonly price: number;
  readonly amount: Amount;
}

/** One side of a book: price levels with the best last, and at each a queue in which the first come is first served. */
export class Ladder {
  /** Price times `sign`, rising towards the best; empty levels stay until they are best or used again. */
  private readonly ranks: number[] = [];
  private readonly rungs: number[] = [];
  /** By level: the amount waiting, and the ends of its queue. */
  private readonly totals: Amount[] = [];
  private readonly first: Slot[] = [];
  private readonly last: Slot[] = [];
  private readonly free: number[] = [];
  private readonly orders: Orders;
  private readonly sign: 1 | -1;

  /** `sign` is 1 where the highest price is best (those who buy), -1 where the lowest is. */
  constructor(orders: Orders, sign: 1 | -1) {
    this.orders = orders;
    this.sign = sign;
  }

  /** Trades against the best orders down to `worst` price, oldest first; answers with what is left of the amount. */
  take(worst: number, amount: Amount, taker: number, fills: Fill[]): Amount {
    const limit = worst * this.sign;
    while (amount > 0 && this.trim() && this.ranks[this.ranks.length - 1] >= limit)
      amount = this.serve(this.rungs.length - 1, amount, taker, fills);
    return amount;
  }

  /** Puts an order at the end of the queue at its price. */
  join(slot: Slot, price: number, amount: Amount): void {
    const { orders, last } = this;
    const level = this.levelAt(price * this.sign);
    const before = last[level];
    orders.amounts[slot] = amount;
    orders.levels[slot] = level;
    orders.earlier[slot] = before;
    orders.later[slot] = NOBODY;
    if (before === NOBODY) this.first[level] = slot;
    else orders.later[before] = slot;
    last[level] = slot;
    this.totals[level] = checked(this.totals[level] + amount, 'market: amount at one price');
  }

  /** Takes an order out of its queue. */
  leave(slot: Slot): void {
    const { amounts, levels, earlier, later } = this.orders;
    const level = levels[slot];
    const before = earlier[slot];
    const after = later[slot];
    this.totals[level] -= amounts[slot];
    if (before === NOBODY) this.first[level] = after;
    else later[before] = after;
    if (after === NOBODY) this.last[level] = before;
    else earlier[after] = before;
  }

  /** The best levels that have something, the best first. */
  quotes(most: number): Quote[] {
    const quotes: Quote[] = [];
    for (let rung = this.rungs.length - 1; rung >= 0 && quotes.length < most; rung--) {
      const amount = this.totals[this.rungs[rung]];
      if (amount > 0) quotes.push({ price: this.ranks[rung] * this.sign, amount });
    }
    return quotes;
  }

  private serve(rung: number, amount: Amount, taker: number, fills: Fill[]): Amount {
    const { orders } = this;
    const level = this.rungs[rung];
    const price = this.ranks[rung] * this.sign;
    for (let slot = this.first[level]; slot !== NOBODY && amount > 0; slot = this.first[level]) {
      const waiting = orders.amounts[slot];
      const traded = Math.min(waiting, amount);
      const owner = orders.owners[slot];
      const maker = orders.id(slot);
      const buyer = this.sign === 1 ? owner : taker;
      const seller = this.sign === 1 ? taker : owner;
      fills.push({ maker, buyer, seller, price, amount: traded });
      amount -= traded;
      if (traded === waiting) {
        this.leave(slot);
        orders.close(slot);
      } else {
        orders.amounts[slot] = waiting - traded;
        this.totals[level] -= traded;
      }
    }
    return amount;
  }

  /** Drops empty levels from the best end; false when nothing is left. */
  private trim(): boolean {
    const { ranks, rungs, totals } = this;
    while (rungs.length > 0 && totals[rungs[rungs.length - 1]] === 0) {
      this.free.push(rungs[rungs.length - 1]);
      rungs.pop();
      ranks.pop();
    }
    return rungs.length > 0;
  }

  private levelAt(rank: number): number {
    const { ranks, rungs } = this;
    let low = 0;
    let high = ranks.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (ranks[middle] < rank) low = middle + 1;
      else high = middle;
    }
    if (low < ranks.length && ranks[low] === rank) return rungs[low];
    const level = this.free.pop() ?? this.totals.length;
    this.totals[level] = 0;
    this.first[level] = NOBODY;
    this.last[level] = NOBODY;
    ranks.push(rank);
    rungs.push(level);
    for (let rung = ranks.length - 1; rung > low; rung--) {
      ranks[rung] = ranks[rung - 1];
      rungs[rung] = rungs[rung - 1];
    }
    ranks[low] = rank;
    rungs[low] = level;
    return level;
  }
}
