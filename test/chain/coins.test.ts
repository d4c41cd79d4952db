import { describe, expect, test } from 'vitest';
import type { Coin, Transaction } from '../../sim/chain/transaction.ts';
import { type Ground, ground, type Person } from './ground.ts';

test('the oldest coins go first', () => {
  const { chain, people } = ground('bitcoin-like', { coins: 4 });
  const { alice, bob } = people;
  const draft = chain.draft(alice.address, [{ to: bob.address, amount: 400 }]);
  expect(draft.coins.map(({ of, index }) => `${of.text} ${index}`)).toEqual(['alice 0', 'alice 1']);
});

test('the change of a pending payment can be spent at once, and waits for it', () => {
  const { chain, people, pay, blocks } = ground('bitcoin-like', { coins: 1 });
  const { alice, bob } = people;
  const first = pay({ from: alice, to: bob, amount: 100, fee: 1 }).transaction;
  const second = pay({ from: alice, to: bob, amount: 200, fee: 9 }).transaction;
  expect(chain.spendable(alice.address)).toBe(690);
  blocks(1);
  expect(chain.block(1).transactions).toEqual([first, second]);
  expect(chain.balance(alice.address)).toBe(690);
});

test('drafts made side by side do not count on the same coins while there are others', () => {
  const { chain, people } = ground('bitcoin-like');
  const { alice, bob } = people;
  const drafts = Array.from({ length: 4 }, () =>
    chain.draft(alice.address, [{ to: bob.address, amount: 100 }]),
  );
  for (const draft of drafts) chain.sign(draft, alice.secret);
  expect(drafts.map((draft) => chain.submit(draft))).toEqual(Array(4).fill('accepted'));
});

test('a draft nobody submits keeps nobody from its coins', () => {
  const { chain, people, pay } = ground('bitcoin-like', { coins: 1 });
  const { alice, bob } = people;
  chain.draft(alice.address, [{ to: bob.address, amount: 100 }]);
  expect(pay({ from: alice, to: bob, amount: 900 }).answer).toBe('accepted');
});

test('a wallet of many small coins is swept in one transaction', () => {
  const { chain, people, pay, blocks } = ground('bitcoin-like', { alice: 20_000, coins: 20_000 });
  const { alice, bob } = people;
  const { transaction } = pay({ from: alice, to: bob, amount: 19_999, fee: 1 });
  blocks(1);
  expect(transaction.coins.length).toBe(20_000);
  expect(chain.balance(bob.address)).toBe(19_999);
});

test('coins that a replaced payment gives back are there once', () => {
  const { chain, people, pay } = ground('bitcoin-like', { coins: 4 });
  const { alice, bob } = people;
  const first = pay({ from: alice, to: bob, amount: 100, fee: 1 }).transaction;
  const second = pay({ from: alice, to: bob, amount: 600, fee: 2, replaces: first }).transaction;
  pay({ from: alice, to: bob, amount: 100, fee: 4, replaces: second });
  const rest = chain.spendable(alice.address);
  expect(pay({ from: alice, to: bob, amount: rest - 1, fee: 1 }).answer).toBe('accepted');
});

test('coins that an old draft claims after they were given back are there once', () => {
  const { chain, people, pay } = ground('bitcoin-like', { coins: 2 });
  const { alice, bob } = people;
  const old = chain.draft(alice.address, [{ to: bob.address, amount: 300 }], 5);
  chain.sign(old, alice.secret);
  pay({ from: alice, to: bob, amount: 900, fee: 1 });
  expect(chain.submit(old)).toBe('accepted');
  pay({ from: alice, to: bob, amount: 10, fee: 9, replaces: old });
  const rest = chain.spendable(alice.address);
  expect(pay({ from: alice, to: bob, amount: rest - 1, fee: 1 }).answer).toBe('accepted');
});

describe('coins named by hand, and signed for', () => {
  test('count once', () => {
    const scene = ground('bitcoin-like', { coins: 2 });
    const draft = drafted(scene, scene.people.alice, 900);
    const [coin] = draft.coins;
    expect(handed(scene, draft, [coin, coin])).toBe('not valid here');
  });

  test('must lie at the address that signs', () => {
    const scene = ground('bitcoin-like');
    const { alice, bob } = scene.people;
    scene.pay({ from: alice, to: bob, amount: 500 });
    scene.blocks(1);
    const own = drafted(scene, bob, 100);
    expect(handed(scene, own, drafted(scene, alice, 100).coins)).toBe('not valid here');
  });

  test('must be worth what they pay', () => {
    const scene = ground('bitcoin-like', { coins: 2 });
    const draft = drafted(scene, scene.people.alice, 900);
    expect(handed(scene, draft, draft.coins.slice(1))).toBe('insufficient funds');
  });

  test('cannot be the change of a payment whose other coins they take', () => {
    const scene = ground('bitcoin-like', { coins: 1 });
    const { alice, bob } = scene.people;
    const parent = scene.pay({ from: alice, to: bob, amount: 100 }).transaction;
    const child = drafted(scene, alice, 500);
    const coins = [...parent.coins, ...child.coins];
    expect(handed(scene, child, coins)).toBe('not valid here');
    expect(parent.status).toBe('pending');
  });

  test('must be confirmed when somebody else paid them', () => {
    const scene = ground('bitcoin-like');
    const { alice, bob } = scene.people;
    scene.pay({ from: alice, to: bob, amount: 500 });
    scene.blocks(1);
    const draft = drafted(scene, bob, 100);
    scene.chain.reorganise(scene.chain.height());
    expect(handed(scene, draft, draft.coins)).toBe('insufficient funds');
    scene.blocks(1);
    expect(handed(scene, draft, draft.coins)).toBe('accepted');
  });
});

function drafted({ chain, people }: Ground, from: Person, amount: number): Transaction {
  return chain.draft(from.address, [{ to: people.carol.address, amount }], 50);
}

function handed({ chain, people }: Ground, draft: Transaction, coins: readonly Coin[]): string {
  const owner = Object.values(people).find(({ address }) => address === draft.from) as Person;
  const forged = { ...draft, coins, signatures: [] };
  chain.sign(forged, owner.secret);
  return chain.submit(forged);
}
