import { describe, expect, test } from 'vitest';
import type { Story } from '../../sim/kernel/simulation.ts';
import { ground, ids } from './ground.ts';

describe.each(ids)('a reorganisation of a %s chain', (id) => {
  test('takes payments back until a later block has them again', () => {
    const { chain, people, pay, blocks } = ground(id);
    const { alice, bob } = people;
    const { transaction } = pay({ from: alice, to: bob, amount: 300, fee: 2 });
    let heard = 0;
    chain.onSettled(() => heard++);
    blocks(2);
    const before = chain.height();
    chain.reorganise(before);
    expect(transaction).toMatchObject({ status: 'pending', height: null });
    expect(chain.height()).toBe(before);
    expect([chain.balance(alice.address), chain.balance(bob.address)]).toEqual([1000, 0]);
    expect(chain.conservation()).toEqual({ minted: 1000, held: 1000, fees: 0 });
    blocks(1);
    expect(transaction.status).toBe('confirmed');
    expect(transaction.height).toBe(before + 1);
    expect(chain.balance(bob.address)).toBe(300);
    expect(heard).toBe(1);
  });

  test('keeps payments that hang on each other in an order that can be paid', () => {
    const { chain, people, pay, blocks } = ground(id);
    const { alice, bob, carol } = people;
    pay({ from: alice, to: bob, amount: 300, fee: 1 });
    blocks(1);
    pay({ from: bob, to: carol, amount: 200, fee: 8 });
    blocks(1);
    pay({ from: carol, to: alice, amount: 100, fee: 20 });
    blocks(1);
    chain.reorganise(chain.height());
    expect(chain.balance(carol.address)).toBe(0);
    blocks(2);
    const held = [alice, bob, carol].map(({ address }) => chain.balance(address));
    expect(held).toEqual([799, 92, 80]);
  });

  test('lets the payer outbid what was thought settled', () => {
    const { chain, clock, people, pay, blocks } = ground(id);
    const { alice, bob } = people;
    const { transaction } = pay({ from: alice, to: bob, amount: 300, fee: 2 });
    const answers: boolean[] = [];
    function* receiver(): Story {
      answers.push(yield* chain.settled(transaction, 1));
      answers.push(yield* chain.settled(transaction, 30));
    }
    clock.begin(receiver());
    blocks(3);
    chain.reorganise(chain.height());
    expect(pay({ from: alice, to: alice, amount: 300, fee: 9, replaces: transaction }).answer).toBe(
      'accepted',
    );
    blocks(35);
    expect(answers).toEqual([true, false]);
    expect(chain.balance(bob.address)).toBe(0);
  });

  test('gives the blocks it replaces other hashes, and leaves those before alone', () => {
    const { chain, people, pay, blocks } = ground(id);
    blocks(2);
    pay({ from: people.alice, to: people.bob, amount: 300 });
    blocks(2);
    const height = chain.height();
    const look = () => Array.from({ length: height + 1 }, (_, at) => chain.block(at).hash);
    const before = look();
    chain.reorganise(2);
    const after = look();
    expect(after.slice(0, -2)).toEqual(before.slice(0, -2));
    for (const hash of after.slice(-2)) expect(before).not.toContain(hash);
  });

  test('cannot undo blocks that never were', () => {
    const { chain, blocks } = ground(id);
    blocks(2);
    expect(() => chain.reorganise(chain.height() + 1)).toThrow('reorganise COIN: expected at most');
    expect(() => chain.reorganise(-1)).toThrow('found -1');
  });
});

test('a NEM-like chain rewrites 360 blocks and no more', () => {
  const { chain, blocks } = ground('nem-like');
  blocks(400);
  chain.reorganise(360);
  expect(() => chain.reorganise(361)).toThrow('expected at most 360 blocks, found 361');
});

test('a payer who hangs on the change of an undone payment waits for it again', () => {
  const { chain, people, pay, blocks } = ground('bitcoin-like', { coins: 1, capacity: 1 });
  const { alice, bob } = people;
  const parent = pay({ from: alice, to: bob, amount: 10, fee: 1 }).transaction;
  blocks(1);
  const child = pay({ from: alice, to: bob, amount: 10, fee: 50 }).transaction;
  chain.reorganise(chain.height());
  blocks(3);
  expect(parent.height).not.toBeNull();
  expect(child.height).toBeGreaterThan(parent.height ?? Infinity);
  expect(chain.balance(bob.address)).toBe(20);
});
