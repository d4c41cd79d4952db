import { describe, expect, test } from 'vitest';
import type { Transaction } from '../../sim/chain/transaction.ts';
import type { Story } from '../../sim/kernel/simulation.ts';
import { ground, ids } from './ground.ts';

describe.each(ids)('on a %s chain', (id) => {
  test('a payment moves the amount and the fee once it is in a block, and not before', () => {
    const { chain, people, pay, blocks } = ground(id);
    const { alice, bob } = people;
    const { transaction, answer } = pay({ from: alice, to: bob, amount: 300, fee: 2 });
    expect(answer).toBe('accepted');
    expect(transaction.name.text).toBe('transaction 1 of alice');
    expect([chain.balance(alice.address), chain.spendable(alice.address)]).toEqual([1000, 698]);
    blocks(1);
    expect([chain.balance(alice.address), chain.balance(bob.address)]).toEqual([698, 300]);
    expect(transaction).toMatchObject({ status: 'confirmed', height: 1 });
    expect(chain.conservation()).toEqual({ minted: 1000, held: 998, fees: 2 });
  });

  test('what is not there is refused, and may be submitted once it is', () => {
    const { chain, people, pay, blocks } = ground(id);
    const { alice, bob, carol } = people;
    expect(pay({ from: alice, to: bob, amount: 1000 }).answer).toBe('insufficient funds');
    expect(pay({ from: bob, to: carol, amount: 1 }).answer).toBe('insufficient funds');
    expect(pay({ from: alice, to: bob, amount: 50 }).answer).toBe('accepted');
    expect(pay({ from: bob, to: carol, amount: 1 }).answer).toBe('insufficient funds');
    blocks(1);
    expect(pay({ from: bob, to: carol, amount: 49 }).answer).toBe('accepted');
    expect(chain.spendable(bob.address)).toBe(0);
  });

  test('nothing is submitted twice, not even as a copy', () => {
    const { chain, people, pay, blocks } = ground(id);
    const { transaction } = pay({ from: people.alice, to: people.bob, amount: 5 });
    const copy: Transaction = { ...transaction, status: 'draft', height: null };
    expect(chain.submit(copy)).toBe('already spent');
    blocks(2);
    expect(chain.submit(transaction)).toBe('already spent');
    expect(chain.submit(copy)).toBe('already spent');
    expect(chain.balance(people.bob.address)).toBe(5);
  });

  test.each([0, -5, 1.5, NaN, 2 ** 53])('an amount of %s is not valid', (amount) => {
    const { chain, people, pay } = ground(id);
    const { transaction } = pay({ from: people.alice, to: people.bob, amount: 5 });
    const outputs = [{ to: people.bob.address, amount }];
    expect(chain.submit({ ...transaction, outputs })).toBe('not valid here');
  });

  test('an address of another chain, or one somebody made up, is not valid', () => {
    const { chain, people } = ground(id);
    const { address, secret } = people.alice;
    const twin = { ...address };
    const stranger = ground(id, { asset: 'OTHER' }).people.bob.address;
    for (const to of [twin, stranger]) {
      const transaction = chain.draft(address, [{ to, amount: 5 }]);
      chain.sign(transaction, secret);
      expect(chain.submit(transaction)).toBe('not valid here');
    }
    expect(() => chain.draft(twin, [{ to: address, amount: 5 }])).toThrow('expected an address');
    expect(() => chain.balance(stranger)).toThrow('COIN: expected an address of this chain');
  });

  test('the highest fee goes first, and equal fees in the order they came', () => {
    const { people, pay, blocks } = ground(id, { capacity: 2 });
    const { alice, bob } = people;
    const fees = [3, 9, 3, 5];
    const sent = fees.map((fee) => pay({ from: alice, to: bob, amount: 7, fee }).transaction);
    blocks(1);
    expect(sent.map(({ height }) => height)).toEqual([null, 1, null, 1]);
    blocks(1);
    expect(sent.map(({ height }) => height)).toEqual([2, 1, 2, 1]);
  });

  test('other users fill the block for whoever pays no more than they do', () => {
    const background = { transactions: 1e6, fee: 4 };
    const { people, pay, blocks } = ground(id, { background });
    const { alice, bob } = people;
    const low = pay({ from: alice, to: bob, amount: 7, fee: 4 }).transaction;
    const high = pay({ from: alice, to: bob, amount: 7, fee: 5 }).transaction;
    blocks(3);
    expect([low.height, high.height]).toEqual([null, 1]);
  });

  test('what is submitted in the very second of a block waits for the next', () => {
    const elsewhere = ground(id);
    elsewhere.blocks(1);
    const { clock, people, pay, blocks } = ground(id);
    const payment = { from: people.alice, to: people.bob, amount: 7 };
    const sent: Transaction[] = [];
    // Asked for before the chain asked to be woken, so it comes before the block is made.
    clock.after(elsewhere.chain.block(1).time, () => sent.push(pay(payment).transaction));
    const early = pay(payment).transaction;
    blocks(2);
    expect([early.height, sent[0].height]).toEqual([1, 2]);
  });

  test('settled waits for as many blocks as asked, its own counted', () => {
    const { chain, clock, people, pay, blocks } = ground(id);
    const { transaction } = pay({ from: people.alice, to: people.bob, amount: 7 });
    const heights: number[] = [];
    function* receiver(confirmations: number): Story {
      if (yield* chain.settled(transaction, confirmations)) heights.push(chain.height());
    }
    clock.begin(receiver(1));
    clock.begin(receiver(6));
    blocks(10);
    expect(heights).toEqual([1, 6]);
  });

  test('included fires with the height, and listeners hear once, in the order of the block', () => {
    const { chain, people, pay, blocks } = ground(id);
    const heard: string[] = [];
    chain.onSettled(({ name }) => heard.push(name.text));
    const { alice, bob } = people;
    const cheap = pay({ from: alice, to: bob, amount: 7, fee: 1 }).transaction;
    pay({ from: alice, to: bob, amount: 7, fee: 2 });
    blocks(1);
    expect(cheap.included.value).toBe(1);
    expect(heard).toEqual(['transaction 2 of alice', 'transaction 1 of alice']);
  });

  test('nothing more is minted once there is a draft', () => {
    const { chain, people, pay } = ground(id);
    pay({ from: people.alice, to: people.bob, amount: 7 });
    expect(() => chain.mint(people.bob.address, 5)).toThrow('mint COIN: expected before');
  });

  test('waiting for a draft nobody submitted is our own error', () => {
    const { chain, clock, people } = ground(id);
    const draft = chain.draft(people.alice.address, [{ to: people.bob.address, amount: 7 }]);
    clock.begin(chain.settled(draft, 1));
    expect(() => clock.run(1)).toThrow('transaction 1 of alice: expected it submitted');
  });
});

test('a tag travels where the chain has tags, even with no amount', () => {
  const { chain, people, blocks } = ground('nem-like');
  const { alice, bob } = people;
  const tagged = chain.draft(alice.address, [{ to: bob.address, amount: 0, tag: 'watched' }]);
  chain.sign(tagged, alice.secret);
  expect(chain.submit(tagged)).toBe('accepted');
  blocks(1);
  expect(chain.block(1).transactions[0].outputs[0].tag).toBe('watched');
});

test('a tag is not valid where the chain has none', () => {
  const { chain, people } = ground('account-like');
  const { alice, bob } = people;
  const tagged = chain.draft(alice.address, [{ to: bob.address, amount: 5, tag: 'watched' }]);
  chain.sign(tagged, alice.secret);
  expect(chain.submit(tagged)).toBe('not valid here');
});

test('nobody signs any more once it is in a block', () => {
  const { chain, people, pay, blocks } = ground('bitcoin-like');
  const { transaction } = pay({ from: people.alice, to: people.bob, amount: 7 });
  blocks(1);
  expect(() => chain.sign(transaction, people.bob.secret)).toThrow();
});
