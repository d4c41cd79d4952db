import fc from 'fast-check';
import { expect, test } from 'vitest';
import { atLeast, exceedance } from '../../sim/measure/exceedance.ts';
import { hitShare } from '../../sim/measure/share.ts';
import { tellingRuns } from '../../sim/measure/telling.ts';

const losses = fc.array(fc.constantFrom(0, 0, 0.1, 0.25, 0.5, 1), { minLength: 1, maxLength: 30 });

test('every step says how many runs lost at least so much', () => {
  fc.assert(
    fc.property(losses, (lost) => {
      const steps = exceedance(lost);
      expect(steps.map(({ loss }) => loss)).toEqual(
        [...new Set(lost.filter((loss) => loss > 0))].sort((a, b) => a - b),
      );
      for (const { loss, runs } of steps) {
        expect(runs).toEqual(hitShare(lost.filter((each) => each >= loss).length, lost.length));
        expect(runs).toEqual(atLeast(lost, loss));
      }
    }),
  );
});

test('the median run loses no more than half of the runs, and none loses more than the worst', () => {
  fc.assert(
    fc.property(losses, (lost) => {
      const { median, worst } = tellingRuns(lost);
      expect(lost[worst]).toBe(Math.max(...lost));
      expect(lost.indexOf(lost[worst]!)).toBe(worst);
      const sorted = lost.toSorted((a, b) => a - b);
      expect(lost[median]).toBe(sorted[Math.floor((lost.length - 1) / 2)]);
    }),
  );
});
