/** A day at one market, 200 price levels wide: six new orders to four cancelled, about a third of them crossing. */
import { market, type Order } from '../../sim/exchange/market.ts';
import { npmPeer } from './peer.ts';
import { race, speed, type Bench, type Runner } from './race.ts';

/** An order, or the turn of the order to be cancelled. */
type Act = Order | number;

const ACTS = 200_000;
const day = acts();
/** The peer wants text for ids: made before the watch is started. */
const texts = day.map((_, turn) => `order ${turn}`);

export const bench: Bench = {
  name: 'orderbook',
  async run() {
    const peer = npmPeer('nodejs-order-book', '10.1.1') as Peer | undefined;
    if (peer !== undefined) mustTradeAlike(peer);
    return [
      await race('order book against nodejs-order-book', ours, peer && theirs(peer), { aim: 20 }),
    ];
  },
};

/** Prices walk slowly; every cancellation names one of the last 500 acts. */
function acts(): Act[] {
  let seed = 20180126;
  const below = (limit: number): number => {
    seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0;
    return Math.floor((seed / 4294967296) * limit);
  };
  let middle = 10_000;
  return Array.from({ length: ACTS }, (_, turn) => {
    if (turn > 500 && below(10) < 4) return turn - 1 - below(500);
    middle += below(3) - 1;
    const side = below(2) === 0 ? ('buy' as const) : ('sell' as const);
    const away = below(100) - 30;
    const price = side === 'buy' ? middle - away : middle + away;
    return { side, price, amount: 1 + below(1000), owner: turn & 1023 };
  });
}

function ours(): number {
  const book = market({ tick: 1 });
  const ids = new Float64Array(ACTS);
  return speed(ACTS, () => {
    for (let turn = 0; turn < ACTS; turn++) {
      const act = day[turn];
      if (typeof act === 'number') book.cancel(ids[act]);
      else ids[turn] = book.place(act).id;
    }
  });
}

interface Peer {
  OrderBook: new () => {
    limit(order: { side: string; id: string; size: number; price: number }): {
      done: { id: string }[];
      err: unknown;
    };
    cancel(id: string): unknown;
    depth(): [[number, number][], [number, number][]];
  };
}

function theirs({ OrderBook }: Peer): Runner {
  return () => {
    const book = new OrderBook();
    return speed(ACTS, () => {
      for (let turn = 0; turn < ACTS; turn++) {
        const act = day[turn];
        if (typeof act === 'number') book.cancel(texts[act]);
        else book.limit({ side: act.side, id: texts[turn], size: act.amount, price: act.price });
      }
    });
  };
}

/** Both must fill the same orders at the same turn, in the same order, and leave the same book. */
function mustTradeAlike({ OrderBook }: Peer): void {
  const book = market({ tick: 1 });
  const other = new OrderBook();
  const ids: number[] = [];
  const turns = new Map<number, number>();
  const open = new Map<number, number>();
  let trades = 0;
  for (const [turn, act] of day.entries()) {
    if (typeof act === 'number') {
      book.cancel(ids[act]);
      other.cancel(texts[act]);
      continue;
    }
    const { id, fills, rest } = book.place(act);
    ids[turn] = id;
    turns.set(id, turn);
    open.set(id, rest);
    trades += fills.length;
    for (const { maker, amount } of fills) open.set(maker, open.get(maker)! - amount);
    const filled = fills.map(({ maker }) => maker).filter((maker) => open.get(maker) === 0);
    if (rest === 0) filled.push(id);
    const expected = filled.map((order) => texts[turns.get(order)!]).join();
    const { done } = other.limit({ ...act, id: texts[turn], size: act.amount });
    const found = done.map((order) => order.id).join();
    if (found !== expected)
      throw new Error(
        `order book, act ${turn}: expected ${expected || 'none'} filled, found ${found}`,
      );
  }
  const [asks, bids] = other.depth();
  const peerBook = [asks, bids].map(sorted).join(' / ');
  const ourBook = (['sell', 'buy'] as const)
    .map((side) => sorted(book.depth(side).map(({ price, amount }) => [price, amount])))
    .join(' / ');
  if (peerBook !== ourBook) throw new Error('order book: expected equal depth, found a difference');
  process.stderr.write(`order book: ${trades} equal trades\n`);
}

function sorted(levels: [number, number][]): string {
  return levels.toSorted(([a], [b]) => a - b).join(' ');
}
