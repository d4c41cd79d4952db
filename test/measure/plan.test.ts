import { describe, expect, test } from 'vitest';
import { controls as catalogue } from '../../sim/exchange/controls/index.ts';
import { planOf, seedOf } from '../../sim/measure/plan.ts';
import { understand, type Question } from '../../sim/measure/question.ts';
import { baselineOf, coincheck, planned, smallQuestion } from './small-study.ts';

const plan = planned(smallQuestion);
const [row] = plan.rows;

function controlsOf(arm: number): string[] {
  return Object.keys(row!.arms[arm]!.controls);
}

function changed(change: Partial<Question>): string {
  return planned({ ...smallQuestion, ...change }).planDigest;
}

describe('a plan', () => {
  test('has a row for the scenario and each variant asked for', () => {
    expect(plan.rows.map(({ id }) => id)).toEqual([
      'coincheck-2018',
      'coincheck-2018/signer-abused',
    ]);
  });

  test('runs none, recorded, every baseline, each control alone and the baseline without each', () => {
    expect(controlsOf(row!.none)).toEqual([]);
    expect(controlsOf(row!.baseline)).toEqual(['cold-ratio', 'kill-switch']);
    expect(controlsOf(row!.baselines['cold']!)).toEqual(['cold-ratio']);
    expect(row!.controls.map(({ id }) => id)).toEqual(catalogue.map(({ id }) => id));
    const kill = row!.controls.find(({ id }) => id === 'kill-switch')!;
    expect(controlsOf(kill.alone)).toEqual(['kill-switch']);
    expect(controlsOf(kill.without!)).toEqual(['cold-ratio']);
  });

  test('lacks nothing of a baseline that lacks the control', () => {
    const reconciliation = row!.controls.find(({ id }) => id === 'onchain-reconciliation')!;
    expect(reconciliation).toMatchObject({ level: 'typical', without: null });
  });

  test('runs equal sets once', () => {
    const cold = row!.controls.find(({ id }) => id === 'cold-ratio')!;
    const kill = row!.controls.find(({ id }) => id === 'kill-switch')!;
    expect(row!.recorded).toBe(row!.none);
    expect(row!.baselines['empty']).toBe(row!.none);
    expect(cold.alone).toBe(row!.baselines['cold']);
    expect(kill.without).toBe(cold.alone);
    expect(cold.without).toBe(kill.alone);
  });

  test('runs equal settings once, however they were asked for', () => {
    const spelt = baselineOf('spelt', ['kill-switch']);
    const level = { file: 'level.yaml', text: spelt.text.replace('{}', '{ level: typical }') };
    const [first] = planned({ ...smallQuestion, baselines: [spelt, level], baseline: spelt }).rows;
    expect(first!.baselines['spelt']).toBe(first!.baseline);
  });

  test('runs a control that adds rules to the same house as an arm of its own', () => {
    const cap = row!.controls.find(({ id }) => id === 'hot-velocity-cap')!;
    expect(cap.alone).not.toBe(row!.none);
  });

  test('does not run a control that asks for what the house does already', () => {
    const watch = { reconcile: 'working-day', tolerance: 0.001, confirm: '1 h' };
    const changes = [{ path: ['exchange', 'watch'], value: watch }];
    const [first] = planned({ ...smallQuestion, changes }).rows;
    const alone = (of: typeof row): number =>
      of!.controls.find(({ id }) => id === 'onchain-reconciliation')!.alone;
    expect(alone(first)).toBe(first!.none);
    expect(alone(row)).not.toBe(row!.none);
  });

  test('takes each control at the level of the baseline', () => {
    const both = smallQuestion.baseline.text;
    const strong = both.replace('cold-ratio: {}', 'cold-ratio: { level: strong }');
    const [first] = planned({
      ...smallQuestion,
      baseline: { file: 'both.yaml', text: strong },
    }).rows;
    const cold = first!.controls.find(({ id }) => id === 'cold-ratio')!;
    expect(cold.level).toBe('strong');
    expect(first!.arms[cold.alone]!.controls).toEqual({ 'cold-ratio': 'strong' });
  });

  test('gives run k the seed of the study and k', () => {
    expect(seedOf(smallQuestion, 3)).toBe('small/3');
  });
});

describe('the digest of a plan', () => {
  test('is the same for the same question, whoever signs', () => {
    expect(changed({})).toBe(plan.planDigest);
    expect(changed({ signing: 'real' })).toBe(plan.planDigest);
    expect(plan.planDigest).toMatch(/^[0-9a-f]{16}$/);
  });

  test('changes with the seed, the runs, the customers, the controls and the house', () => {
    const other = [
      changed({ seed: 'other' }),
      changed({ runs: 3 }),
      changed({ customers: 101 }),
      changed({ baseline: baselineOf('both', ['cold-ratio']) }),
      changed({ changes: [{ path: ['assets', 'XEM', 'price'], value: 111 }] }),
      changed({ rows: [{ scenario: 0, variant: '' }] }),
    ];
    expect(new Set([plan.planDigest, ...other]).size).toBe(other.length + 1);
  });

  test('does not change with the record', () => {
    const text = coincheck.replace('value: 40980', 'value: 1');
    expect(text).not.toBe(coincheck);
    const { file } = smallQuestion.scenarios[0]!;
    expect(changed({ scenarios: [{ file, text }] })).toBe(plan.planDigest);
  });
});

test('a question says everything that is wrong with its texts', () => {
  const faulty = { file: 'cold.yaml', text: baselineOf('cold', ['cold-ration']).text };
  const missing = { scenario: 0, variant: 'nowhere' };
  const asked = { ...smallQuestion, rows: [missing], baselines: [faulty] };
  const understood = understand(asked);
  expect('faults' in understood && understood.faults.map(({ found }) => found)).toEqual([
    'nowhere',
    'cold-ration (did you mean cold-ratio?)',
  ]);
});

test('a plan is made from what was understood alone', () => {
  const understood = understand(smallQuestion);
  if ('faults' in understood) throw new Error('expected no faults');
  expect(planOf(understood.value).planDigest).toBe(plan.planDigest);
});
