import fc from 'fast-check';
import { expect, test } from 'vitest';
import { controls as catalogue } from '../../sim/exchange/controls/index.ts';
import { arranged, inForceOf, type Asked } from '../../sim/scenario/arrangement.ts';
import { run } from '../../sim/scenario/run.ts';
import { differingFacts, witness } from '../../sim/scenario/witness.ts';
import { anything, numRuns, scenarioOf, seed } from './anything.ts';
import { small } from './small.ts';

type Controls = Readonly<Record<string, Asked>>;

const ids = catalogue.map(({ id }) => id);
const typical: Controls = Object.fromEntries(ids.map((id): [string, Asked] => [id, 'typical']));

/** A run with every other control standing by, and whether it says a control makes no difference to it. */
function witnessed(
  scenario: ReturnType<typeof small>,
  options: { controls: Controls; seed: string },
) {
  const watching = witness();
  const absent = Object.entries(typical).filter(([id]) => !(id in options.controls));
  const shadows = Object.fromEntries(absent);
  const base = run({ scenario, ...options, witnessed: { witness: watching, shadows } });
  const houseOf = (controls: Controls) =>
    arranged(scenario.house, inForceOf(controls, () => []).inForce).house;
  /** The same controls and this one, or but this one. */
  const other = (id: string): Controls => {
    if (!(id in options.controls)) return { ...options.controls, [id]: 'typical' };
    return Object.fromEntries(Object.entries(options.controls).filter(([key]) => key !== id));
  };
  const same = (id: string): boolean =>
    watching.sameWithout(id, differingFacts(houseOf(options.controls), houseOf(other(id))));
  return { base, other, same };
}

test('a run that says a control makes no difference is, event by event, the run without it', () => {
  let claimed = 0;
  fc.assert(
    fc.property(anything, fc.shuffledSubarray(ids), (drawn, order) => {
      const scenario = scenarioOf(drawn);
      const options = { controls: drawn.inForce, seed: drawn.seed };
      const { base, other, same } = witnessed(scenario, options);
      expect(base.digest).toBe(run({ scenario, ...options }).digest);
      const alike = [...Object.keys(drawn.inForce), ...order].filter(same).slice(0, 3);
      for (const id of alike) {
        const found = run({ scenario, ...options, controls: other(id) });
        expect(found.digest, id).toBe(base.digest);
        expect(base.outcomeUnder(other(id)), id).toEqual(found.outcome);
        claimed++;
      }
    }),
    { numRuns: Math.ceil(numRuns / 5), seed },
  );
  expect(claimed).toBeGreaterThan(numRuns / 10);
}, 3_600_000);

test('a control that did something, or changed what was read, is never said to make no difference', () => {
  const scenario = small({
    'exchange.wallets.BTC.hot.share': 1,
    'exchange.wallets.BTC.cold.share': 0,
  });
  const { base, other, same } = witnessed(scenario, { controls: {}, seed: 'differs' });
  const differing = ids.filter(
    (id) => run({ scenario, seed: 'differs', controls: other(id) }).digest !== base.digest,
  );
  expect(differing.length).toBeGreaterThan(5);
  expect(differing.filter(same)).toEqual([]);
});

test('facts differ where a value, a key or the length of a list does', () => {
  const one = { a: 1, list: [{ x: 1 }, { x: 2 }], deep: { key: null } };
  expect(differingFacts(one, structuredClone(one))).toEqual([]);
  expect(differingFacts(one, { ...one, a: 2 })).toEqual(['/a']);
  expect(differingFacts(one, { ...one, list: [{ x: 1 }] })).toEqual([
    '/list/*',
    '/list/length',
    '/list/1',
  ]);
  expect(differingFacts(one, { ...one, deep: { key: {} } })).toEqual(['/deep/key']);
});
