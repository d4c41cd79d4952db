import { beforeAll, describe, expect, test } from 'vitest';
import { foldRobustness, type Robustness } from '../../sim/measure/fold-robustness.ts';
import { planOf } from '../../sim/measure/plan.ts';
import { understand, type Question, type Understood } from '../../sim/measure/question.ts';
import {
  followed,
  movesOf,
  placesOf,
  robustnessOf,
  type RobustnessPlan,
} from '../../sim/measure/robustness.ts';
import {
  asStated,
  effectsOfAll,
  sampled,
  samplesOf,
  type Sampled,
  type SampledRuns,
} from '../../sim/measure/sampled.ts';
import { cell, lossShare } from '../../sim/measure/cell.ts';
import { estimator } from '../../sim/measure/interval.ts';
import { keptOf } from '../../sim/measure/trial.ts';
import { random } from '../../sim/kernel/random.ts';
import { loadScenario } from '../../sim/scenario/load.ts';
import { changesTo } from '../../sim/scenario/moved.ts';
import { baselineOf, coincheck, smallQuestion } from './small-study.ts';

const question: Question = {
  ...smallQuestion,
  customers: 20,
  rows: [{ scenario: 0, variant: '' }],
  baselines: [],
  baseline: baselineOf('both', ['cold-ratio', 'customer-alerts', 'kill-switch']),
};

function understood(asked: Question): Understood {
  const read = understand(asked);
  if ('faults' in read) throw new Error(read.faults[0]!.found);
  return read.value;
}

function planned(asked: Question, samples: number): RobustnessPlan {
  const plan = robustnessOf(understood(asked), samples);
  if ('faults' in plan) throw new Error(plan.faults[0]!.found);
  return plan.value;
}

function told(asked: Question, samples = 6): Robustness {
  const plan = planned(asked, samples);
  const stated = [asStated(plan, 0)];
  const chosen = followed(plan, stated.map(effectsOfAll), ['cold-ratio', 'kill-switch']);
  const pieces = Array.from({ length: samplesOf(chosen) }, (_, piece) => sampled(chosen, piece));
  return foldRobustness(chosen, stated, pieces);
}

describe('a robustness study of Coincheck', () => {
  let study: Robustness;
  beforeAll(() => {
    study = told(question);
  });

  test('has at the stated values what a study of the same seeds has', () => {
    const plan = planOf(understood(question));
    const kept = [0, 1].map((run) => keptOf(plan, run));
    const { none, baseline, controls } = plan.rows[0]!;
    const losses = (arm: number) => kept.map((arms) => lossShare(arms[arm]!.outcome));
    const mean = (arm: number) => losses(arm).reduce((sum, loss) => sum + loss, 0) / 2;
    const { stated } = study.scenarios[0]!;
    expect(stated.none).toBeCloseTo(mean(none), 12);
    expect(stated.baseline).toBeCloseTo(mean(baseline), 12);
    const cold = controls.find(({ id }) => id === 'cold-ratio')!;
    expect(stated.saved['cold-ratio']).toBeCloseTo(1 - mean(cold.alone) / mean(none), 12);
    const outcomes = kept.map((arms) => arms[none]!.outcome);
    const estimate = estimator(random('x').die('bootstrap'));
    expect(cell(outcomes, estimate).lossShare.mean).toBeCloseTo(stated.none, 12);
  });

  test('says the same in whatever order the files name things, and whatever the record says', () => {
    const head = coincheck.slice(0, coincheck.indexOf('evidence:\n'));
    const entries = coincheck
      .slice(coincheck.indexOf('evidence:\n') + 'evidence:\n'.length)
      .split(/\n(?= {2}\S)/)
      .map((entry) => entry.replace(/\n$/, ''));
    expect(entries.length).toBeGreaterThan(8);
    const turned = `${head}evidence:\n${entries.toReversed().join('\n')}\n`
      .replace('  total: 260000\n  simulated: 60\n', '  simulated: 60\n  total: 260000\n')
      .replace('value: 40980', 'value: 9');
    expect(turned).not.toBe(coincheck);
    const other = told({
      ...question,
      scenarios: [{ file: 'turned.yaml', text: turned }],
      baseline: baselineOf('both', ['kill-switch', 'customer-alerts', 'cold-ratio']),
    });
    expect(other).toEqual(study);
  });

  test('lives each sample as the scenario with those numbers would be lived', () => {
    const plan = planned(question, 6);
    const { scenario, parameters } = plan.rows[0]!;
    const moves = movesOf(parameters, placesOf(plan, 0), 3);
    const read = loadScenario(coincheck, 'x.yaml', '', changesTo(scenario, moves));
    if ('faults' in read) throw new Error(read.faults[0]!.found);
    const changes = changesTo(scenario, moves);
    const direct = planned({ ...question, changes }, 6);
    expect(asStated(direct, 0)).toEqual(sampled(plan, 3));
    expect(sampled(plan, 3)!.digest).not.toBe(sampled(plan, 2)!.digest);
  });
});

describe('what is made of samples', () => {
  const samples = 80;
  const plan = followed(planned(question, samples), [], ['cold-ratio', 'kill-switch']);
  const guilty = 'attack.options.opens';
  const place = placesOf(plan, 0).get(guilty)!;
  const runs = (none: number, cold: number, kill: number): SampledRuns => ({
    digest: `${none} ${cold} ${kill}`,
    none: { all: [none, none], customers: [none, none] },
    baseline: { all: [0.02, 0.02], customers: [0, 0] },
    alone: { 'cold-ratio': [cold, cold], 'kill-switch': [kill, kill] },
  });
  const stated = [runs(0.8, 0.2, 0.78)];
  const study = (pieces: readonly Sampled[]) => foldRobustness(plan, stated, pieces).scenarios[0]!;

  test('a control that fails high up one range is said to, there and elsewhere', () => {
    const row = study(place.map((at) => runs(0.8, at < 0.6 ? 0.2 : 0.8, 0.78)));
    const saves = row.conclusions.find(({ conclusion }) => conclusion.kind === 'saves')!;
    expect(saves.conclusion).toEqual({ kind: 'saves', control: 'cold-ratio' });
    expect(saves.judged).toBe(samples);
    expect(saves.survives!.mean).toBeCloseTo(0.6, 2);
    const { falls } = saves;
    expect(falls).toMatchObject({ parameter: guilty, half: 'high' });
    expect(falls!.beyond).toBeCloseTo(0.2, 6);
    expect(falls!.there.mean).toBeCloseTo(0.2, 2);
    expect(falls!.elsewhere.mean).toBe(1);
    const cold = row.results.find(({ of }) => 'control' in of && of.control === 'cold-ratio')!;
    expect(cold.influences[0]).toMatchObject({ parameter: guilty, direction: 'down' });
    expect(cold.stated).toBeCloseTo(0.75, 12);
    expect([cold.low, cold.median, cold.high]).toEqual(
      [0, 0.75, 0.75].map((x) => expect.closeTo(x)),
    );
    const lost = row.results.find(({ of }) => 'set' in of && of.set === 'none')!;
    expect(lost.influences).toEqual([]);
  });

  test('what falls for no reason that can be told has none', () => {
    const die = random('no reason').die('luck');
    const row = study(
      place.map((_, at) =>
        runs(0.8, die.share({ text: '', low: at, high: 7 }) < 0.7 ? 0.2 : 0.8, 0.78),
      ),
    );
    const saves = row.conclusions.find(({ conclusion }) => conclusion.kind === 'saves')!;
    expect(saves.survives!.mean).toBeLessThan(0.85);
    expect(saves.falls).toBe(null);
  });

  test('samples that cannot be told count nowhere, and those without a loss for no saving', () => {
    const row = study(
      place.map((_, at) => (at < 10 ? null : at < 30 ? runs(0, 0, 0) : runs(0.8, 0.2, 0.78))),
    );
    expect(row).toMatchObject({ untold: 10, lossy: 50 });
    const by = (kind: string) => row.conclusions.find((each) => each.conclusion.kind === kind)!;
    expect(by('saves')).toMatchObject({ judged: 50, survives: { mean: 1 }, falls: null });
    expect(by('lost')).toMatchObject({ judged: 70 });
    expect(by('lost').survives!.mean).toBeCloseTo(5 / 7, 12);
  });

  test('which controls are followed is told by the stated values, or by name', () => {
    const whole = planned(question, samples);
    const effects = effectsOfAll({
      ...runs(0.8, 0.2, 0.9),
      alone: { 'cold-ratio': [0.2, 0.2], 'customer-alerts': [0.8, 0.8], 'kill-switch': [0.9, 0.9] },
    });
    expect(followed(whole, [effects], []).rows[0]!.alone).toEqual(['cold-ratio', 'kill-switch']);
    expect(followed(whole, [effects], ['customer-alerts']).rows[0]!.alone).toEqual([
      'customer-alerts',
    ]);
  });
});
