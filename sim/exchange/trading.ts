/**
 * Trading between a customer's coins: each coin has a book against yen in which the other customers stand
 * with orders on both sides, so that a large sale moves the price against the seller.
 */
import { multiplyDivide, type Amount, type Yen } from '../money.ts';
import type { AssetPlan } from './blueprint.ts';
import type { Ledger } from './ledger.ts';
import { market, type Market } from './market.ts';

export interface Trading {
  /**
   * Sells an amount of one coin and buys another with the yen, and with yen left from earlier; returns the
   * amount bought, 0 if none. Yen that buys nothing stays the customer's.
   */
  exchange(customer: number, from: number, to: number, amount: Amount): Amount;
  /** Yen that a customer has sold coins for and not spent. */
  yen(customer: number): Yen;
}

export function trading(assets: readonly AssetPlan[], ledger: Ledger): Trading {
  const books: (Market | undefined)[] = assets.map(() => undefined);
  const unspent = new Map<number, Yen>();
  const bookOf = (asset: number): Market => (books[asset] ??= stocked(assets[asset]!));

  return {
    yen: (customer) => unspent.get(customer) ?? 0,
    exchange(customer, from, to, amount) {
      if (from === to || amount <= 0) return 0;
      const { lot } = assets[from]!;
      const { fills } = bookOf(from).sellAtMarket(amount, customer);
      let sold = 0;
      let proceeds = 0;
      for (const fill of fills) {
        sold += fill.amount;
        proceeds += multiplyDivide(fill.amount, fill.price, lot, 'down');
      }
      if (proceeds === 0) return 0;
      let yen = proceeds + (unspent.get(customer) ?? 0);
      const book = bookOf(to);
      const { lot: bought } = assets[to]!;
      const room = ledger.balance(to, 'pool');
      let got = 0;
      for (const { price, amount: offered } of book.depth('sell')) {
        const affordable = Math.min(
          multiplyDivide(yen, bought, price, 'down'),
          offered,
          room - got,
        );
        if (affordable <= 0) break;
        const placed = book.place({ side: 'buy', price, amount: affordable, owner: customer });
        if (placed.rest > 0) book.cancel(placed.id);
        const taken = affordable - placed.rest;
        got += taken;
        yen -= multiplyDivide(taken, price, bought, 'up');
      }
      if (yen > 0) unspent.set(customer, yen);
      else unspent.delete(customer);
      ledger.post(from, customer, 'pool', sold);
      ledger.post(to, 'pool', customer, got);
      return got;
    },
  };
}

/** Ten steps of one per cent on either side, each with half a per cent of all claims (assumed). */
function stocked({ yen, claims }: AssetPlan): Market {
  const book = market({ tick: 1 });
  const amount = Math.max(1, Math.floor(claims / 200));
  for (let step = 1; step <= 10; step++) {
    const away = Math.max(step, Math.floor((yen * step) / 100));
    if (yen > away) book.place({ side: 'buy', price: yen - away, amount, owner: pool });
    book.place({ side: 'sell', price: yen + away, amount, owner: pool });
  }
  return book;
}

/** The owner of the orders in which all other customers are summed up. */
const pool = 0x7fffffff;
