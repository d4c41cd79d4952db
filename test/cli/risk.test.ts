import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import type { Risk } from '../../sim/measure/risk.ts';
import type { Choice } from '../../sim/measure/choice.ts';
import { root } from '../house/tree.ts';
import { vaultdrill } from './command.ts';

const out = mkdtempSync(join(tmpdir(), 'risk-'));
afterAll(() => rmSync(out, { recursive: true }));
const small = ['--customers', '20', '--runs', '3', '--workers', '1', '--out', out];
const file = join(out, 'measure.json');

describe('risk', () => {
  expect(vaultdrill(['measure', 'coincheck-2018/', ...small]).status).toBe(0);
  const told = vaultdrill(['risk', file, '--json']);
  const risk = JSON.parse(told.out) as Risk & { readonly resultDigest: string };

  test('reads a saved study, names it, and has every set of it', () => {
    expect(told.status).toBe(0);
    const study = JSON.parse(readFileSync(file, 'utf8')) as { readonly resultDigest: string };
    expect(risk.resultDigest).toBe(study.resultDigest);
    expect(risk.sets.map(({ id }) => id)).toEqual(
      expect.arrayContaining(['none', 'recorded', 'baseline', 'jp-law-2020']),
    );
    expect(risk.sets[0]!.expected.mean).toBeGreaterThan(0);
  });

  test('is the same each time, in shares whatever the size of the house', () => {
    const again = JSON.parse(vaultdrill(['risk', file, '--assets', '1000000000', '--json']).out) as Risk; // prettier-ignore
    expect(again.assetsYen).toBe(1e9);
    const { mean, low, high } = risk.sets[0]!.expected;
    expect(again.sets[0]!.expected).toMatchObject({ mean, low, high });
  });

  test('with half the thefts expects about half the loss', () => {
    const shipped = readFileSync(join(root, 'scenarios/frequencies/published-counts.yaml'), 'utf8');
    const mine = join(out, 'mine.yaml');
    const doubled = shipped.replace(/(low|high): ([0-9]+)/g, (_, end: string, years: string) => `${end}: ${2 * Number(years)}`); // prettier-ignore
    writeFileSync(mine, doubled);
    const halved = JSON.parse(vaultdrill(['risk', file, '--frequencies', mine, '--json']).out) as Risk; // prettier-ignore
    expect(halved.sets[0]!.expected.mean / risk.sets[0]!.expected.mean).toBeCloseTo(0.5, 9);
  });

  test.each(['en', 'ja'])('says in %s that the frequency is from outside', (lang) => {
    const { out: text } = vaultdrill(['risk', file, '--lang', lang]);
    expect(text).toContain(
      lang === 'en' ? 'no result of the simulation' : '模擬の結果ではありません',
    );
    expect(text).not.toMatch(/NaN|undefined/);
  });

  test('tells wrong input by its place', () => {
    expect(vaultdrill(['risk', file, '--frequencies', 'nobody'])).toMatchObject({ status: 2 });
    writeFileSync(join(out, 'bad.yaml'), 'id: bad\n');
    const bad = vaultdrill(['risk', file, '--frequencies', join(out, 'bad.yaml')]);
    expect(bad.status).toBe(2);
    expect(bad.err).toMatch(/bad\.yaml:1:1 counts: expected /);
    writeFileSync(join(out, 'none.json'), '{}');
    expect(vaultdrill(['risk', join(out, 'none.json')]).status).toBe(2);
  });

  test('the report has both sections in both languages', () => {
    const html = readFileSync(join(out, 'report.html'), 'utf8');
    for (const id of ['risk-en', 'risk-ja', 'choice-en', 'choice-ja'])
      expect(html).toContain(`<section id="${id}"`);
  });
});

test('choose judges what it found on seeds of its own, the same each time', () => {
  const words = ['choose', 'coincheck-2018/', '--baseline', 'jp-law-2020', '--largest', '1', ...small, '--json']; // prettier-ignore
  const first = vaultdrill(words);
  expect(first.status).toBe(0);
  const choice = JSON.parse(first.out) as Choice & { readonly search: { readonly seed: string } };
  expect(choice.search.seed).toBe('vaultdrill/search');
  expect(choice.sets.map(({ kind }) => kind)).toContain('found');
  expect(choice.frictionFrom).toEqual(['calm-week', 'surge-week']);
  expect(vaultdrill(words).out).toBe(first.out);
});
