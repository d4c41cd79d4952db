import { describe, expect, test } from 'vitest';
import { kinds } from '../../../sim/journal.ts';
import { livedAgain } from '../../../dashboard/web/proof/lived-again.ts';
import type { Sealed } from '../../../dashboard/web/proof/sealed.ts';
import { holds, verified } from '../../../dashboard/web/proof/verified.ts';
import { shelf, watched } from './watched.ts';

const wanted = (scenario: string) => ({
  scenario,
  text: null,
  variant: '',
  seed: 'vaultdrill',
  controls: 'recorded',
  signing: 'fast' as const,
});

function lived(scenario: string) {
  const seen = watched(scenario);
  const again = livedAgain(wanted(scenario), shelf)!;
  const moved = seen.events.filter(({ kind }) => kind === kinds.moved);
  return { seen, again, moved };
}

const coincheck = lived('coincheck-2018');
const bitfinex = lived('bitfinex-2016');
const wazirx = lived('wazirx-2024');
const binance = lived('binance-2019');

/** One moved transaction a chain kind, and one that needs more than one signature. */
const examples: readonly (readonly [
  string,
  ReturnType<typeof lived>,
  (sealed: Sealed) => boolean,
])[] = [
  ['nem-like', coincheck, ({ kind }) => kind.id === 'nem-like'],
  ['bitcoin-like', binance, ({ kind }) => kind.id === 'bitcoin-like'],
  [
    'several signatures of a script',
    bitfinex,
    ({ needed, kind }) => needed > 1 && kind.model === 'outputs',
  ],
  [
    'several signatures of a contract',
    wazirx,
    ({ needed, kind }) => needed > 1 && kind.id === 'contract-like',
  ],
  ['account-like', lived('gatecoin-2016'), ({ kind }) => kind.id === 'account-like'],
];

function first(
  { again, moved }: ReturnType<typeof lived>,
  fits: (sealed: Sealed) => boolean,
): Sealed {
  for (const { detail } of moved) {
    const sealed = again.sealed(detail.text);
    if (sealed !== null && fits(sealed)) return sealed;
  }
  throw new Error('none fits');
}

describe('a run lived again with real signatures', () => {
  test.each([coincheck, bitfinex, wazirx, binance])(
    'ends with the digest on screen',
    ({ seen, again }) => {
      expect(again.digest).toBe(seen.done.digest);
    },
  );

  test.each([coincheck, wazirx, bitfinex])(
    'has every transfer of the journal, and each verifies',
    ({ again, moved }) => {
      expect(moved.length).toBeGreaterThan(1);
      for (const { subject, object, amount, asset, detail, time } of moved) {
        const sealed = again.sealed(detail.text)!;
        expect(sealed.asset).toBe(asset.text);
        expect(sealed.order.from).toBe(subject.text);
        expect(sealed.order.outputs).toContainEqual(
          expect.objectContaining({ to: object.text, amount }),
        );
        expect(sealed.block.time).toBe(time);
        const found = verified(structuredClone(sealed));
        expect(found).toMatchObject({
          enough: true,
          identity: true,
          inBlock: true,
          block: true,
          link: true,
        });
        expect(found.signatures.length).toBeGreaterThanOrEqual(sealed.needed);
      }
    },
  );

  test('knows no other transaction', () => {
    expect(coincheck.again.sealed('transaction 1 of nobody/XEM')).toBeNull();
    expect(livedAgain({ ...wanted('coincheck-2018'), text: 'id: nothing' }, shelf)).toBeNull();
  });
});

/** Something whole, to be changed at any depth. */
type Open<T> = T extends object ? { -readonly [K in keyof T]: Open<T[K]> } : T;

describe.each(examples)('a transaction, %s', (_, run, fits) => {
  const sealed = first(run, fits);
  const tampered = (change: (copy: Open<Sealed>) => void) => {
    const copy = structuredClone(sealed) as Open<Sealed>;
    change(copy);
    return verified(copy);
  };
  test('verifies', () => expect(holds(verified(sealed))).toBe(true));

  test('with any byte of any signature changed does not', () => {
    sealed.signatures.forEach(({ bytes }, which) => {
      for (const at of [0, 31, 32, bytes.length - 1]) {
        const found = tampered((copy) => (copy.signatures[which].bytes[at] ^= 1));
        expect(found.signatures[which]).toBe(false);
        expect(found.enough).toBe(false);
        expect(holds(found)).toBe(false);
      }
    });
  });

  test.each<[string, (copy: Open<Sealed>) => void]>([
    ['amount', (copy) => copy.order.outputs[0].amount++],
    ['receiver', (copy) => (copy.order.outputs[0].to = 'hot/ELSE')],
    ['memo', (copy) => (copy.order.outputs[0].memo = 'for somebody else')],
    ['fee', (copy) => copy.order.fee++],
    ['turn', (copy) => copy.order.turn++],
    ['sender', (copy) => (copy.order.from += ' ')],
    ['chain', (copy) => (copy.asset = 'ELSE')],
  ])('with another %s was not what was signed', (_, change) => {
    const found = tampered(change);
    expect(found.signatures).not.toContain(true);
    expect(found.identity).toBe(false);
    expect(found.inBlock).toBe(false);
  });

  test.each<[string, (copy: Open<Sealed>) => void, string]>([
    [
      'its root',
      (copy) =>
        (copy.block.root = copy.block.root.replace(/^./, (c: string) => (c === '0' ? '1' : '0'))),
      'inBlock',
    ],
    ['its time', (copy) => copy.block.time++, 'block'],
    ['its branch', (copy) => copy.block.branch++, 'block'],
    [
      'what it names as the block before',
      (copy) => (copy.block.previous = copy.block.hash),
      'link',
    ],
    ['the block before', (copy) => copy.before!.time++, 'link'],
    ['the block after', (copy) => (copy.after!.previous = copy.before!.hash), 'link'],
  ])('in a block with %s changed does not hold', (_, change, where) => {
    const found = tampered(change);
    expect(found.enough).toBe(true);
    expect(found).toMatchObject({ [where]: false });
    expect(holds(found)).toBe(false);
  });

  test('with a signature less, or one counted twice, has too few', () => {
    expect(tampered((copy) => (copy.signatures = copy.signatures.slice(1))).enough).toBe(
      sealed.signatures.length > sealed.needed,
    );
    if (sealed.needed > 1)
      expect(
        tampered((copy) => (copy.signatures = copy.signatures.map(() => copy.signatures[0])))
          .enough,
      ).toBe(false);
  });

  test('signed by a key that is not of its address does not verify', () => {
    expect(tampered((copy) => (copy.signatures[0].by = 'somebody else')).enough).toBe(false);
    const other = tampered(({ keys, signatures }) => {
      keys.find(({ label }) => label === signatures[0].by)!.bytes[5] ^= 1;
    });
    expect(other.enough).toBe(false);
  });
});
