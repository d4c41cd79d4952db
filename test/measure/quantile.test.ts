import fc from 'fast-check';
import { expect, test } from 'vitest';
import { median, percentile, ranked } from '../../sim/scenario/quantile.ts';

test('a percentile is an observed value, the lower of two in the middle', () => {
  expect(median([30, 10, 20])).toBe(20);
  expect(median([40, 10, 30, 20])).toBe(20);
  const hundred = Array.from({ length: 100 }, (_, rank) => 100 - rank);
  expect(percentile(hundred, 95)).toBe(95);
  expect(percentile([...hundred, 101], 95)).toBe(96);
  expect(percentile([7], 95)).toBe(7);
});

test('nothing observed has no percentile', () => {
  expect(median([])).toBeNull();
  expect(percentile([], 95)).toBeNull();
});

test('what never came ranks last', () => {
  expect(median([null, 5, null, 3])).toBe(5);
  expect(median([null, 5, null])).toBeNull();
  expect(percentile([null, 5, 3, 4], 95)).toBeNull();
});

test('at least the percentage lies at or below, and fewer lie strictly below', () => {
  const values = fc.array(fc.integer({ min: -20, max: 20 }), { minLength: 1, maxLength: 50 });
  fc.assert(
    fc.property(values, fc.integer({ min: 1, max: 100 }), (observed, percent) => {
      const found = percentile(observed, percent)!;
      const below = observed.filter((value) => value < found).length;
      const upTo = observed.filter((value) => value <= found).length;
      expect(upTo * 100).toBeGreaterThanOrEqual(percent * observed.length);
      expect(below * 100).toBeLessThan(percent * observed.length);
    }),
  );
});

test('the value at a rank is the one sorting would put there', () => {
  const values = fc.array(fc.integer({ min: -9, max: 9 }), { minLength: 1, maxLength: 60 });
  fc.assert(
    fc.property(values, fc.nat(), (unsorted, drawn) => {
      const rank = drawn % unsorted.length;
      const sorted = unsorted.toSorted((a, b) => a - b);
      expect(ranked(Float64Array.from(unsorted), rank)).toBe(sorted[rank]);
    }),
  );
});
