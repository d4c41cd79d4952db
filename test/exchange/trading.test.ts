import { expect, test } from 'vitest';
import { ledger } from '../../sim/exchange/ledger.ts';
import { trading } from '../../sim/exchange/trading.ts';
import { scenario } from './opened.ts';

const { assets } = scenario('bithumb-2017').house;
const [btc, eth, xrp] = [0, 1, 2];
const seller = 0;

/** A house that owes one customer an amount of each coin, and the rest to everybody else. */
function traded(held: number) {
  const books = ledger(assets, 1);
  assets.forEach(({ claims }, asset) => {
    books.post(asset, 'outside', seller, held);
    books.post(asset, 'outside', 'pool', claims - held);
  });
  return { books, ...trading(assets, books) };
}

/** Yen for an amount at its usual price. */
function worth(asset: number, amount: number): number {
  const { yen, lot } = assets[asset]!;
  return (amount * yen) / lot;
}

test('yen that buys nothing stays the customer’s', () => {
  const { books, exchange, yen } = traded(1_000_000);
  const claims = assets.map((_, asset) => books.claims(asset));
  const got = exchange(seller, btc, eth, 1_000_000);
  expect(got).toBeGreaterThan(0);
  const spentOrKept = worth(eth, got) + yen(seller);
  expect(spentOrKept).toBeLessThanOrEqual(worth(btc, 1_000_000));
  expect(spentOrKept).toBeGreaterThan(worth(btc, 1_000_000) * 0.97); // a step of the book on either side
  expect(assets.map((_, asset) => books.claims(asset))).toEqual(claims);
});

test('yen that found no seller is spent at the next purchase', () => {
  const much = Math.floor(assets[btc]!.claims / 25);
  const { exchange, yen } = traded(much);
  const got = exchange(seller, btc, eth, much); // more than all who sell ether have
  const left = yen(seller);
  expect(worth(eth, got) + left).toBeGreaterThan(worth(btc, much) * 0.9);
  expect(left).toBeGreaterThan(worth(btc, much) / 4);

  const little = 1000;
  const more = exchange(seller, eth, xrp, little);
  expect(worth(xrp, more)).toBeGreaterThan(100 * worth(eth, little));
  expect(yen(seller)).toBeLessThan(left);
});

test('coins that fetch no yen are not sold', () => {
  const { books, exchange, yen } = traded(1000);
  expect(exchange(seller, xrp, btc, 1)).toBe(0);
  expect(books.balance(xrp, seller)).toBe(1000);
  expect(yen(seller)).toBe(0);
});
