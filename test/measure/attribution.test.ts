import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { random } from '../../sim/kernel/random.ts';
import { estimator } from '../../sim/measure/interval.ts';
import { attributed } from '../../sim/measure/attributed.ts';
import {
  attributionOf,
  fittingOf,
  foldAttribution,
  sharedOut,
  type AttributedRow,
} from '../../sim/measure/attribution.ts';
import { among } from '../../sim/measure/arms.ts';
import { livedPath } from '../../sim/measure/path.ts';
import { understand, type Question, type SourceFile } from '../../sim/measure/question.ts';
import { exactly, orderOf, type Game } from '../../sim/measure/shapley.ts';
import { loadBaseline } from '../../sim/scenario/baseline.ts';
import { loadScenario } from '../../sim/scenario/load.ts';
import { run } from '../../sim/scenario/run.ts';
import { baselineOf, smallQuestion } from './small-study.ts';

const shelf = new URL('../../scenarios/', import.meta.url);
const read = (file: string): SourceFile => ({
  file,
  text: readFileSync(new URL(file, shelf), 'utf8'),
});

function rowOf(baseline: SourceFile, asked: Partial<Question> = {}): AttributedRow {
  const question = { ...smallQuestion, runs: 6, customers: 20, baselines: [], baseline, ...asked };
  const understood = understand(question);
  if ('faults' in understood) throw new Error(understood.faults[0]!.found);
  const plan = attributionOf(understood.value);
  const rows = question.rows.length * question.runs;
  const trials = Array.from({ length: rows }, (_, trial) => attributed(plan, trial));
  return foldAttribution(plan, trials).scenarios[0]!;
}

test('at Coincheck a quorum and a cold wallet do each other’s work, and a quorum is enough', () => {
  const row = rowOf(baselineOf('overlap', ['cold-ratio', 'multisig-quorum', 'customer-alerts']), {
    runs: 16,
  });
  const of = (id: string) => row.controls.find((each) => each.id === id)!;
  expect(row.exact).toBe(true);
  expect(of('multisig-quorum').alone!.mean).toBeCloseTo(1, 6);
  expect(of('multisig-quorum').value!.mean).toBeLessThan(0.99);
  expect(of('cold-ratio').without!.mean).toBeCloseTo(0, 6);
  expect(of('cold-ratio').value!.mean).toBeGreaterThan(0);
  expect(of('customer-alerts')).toMatchObject({ value: { mean: 0 }, alone: { mean: 0 } });
  const sum = row.controls.reduce((total, { value }) => total + value!.mean, 0);
  expect(sum).toBeCloseTo(row.together!.mean, 10);
  const pair = row.pairs.find(
    ({ one, other }) => `${one} ${other}` === 'cold-ratio multisig-quorum',
  )!;
  expect(pair.interaction!.high).toBeLessThan(0);
});

test('in what order a file names the controls changes nothing', () => {
  const ids = ['cold-ratio', 'customer-alerts', 'delivered-otp', 'hot-velocity-cap', 'kill-switch'];
  const more = ['key-protection-tech', 'manual-review', 'multisig-quorum', 'withdrawal-limit'];
  const named = [...ids, ...more];
  const asked = { runs: 1, rows: smallQuestion.rows.slice(0, 1) };
  expect(rowOf(baselineOf('many', named.toReversed()), asked)).toEqual(
    rowOf(baselineOf('many', named), asked),
  );
});

test('along orders, the values of many controls add up to what all of them save', () => {
  const ids = [
    'cold-ratio',
    'customer-alerts',
    'delivered-otp',
    'hot-velocity-cap',
    'kill-switch',
    'key-protection-tech',
    'manual-review',
    'onchain-reconciliation',
    'withdrawal-limit',
  ];
  const row = rowOf(baselineOf('many', ids), { runs: 3 });
  expect(row.exact).toBe(false);
  expect(row.pairs).toEqual([]);
  expect(row.together!.mean).toBeGreaterThan(0.5);
  const sum = row.controls.reduce((total, { value }) => total + value!.mean, 0);
  expect(sum).toBeCloseTo(row.together!.mean, 10);
});

test('a word on how controls fit together is said where the runs bear it, and only there', () => {
  const estimate = estimator(random('fitting').die('bootstrap'));
  const games = (loss: (run: number) => Game, runs = 200) =>
    Array.from({ length: runs }, (_, run) => exactly(['a', 'b'], loss(run)));
  const fitting = (told: ReturnType<typeof games>) =>
    fittingOf(sharedOut(['a', 'b'], told, estimate).controls[0]!);
  const either: Game = (set) => (set.length > 0 ? 0.2 : 1);
  const both: Game = (set) => (set.length > 1 ? 0.2 : 1);
  const each: Game = (set) => 1 - 0.3 * set.length;
  const harm: Game = (set) => (set.includes('a') ? 0.9 : 0.6);
  expect(fitting(games(() => either))).toBe('replaceable');
  expect(fitting(games(() => both))).toBe('needs-others');
  expect(fitting(games(() => each))).toBe('open');
  expect(fitting(games(() => harm))).toBe('harms');
  // the same as the first, in too few runs, and in one run of many
  expect(fitting(games(() => either, 2))).toBe('open');
  expect(fitting(games((run) => (run === 0 ? either : each)))).toBe('open');
});

test.each(['mitb-exercise-jp', 'coincheck-2018', 'collusion-exercise'])(
  'at every stop of a path through %s, a step not taken is the run it would have been',
  (id) => {
    const loaded = loadScenario(read(`${id}.yaml`).text, id);
    const typical = loadBaseline(read('baselines/catalogue-typical.yaml').text, 'typical');
    if ('faults' in loaded || 'faults' in typical)
      throw new Error('expected shipped files to load');
    const scenario = loaded.value;
    const { controls } = typical.value;
    const seed = `path/${id}`;
    const order = orderOf(Object.keys(controls), random(seed).die('order'));
    const options = { scenario, seed, chance: random(seed), customers: 20 };
    const stops = livedPath(options, controls, order);
    expect(stops).toHaveLength(order.length + 1);
    const byItself = (count: number) =>
      run({ ...options, controls: among(controls, order.slice(0, count)) });
    for (let count = 0; count <= order.length; count += 3) {
      const { digest, outcome } = byItself(count);
      expect(stops[count]!.digest, `${count}`).toBe(digest);
      expect(stops[count]!.outcome, `${count}`).toEqual(outcome);
    }
    expect(new Set(stops.map(({ digest }) => digest)).size).toBeGreaterThan(2);
  },
);

test('a part that drawn orders missed is not known to be nothing, where it does something alone', () => {
  const shared = (ids: readonly string[]) => {
    const player = (id: string) => ({ value: id === ids[0] ? 1 : 0, alone: id === ids[2] ? 0 : 0.8, without: 0 }); // prettier-ignore
    const controls = Object.fromEntries(ids.map((id) => [id, player(id)]));
    const games = Array.from({ length: 40 }, () => ({ none: 1, all: 0, controls, pairs: {} }));
    return sharedOut(ids, games, estimator(random('a').die('b'))).controls;
  };
  const many = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'i'];
  const [, missed, idle] = shared(many);
  expect(missed!.value).toMatchObject({ mean: 0, low: 0 });
  expect(missed!.value!.high).toBeGreaterThan(0.05);
  expect(idle!.value).toEqual({ mean: 0, low: 0, high: 0 });
  // over all subsets nothing was missed
  expect(shared(many.slice(0, 8))[1]!.value).toEqual({ mean: 0, low: 0, high: 0 });
});
