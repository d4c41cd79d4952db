import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { random } from '../../sim/kernel/random.ts';
import { foldAdaptation, standingOf } from '../../sim/measure/adaptation.ts';
import { adaptingOf, type AdaptingPlan, type Met, type Taken } from '../../sim/measure/adapting.ts';
import type { ControlSet } from '../../sim/measure/arms.ts';
import { believed } from '../../sim/measure/believed.ts';
import { understand, type Question } from '../../sim/measure/question.ts';
import { metIn, piecesOf, rehearsals, tried } from '../../sim/measure/rehearsed.ts';
import { ofRecord, waysOf } from '../../sim/measure/tactics.ts';
import { faceOf, showing } from '../../sim/scenario/face.ts';
import { loadScenario, type Scenario } from '../../sim/scenario/load.ts';
import { run } from '../../sim/scenario/run.ts';
import { scenarioFiles } from '../scenario/shipped-files.ts';
import { baselineOf, smallQuestion } from './small-study.ts';

/** He stands in the application, from which no key can be reached, and the books can. */
const planted: Question = {
  ...smallQuestion,
  runs: 3,
  customers: 10,
  rows: [{ scenario: 0, variant: '' }],
  changes: [
    { path: ['attack', 'options', 'entry'], value: 'foothold' },
    { path: ['attack', 'options', 'place'], value: 'application' },
  ],
  baseline: baselineOf('unseen', ['admin-plane-isolation', 'onchain-reconciliation']),
  baselines: [baselineOf('limited', ['withdrawal-limit'])],
};

function planOf(question: Question) {
  const understood = understand(question);
  if ('faults' in understood) throw new Error(understood.faults[0]!.found);
  return adaptingOf(understood.value);
}

const plan = planOf(planted);
const row = plan.rows[0]!;
const metBy = (by: AdaptingPlan): Met[][] =>
  metIn(
    by,
    piecesOf(by).map((piece) => tried(by, piece)),
  );
const all = metBy(plan)[0]!;
const setOf = (id: string): Met => all[row.sets.findIndex((set) => set.id === id)]!;
const sum = (runs: readonly Taken[]): number => runs.reduce((total, { yen }) => total + yen, 0);

describe('an attacker whose way of record leads nowhere', () => {
  test('finds one of those that were planted: the books and the signer answer where he stands', () => {
    const { way, taken } = setOf('none');
    expect(way.record).toBe(ofRecord);
    expect(sum(taken.record)).toBe(0);
    expect(way.adapting).not.toMatch(/copy|of-record/);
    expect(way.knowing).not.toMatch(/copy|of-record/);
    expect(sum(taken.adapting)).toBeGreaterThan(0);
  });

  /** What every way comes to with these seeds, each lived by itself. */
  const paidBy = (seeds: readonly string[], controlsIn: (seed: string) => ControlSet) =>
    row.ways.map(({ id, scenario }) => ({
      id,
      yen: seeds
        .map((seed) => {
          const controls = controlsIn(seed);
          const { outcome } = run({ scenario, controls, seed, customers: 10, signing: 'fast' });
          return outcome.stolenYen - outcome.recoveredYen;
        })
        .reduce((total, yen) => total + yen, 0),
    }));
  const bestOf = (paid: ReturnType<typeof paidBy>): string =>
    paid.find(({ yen }) => yen === Math.max(...paid.map((each) => each.yen)))!.id;

  test('takes what pays best in the rehearsals, and who knows all, in the runs that count', () => {
    const face = faceOf(row.scenario, {});
    const rehearsed = Array.from({ length: rehearsals }, (_, at) => `small/rehearsal/${at}`);
    const guessed = paidBy(rehearsed, (seed) => believed(face, random(seed)));
    expect(bestOf(guessed)).toBe(setOf('none').way.adapting);
    const { controls } = row.sets[2]!;
    const counted = paidBy(['small/0', 'small/1', 'small/2'], () => controls);
    expect(bestOf(counted)).toBe(setOf('unseen').way.knowing);
  });

  test('who knows all is a bound: nobody takes more', () => {
    for (const { taken } of all) {
      expect(sum(taken.knowing)).toBeGreaterThanOrEqual(sum(taken.adapting));
      expect(sum(taken.knowing)).toBeGreaterThanOrEqual(sum(taken.record));
    }
  });

  test('does the same against houses that look the same, whatever stands behind', () => {
    expect(setOf('unseen').face).toBe(setOf('none').face);
    expect(setOf('unseen').way.adapting).toBe(setOf('none').way.adapting);
    expect(setOf('limited').face).not.toBe(setOf('none').face);
    expect(setOf('limited/limits-hidden').face).not.toBe(setOf('limited').face);
  });

  test('is folded with what each set is worth against each attacker', () => {
    const { scenarios } = foldAdaptation(plan, [all]);
    const [none, , unseen] = scenarios[0]!.sets;
    expect(none!.against.record.benefit).toBeNull();
    expect(none!.displacement.mean).toBeGreaterThan(0);
    expect(unseen!.face).toBe(none!.face);
    expect(scenarios[0]!.sets.map(({ id }) => id)).toEqual([
      'none',
      'recorded',
      'unseen',
      'limited',
      'limited/limits-hidden',
    ]);
  });
});

test('runs that count are the runs of a study, and rehearsals are others', () => {
  const { taken } = setOf('none');
  const again = run({
    scenario: row.scenario,
    controls: {},
    seed: 'small/1',
    customers: 10,
    signing: 'fast',
  });
  expect(taken.record[1]!.digest).toBe(again.digest);
  const other = planOf({ ...planted, seed: 'other' });
  expect(metBy(other)[0]![0]!.taken.record[1]!.digest).not.toBe(again.digest);
});

test('what can be read of a house is believed, what would show and does not is not there', () => {
  const controls = { 'withdrawal-limit': 'strong', 'fido2-passkey': 'weak' } as const;
  const face = faceOf(row.scenario, {
    ...controls,
    'withdrawal-limit': { level: 'strong', settings: { disclosure: 'published' } },
  });
  let unseen = 0;
  for (let guess = 0; guess < 40; guess++) {
    const set = believed(face, random(`guess ${guess}`));
    expect(set['withdrawal-limit']).toMatchObject({ settings: { perDay: 500_000 } });
    for (const id of Object.keys(set))
      if (showing.has(id)) expect(Object.keys(face.controls)).toContain(id);
    if (set['kill-switch'] !== undefined) unseen++;
  }
  expect(unseen).toBeGreaterThan(8);
  expect(unseen).toBeLessThan(32);
  expect(believed(face, random('a'))).toEqual(believed(face, random('a')));
});

test('every guess looks from outside like the house it is a guess at', () => {
  const limit = { level: 'typical', settings: {} } as const;
  const houses: ControlSet[] = [
    {},
    { 'withdrawal-limit': limit },
    { 'withdrawal-limit': { ...limit, settings: { disclosure: 'hidden' } } },
  ];
  for (const asked of houses) {
    const face = faceOf(row.scenario, asked);
    for (let guess = 0; guess < 60; guess++)
      expect(faceOf(row.scenario, believed(face, random(`guess ${guess}`))).controls).toEqual(
        face.controls,
      );
  }
});

test('every way of every family can be carried out with the means of its scenario', () => {
  const ways = waysOf(row.scenario);
  expect(ways[0]!.id).toBe(ofRecord);
  expect(new Set(ways.map(({ scenario }) => scenario.attack!.plan.id))).toEqual(
    new Set(['hot-wallet-drain', 'vault-misuse']),
  );
  for (const { scenario } of ways)
    expect(scenario.attack!.options).toMatchObject({ entry: 'foothold', place: 'application' });
});

describe('an insider', () => {
  const rows = scenarioFiles().flatMap(({ file, text }) => {
    const variants = Object.keys((parse(text) as { variants?: object }).variants ?? {});
    return ['', ...variants].flatMap((variant) => {
      const loaded = loadScenario(text, file, variant);
      return 'value' in loaded && loaded.value.attack?.plan.id === 'insider-collusion'
        ? [loaded.value]
        : [];
    });
  });
  const optionsOf = (scenario: Scenario) => scenario.attack!.options as Record<string, unknown>;

  test('keeps the job he has, and who sold or made the keys has none', () => {
    expect(rows.length).toBeGreaterThan(15);
    for (const scenario of rows) {
      const { who, role } = optionsOf(scenario);
      const ways = waysOf(scenario);
      for (const way of ways) expect(optionsOf(way.scenario).role).toBe(role);
      if (who === 'seller' || who === 'maker') expect(ways).toHaveLength(1);
      else expect(ways.length).toBeGreaterThan(2);
    }
  });

  test('can go every way that is open to him', () => {
    for (const { scenario } of rows.flatMap(waysOf))
      expect(run({ scenario, controls: {}, seed: 'a way', customers: 5, signing: 'fast' })).toBeDefined(); // prettier-ignore
  });
});

describe('a set of controls', () => {
  const taken = (yen: number): Taken[] =>
    Array.from({ length: 40 }, (_, at) => ({ yen, atRiskYen: 100, digest: `${yen} ${at}` }));
  const against = (record: number, adapting: number): Met => ({
    face: 'one',
    way: { record: 'a', adapting: 'b', knowing: 'b' },
    taken: { record: taken(record), adapting: taken(adapting), knowing: taken(adapting) },
  });
  const named = { ...plan, question: { ...plan.question, runs: 40 } };
  const folded = (adapting: number) =>
    foldAdaptation({ ...named, rows: [{ ...row, sets: row.sets.slice(0, 2) }] }, [
      [against(80, 90), against(8, adapting)],
    ]).scenarios[0]!.sets[1]!;

  test.each([
    [9, 'half'],
    [60, 'part'],
    [90, 'little'],
  ] as const)('of which he still takes %d of 90: %s', (adapting, standing) => {
    const set = folded(adapting);
    expect(set.against.record.benefit!.mean).toBeCloseTo(0.9, 10);
    expect(set.against.adapting.benefit!.mean).toBeCloseTo(1 - adapting / 90, 10);
    expect(set.displacement.mean).toBeCloseTo((adapting - 8) / 100, 10);
    expect(standingOf(set)).toBe(standing);
  });
});
