import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { conclusionsOf, holds, type Effects } from '../../sim/measure/conclusions.ts';
import { controls } from '../../sim/exchange/controls/index.ts';

const share = fc.double({ min: 0, max: 1, noNaN: true });
const effects: fc.Arbitrary<Effects> = fc.record({
  none: share,
  baseline: share,
  customersUnderNone: share,
  customersUnderBaseline: share,
  saved: fc.dictionary(
    fc.constantFrom(...controls.map(({ id }) => id)),
    fc.double({ min: -0.5, max: 1, noNaN: true }),
    { maxKeys: 6 },
  ),
});

function at(none: number, saved: Record<string, number | null>): Effects {
  return { none, baseline: 0.02, customersUnderNone: none, customersUnderBaseline: 0, saved };
}

describe('conclusions', () => {
  test('are true where they were drawn', () => {
    fc.assert(
      fc.property(effects, (stated) => {
        for (const conclusion of conclusionsOf(stated))
          expect(holds(conclusion, stated)).toBe(true);
      }),
    );
  });

  test('do not hang on the order in which controls are named', () => {
    fc.assert(
      fc.property(effects, (stated) => {
        const turned = Object.fromEntries(Object.entries(stated.saved).reverse());
        expect(conclusionsOf({ ...stated, saved: turned })).toEqual(conclusionsOf(stated));
      }),
    );
  });

  test('say what is lost, left, saved, in which order, and what harms', () => {
    const stated = at(0.6, { a: 0.9, b: 0.5, c: 0.2, d: 0.03, e: -0.04, f: -0.001 });
    expect(conclusionsOf(stated)).toEqual([
      { kind: 'lost', over: 0.5 },
      { kind: 'leaves', under: 0.05 },
      { kind: 'leaves-customers', under: 0.01 },
      { kind: 'saves', control: 'a' },
      { kind: 'saves', control: 'b' },
      { kind: 'saves', control: 'c' },
      { kind: 'more', control: 'a', than: 'b' },
      { kind: 'more', control: 'b', than: 'c' },
      { kind: 'order', controls: ['a', 'b', 'c'] },
      { kind: 'little', control: 'd' },
      { kind: 'little', control: 'f' },
      { kind: 'harms', control: 'e' },
    ]);
  });

  test('draw no line between controls that save about as much', () => {
    const kinds = conclusionsOf(at(0.6, { a: 0.52, b: 0.5, c: 0.2 })).map(({ kind }) => kind);
    expect(kinds.filter((kind) => kind === 'more')).toHaveLength(1);
    expect(kinds).not.toContain('order');
  });

  test('of savings are neither true nor false where nothing is lost', () => {
    const nothing = at(0, { a: null, b: null });
    expect(holds({ kind: 'saves', control: 'a' }, nothing)).toBe(null);
    expect(holds({ kind: 'more', control: 'a', than: 'b' }, nothing)).toBe(null);
    expect(holds({ kind: 'lost', over: 0.5 }, nothing)).toBe(false);
    expect(conclusionsOf(nothing)).toEqual([]);
  });

  test('fall at their line and not beside it', () => {
    const saves = { kind: 'saves', control: 'a' } as const;
    expect(holds(saves, at(0.5, { a: 0.1 }))).toBe(true);
    expect(holds(saves, at(0.5, { a: 0.0999 }))).toBe(false);
    const more = { kind: 'more', control: 'a', than: 'b' } as const;
    expect(holds(more, at(0.5, { a: 0.2, b: 0.2 }))).toBe(false);
    expect(holds(more, at(0.5, { a: 0.21, b: 0.2 }))).toBe(true);
  });
});
