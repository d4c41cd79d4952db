import fc from 'fast-check';
import { expect, test } from 'vitest';
import { random } from '../../sim/kernel/random.ts';
import { alongOrder, exactly, orderOf, type Game } from '../../sim/measure/shapley.ts';

const three = ['a', 'b', 'c'];
const valuesOf = (players: readonly string[], loss: Game): Record<string, number> =>
  Object.fromEntries(
    Object.entries(exactly(players, loss).controls).map(([id, { value }]) => [id, value]),
  );

test('players who gain by themselves are worth what they gain, and have nothing to do with each other', () => {
  const gains: Record<string, number> = { a: 0.5, b: 0.25, c: 0.125 };
  const loss: Game = (players) => players.reduce((left, id) => left - gains[id]!, 1);
  const { controls, pairs } = exactly(three, loss);
  for (const id of three)
    expect(controls[id]).toEqual({
      value: expect.closeTo(gains[id]!, 12),
      alone: gains[id],
      without: gains[id],
    });
  for (const beyond of Object.values(pairs)) expect(beyond).toBeCloseTo(0, 12);
});

test('two who do the same work share it, and leaving one of them out gives up nothing', () => {
  const loss: Game = (players) =>
    1 -
    (players.includes('a') || players.includes('b') ? 0.6 : 0) -
    (players.includes('c') ? 0.2 : 0);
  const { controls, pairs } = exactly(three, loss);
  expect(controls['a']).toEqual({
    value: expect.closeTo(0.3, 12),
    alone: expect.closeTo(0.6, 12),
    without: expect.closeTo(0, 12),
  });
  expect(controls['b']!.value).toBeCloseTo(0.3, 12);
  expect(controls['c']!.value).toBeCloseTo(0.2, 12);
  expect(pairs['a b']).toBeCloseTo(-0.6, 12);
  expect(pairs['a c']).toBeCloseTo(0, 12);
});

test('two who need each other are worth nothing alone and everything together', () => {
  const loss: Game = (players) => (players.includes('a') && players.includes('b') ? 0.5 : 1);
  const { controls, pairs } = exactly(three, loss);
  expect(controls['a']).toEqual({ value: expect.closeTo(0.25, 12), alone: 0, without: 0.5 });
  expect(controls['c']).toEqual({ value: 0, alone: 0, without: 0 });
  expect(pairs['a b']).toBeCloseTo(0.5, 12);
});

test.each([1, 2, 3, 4, 5, 6, 7, 8])(
  'among %i of whom one saves everything and the others nothing, all falls to that one, to the last bit',
  (count) => {
    const players = Array.from({ length: count }, (_, player) => `player-${player}`);
    const { controls, pairs } = exactly(players, (set) => (set.includes('player-0') ? 0 : 1));
    expect(controls['player-0']).toEqual({ value: 1, alone: 1, without: 1 });
    for (const id of players.slice(1)) expect(controls[id]!.value).toBe(0);
    for (const beyond of Object.values(pairs)) expect(beyond).toBe(0);
  },
);

/** Any game of four: the loss of each of its sixteen subsets. */
const four = ['a', 'b', 'c', 'd'];
const anyGame = fc
  .array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 16, maxLength: 16 })
  .map(
    (losses): Game =>
      (players) =>
        losses[players.reduce((set, id) => set | (1 << four.indexOf(id)), 0)]!,
  );

test('values add up to what all gain together, and whoever changes nothing is worth nothing', () => {
  fc.assert(
    fc.property(anyGame, (loss) => {
      const { none, all } = exactly(four, loss);
      const sum = Object.values(valuesOf(four, loss)).reduce((total, value) => total + value, 0);
      expect(sum).toBeCloseTo(none - all, 10);
      const idle: Game = (players) => loss(players.filter((id) => id !== 'd'));
      expect(valuesOf(four, idle)['d']).toBeCloseTo(0, 12);
    }),
  );
});

test('over every order, each with its reverse, the values are those over all subsets', () => {
  const orders = permutations(four);
  fc.assert(
    fc.property(anyGame, (loss) => {
      const stops = (order: readonly string[]): number[] =>
        [0, 1, 2, 3, 4].map((count) => loss(order.slice(0, count)));
      const told = orders.map((order) =>
        alongOrder(order, stops(order), stops(order.toReversed()), () => ({
          alone: 0,
          without: 0,
        })),
      );
      for (const [id, value] of Object.entries(valuesOf(four, loss))) {
        const mean = told.reduce((sum, { controls }) => sum + controls[id]!.value, 0) / told.length;
        expect(mean).toBeCloseTo(value, 10);
      }
    }),
  );
});

test('every order of three is drawn about as often as any other', () => {
  const counts = new Map<string, number>();
  for (let run = 0; run < 6_000; run++) {
    const order = orderOf(three, random(`orders/${run}`).die('order')).join();
    counts.set(order, (counts.get(order) ?? 0) + 1);
  }
  expect(counts.size).toBe(6);
  for (const count of counts.values()) expect(Math.abs(count - 1_000)).toBeLessThan(150);
});

function permutations(ids: readonly string[]): string[][] {
  if (ids.length < 2) return [[...ids]];
  return ids.flatMap((id) =>
    permutations(ids.filter((other) => other !== id)).map((rest) => [id, ...rest]),
  );
}
