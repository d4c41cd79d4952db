import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { search, type Picked, type Scored, type SearchFound, type SearchQuestion } from '../../sim/measure/search.ts'; // prettier-ignore

/** Goes through the search with a world in which every set is known to come to this. */
function found(
  question: SearchQuestion,
  world: (has: (id: string) => boolean, set: Picked) => Scored,
): SearchFound {
  // prettier-ignore
  const searching = search(question);
  let step = searching.next();
  while (step.done !== true)
    step = searching.next(step.value.map((set) => world((id) => set.includes(id), set)));
  return step.value;
}

const pool = ['cold', 'guard', 'lock', 'key', 'queue', 'form', 'sign', 'seal'];
const question: SearchQuestion = { pool, worth: 0.005, largest: 4 };
const best = ({ front }: SearchFound): string => front[0]!.picked.join(' ');

describe('the search', () => {
  test('finds the two planted controls and leaves the idle ones', () => {
    const outcome = found(question, (has, set) => ({
      loss: 0.9 - (has('cold') ? 0.5 : 0) - (has('queue') ? 0.2 : 0),
      harmedShare: 0.01 * set.length,
      staffHours: 10 * set.length,
    }));
    expect(best(outcome)).toBe('cold queue');
    expect(outcome.front.map(({ picked }) => picked.join(' '))).toEqual(['cold queue', 'cold', '']);
  });

  test('finds two controls that do nothing by themselves and everything together', () => {
    const outcome = found(question, (has, set) => ({
      loss: has('lock') && has('key') ? 0.1 : 0.9,
      harmedShare: 0,
      staffHours: set.length,
    }));
    expect(best(outcome)).toBe('lock key');
  });

  test('of two that do the same, the front holds the one that costs less of each', () => {
    const cost = (has: (id: string) => boolean) => ({
      staffHours: (has('cold') ? 50 : 0) + (has('guard') ? 1 : 0),
      harmedShare: (has('guard') ? 0.2 : 0) + (has('cold') ? 0.01 : 0),
    });
    const outcome = found(question, (has) => ({
      loss: has('cold') || has('guard') ? 0.2 : 0.8,
      ...cost(has),
    }));
    const sets = outcome.front.map(({ picked }) => picked.join(' '));
    expect(sets).toContain('cold');
    expect(sets).toContain('guard');
    expect(sets).not.toContain('cold guard');
  });

  test('keeps one of several that are not missed one by one, but are together', () => {
    const outcome = found({ ...question, largest: 0 }, (has, set) => ({
      loss: ['cold', 'guard', 'lock'].some(has) ? 0.1 : 0.8,
      harmedShare: 0,
      staffHours: set.length,
    }));
    expect(outcome.front[0]!.picked).toHaveLength(1);
    expect(outcome.front[0]!.scored.loss).toBe(0.1);
  });

  test('adds nothing that saves less than it is worth to add', () => {
    const outcome = found({ ...question, worth: 0.3 }, (has, set) => ({
      loss: 0.9 - (has('cold') ? 0.25 : 0),
      harmedShare: 0,
      staffHours: set.length,
    }));
    expect(outcome.front.at(-1)!.picked).toEqual([]);
    expect(outcome.front.every(({ picked }) => picked.length < 3)).toBe(true);
  });

  test('asks for no set twice, and no set on its front beats another', () => {
    const share = fc.double({ min: 0, max: 1, noNaN: true });
    const effects = fc.array(fc.tuple(share, share, share), { minLength: 5, maxLength: 5 });
    fc.assert(
      fc.property(effects, (of) => {
        const asked = new Set<string>();
        const some = pool.slice(0, 5);
        const { front, tried } = found({ pool: some, worth: 0.01, largest: 3 }, (has, set) => {
          expect(asked.has(set.join())).toBe(false);
          asked.add(set.join());
          const sum = (which: 0 | 1 | 2): number =>
            some.reduce((total, id, at) => total + (has(id) ? of[at]![which] : 0), 0);
          return { loss: 1 / (1 + sum(0)), harmedShare: sum(1), staffHours: sum(2) };
        });
        expect(tried).toBe(asked.size);
        for (const { scored: one } of front)
          for (const { scored: other } of front)
            expect(
              one === other ||
                one.loss < other.loss ||
                one.harmedShare! < other.harmedShare! ||
                one.staffHours! < other.staffHours! ||
                (one.loss === other.loss && one.harmedShare === other.harmedShare && one.staffHours === other.staffHours), // prettier-ignore
            ).toBe(true);
      }),
      { numRuns: 40 },
    );
  });
});
