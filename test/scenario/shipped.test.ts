/** Every file under scenarios/ as a reader finds it: whole, graded, in both languages, and able to run. */
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { describeAll } from '../../sim/scenario/fault.ts';
import { loadReadings } from '../../sim/scenario/baseline.ts';
import { loadScenario, pathOf, type Scenario } from '../../sim/scenario/load.ts';
import { run } from '../../sim/scenario/run.ts';
import type { Outcome } from '../../sim/scenario/outcome.ts';

const folder = new URL('../../scenarios/', import.meta.url);
const files = yamlIn(folder);
const baselines = yamlIn(new URL('baselines/', folder));

describe.each(files)('$id', ({ id, text, file }) => {
  const scenario = loaded(text, file);

  test('is named as its file is', () => {
    expect(scenario.id).toBe(id);
  });

  test('loads without a fault in every variant, and every variant changes something', () => {
    for (const variant of Object.keys(scenario.file.variants)) {
      const { house, street, attack } = loaded(text, file, variant);
      expect({ house, street, attack }, variant).not.toEqual({
        house: scenario.house,
        street: scenario.street,
        attack: scenario.attack,
      });
    }
  });

  test('speaks Japanese in Japanese and English in English', () => {
    const { title, summary, comparable, variants } = scenario.file;
    const said = [title, summary, ...Object.values(variants).map((each) => each.title)];
    for (const { en, ja } of comparable === undefined ? said : [...said, comparable]) {
      expect(ja).toMatch(/[ぁ-んァ-ヶ一-龠]/);
      expect(en).not.toMatch(/[ぁ-んァ-ヶ一-龠]/);
    }
    expect(summary.en).toMatch(/\.$/);
    expect(summary.ja).toMatch(/。$/);
  });

  test('gives evidence for what stands in the file or in the ordinary house', () => {
    const written = parse(text) as unknown;
    const full = { ...scenario.file, attack: { options: scenario.attack?.options } };
    for (const path of Object.keys(scenario.file.evidence))
      expect(stands(written, path) || stands(full, path), path).toBe(true);
  });

  test('names a source for every figure and every grade', () => {
    const { evidence, record } = scenario.file;
    for (const [at, { source }] of [...Object.entries(evidence), ...Object.entries(record)])
      expect(source, at).toMatch(/\S/);
    for (const [at, { grade, source }] of Object.entries(evidence))
      if (grade === 'established') expect(source, at).toMatch(named);
  });

  test('records what an outcome can be held against, and cites what it records', () => {
    const { evidence, record } = scenario.file;
    const short = loaded(text, file, '', [{ path: ['clock', 'length'], value: '1 h' }]);
    const outcome: Outcome = brief(short, 'keys').outcome;
    expect(Object.keys(outcome)).toEqual(expect.arrayContaining(Object.keys(record).map(keyOf)));
    for (const [at, { cites }] of Object.entries(evidence))
      for (const cited of cites) expect(Object.keys(record), at).toContain(cited);
  });

  test('an exercise has no record, an incident has one or says why not', () => {
    const { kind, record, comparable } = scenario.file;
    const told = Object.keys(record).length > 0 || comparable !== undefined;
    expect(told).toBe(kind === 'incident');
  });

  test('is lived through in every variant, and the laws hold', () => {
    for (const variant of ['', ...Object.keys(scenario.file.variants)])
      expect(() => brief(loaded(text, file, variant), '0'), variant).not.toThrow();
  });

  test('aims at no more customers than it has', () => {
    const { attack, street } = scenario;
    expect(attack?.plan.people(attack.options) ?? 0).toBeLessThanOrEqual(street.total);
  });
});

describe('without any control', () => {
  const wallets = files.filter(
    ({ text }) =>
      /plan: (hot-wallet-drain|vault-misuse)/.test(text) ||
      (text.includes('plan: insider-collusion') && !text.includes('role: support-agent\n    desk')),
  );
  test.each(wallets)('$id reaches the coins for one of five seeds', ({ text, file }) => {
    const scenario = loaded(text, file);
    const seeds = ['0', '1', '2', '3', '4'];
    expect(seeds.some((seed) => brief(scenario, seed).outcome.theftTransactions > 0)).toBe(true);
  });

  const quiet = files.filter(({ text }) => text.includes('attack: null'));
  test.each(quiet)('$id loses nothing', ({ text, file }) => {
    const { outcome } = brief(loaded(text, file), '0');
    expect(outcome.stolenYen).toBe(0);
    expect(outcome.honest.withdrawalsSettled).toBeGreaterThan(0);
  });

  const robbed = files.filter(({ text }) =>
    /^ {2}plan: (account-takeover|man-in-the-browser)/m.test(text),
  );
  test.each(robbed)('$id robs somebody', ({ text, file }) => {
    expect(brief(loaded(text, file), '0').outcome.accountsRobbed).toBeGreaterThan(0);
  });
});

describe.each(baselines)('baseline $id', ({ id, text, file }) => {
  const read = loadReadings(text, file);

  test('loads without a fault in every reading and is named as its file is', () => {
    const ids =
      'faults' in read ? describeAll(read.faults) : read.value.map((each) => each.file.id);
    expect([[id], [id, `${id}-as-typical`]]).toContainEqual(ids);
  });

  test('gives each control the clause that asks for it', () => {
    if ('faults' in read) throw new Error(describeAll(read.faults).join('\n'));
    for (const { file } of read.value)
      for (const [control, { reference }] of Object.entries(file.controls))
        expect(reference, control).toMatch(/\S/);
  });
});

interface Shipped {
  readonly id: string;
  readonly file: string;
  readonly text: string;
}

function yamlIn(where: URL): Shipped[] {
  return readdirSync(where)
    .filter((file) => file.endsWith('.yaml'))
    .sort((a, b) => (a < b ? -1 : 1))
    .map((file) => ({
      id: file.replace(/\.yaml$/, ''),
      file,
      text: readFileSync(new URL(file, where), 'utf8'),
    }));
}

function loaded(...given: Parameters<typeof loadScenario>): Scenario {
  const read = loadScenario(...given);
  if ('faults' in read) throw new Error(describeAll(read.faults).join('\n'));
  return read.value;
}

function brief(scenario: Scenario, seed: string): ReturnType<typeof run> {
  return run({ scenario, controls: {}, seed: `shipped/${seed}`, customers: 200, signing: 'fast' });
}

function stands(value: unknown, path: string): boolean {
  let at = value;
  for (const step of pathOf(path)) {
    if (at === null || typeof at !== 'object' || !Object.hasOwn(at, step)) return false;
    at = (at as Record<string, unknown>)[step];
  }
  return at !== undefined;
}

/** A share lost is told from two keys of the outcome. */
function keyOf(figure: string): string {
  return figure === 'lossShare' ? 'atRiskYen' : figure;
}

/** A site, a section of the parameters, or a law. */
const named = /[a-z0-9]\.(com|jp|org|net|hk|kr)\b|section [0-9]+|\b(PSA|Order) [0-9]/;
