import { expect, test } from 'vitest';
import { ground } from './ground.ts';

test('a name is given out once on a chain', () => {
  const { chain, people } = ground('nem-like');
  expect(() => chain.address('alice', people.alice.address.policy)).toThrow(
    "address on COIN: expected a new name or memo, found 'alice' again",
  );
});

test('addresses with memos share one account, and a memo is given out once', () => {
  const { chain, people, blocks } = ground('account-like');
  const { alice } = people;
  const { policy } = people.bob.address;
  const seventeen = chain.address('deposits', policy, '17');
  const eighteen = chain.address('deposits', policy, '18');
  expect(() => chain.address('deposits', policy, '18')).toThrow('found');
  expect(() => chain.address('deposits', alice.address.policy, '19')).toThrow('found');
  const draft = chain.draft(alice.address, [
    { to: seventeen, amount: 30 },
    { to: eighteen, amount: 12 },
  ]);
  chain.sign(draft, alice.secret);
  const [first] = draft.outputs;
  const misdirected = { ...draft, outputs: [first, { to: seventeen, amount: 12 }] };
  expect(chain.submit(misdirected)).toBe('invalid signature');
  expect(chain.submit(draft)).toBe('accepted');
  blocks(1);
  expect([chain.balance(seventeen), chain.balance(eighteen)]).toEqual([42, 42]);
  expect(chain.conservation()).toEqual({ minted: 1000, held: 999, fees: 1 });
  expect(chain.block(1).transactions[0].outputs.map(({ to }) => to.memo)).toEqual(['17', '18']);
});

test('a policy its chain cannot enforce is our own error', () => {
  const one = ground('account-like');
  const [a, b] = [one.people.alice.address.policy.keys[0], one.people.bob.address.policy.keys[0]];
  const { address } = one.chain;
  expect(() => address('joint', { m: 1, keys: [a, b] })).toThrow(
    'policy: expected 1 of 1 on account-like, found 1 of 2',
  );
  const { address: joint } = ground('nem-like').chain;
  expect(() => joint('joint', { m: 3, keys: [a, b] })).toThrow('found 3 of 2');
  expect(() => joint('joint', { m: 0, keys: [a, b] })).toThrow('found 0 of 2');
  expect(() => joint('joint', { m: 2, keys: [a, a] })).toThrow('expected 2 different keys');
});

test('nobody can change the policy of an address afterwards', () => {
  const { people } = ground('nem-like');
  const { policy } = people.alice.address;
  expect(() => (policy.keys as unknown[]).push(people.bob.address.policy.keys[0])).toThrow();
  expect(() => Object.assign(policy, { m: 0 })).toThrow();
});
