import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Chain, chain } from '../../sim/chain/chain.ts';
import { kinds } from '../../sim/chain/kinds.ts';
import { fastSigning } from '../../sim/chain/signing-fast.ts';
import { realSigning } from '../../sim/chain/signing-real.ts';
import type { Message, Secret, Signing } from '../../sim/chain/signing.ts';
import type { Transaction } from '../../sim/chain/transaction.ts';
import { name, random } from '../../sim/kernel/random.ts';
import { simulation } from '../../sim/kernel/simulation.ts';

const modes = [fastSigning, realSigning];

describe.each(['secp256k1', 'ed25519'] as const)('a signature on %s', (curve) => {
  const message: Message = { curve, twins: false, parts: [name('COIN'), 7, name('to'), 1e15] };

  test.each(modes)('holds for its message and its key alone (%o)', (make) => {
    const signing = make('seed');
    const [one, other] = [signing.secret('one'), signing.secret('other')];
    const signature = signing.sign(one, message);
    const publicKey = signing.publicOf(one);
    expect(signing.verify(publicKey, message, signature)).toBe(true);
    expect(signing.verify(signing.publicOf(other), message, signature)).toBe(false);
    for (let at = 0; at < message.parts.length; at++) {
      const parts = message.parts.with(at, 8);
      expect(signing.verify(publicKey, { ...message, parts }, signature)).toBe(false);
    }
    const longer = { ...message, parts: [...message.parts, 0] };
    expect(signing.verify(publicKey, longer, signature)).toBe(false);
  });

  test.each(modes)('is invalid when any number of its proof is another (%o)', (make) => {
    const signing = make('seed');
    const secret = signing.secret('one');
    const signature = signing.sign(secret, message);
    const { proof } = signature;
    for (const at of [0, proof.length >> 1, proof.length - 1])
      for (const value of [proof[at] ^ 4, proof[at] + 256, -1, 0.5, NaN]) {
        const forged = { ...signature, proof: proof.with(at, value) };
        expect(signing.verify(signature.by, message, forged)).toBe(false);
      }
    for (const forged of [[], proof.slice(1), [...proof, 0], proof.map(() => 0)])
      expect(signing.verify(signature.by, message, { ...signature, proof: forged })).toBe(false);
  });
});

test.each(modes)('a label serves once, and a secret of another run is refused (%o)', (make) => {
  const signing = make('seed');
  const secret = signing.secret('hot');
  expect(() => signing.secret('hot')).toThrow("secret: expected a new label, found 'hot' again");
  expect(() => make('seed').publicOf(secret)).toThrow('expected a secret of this run');
  expect(Object.keys(secret)).toEqual([]);
});

test.each(modes)('another seed makes other keys of the same label (%o)', (make) => {
  const message: Message = { curve: 'ed25519', twins: false, parts: [1] };
  const [one, other] = ['a', 'b'].map((seed) => make(seed));
  const signature = one.sign(one.secret('hot'), message);
  const publicKey = other.publicOf(other.secret('hot'));
  expect(other.verify(publicKey, message, signature)).toBe(false);
});

test('the curves are the real ones', () => {
  const signing = realSigning('seed');
  const secret = signing.secret('hot');
  const lengths = (['secp256k1', 'ed25519'] as const).map(
    (curve) => signing.sign(secret, { curve, twins: false, parts: [1] }).proof.length,
  );
  expect(lengths).toEqual([64, 64]);
  expect(signing.hash('')).toBe('e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855');
});

/** Ways to tamper with a transaction that 2 of 3 have signed, by number; several can be combined. */
const TAMPERINGS = [
  'another amount',
  'another receiver',
  'another fee',
  'another number',
  'one more output',
  'one signature less',
  'the same signature twice',
  'a signature by a stranger',
  'a signature passed off as another key',
  'a signature of another transaction',
  'a signature from another chain',
  'a bit of the proof',
  'the twin of a signature',
  'a third signature',
  'signatures in another order',
  'other coins',
] as const;
type Tampering = (typeof TAMPERINGS)[number];

describe.each(['bitcoin-like', 'nem-like'] as const)('a tampered 2 of 3 on a %s chain', (id) => {
  test('gets the same answer whether signatures are real or fast', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom(...TAMPERINGS), { maxLength: 3 }),
        fc.nat({ max: 1 }),
        (tamperings, which) => {
          const [fast, real] = modes.map((make) => {
            const scene = joint(make('seed'), id);
            const answers = [tampered(scene, tamperings, which), scene.original];
            return answers.map((transaction) => scene.ground.submit(transaction));
          });
          expect(fast).toEqual(real);
        },
      ),
      { numRuns: 40 },
    );
  });

  test.each(modes)('is refused for the right reason (%o)', (make) => {
    const answers = TAMPERINGS.map((tampering) => {
      const scene = joint(make('seed'), id);
      return [tampering, scene.ground.submit(tampered(scene, [tampering], 0))];
    });
    const twins = kinds[id].malleable || kinds[id].curve === 'ed25519';
    const outputs = kinds[id].model === 'outputs';
    expect(Object.fromEntries(answers)).toEqual({
      'another amount': 'invalid signature',
      'another receiver': 'invalid signature',
      'another fee': 'invalid signature',
      'another number': 'invalid signature',
      'one more output': 'invalid signature',
      'one signature less': 'missing signatures',
      'the same signature twice': 'missing signatures',
      'a signature by a stranger': 'invalid signature',
      'a signature passed off as another key': 'invalid signature',
      'a signature of another transaction': 'invalid signature',
      'a signature from another chain': 'invalid signature',
      'a bit of the proof': 'invalid signature',
      'the twin of a signature': twins ? 'accepted' : 'invalid signature',
      'a third signature': 'accepted',
      'signatures in another order': 'accepted',
      'other coins': outputs ? 'invalid signature' : 'accepted',
    });
  });
});

interface Scene {
  readonly signing: Signing;
  readonly ground: Chain;
  readonly elsewhere: Chain;
  readonly secrets: readonly Secret[];
  readonly stranger: Secret;
  readonly original: Transaction;
  readonly second: Transaction;
}

function joint(signing: Signing, id: 'bitcoin-like' | 'nem-like'): Scene {
  const [clock, kind] = [simulation(), kinds[id]];
  const make = (asset: string) => chain({ asset, kind, clock, random: random('s'), signing });
  const [ground, elsewhere] = [make('COIN'), make('OTHER')];
  const secrets = ['one', 'two', 'three'].map((label) => signing.secret(label));
  const stranger = signing.secret('stranger');
  const policy = { m: 2, keys: secrets.map((secret) => signing.publicOf(secret)) };
  const [from, to] = [ground.address('joint', policy), ground.address('outside', policy)];
  ground.mint(from, 1000);
  const [original, second] = [30, 40].map((amount) => {
    const transaction = ground.draft(from, [{ to, amount }]);
    for (const secret of secrets.slice(0, 2)) ground.sign(transaction, secret);
    return transaction;
  });
  return { signing, ground, elsewhere, secrets, stranger, original, second };
}

function tampered(scene: Scene, tamperings: readonly Tampering[], which: number): Transaction {
  return tamperings.reduce(
    (transaction, tampering) => change(scene, transaction, tampering, which),
    {
      ...scene.original,
      signatures: [...scene.original.signatures],
    },
  );
}

function change(scene: Scene, old: Transaction, tampering: Tampering, which: number): Transaction {
  const { signing, ground, elsewhere, secrets, stranger, second } = scene;
  const at = Math.min(which, old.signatures.length - 1);
  const signature = old.signatures[at];
  const [output] = old.outputs;
  const signatures = [...old.signatures];
  const signed = (by: Secret, where: Chain): Transaction => {
    const blank = { ...old, signatures: [] };
    where.sign(blank, by);
    return { ...old, signatures: signatures.with(at, blank.signatures[0]) };
  };
  switch (tampering) {
    case 'another amount':
      return { ...old, outputs: [{ ...output, amount: output.amount + 1 }] };
    case 'another receiver':
      return { ...old, outputs: [{ ...output, to: old.from }] };
    case 'another fee':
      return { ...old, fee: old.fee + 1 };
    case 'another number':
      return { ...old, number: 2 };
    case 'one more output':
      return { ...old, outputs: [...old.outputs, output] };
    case 'one signature less':
      return signatures.length < 2 ? old : { ...old, signatures: signatures.toSpliced(at, 1) };
    case 'the same signature twice':
      return { ...old, signatures: [signature, signature] };
    case 'a signature by a stranger':
      return signed(stranger, ground);
    case 'a signature passed off as another key': {
      const by = signing.publicOf(secrets[2]);
      return { ...old, signatures: signatures.with(at, { ...signature, by }) };
    }
    case 'a signature of another transaction':
      return { ...old, signatures: signatures.with(at, second.signatures[0]) };
    case 'a signature from another chain':
      return signed(secrets[at], elsewhere);
    case 'a bit of the proof': {
      const proof = signature.proof.with(0, signature.proof[0] ^ 1);
      return { ...old, signatures: signatures.with(at, { ...signature, proof }) };
    }
    case 'the twin of a signature':
      return { ...old, signatures: signatures.with(at, signing.twin(signature)) };
    case 'a third signature': {
      const more = { ...old, signatures };
      ground.sign(more, secrets[2]);
      return more;
    }
    case 'signatures in another order':
      return { ...old, signatures: signatures.toReversed() };
    case 'other coins':
      return { ...old, coins: second.coins };
  }
}
