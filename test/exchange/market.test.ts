import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  market,
  type Fill,
  type Market,
  type Order,
  type Side,
} from '../../sim/exchange/market.ts';

const people = ['Alice', 'Bob', 'Carol', 'Dave'];

/**
 * Plays the left side of every line in one market and answers with the same lines, each with what came of it:
 *   Alice buys 5 at 100     | fills, what waits
 *   Alice sells 5 at market | fills, what found no buyer
 *   cancel 2                | what was set free (orders count from 1)
 *   book                    | best first: who buys, who sells
 */
function played(script: string, book: Market = market({ tick: 5 })): string {
  const ids: number[] = [];
  return lines(script)
    .map((line) => line.split('|')[0].trim())
    .map((act) => `${act} | ${outcome(act, book, ids)}`)
    .join('\n');
}

function outcome(act: string, book: Market, ids: number[]): string {
  const [who, verb, amount, , price] = act.split(' ');
  if (who === 'book') return `buy ${depth(book, 'buy')}; sell ${depth(book, 'sell')}`;
  if (who === 'cancel') return `${book.cancel(ids[Number(verb) - 1])} freed`;
  const owner = people.indexOf(who);
  if (price === 'market') {
    const worst = /no less than (\d+)/.exec(act)?.[1];
    const limit: [] | [number] = worst === undefined ? [] : [Number(worst)];
    return told(book.sellAtMarket(Number(amount), owner, ...limit), 'unsold');
  }
  const side = verb === 'buys' ? 'buy' : 'sell';
  const placed = book.place({ side, price: Number(price), amount: Number(amount), owner });
  ids.push(placed.id);
  return told(placed, 'waits');
}

function told({ fills, rest }: ReturnType<Market['sellAtMarket']>, remaining: string): string {
  const trades = fills.map(
    ({ buyer, seller, price, amount }) =>
      `${amount} from ${people[seller]} to ${people[buyer]} at ${price}`,
  );
  return [...trades, `${rest} ${remaining}`].join(', ');
}

function depth(book: Market, side: Side): string {
  const quotes = book.depth(side).map(({ price, amount }) => `${amount} at ${price}`);
  return quotes.length === 0 ? 'nothing' : quotes.join(', ');
}

function lines(script: string): string[] {
  return script.trim().split(/\n\s*/);
}

function holds(script: string): void {
  const asWritten = lines(script).map((line) => line.replaceAll(/\s+/g, ' '));
  expect(played(script).replaceAll(/ +/g, ' ').split('\n')).toEqual(asWritten);
}

test('orders that do not meet wait, the best price first', () =>
  holds(`
    Alice buys 5 at 100  | 5 waits
    Bob buys 3 at 105    | 3 waits
    Carol sells 2 at 120 | 2 waits
    Dave sells 4 at 110  | 4 waits
    Dave sells 1 at 110  | 1 waits
    book                 | buy 3 at 105, 5 at 100; sell 5 at 110, 2 at 120
  `));

test('a trade happens at the price of the one who waited, best price first', () =>
  holds(`
    Alice buys 5 at 100  | 5 waits
    Bob buys 3 at 105    | 3 waits
    Carol sells 6 at 95  | 3 from Carol to Bob at 105, 3 from Carol to Alice at 100, 0 waits
    book                 | buy 2 at 100; sell nothing
    Dave buys 4 at 200   | 4 waits
    book                 | buy 4 at 200, 2 at 100; sell nothing
  `));

test('at one price the first come is first served, and a part filled keeps its place', () =>
  holds(`
    Alice sells 5 at 100 | 5 waits
    Bob sells 5 at 100   | 5 waits
    Carol buys 2 at 100  | 2 from Alice to Carol at 100, 0 waits
    Dave buys 7 at 100   | 3 from Alice to Dave at 100, 4 from Bob to Dave at 100, 0 waits
    book                 | buy nothing; sell 1 at 100
  `));

test('what a crossing order cannot trade waits at its own price', () =>
  holds(`
    Alice sells 5 at 100 | 5 waits
    Bob sells 5 at 110   | 5 waits
    Carol buys 8 at 105  | 5 from Alice to Carol at 100, 3 waits
    book                 | buy 3 at 105; sell 5 at 110
  `));

test('a cancelled order trades no more, its neighbours do, and it is freed once', () =>
  holds(`
    Alice buys 1 at 100  | 1 waits
    Bob buys 2 at 100    | 2 waits
    Carol buys 3 at 100  | 3 waits
    cancel 2             | 2 freed
    cancel 2             | 0 freed
    Dave sells 2 at 100  | 1 from Dave to Alice at 100, 1 from Dave to Carol at 100, 0 waits
    cancel 1             | 0 freed
    cancel 3             | 2 freed
    book                 | buy nothing; sell nothing
  `));

test('whoever sells at market takes what is paid, down to the worst price accepted', () =>
  holds(`
    Alice buys 5 at 100                            | 5 waits
    Bob buys 5 at 90                               | 5 waits
    Carol buys 5 at 10                             | 5 waits
    Dave sells 7 at market                         | 5 from Dave to Alice at 100, 2 from Dave to Bob at 90, 0 unsold
    Dave sells 7 at market for no less than 90     | 3 from Dave to Bob at 90, 4 unsold
    Dave sells 7 at market                         | 5 from Dave to Carol at 10, 2 unsold
    book                                           | buy nothing; sell nothing
  `));

test('the best quote is the top of the depth, and there is none in an empty book', () => {
  const book = market({ tick: 1 });
  expect(book.best('buy')).toBeUndefined();
  for (const price of [7, 9, 8]) book.place({ side: 'buy', price, amount: price, owner: 0 });
  expect(book.best('buy')).toEqual({ price: 9, amount: 9 });
  expect(book.depth('buy', 2).map(({ price }) => price)).toEqual([9, 8]);
});

test('a price off the tick, and an amount that is nothing or no whole number, are our own errors', () => {
  const book = market({ tick: 5 });
  const order: Order = { side: 'buy', price: 100, amount: 1, owner: 0 };
  expect(() => book.place({ ...order, price: 101 })).toThrow('multiples of 5 yen, found 101');
  expect(() => book.place({ ...order, price: NaN })).toThrow('multiples of 5 yen, found NaN');
  expect(() => book.place({ ...order, amount: 0 })).toThrow('an amount above 0, found 0');
  expect(() => book.place({ ...order, amount: 0.5 })).toThrow('a whole number');
  expect(() => book.sellAtMarket(-1, 0)).toThrow('an amount above 0, found -1');
  expect(() => market({ tick: 0 })).toThrow('a tick above 0 yen, found 0');
  expect(book.depth('buy')).toEqual([]);
});

test('an id names one order for ever, though its place is used again', () => {
  const book = market({ tick: 1 });
  const order: Order = { side: 'sell', price: 3, amount: 1, owner: 0 };
  const ids = Array.from({ length: 100 }, () => {
    const { id } = book.place(order);
    expect(book.cancel(id + 0x1000000)).toBe(0);
    expect(book.cancel(id)).toBe(1);
    return id;
  });
  book.place(order);
  expect(new Set(ids).size).toBe(100);
  for (const id of [...ids, -1, NaN, 0.5, 1e300]) expect(book.cancel(id)).toBe(0);
});

/** The same market said plainly: one list kept sorted by price, then by age. */
function sortedBook() {
  let waiting: (Order & { number: number })[] = [];
  const inLine = (side: Side) =>
    waiting
      .filter((order) => order.side === side)
      .sort(
        (a, b) => (side === 'buy' ? b.price - a.price : a.price - b.price) || a.number - b.number,
      );
  return {
    waiting: () => waiting,
    trade({ side, price, amount, owner }: Order) {
      const fills: Fill[] = [];
      for (const other of inLine(side === 'buy' ? 'sell' : 'buy')) {
        if (amount === 0 || (side === 'buy' ? other.price > price : other.price < price)) break;
        const traded = Math.min(amount, other.amount);
        const [buyer, seller] = side === 'buy' ? [owner, other.owner] : [other.owner, owner];
        fills.push({ maker: other.number, buyer, seller, price: other.price, amount: traded });
        amount -= traded;
        waiting = waiting.flatMap((order) =>
          order.number !== other.number
            ? [order]
            : order.amount > traded
              ? [{ ...order, amount: order.amount - traded }]
              : [],
        );
      }
      return { fills, rest: amount };
    },
    rest(order: Order, number: number): void {
      if (order.amount > 0) waiting.push({ ...order, number });
    },
    cancel(number: number): number {
      const amount = waiting.find((order) => order.number === number)?.amount ?? 0;
      waiting = waiting.filter((order) => order.number !== number);
      return amount;
    },
  };
}

test('any day of trading goes as in a sorted list, and no unit appears or is lost', () => {
  const owner = fc.nat(3);
  const amount = fc.oneof(fc.integer({ min: 1, max: 9 }), fc.constant(2 ** 40 + 1));
  const side = fc.constantFrom<Side>('buy', 'sell');
  const act = fc.oneof(
    {
      weight: 6,
      arbitrary: fc.record({ side, price: fc.integer({ min: 1, max: 12 }), amount, owner }),
    },
    { weight: 2, arbitrary: fc.record({ cancel: fc.nat(200) }) },
    { weight: 1, arbitrary: fc.record({ worst: fc.integer({ min: 1, max: 12 }), amount, owner }) },
  );
  fc.assert(
    fc.property(fc.array(act, { maxLength: 200, size: 'max' }), (acts) => {
      const book = market({ tick: 1 });
      const list = sortedBook();
      const ids: number[] = [];
      let [placed, traded, freed] = [0, 0, 0];
      for (const act of acts) {
        if ('cancel' in act) {
          if (ids.length === 0) continue;
          const number = act.cancel % ids.length;
          const amount = book.cancel(ids[number]);
          expect(amount).toBe(list.cancel(number));
          freed += amount;
          continue;
        }
        const order = 'side' in act ? act : { ...act, side: 'sell' as const, price: act.worst };
        const placement = 'side' in act ? book.place(order) : undefined;
        const ours = placement ?? book.sellAtMarket(act.amount, act.owner, order.price);
        const theirs = list.trade(order);
        const fills = ours.fills.map((fill) => ({ ...fill, maker: ids.indexOf(fill.maker) }));
        expect({ fills, rest: ours.rest }).toEqual(theirs);
        const amount = ours.fills.reduce((sum, fill) => sum + fill.amount, 0);
        expect(amount + ours.rest).toBe(order.amount);
        traded += 2 * amount;
        placed += 'side' in act ? order.amount : amount;
        if (placement) list.rest({ ...order, amount: theirs.rest }, ids.push(placement.id) - 1);
      }
      const resting = [...book.depth('buy'), ...book.depth('sell')];
      expect(resting.reduce((sum, { amount }) => sum + amount, 0)).toBe(placed - traded - freed);
      expect(list.waiting().reduce((sum, { amount }) => sum + amount, 0)).toBe(
        placed - traded - freed,
      );
      for (const side of ['buy', 'sell'] as const)
        expect(book.best(side)).toEqual(book.depth(side)[0]);
    }),
  );
});
