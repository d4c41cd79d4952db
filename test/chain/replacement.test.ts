import { describe, expect, test } from 'vitest';
import type { Story } from '../../sim/kernel/simulation.ts';
import { ground, ids } from './ground.ts';

describe.each(ids)('replacing on a %s chain', (id) => {
  test('a clearly higher fee takes the place of a pending payment', () => {
    const { chain, people, pay, blocks } = ground(id);
    const { alice, bob, carol } = people;
    const first = pay({ from: alice, to: bob, amount: 500, fee: 10 }).transaction;
    const replacement = { from: alice, to: carol, amount: 400, replaces: first };
    expect(pay({ ...replacement, fee: 10 }).answer).toBe('fee too low');
    expect(pay({ ...replacement, fee: 11 }).answer).toBe('accepted');
    expect(first.status).toBe('dropped');
    expect(chain.spendable(alice.address)).toBe(589);
    blocks(2);
    expect([chain.balance(bob.address), chain.balance(carol.address)]).toEqual([0, 400]);
    expect(chain.submit(first)).toBe('already spent');
  });

  test('a replacement can be replaced in its turn, also by way of the first', () => {
    const { chain, people, pay, blocks } = ground(id);
    const { alice, bob, carol } = people;
    const first = pay({ from: alice, to: bob, amount: 900, fee: 10 }).transaction;
    const second = pay({ from: alice, to: bob, amount: 800, fee: 20, replaces: first });
    const third = { from: alice, to: carol, amount: 700, replaces: first };
    expect(pay({ ...third, fee: 12 }).answer).toBe('fee too low');
    expect(pay({ ...third, fee: 30 }).answer).toBe('accepted');
    expect(second.transaction.status).toBe('dropped');
    blocks(2);
    expect(chain.conservation()).toEqual({ minted: 1000, held: 970, fees: 30 });
  });

  test('a confirmed payment cannot be replaced', () => {
    const { chain, people, pay, blocks } = ground(id);
    const { alice, bob } = people;
    const first = pay({ from: alice, to: bob, amount: 5, fee: 1 }).transaction;
    const late = chain.draft(alice.address, [{ to: bob.address, amount: 6 }], 9, first);
    chain.sign(late, alice.secret);
    blocks(1);
    expect(chain.submit(late)).toBe('already spent');
  });

  test('nobody replaces what another address pays', () => {
    const { chain, people, pay, blocks } = ground(id);
    const { alice, bob } = people;
    pay({ from: alice, to: bob, amount: 500 });
    blocks(1);
    const first = pay({ from: alice, to: bob, amount: 100, fee: 1 }).transaction;
    const draft = chain.draft(bob.address, [{ to: bob.address, amount: 90 }], 9, first);
    chain.sign(draft, bob.secret);
    expect(chain.submit(draft)).toBe('not valid here');
  });

  test('whoever waits for a replaced payment hears that it will never be settled', () => {
    const { chain, clock, people, pay, blocks } = ground(id);
    const { alice, bob } = people;
    const first = pay({ from: alice, to: bob, amount: 500, fee: 1 }).transaction;
    const answers: boolean[] = [];
    function* receiver(): Story {
      answers.push(yield* chain.settled(first, 3));
    }
    clock.begin(receiver());
    clock.run(1);
    pay({ from: alice, to: alice, amount: 900, fee: 50, replaces: first });
    blocks(1);
    expect(answers).toEqual([false]);
  });
});

describe('two holders of one key, each moving everything', () => {
  test('on a chain of accounts both are taken, the higher fee is first, the other is dropped', () => {
    const { chain, people, pay, blocks } = ground('nem-like');
    const { alice, bob, carol } = people;
    const early = pay({ from: alice, to: bob, amount: 990, fee: 5 });
    const late = pay({ from: alice, to: carol, amount: 990, fee: 6 });
    expect([early.answer, late.answer]).toEqual(['accepted', 'accepted']);
    expect(chain.spendable(alice.address)).toBe(0);
    blocks(1);
    expect([early.transaction.status, late.transaction.status]).toEqual(['dropped', 'confirmed']);
    expect(chain.balance(carol.address)).toBe(990);
  });

  test('on a chain of accounts the earlier wins at equal fees', () => {
    const { people, pay, blocks } = ground('account-like');
    const { alice, bob, carol } = people;
    const early = pay({ from: alice, to: bob, amount: 990 }).transaction;
    const late = pay({ from: alice, to: carol, amount: 990 }).transaction;
    blocks(1);
    expect([early.status, late.status]).toEqual(['confirmed', 'dropped']);
  });

  test('on a chain of outputs the second has to outbid the first for its coins', () => {
    const { chain, people, pay, blocks } = ground('bitcoin-like');
    const { alice, bob, carol } = people;
    const first = pay({ from: alice, to: bob, amount: 600, fee: 20 });
    expect(pay({ from: alice, to: carol, amount: 970, fee: 21 }).answer).toBe('fee too low');
    expect(pay({ from: alice, to: carol, amount: 970, fee: 22 }).answer).toBe('accepted');
    expect(first.transaction.status).toBe('dropped');
    blocks(1);
    expect([chain.balance(bob.address), chain.balance(carol.address)]).toEqual([0, 970]);
  });

  test('what hung on the change of a replaced payment falls with it', () => {
    const { chain, people, pay, blocks } = ground('bitcoin-like', { coins: 1 });
    const { alice, bob, carol } = people;
    const parent = pay({ from: alice, to: bob, amount: 100, fee: 1 }).transaction;
    const child = pay({ from: alice, to: bob, amount: 100, fee: 1 }).transaction;
    expect(pay({ from: alice, to: carol, amount: 900, fee: 5 }).answer).toBe('accepted');
    expect([parent.status, child.status]).toEqual(['dropped', 'dropped']);
    blocks(1);
    expect(chain.balance(carol.address)).toBe(900);
    expect(chain.spendable(alice.address)).toBe(95);
  });
});
