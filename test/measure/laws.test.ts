import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { control, type Control } from '../../sim/exchange/control.ts';
import { controls as catalogue } from '../../sim/exchange/controls/index.ts';
import { pass } from '../../sim/exchange/verdict.ts';
import { foldStudy } from '../../sim/measure/fold-study.ts';
import { keptOf, trialsOf } from '../../sim/measure/trial.ts';
import type { Asked } from '../../sim/scenario/arrangement.ts';
import { loadScenario, type Scenario } from '../../sim/scenario/load.ts';
import { run, type Run } from '../../sim/scenario/run.ts';
import type { Event } from '../../sim/journal.ts';
import { coincheck, planned, smallQuestion } from './small-study.ts';

/** Stands at every moment, hears every alarm, and does nothing. */
const idle = control({
  id: 'does-nothing',
  title: { en: 'Does nothing', ja: '何もしない' },
  sentence: { en: 'Nothing is done.', ja: '何もしない。' },
  references: [],
  settings: {},
  arrange() {},
  install() {
    const gate = () => pass;
    return {
      gates: {
        signIn: gate,
        changeFactor: gate,
        register: gate,
        request: gate,
        screen: gate,
        keyUse: gate,
        refill: gate,
      },
      duties: { raised() {}, confirmed() {} },
    };
  },
});

// The catalogue is a list; this test's own copy of it is one longer.
beforeAll(() => void (catalogue as Control[]).push(idle));
afterAll(() => void (catalogue as Control[]).pop());

function scenario(text = coincheck): Scenario {
  const loaded = loadScenario(text, 'coincheck-2018.yaml', 'signer-abused');
  if ('faults' in loaded) throw new Error(`laws: found ${loaded.faults[0]!.found}`);
  return loaded.value;
}

const house = scenario();

function lived(
  controls: Record<string, Asked>,
  more: Partial<Parameters<typeof run>[0]> = {},
): Run {
  return run({ scenario: house, controls, seed: 'laws/0', customers: 100, keep: true, ...more });
}

const none = lived({});

describe('a control that does nothing', () => {
  test('changes no event', () => {
    const idling = lived({ 'does-nothing': 'typical' });
    expect(idling.asked).toEqual(['does-nothing']);
    expect(idling.digest).toBe(none.digest);
  });

  test('differs by exactly 0, and was exercised', () => {
    const rows = [{ scenario: 0, variant: 'signer-abused' }];
    const plan = planned({ ...smallQuestion, runs: 1, customers: 20, rows });
    const trials = Array.from({ length: trialsOf(plan) }, (_, trial) => keptOf(plan, trial));
    const [row] = foldStudy(plan, trials).scenarios;
    const found = row!.controls.find(({ id }) => id === 'does-nothing')!;
    expect(found.exercised).toBe(true);
    expect(found.alone.reduction).toEqual({ mean: 0, low: 0, high: 0 });
    expect(new Set(Object.values(found.alone.honestCost))).toEqual(new Set([0, null]));
    const cold = row!.controls.find(({ id }) => id === 'cold-ratio')!;
    expect(cold.alone.reduction!.mean).toBeGreaterThan(0.1);
  });
});

test('a change to the record changes no event', () => {
  const text = coincheck.replace('value: 40980', 'value: 1').replace('value: 11,', 'value: 99,');
  expect(text).not.toBe(coincheck);
  expect(lived({}, { scenario: scenario(text) }).digest).toBe(none.digest);
});

test('with gates alone, the journal is the same up to the first answer other than pass', () => {
  const capped = lived({ 'hot-velocity-cap': 'strong' });
  const answer = capped.journal.findIndex(({ kind }) => kind.id === 'verdict');
  expect(answer).toBeGreaterThan(0);
  expect(capped.journal.slice(0, answer).map(told)).toEqual(
    none.journal.slice(0, answer).map(told),
  );
  expect(capped.digest).not.toBe(none.digest);
});

test('who wants what, and when, is the same under every set of controls', () => {
  const wishes = (journal: readonly Event[]) =>
    journal.filter(({ kind }) => kind.id === 'wished').map(wished);
  const every = Object.fromEntries(catalogue.map(({ id }): [string, Asked] => [id, 'strong']));
  const sets = [...catalogue.map(({ id }) => ({ [id]: 'strong' as const })), every];
  const wanted = wishes(none.journal);
  expect(wanted.length).toBeGreaterThan(5);
  for (const controls of sets) expect(wishes(lived(controls).journal)).toEqual(wanted);
});

test('the same seed has the same digest, with real signatures and fast ones', () => {
  const short = {
    ...house,
    file: { ...house.file, clock: { ...house.file.clock, length: 86400 } },
  };
  const small = { scenario: short, customers: 10 };
  const real = lived({ 'cold-ratio': 'typical' }, { ...small, signing: 'real' });
  const fast = lived({ 'cold-ratio': 'typical' }, { ...small, signing: 'fast' });
  expect(real.events).toBeGreaterThan(100);
  expect(real.digest).toBe(fast.digest);
  expect(lived({}, { ...small, seed: 'laws/1' }).digest).not.toBe(lived({}, small).digest);
});

/** An event in words, all of it. */
function told({ time, kind, cause, subject, object, amount, asset, detail }: Event): string {
  const names = [subject, object, asset, detail].map(({ text }) => text);
  return [time, kind.id, cause, amount, ...names].join(' | ');
}

function wished({ time, subject, object, amount, asset }: Event): string {
  return [time, subject.text, object.text, amount, asset.text].join(' | ');
}
