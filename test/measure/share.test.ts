import fc from 'fast-check';
import { expect, test } from 'vitest';
import { hitShare } from '../../sim/measure/share.ts';

test.each([
  [0, 40, 0, 0.0880973],
  [40, 40, 0.9119027, 1],
  [4, 40, 0.0279254, 0.2366374],
  [2, 100, 0.0024313, 0.0703839],
  [50, 100, 0.3983211, 0.6016789],
  [3, 10000, 0.0000619, 0.0008765],
])('%i hits in %i runs have the textbook interval', (hits, runs, low, high) => {
  const interval = hitShare(hits, runs);
  expect(interval.mean).toBe(hits / runs);
  expect(interval.low).toBeCloseTo(low, 6);
  expect(interval.high).toBeCloseTo(high, 6);
});

test('hits and misses mirror each other', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 300 }), fc.nat(), (runs, drawn) => {
      const hits = drawn % (runs + 1);
      const seen = hitShare(hits, runs);
      const mirrored = hitShare(runs - hits, runs);
      expect(mirrored.low).toBeCloseTo(1 - seen.high, 12);
      expect(mirrored.high).toBeCloseTo(1 - seen.low, 12);
    }),
  );
});

test('more hits than runs, or no runs, are refused', () => {
  expect(() => hitShare(3, 2)).toThrow('found 3 of 2');
  expect(() => hitShare(0, 0)).toThrow('found 0 of 0');
});
