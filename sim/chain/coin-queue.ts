import type { Amount } from '../money.ts';
import type { Coin } from './transaction.ts';

/** The unspent coins of one address: oldest first, and those that a draft already counts on last. */
export class CoinQueue {
  private free: Coin[] = [];
  private head = 0;
  /** Alive, but named in a draft, claimed by a pending transaction, or thrown back by a reorganisation. */
  private readonly aside = new Set<Coin>();

  put(coin: Coin): void {
    this.free.push(coin);
  }

  reserve(coin: Coin): void {
    this.aside.add(coin);
  }

  release(coin: Coin): void {
    if (this.aside.delete(coin)) this.free.push(coin);
  }

  spend(coin: Coin): void {
    this.aside.delete(coin);
  }

  /**
   * Coins worth at least `needed`, which the address must have. Those of a transaction to be replaced
   * come first; without one, what pending transactions claim is taken only when nothing else is left.
   */
  pick(needed: Amount, first: readonly Coin[]): readonly Coin[] {
    const picked = new Purchase(needed);
    if (first.length === 0) {
      this.takeFree(picked);
      this.takeAside(picked);
      if (picked.enough) return picked.coins;
    }
    return this.outbid(picked.coins, needed, first);
  }

  private takeFree(picked: Purchase): void {
    while (!picked.enough && this.head < this.free.length) {
      const coin = this.free[this.head++];
      // A coin set aside by name, not from the queue, still stands in the queue too.
      if (isGone(coin) || this.aside.has(coin)) continue;
      this.aside.add(coin);
      if (isUsable(coin) && coin.spender === null) picked.add(coin);
    }
    if (this.head > 1024 && this.head * 2 > this.free.length) {
      this.free = this.free.slice(this.head);
      this.head = 0;
    }
  }

  private takeAside(picked: Purchase): void {
    if (picked.enough) return;
    const already = new Set(picked.coins);
    for (const coin of this.aside) {
      if (picked.enough) return;
      if (!already.has(coin) && isUsable(coin) && !isGone(coin) && coin.spender === null)
        picked.add(coin);
    }
  }

  /** Takes confirmed coins alone: change would fall with the transaction it comes from. */
  private outbid(tried: readonly Coin[], needed: Amount, first: readonly Coin[]): readonly Coin[] {
    for (const coin of tried) this.release(coin);
    const picked = new Purchase(needed);
    const rest = [...this.aside, ...this.free.slice(this.head)];
    const candidates = new Set([
      ...first,
      ...rest.filter((coin) => isConfirmed(coin) && coin.spender === null),
      ...rest.filter((coin) => isConfirmed(coin) && coin.spender !== null),
    ]);
    for (const coin of candidates) if (!picked.enough && !isGone(coin)) picked.add(coin);
    for (const coin of picked.coins) this.reserve(coin);
    return picked.coins;
  }
}

/** The change an address gives itself serves before it is confirmed; what others pay it does not. */
export function isUsable(coin: Coin): boolean {
  return isConfirmed(coin) || coin.origin?.from.name === coin.owner;
}

export function isConfirmed({ origin }: Coin): boolean {
  return origin === null || origin.status === 'confirmed';
}

/** Spent, or never to be: the transaction that would have made it was dropped. */
export function isGone({ spender, origin }: Coin): boolean {
  return spender?.status === 'confirmed' || origin?.status === 'dropped';
}

class Purchase {
  readonly coins: Coin[] = [];
  private worth: Amount = 0;

  constructor(private readonly needed: Amount) {}

  get enough(): boolean {
    return this.worth >= this.needed;
  }

  add(coin: Coin): void {
    this.coins.push(coin);
    this.worth += coin.amount;
  }
}
