/** The order book of one pair: an asset for yen, best price first, and of equals the one who came first. */
import { checked, type Amount } from '../money.ts';
import { Ladder, type Fill, type Quote } from './ladder.ts';
import { NOBODY, Orders, type OrderId, type Side } from './orders.ts';

export type { Fill, OrderId, Quote, Side };

/** An order with a price in yen for one lot of the asset, good until it is filled or cancelled. */
export interface Order {
  readonly side: Side;
  readonly price: number;
  readonly amount: Amount;
  readonly owner: number;
}

/** What came of an order: its trades in the order they happened, and the amount not traded. */
export interface Answer {
  readonly fills: readonly Fill[];
  readonly rest: Amount;
}

/** What came of an order that stays: what rests of it can be cancelled by its id. */
export interface Placed extends Answer {
  readonly id: OrderId;
}

/** A market; it matches amounts and prices, and moves neither coins nor yen. */
export interface Market {
  /** Trades what meets the price at once, and lets the rest wait in the book. */
  place(order: Order): Placed;
  /** Sells to whoever pays most, down to `worstPrice` if given; what finds no buyer is handed back, not kept. */
  sellAtMarket(amount: Amount, owner: number, worstPrice?: number): Answer;
  /** Takes an order out of the book; answers with the amount set free, 0 where it no longer waits. */
  cancel(id: OrderId): Amount;
  best(side: Side): Quote | undefined;
  /** The levels of a side, the best first. */
  depth(side: Side, most?: number): Quote[];
}

/** An empty book in which every price is a multiple of `tick` yen. */
export function market({ tick }: { tick: number }): Market {
  if (!(tick > 0)) throw new Error(`market: expected a tick above 0 yen, found ${tick}`);
  checked(tick, 'market: tick');
  const orders = new Orders();
  const buyers = new Ladder(orders, 1);
  const sellers = new Ladder(orders, -1);

  return {
    place({ side, price, amount, owner }) {
      mustBePrice(price, tick);
      mustBeAmount(amount);
      const ours = side === 'buy' ? buyers : sellers;
      const theirs = side === 'buy' ? sellers : buyers;
      const fills: Fill[] = [];
      const rest = theirs.take(price, amount, owner, fills);
      const slot = orders.open(owner, side);
      const id = orders.id(slot);
      if (rest > 0) ours.join(slot, price, rest);
      else orders.close(slot);
      return { id, fills, rest };
    },

    sellAtMarket(amount, owner, worstPrice = tick) {
      mustBePrice(worstPrice, tick);
      mustBeAmount(amount);
      const fills: Fill[] = [];
      return { rest: buyers.take(worstPrice, amount, owner, fills), fills };
    },

    cancel(id) {
      const slot = orders.resting(id);
      if (slot === NOBODY) return 0;
      const amount = orders.amounts[slot];
      (orders.sides[slot] === 'buy' ? buyers : sellers).leave(slot);
      orders.close(slot);
      return amount;
    },

    best: (side) => (side === 'buy' ? buyers : sellers).quotes(1)[0],
    depth: (side, most = Infinity) => (side === 'buy' ? buyers : sellers).quotes(most),
  };
}

function mustBePrice(price: number, tick: number): void {
  if (!(price > 0 && price <= Number.MAX_SAFE_INTEGER && price % tick === 0))
    throw new Error(`market: expected a price in multiples of ${tick} yen, found ${price}`);
}

function mustBeAmount(amount: Amount): void {
  if (checked(amount, 'market: amount') <= 0)
    throw new Error(`market: expected an amount above 0, found ${amount}`);
}
