import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { name, random } from '../../sim/kernel/random.ts';
import { bySeed, cannotBeTold, choiceOf, frontOf, weightedDifference, type Candidate, type Choice } from '../../sim/measure/choice.ts'; // prettier-ignore
import { frictionRows } from '../../sim/measure/choice-of-study.ts';
import { estimator } from '../../sim/measure/interval.ts';

const estimate = estimator(random('choice').die('bootstrap'));
const runs = 60;
const die = random('choice').die('loss');

/** Losses of two rows that chance spreads around these means, with the same chance for every set. */
function losses(means: readonly number[]): number[][] {
  return means.map((mean, row) =>
    Array.from(
      { length: runs },
      (_, run) => mean * (0.8 + 0.4 * die.share(name(`row ${row}`), run)),
    ),
  );
}

function set(
  id: string,
  means: readonly number[],
  harmedShare: number | null,
  staffHours: number,
): Candidate {
  // prettier-ignore
  const lost = losses(means);
  return { id, kind: 'found', controls: [id], losses: lost, customerLosses: lost, friction: { harmedShare, staffHours } }; // prettier-ignore
}

function among(candidates: readonly Candidate[]): Choice {
  const rows = [
    { id: 'one', weight: 0.5 },
    { id: 'other', weight: 0.5 },
  ];
  return choiceOf({ seed: 'choice', rows, frictionFrom: ['one'], candidates, worth: 0.01 });
}

describe('a choice with a known answer', () => {
  const choice = among([
    set('nothing', [0.9, 0.5], 0, 0),
    set('cheap', [0.5, 0.3], 0.01, 10),
    set('cheap-twin', [0.504, 0.3], 0.009, 11),
    set('wasteful', [0.6, 0.4], 0.05, 90),
    set('strict', [0.1, 0.05], 0.3, 80),
    set('costly', [0.1, 0.05], 0.02, 500),
    set('unknown', [0, 0], null, 0),
  ]);

  test('has the planted front: what is beaten in everything is not on it', () => {
    expect(choice.front).toEqual(['strict', 'costly', 'cheap', 'cheap-twin', 'nothing']);
  });

  test('puts together what cannot be told apart', () => {
    expect(choice.groups).toEqual([['strict', 'costly'], ['cheap', 'cheap-twin'], ['nothing']]);
  });

  test('names the best set at every budget of hours, and of harm', () => {
    expect(choice.byHours.map(({ budget, best }) => [budget, best])).toEqual([[0, 'unknown']]);
    expect(choice.byHarm.map(({ budget, best }) => [budget, best])).toEqual([
      [0, 'nothing'],
      [0.009, 'cheap-twin'],
      [0.01, 'cheap'],
      [0.02, 'costly'],
    ]);
    expect(choice.byHarm[2]!.alike).toEqual(['cheap-twin']);
  });
});

const axis = fc.constantFrom(0, 0.1, 0.2, 0.5);
const friction = fc.record({ loss: axis, harmedShare: axis, staffHours: axis });

test('every set is on the front or beaten by one that is', () => {
  fc.assert(
    fc.property(fc.array(friction, { minLength: 1, maxLength: 12 }), (sets) => {
      const front = frontOf(sets, ({ loss }) => loss);
      const noWorse = (one: (typeof sets)[number], other: (typeof sets)[number]): boolean =>
        one.loss <= other.loss && one.harmedShare <= other.harmedShare && one.staffHours <= other.staffHours; // prettier-ignore
      for (const each of sets) expect(front.some((member) => noWorse(member, each))).toBe(true);
      for (const member of front)
        for (const each of sets)
          expect(noWorse(each, member) && !noWorse(member, each)).toBe(false);
    }),
  );
});

describe('the difference of two sets', () => {
  test('is the weighted difference of their means, and turns its sign with their order', () => {
    const [one, other] = [losses([0.6, 0.4]), losses([0.3, 0.4])];
    const there = weightedDifference(one, other, [0.25, 0.75], estimate);
    const back = weightedDifference(other, one, [0.25, 0.75], estimate);
    const mean = (list: readonly number[]) => list.reduce((sum, each) => sum + each, 0) / runs;
    expect(there.mean).toBeCloseTo(0.25 * (mean(other[0]!) - mean(one[0]!)), 12);
    expect(back.mean).toBeCloseTo(-there.mean, 12);
    expect(cannotBeTold(there, 0.01)).toBe(false);
  });

  test('is exactly 0 where no run differs, and rows that do not differ lend no doubt', () => {
    const same = losses([0.6, 0.4]);
    expect(weightedDifference(same, same, [0.5, 0.5], estimate)).toEqual({
      mean: 0,
      low: 0,
      high: 0,
    });
    const other = [same[0]!, losses([0.6, 0.3])[1]!];
    const little = weightedDifference(same, other, [0.99, 0.01], estimate);
    expect(little.high - little.low).toBeLessThan(0.002);
  });
});

test('rows with more runs than others keep all of them', () => {
  expect(bySeed([[0, 1], [0.2, 0.4, 0.6, 0.8]], [0.5, 0.5])).toEqual([0.2, 0.8]); // prettier-ignore
});

test('friction is read in the ordinary weeks where both were run', () => {
  expect(frictionRows([{ id: 'a' }, { id: 'surge-week' }, { id: 'calm-week' }])).toEqual([2, 1]);
  expect(frictionRows([{ id: 'a' }, { id: 'calm-week' }])).toEqual([0, 1]);
});
