import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { name, random } from '../../sim/kernel/random.ts';
import { hypercube } from '../../sim/measure/hypercube.ts';
import { influences, type Influence } from '../../sim/measure/importance.ts';

const parameters = Array.from({ length: 40 }, (_, at) => `p${at}`);
const places = (seed: string, samples: number) => hypercube(random(seed), parameters, samples);

/** What is found of a function of the first places, told by runs that each miss it by some luck. */
function found(
  seed: string,
  samples: number,
  result: (place: (parameter: string) => number) => number,
  luck = 0,
  runs = 6,
): Influence[] {
  const inputs = places(seed, samples);
  const die = random(seed).die('luck');
  const told = Array.from({ length: samples }, (_, sample) =>
    Array.from({ length: runs }, (_, run) => {
      const truth = result((parameter) => inputs.get(parameter)![sample]!);
      return truth + luck * die.normal(name(`${sample} ${run}`));
    }),
  );
  const mean = (all: readonly number[], of: readonly number[]): number =>
    of.reduce((sum, run) => sum + all[run]!, 0) / of.length;
  return influences(
    { inputs, samples, runs },
    (of) => told.map((all) => mean(all, of)),
    random(seed).die('importance'),
  );
}

describe('a hypercube', () => {
  test('visits every slice of every range once', () => {
    fc.assert(
      fc.property(fc.string(), fc.integer({ min: 1, max: 60 }), (seed, samples) => {
        for (const each of places(seed, samples).values()) {
          const slices = each.map((place) => Math.floor(place * samples)).sort((a, b) => a - b);
          expect(slices).toEqual([...slices.keys()]);
        }
      }),
      { numRuns: 20 },
    );
  });

  test('moves no parameter when another comes or the order changes', () => {
    const all = places('order', 30);
    const few = hypercube(random('order'), ['p7', 'p3', 'other'], 30);
    expect(few.get('p7')).toEqual(all.get('p7'));
    expect(few.get('p3')).toEqual(all.get('p3'));
    expect(few.get('p3')).not.toEqual(few.get('p7'));
  });
});

describe('importance', () => {
  // Of a sum a parameter explains its slope squared over the sum of those: here 16, 4 and 1 of 21.
  const sum = (place: (parameter: string) => number): number =>
    4 * place('p3') - 2 * place('p11') + place('p20');

  test('of a sum is what its slopes say, in size, order and direction', () => {
    const named = found('linear', 400, sum);
    expect(named.map(({ parameter, direction }) => [parameter, direction])).toEqual([
      ['p3', 'up'],
      ['p11', 'down'],
      ['p20', 'up'],
    ]);
    expect(named[0]!.explains.mean).toBeCloseTo(16 / 21, 1);
    expect(named[1]!.explains.mean).toBeCloseTo(4 / 21, 1);
    expect(named[2]!.explains.mean).toBeCloseTo(1 / 21, 1);
  });

  test('does not hang on the scale of the result', () => {
    const named = (result: typeof sum) =>
      found('scale', 100, result).map(({ parameter, explains }) => [parameter, explains.mean]);
    const cubed = named((place) => sum(place) * sum(place) * sum(place));
    expect(cubed).toEqual(named(sum));
  });

  test('has ends that hold the truth about as often as they say', () => {
    const large = found('truth', 1500, sum, 1)[0]!.explains.mean;
    const studies = Array.from(
      { length: 40 },
      (_, study) => found(`study ${study}`, 80, sum, 1)[0]!,
    );
    const held = studies.filter(
      ({ parameter, explains }) =>
        parameter === 'p3' && explains.low <= large && large <= explains.high,
    );
    expect(held.length).toBeGreaterThanOrEqual(35);
    expect(studies.some(({ explains }) => explains.high < 0.9)).toBe(true);
  });

  test('names something where a result hangs on nothing at most one time in twenty', () => {
    const studies = Array.from({ length: 100 }, (_, study) =>
      found(`nothing ${study}`, 60, () => 0, 1),
    );
    const named = studies.filter((each) => each.length > 0).length;
    expect(named).toBeLessThanOrEqual(5);
    expect(found('same', 60, () => 0.4)).toEqual([]);
  });

  test('names a step as well as a slope', () => {
    const [first] = found('step', 80, (place) => (place('p5') > 0.7 ? 1 : 0));
    expect(first).toMatchObject({ parameter: 'p5', direction: 'up' });
  });

  test('does not see what goes up and comes down again, as it says', () => {
    const humps = Array.from({ length: 20 }, (_, study) =>
      found(`hump ${study}`, 100, (place) => {
        const away = place('p5') - 0.5;
        return away * away;
      }),
    );
    const seen = humps.filter((named) => named.some(({ parameter }) => parameter === 'p5'));
    expect(seen.length).toBeLessThan(5);
  });
});
