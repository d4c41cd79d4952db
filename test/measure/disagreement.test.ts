import { expect, test } from 'vitest';
import { random } from '../../sim/kernel/random.ts';
import { estimator } from '../../sim/measure/interval.ts';
import { sharedOut, type Shared } from '../../sim/measure/attribution.ts';
import { disagreementsIn } from '../../sim/measure/disagreement.ts';
import { exactly, type Game } from '../../sim/measure/shapley.ts';
import { disagreementsTold } from '../../sim/machine/report/disagreements.ts';

const ids = ['cold-ratio', 'multisig-quorum', 'kill-switch'];
const [cold, quorum, stop] = ids as [string, string, string];

/** What 200 equal runs of a game come to: every share is known beforehand. */
function shared(saves: (has: (id: string) => boolean) => number, runs = 200): Shared {
  const game: Game = (set) => 1 - saves((id) => set.includes(id));
  const estimate = estimator(random('designed').die('bootstrap'));
  const games = Array.from({ length: runs }, () => exactly(ids, game));
  return sharedOut(ids, games, estimate);
}

/** Cold storage and a quorum each save the same six tenths; the stop saves two tenths whatever else there is. */
const overlap = shared((has) => (has(cold) || has(quorum) ? 0.6 : 0) + (has(stop) ? 0.2 : 0));

test('two that do the same work: all of it alone, none left out, half of it each, because of each other', () => {
  const { value, alone, without } = overlap.controls[0]!;
  expect([value, alone, without].map((each) => each!.mean)).toEqual([
    expect.closeTo(0.3, 9),
    expect.closeTo(0.6, 9),
    expect.closeTo(0, 9),
  ]);
  expect(disagreementsIn(overlap)).toEqual([
    { id: cold, kind: 'overlap', redundant: [quorum], complementary: [], paired: true },
    { id: quorum, kind: 'overlap', redundant: [cold], complementary: [], paired: true },
  ]);
});

test('two that need each other: nothing alone, all of it left out, half of it each', () => {
  const need = shared((has) => (has(cold) && has(quorum) ? 0.6 : 0) + (has(stop) ? 0.2 : 0));
  expect(disagreementsIn(need)).toEqual([
    { id: cold, kind: 'need', redundant: [], complementary: [quorum], paired: true },
    { id: quorum, kind: 'need', redundant: [], complementary: [cold], paired: true },
  ]);
});

test('one that is worth nothing first and nothing last, and something in between', () => {
  const middle = shared((has) => (has(stop) && (has(cold) || has(quorum)) ? 0.6 : 0));
  const found = disagreementsIn(middle);
  expect(middle.controls[0]!.value!.mean).toBeCloseTo(0.1, 9);
  expect(found.find(({ id }) => id === cold)).toEqual({
    id: cold,
    kind: 'between',
    redundant: [quorum],
    complementary: [stop],
    paired: true,
  });
  expect(found.find(({ id }) => id === stop)).toMatchObject({
    kind: 'need',
    complementary: [cold, quorum],
  });
});

test('nothing is said where they agree, nor where too few runs bear it', () => {
  const apart = shared((has) => ids.filter(has).length * 0.3);
  expect(disagreementsIn(apart)).toEqual([]);
  const few = shared((has) => (has(cold) || has(quorum) ? 0.6 : 0), 2);
  expect(disagreementsIn(few)).toEqual([]);
});

test('in words: the figures, who does the same work, and which word it has', () => {
  const row = { ...overlap, customers: shared(() => 0) };
  const [english] = disagreementsTold(row, 'en');
  expect(english).toContain(
    'Cold-storage ratio: 60% alone, 0% given up when left out, and a part of 30% disagree, because it is redundant with Multisignature quorum over diverse places',
  );
  const [japanese] = disagreementsTold(row, 'ja');
  expect(japanese).toContain('単独で60%、外すと失うのは0%、寄与は30%と食い違います。');
  expect(japanese).toContain('重複(冗長)');
});

test('among too many for pairs, it says that it is not known with whom', () => {
  const many = { ...overlap, exact: false, pairs: [] };
  const [english] = disagreementsTold({ ...many, customers: many }, 'en');
  expect(english).toContain('was not measured among so many');
  const [, , customers] = disagreementsTold({ ...many, customers: many }, 'en');
  expect(customers).toContain('Cold-storage ratio, of what customers lose:');
});

test('pairs that bear nothing name nobody', () => {
  const still = overlap.pairs.map((pair) => ({
    ...pair,
    interaction: { mean: 0, low: 0, high: 0 },
  }));
  for (const { redundant, complementary } of disagreementsIn({ ...overlap, pairs: still }))
    expect([...redundant, ...complementary]).toEqual([]);
  const open = overlap.pairs.map((pair) => ({
    ...pair,
    interaction: { mean: -0.2, low: -0.5, high: 0.1 },
  }));
  const [english] = disagreementsTold(
    { ...overlap, pairs: open, customers: shared(() => 0) },
    'en',
  );
  expect(english).toContain('no single pair stands out in these runs');
});
