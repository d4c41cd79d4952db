import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { merkleRoot } from '../../sim/chain/block.ts';
import { fastSigning } from '../../sim/chain/signing-fast.ts';
import { realSigning } from '../../sim/chain/signing-real.ts';
import { ground, ids } from './ground.ts';

describe.each(ids)('the blocks of a %s chain', (id) => {
  function traffic() {
    const scene = ground(id);
    for (let round = 0; round < 5; round++) {
      scene.pay({ from: scene.people.alice, to: scene.people.bob, amount: 5 + round });
      scene.pay({ from: scene.people.alice, to: scene.people.carol, amount: 7 });
      scene.blocks(3);
    }
    return scene.chain;
  }

  test('are linked by hash', () => {
    const chain = traffic();
    for (let height = 1; height <= chain.height(); height++)
      expect(chain.block(height).previous).toBe(chain.block(height - 1).hash);
  });

  test('are the same in whatever order they are looked at', () => {
    const heights = Array.from({ length: 15 }, (_, height) => height);
    const reference = heights.map((height) => traffic().block(height));
    fc.assert(
      fc.property(fc.shuffledSubarray(heights), (order) => {
        const chain = traffic();
        for (const height of order) {
          const { hash, root, previous } = chain.block(height);
          expect({ hash, root, previous }).toEqual({
            hash: reference[height].hash,
            root: reference[height].root,
            previous: reference[height].previous,
          });
        }
      }),
      { numRuns: 20 },
    );
  });

  test('do not exist before their time', () => {
    const chain = traffic();
    expect(() => chain.block(chain.height() + 1)).toThrow(
      'block of COIN: expected a height from 0',
    );
    expect(() => chain.block(-1)).toThrow('found -1');
  });
});

test('a Merkle root tells any two lists of leaves apart', () => {
  const { hash } = fastSigning('roots');
  const leaves = fc.array(fc.constantFrom('a', 'b', 'c').map(hash), { maxLength: 6 });
  fc.assert(
    fc.property(leaves, leaves, (one, other) => {
      const same = one.length === other.length && one.every((leaf, at) => leaf === other[at]);
      expect(merkleRoot(one, hash) === merkleRoot(other, hash)).toBe(same);
    }),
    { numRuns: 500 },
  );
});

test('a signature turned into its twin gives a pending transaction another identity, and it still counts', () => {
  for (const signing of [fastSigning('twins'), realSigning('twins')]) {
    const { chain, people, pay, blocks } = ground('bitcoin-like', { signing });
    const { alice, bob } = people;
    const draft = chain.draft(alice.address, [{ to: bob.address, amount: 5 }]);
    chain.sign(draft, alice.secret);
    const written = chain.identity(draft);
    draft.signatures[0] = signing.twin(draft.signatures[0]);
    expect(chain.identity(draft)).not.toBe(written);
    expect(chain.submit(draft)).toBe('accepted');
    blocks(1);
    expect(draft.status).toBe('confirmed');
    expect(pay({ from: alice, to: bob, amount: 5 }).answer).toBe('accepted');
  }
});

test('where signatures have no twins, a twin is an invalid signature', () => {
  for (const signing of [fastSigning('twins'), realSigning('twins')]) {
    const { chain, people } = ground('account-like', { signing });
    const { alice, bob } = people;
    const draft = chain.draft(alice.address, [{ to: bob.address, amount: 5 }]);
    chain.sign(draft, alice.secret);
    const written = chain.identity(draft);
    draft.signatures[0] = signing.twin(draft.signatures[0]);
    expect(chain.identity(draft)).toBe(written);
    expect(chain.submit(draft)).toBe('invalid signature');
  }
});
