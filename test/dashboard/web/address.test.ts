import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  front,
  readAddress,
  writtenAddress,
  type Address,
} from '../../../dashboard/web/play/address.ts';
import {
  readControlSet,
  withChange,
  writtenControlSet,
} from '../../../dashboard/web/reel/control-set.ts';

const id = fc.stringMatching(/^[a-z][a-z0-9-]{0,20}$/);
const set = fc
  .tuple(
    id,
    fc.uniqueArray(fc.tuple(id, fc.constantFrom('off', 'weak', 'typical', 'strong')), {
      selector: ([control]) => control,
    }),
  )
  .map(([base, changes]) => [base, ...changes.map((change) => change.join(':'))].join(';'));
const orNull = <T>(given: fc.Arbitrary<T>) => fc.option(given, { nil: null });

const second = fc.nat(9_999_999);
const span = fc
  .tuple(second, second)
  .map(([one, other]) => ({ from: Math.min(one, other), to: Math.max(one, other) }));
const sides = fc.constantFrom('a' as const, 'b' as const);

const written: fc.Arbitrary<Address> = fc.record({
  view: fc.constantFrom('watch' as const, 'money' as const),
  scenario: id,
  variant: fc.oneof(fc.constant(''), id),
  seed: fc.string({ minLength: 1, unit: 'grapheme' }),
  a: set,
  b: orNull(set),
  t: orNull(fc.nat(9_999_999)),
  eye: fc.constantFrom('truth', 'exchange'),
  side: sides,
  why: orNull(fc.nat(9_999_999)),
  tx: orNull(fc.record({ side: sides, event: second })),
  span: orNull(span),
  d: orNull(fc.stringMatching(/^[0-9a-f]{8}$/)),
  x: orNull(fc.stringMatching(/^[0-9a-f]{16}$/)),
  runs: fc.constant(front.runs),
  rows: fc.constant(front.rows),
  baseline: fc.constant(front.baseline),
  ask: fc.constant(front.ask),
});

/** Where there is one run, nothing is of the other. */
const addresses = written.map((each): Address =>
  each.b !== null ? each : { ...each, side: 'a', tx: each.tx && { ...each.tx, side: 'a' } },
);

test('an address read is the address written', () => {
  fc.assert(
    fc.property(addresses, (address) => {
      // a set that is left out is the recorded one, and says so where two are compared
      expect(readAddress(writtenAddress(address))).toEqual(address);
    }),
  );
});

test('whatever is typed is an address, and no other than it says once it is written', () => {
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string(),
        fc.string().map((text) => `#/watch/x?${text}`),
        fc.string().map((text) => `#/study/${text}`),
      ),
      (text) => {
        const address = readAddress(text);
        expect(readAddress(writtenAddress(address))).toEqual(address);
      },
    ),
  );
  expect(readAddress('#/watch/%E0%A4%A')).toEqual(front);
  expect(readAddress('#/watch/../x')).toEqual(front);
});

test('the address of the brief is understood', () => {
  const text =
    '#/watch/coincheck-2018?seed=7&a=recorded&b=recorded;multisig-quorum:strong&t=173180&eye=truth&why=e3&d=9f3c';
  expect(readAddress(text)).toMatchObject({
    scenario: 'coincheck-2018',
    seed: '7',
    b: 'recorded;multisig-quorum:strong',
    t: 173180,
    why: 3,
    d: '9f3c',
  });
});

test('which run is shown, a span and a transaction are read, or passed over where they make no sense', () => {
  const { side, span, tx } = readAddress('#/watch/x?b=none&on=b&span=60-7200&tx=b41');
  expect([side, span, tx]).toEqual(['b', { from: 60, to: 7200 }, { side: 'b', event: 41 }]);
  for (const odd of ['on=b&tx=b41&span=2-1', 'b=none&on=c&tx=41&span=1', 'tx=a-1&span=-5-6'])
    expect(readAddress(`#/watch/x?${odd}`)).toMatchObject({ side: 'a', span: null, tx: null });
});

test('a change is put on a set and taken back', () => {
  const recorded = readControlSet('recorded');
  const changed = withChange(recorded, 'kill-switch', 'strong');
  expect(writtenControlSet(changed)).toBe('recorded;kill-switch:strong');
  expect(writtenControlSet(withChange(changed, 'kill-switch', null))).toBe('recorded');
});
