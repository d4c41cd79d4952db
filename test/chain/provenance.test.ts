import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { provenance } from '../../sim/chain/provenance.ts';
import type { Address } from '../../sim/chain/address.ts';
import type { Transaction } from '../../sim/chain/transaction.ts';
import { ground } from './ground.ts';

const everyone = () => true;
const within = (most: number) => (_: unknown, steps: number) => steps <= most;

/** Pays along a row of people, block by block; the payments in order. */
function chained(
  asked: readonly [from: Who, to: Who, amount: number][],
  kind = 'account-like' as const,
) {
  const open = ground(kind);
  const { people, pay, blocks, chain } = open;
  const payments = asked.map(([from, to, amount]) => {
    const { transaction, answer } = pay({ from: people[from], to: people[to], amount, fee: 0 });
    expect(answer).toBe('accepted');
    blocks(2);
    return transaction;
  });
  return { payments, seen: provenance(chain), ...open };
}
type Who = 'alice' | 'bob' | 'carol';

describe('the part of a payment that stems from others', () => {
  test('is all of a payment looked for, and nothing where none is', () => {
    const { payments, seen } = chained([['alice', 'bob', 100]]);
    expect(seen.part(payments[0]!, new Set(payments), () => false)).toBe(1);
    expect(seen.part(payments[0]!, new Set(), everyone)).toBe(0);
  });

  test('is the mean of what had come in until then', () => {
    const { payments, seen } = chained([
      ['alice', 'bob', 300],
      ['alice', 'bob', 100],
      ['bob', 'carol', 40],
      ['alice', 'bob', 400],
    ]);
    expect(seen.part(payments[2]!, new Set([payments[1]!]), everyone)).toBe(0.25);
    expect(seen.part(payments[2]!, new Set([payments[3]!]), everyone)).toBe(0);
  });

  test('is the same however often coins were sent to oneself in between', () => {
    const { payments, seen } = chained([
      ['alice', 'bob', 100],
      ['bob', 'bob', 100],
      ['bob', 'bob', 100],
      ['bob', 'carol', 100],
    ]);
    expect(seen.part(payments[3]!, new Set([payments[0]!]), everyone)).toBe(1);
  });

  test('counts what lay there from the start', () => {
    const { payments, seen } = chained([
      ['alice', 'bob', 100],
      ['bob', 'alice', 100],
      ['alice', 'carol', 900],
    ]);
    expect(seen.part(payments[2]!, new Set([payments[0]!]), everyone)).toBe(0.1);
  });

  test('is followed as many steps back as whoever looks goes', () => {
    const { payments, seen } = chained([
      ['alice', 'bob', 100],
      ['bob', 'carol', 100],
      ['carol', 'bob', 100],
      ['bob', 'alice', 100],
    ]);
    const sought = new Set([payments[0]!]);
    const steps = [0, 1, 2, 3].map((most) => seen.part(payments[3]!, sought, within(most)));
    expect(steps[0]).toBe(0);
    expect(steps[1]).toBe(0.5); // straight from the payment, beside what came back
    expect(steps[3]).toBe(1);
    expect(steps).toEqual([...steps].sort((a, b) => a - b));
  });

  test('lies between 0 and 1, and grows with the steps, whoever pays whom', () => {
    const who = fc.constantFrom<Who>('alice', 'bob', 'carol');
    const payment = fc.tuple(who, who, fc.integer({ min: 1, max: 300 }));
    fc.assert(
      fc.property(fc.array(payment, { minLength: 1, maxLength: 12 }), (asked) => {
        const { people, pay, blocks, chain } = ground('nem-like');
        const made: Transaction[] = [];
        for (const [from, to, amount] of asked) {
          const { transaction, answer } = pay({
            from: people[from],
            to: people[to],
            amount,
            fee: 0,
          });
          if (answer === 'accepted') made.push(transaction);
          blocks(1);
        }
        fc.pre(made.length > 0);
        const seen = provenance(chain);
        const sought = new Set([made[0]!]);
        for (const each of made) {
          const parts = [0, 1, 3, 12].map((most) => seen.part(each, sought, within(most)));
          for (const part of parts) expect(part >= 0 && part <= 1).toBe(true);
          expect(parts).toEqual([...parts].sort((a, b) => a - b));
        }
      }),
      { numRuns: 60 },
    );
  });
});

test('a tag is read off the chain, once it is in a block', () => {
  const { chain, people, blocks } = ground('nem-like');
  const seen = provenance(chain);
  const to: Address = people.bob.address;
  const transaction = chain.draft(people.alice.address, [{ to, amount: 0, tag: 'traced' }]);
  chain.sign(transaction, people.alice.secret);
  expect(chain.submit(transaction)).toBe('accepted');
  expect(seen.tagged(to.name, 'traced')).toBe(false);
  blocks(2);
  expect(seen.tagged(to.name, 'traced')).toBe(true);
  expect(seen.tagged(to.name, 'another')).toBe(false);
  expect(seen.tagged(people.carol.address.name, 'traced')).toBe(false);
});
