import fc from 'fast-check';
import { expect, test } from 'vitest';
import { controls as catalogue } from '../../sim/exchange/controls/index.ts';
import { day } from '../../sim/time.ts';
import { arranged, inForceOf, type Asked } from '../../sim/scenario/arrangement.ts';
import { run } from '../../sim/scenario/run.ts';
import { differingFacts, factsBetween, witness } from '../../sim/scenario/witness.ts';
import { anything, numRuns, scenarioOf, seed } from './anything.ts';
import { small } from './small.ts';

type Controls = Readonly<Record<string, Asked>>;

const ids = catalogue.map(({ id }) => id);
const levels = ['weak', 'typical', 'strong'] as const;
const absent = 'absent';
/** Controls and how another run has them. */
type Changes = Readonly<Record<string, (typeof levels)[number] | typeof absent>>;

/** A run with every control standing by at every level, and whether it says that changes make no difference to it. */
function witnessed(
  scenario: ReturnType<typeof small>,
  options: { controls: Controls; seed: string },
) {
  const watching = witness();
  const standIns = ids.flatMap((control) =>
    levels.map((asked) => ({ label: `${control} ${asked}`, control, asked })),
  );
  const base = run({ scenario, ...options, witnessed: { witness: watching, standIns } });
  const houseOf = (controls: Controls) =>
    arranged(scenario.house, inForceOf(controls, () => []).inForce).house;
  const other = (changes: Changes): Controls =>
    Object.fromEntries(
      Object.entries<Asked | typeof absent>({ ...options.controls, ...changes }).flatMap(
        ([id, asked]) => (asked === absent ? [] : [[id, asked]]),
      ),
    );
  const same = (changes: Changes): boolean =>
    watching.sameThough({
      controls: Object.keys(changes),
      standIns: standIns.filter(({ control, asked }) => changes[control] === asked),
      facts: factsBetween(
        houseOf(options.controls),
        houseOf(other(changes)),
        scenario.file.clock.length,
      ),
    });
  return { base, other, same };
}

/** One control more or less: absent where the run has it, typical where it has not. */
const turned = (id: string, { controls }: { controls: Controls }): Changes => ({
  [id]: id in controls ? absent : 'typical',
});

test('a run that says changes of controls make no difference is, event by event, the run with them', () => {
  let claimed = 0;
  let several = 0;
  const change = fc.record({
    id: fc.constantFrom(...ids),
    to: fc.constantFrom(...levels, absent),
  });
  const drawnChanges = fc.array(fc.array(change, { minLength: 2, maxLength: 4 }), {
    minLength: 30,
    maxLength: 30,
  });
  fc.assert(
    fc.property(anything, fc.shuffledSubarray(ids), drawnChanges, (drawn, order, more) => {
      const scenario = scenarioOf(drawn);
      const options = { controls: drawn.inForce, seed: drawn.seed };
      const { base, other, same } = witnessed(scenario, options);
      expect(base.digest).toBe(run({ scenario, ...options }).digest);
      const one = [...Object.keys(drawn.inForce), ...order].map((id) => turned(id, options));
      const many = more.map((changes): Changes =>
        Object.fromEntries(changes.map(({ id, to }) => [id, to])),
      );
      const alike = [...many.filter(same).slice(0, 2), ...one.filter(same).slice(0, 2)];
      for (const changes of alike) {
        const found = run({ scenario, ...options, controls: other(changes) });
        expect(found.digest, JSON.stringify(changes)).toBe(base.digest);
        expect(base.outcomeUnder(other(changes)), JSON.stringify(changes)).toEqual(found.outcome);
        claimed++;
        if (Object.keys(changes).length > 1) several++;
      }
    }),
    { numRuns: Math.ceil(numRuns / 5), seed },
  );
  expect(claimed).toBeGreaterThan(numRuns / 10);
  expect(several).toBeGreaterThan(numRuns / 20);
}, 3_600_000);

test('a control that did something, or changed what was read, is never said to make no difference', () => {
  const scenario = small({
    'exchange.wallets.BTC.hot.share': 1,
    'exchange.wallets.BTC.cold.share': 0,
  });
  const options = { controls: {}, seed: 'differs' };
  const { base, other, same } = witnessed(scenario, options);
  const changes = ids.map((id) => turned(id, options));
  const differing = changes.filter(
    (each) => run({ scenario, seed: 'differs', controls: other(each) }).digest !== base.digest,
  );
  expect(differing.length).toBeGreaterThan(5);
  expect(differing.filter(same)).toEqual([]);
});

test('an audit that comes after the end makes no difference, and one that comes before may', () => {
  const scenario = small({ 'clock.length': 10 * day });
  const { same } = witnessed(scenario, { controls: {}, seed: 'audited' });
  const audited = (level: (typeof levels)[number]): boolean => same({ 'insider-audit': level });
  expect(levels.map(audited)).toEqual([true, true, false]); // every year, month and day
  // who opens at ten reads for the first time in the last second
  const start = '2018-01-22T10:00+09:00';
  const long = small({ 'clock.start': start, 'clock.length': 30 * day });
  const { same: sameOfLong } = witnessed(long, { controls: {}, seed: 'audited' });
  expect(sameOfLong({ 'insider-audit': 'weak' })).toBe(true);
  expect(sameOfLong({ 'insider-audit': 'typical' })).toBe(false);
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
