import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { messageOf, type Transaction } from '../../sim/chain/transaction.ts';
import { name } from '../../sim/kernel/random.ts';
import { type Ground, ground, ids, type Person } from './ground.ts';

/** One thing somebody does; numbers choose people, shares of a balance in hundredths, fees and transactions. */
const act = fc.oneof(
  { weight: 6, arbitrary: fc.tuple(fc.constant('pay'), fc.nat(8), fc.nat(120), fc.nat(20)) },
  { weight: 2, arbitrary: fc.tuple(fc.constant('replace'), fc.nat(30), fc.nat(120), fc.nat(60)) },
  { weight: 2, arbitrary: fc.tuple(fc.constant('forge'), fc.nat(8), fc.nat(100), fc.nat(20)) },
  { weight: 3, arbitrary: fc.tuple(fc.constant('wait'), fc.nat(3), fc.nat(0), fc.nat(0)) },
  { weight: 1, arbitrary: fc.tuple(fc.constant('reorganise'), fc.nat(4), fc.nat(0), fc.nat(0)) },
);
type Act = [string, number, number, number];

describe.each(ids)('whatever people do on a %s chain', (id) => {
  test('coins are conserved, moved by their owners alone, and the blocks account for all of them', () => {
    fc.assert(
      fc.property(
        fc.array(act, { maxLength: 40 }),
        fc.integer({ min: 1, max: 4 }),
        (acts, room) => {
          const scene = ground(id, { alice: 100_000, coins: 3, capacity: room });
          const sent: Transaction[] = [];
          for (const one of acts) {
            live(scene, one as Act, sent);
            watch(scene, sent, room);
          }
        },
      ),
      { numRuns: 150 },
    );
  });

  test('what is spendable can be spent, to the last unit', () => {
    fc.assert(
      fc.property(fc.array(act, { maxLength: 30 }), fc.nat(2), (acts, who) => {
        const scene = ground(id, { alice: 100_000, coins: 3 });
        const sent: Transaction[] = [];
        for (const one of acts) live(scene, one as Act, sent);
        const payer = everyone(scene)[who];
        const spendable = scene.chain.spendable(payer.address);
        if (spendable < 2) return;
        const all = { from: payer, to: everyone(scene)[0], amount: spendable - 1, fee: 1 };
        expect(scene.pay(all).answer).toBe('accepted');
        expect(scene.chain.spendable(payer.address)).toBe(0);
      }),
      { numRuns: 150 },
    );
  });

  test('the same acts lead to the same blocks', () => {
    fc.assert(
      fc.property(fc.array(act, { maxLength: 20 }), (acts) => {
        const [one, other] = [0, 1].map((looks) => {
          const scene = ground(id, { alice: 100_000, capacity: 2 });
          const sent: Transaction[] = [];
          for (const next of acts) {
            live(scene, next as Act, sent);
            if (looks === 1) scene.chain.block(scene.chain.height());
          }
          return scene.chain.block(scene.chain.height()).hash;
        });
        expect(one).toBe(other);
      }),
      { numRuns: 50 },
    );
  });
});

function everyone({ people }: Ground): Person[] {
  return [people.alice, people.bob, people.carol];
}

function live(scene: Ground, [what, which, share, fee]: Act, sent: Transaction[]): void {
  const people = everyone(scene);
  const [from, to] = [people[which % 3], people[Math.floor(which / 3) % 3]];
  const amount = Math.floor((scene.chain.balance(from.address) * share) / 100);
  if (what === 'wait') scene.blocks(which);
  else if (what === 'reorganise') scene.chain.reorganise(Math.min(which, scene.chain.height()));
  else if (what === 'pay') sent.push(scene.pay({ from, to, amount, fee }).transaction);
  else if (what === 'forge') {
    const draft = scene.chain.draft(from.address, [{ to: to.address, amount }], fee);
    scene.chain.sign(draft, people[(which + 1) % 3].secret);
    expect(scene.chain.submit(draft)).not.toBe('accepted');
  } else if (sent.length > 0) {
    const replaces = sent[which % sent.length];
    const payer = people.find(({ address }) => address === replaces.from) as Person;
    const total = Math.floor((scene.chain.balance(payer.address) * share) / 100);
    sent.push(scene.pay({ from: payer, to, amount: total, fee, replaces }).transaction);
  }
}

function watch(scene: Ground, sent: readonly Transaction[], room: number): void {
  const { chain } = scene;
  const { minted, held, fees } = chain.conservation();
  expect(held + fees).toBe(minted);

  const balances = new Map([[scene.people.alice.address, 100_000]]);
  const move = (address: Person['address'], amount: number): void => {
    balances.set(address, (balances.get(address) ?? 0) + amount);
  };
  const included: Transaction[] = [];
  for (let height = 0; height <= chain.height(); height++) {
    const { transactions } = chain.block(height);
    expect(transactions.length).toBeLessThanOrEqual(room);
    for (const transaction of transactions) {
      expect(transaction).toMatchObject({ status: 'confirmed', height });
      included.push(transaction);
      move(transaction.from, -transaction.fee);
      for (const { to, amount } of transaction.outputs) {
        move(transaction.from, -amount);
        move(to, amount);
      }
      expect(Math.min(...balances.values())).toBeGreaterThanOrEqual(0);
    }
  }
  for (const { address } of everyone(scene)) {
    expect(chain.balance(address)).toBe(balances.get(address) ?? 0);
    expect(chain.spendable(address)).toBeLessThanOrEqual(chain.balance(address));
  }

  const confirmed = sent.filter(({ status }) => status === 'confirmed');
  expect(new Set(included)).toEqual(new Set(confirmed));
  const spent = included.flatMap(({ coins }) => coins);
  expect(new Set(spent).size).toBe(spent.length);
  for (const transaction of included) {
    const [signature] = transaction.signatures;
    expect(transaction.from.policy.keys).toContain(signature.by);
    const message = messageOf(transaction, name(chain.asset), chain.kind);
    expect(scene.signing.verify(signature.by, message, signature)).toBe(true);
  }
}
