import fc from 'fast-check';
import { expect, test } from 'vitest';
import { labelled } from '../../../dashboard/web/study/scatter.ts';
import { axisTo, countSteps, shareSteps, timeSteps } from '../../../dashboard/web/study/scale.ts';

const frame = { left: 50, right: 700, top: 40, bottom: 360 };
const mark = fc.record({
  x: fc.integer({ min: 60, max: 690 }),
  y: fc.integer({ min: 50, max: 350 }),
});

test('labels lie inside, on no mark and on no other label, and most marks have one', () => {
  fc.assert(
    fc.property(fc.array(mark, { minLength: 1, maxLength: 45 }), (spots) => {
      const marks = spots.map((spot, at) => ({ ...spot, mark: String(at + 1) }));
      const labels = labelled(marks, frame);
      expect(labels.length).toBeGreaterThan(0);
      labels.forEach((one, at) => {
        expect(one.x - one.halfWidth).toBeGreaterThanOrEqual(frame.left);
        expect(one.x + one.halfWidth).toBeLessThanOrEqual(frame.right);
        for (const { x, y } of marks)
          expect(Math.abs(x - one.x) > one.halfWidth || Math.abs(y - one.y) > 9).toBe(true);
        for (const other of labels.slice(at + 1))
          expect(
            Math.abs(other.x - one.x) >= one.halfWidth + other.halfWidth ||
              Math.abs(other.y - one.y) >= 18,
          ).toBe(true);
      });
    }),
  );
});

test('marks that lie on each other share a label that says how many they are', () => {
  const marks = ['A', 'B', 'C', '1', '2', '3'].map((mark) => ({ x: 100, y: 100, mark }));
  expect(labelled(marks, frame).map(({ text }) => text)).toEqual(['A B C +3']);
  const apart = [...marks.slice(0, 2), { x: 300, y: 100, mark: '9' }];
  expect(labelled(apart, frame).map(({ text }) => text)).toEqual(['A B', '9']);
});

test('an axis ends at or above what it must hold, in at most five steps', () => {
  for (const [steps, largest] of [
    [shareSteps, 1],
    [timeSteps, 1e8],
    [countSteps, 1e5],
  ] as const)
    fc.assert(
      fc.property(fc.double({ min: 0, max: 1, noNaN: true }), (part) => {
        const { end, ticks, step } = axisTo(part * largest, steps);
        expect(end).toBeGreaterThanOrEqual(part * largest - 1e-6);
        expect(ticks.length).toBeLessThanOrEqual(6);
        expect(steps).toContain(step);
      }),
    );
});
