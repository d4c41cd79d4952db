import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import type { Adaptation } from '../../sim/measure/adaptation.ts';
import type { Attribution } from '../../sim/measure/attribution.ts';
import type { Comparison } from '../../sim/measure/comparison.ts';
import type { Study } from '../../sim/measure/study.ts';
import { folderWith, vaultdrill } from './command.ts';

/** A draft of a rule that leaves all coins hot, and whatever else. */
function draft(more: string): string {
  return [
    'id: my-rule',
    'title: { en: My rule, ja: 案 }',
    'summary: { en: A draft., ja: 案。 }',
    'controls:',
    '  cold-ratio: { settings: { hotShare: 1 } }',
    more,
  ].join('\n');
}

const out = mkdtempSync(join(tmpdir(), 'compare-'));
afterAll(() => rmSync(out, { recursive: true }));

const small = ['--customers', '20', '--runs', '6', '--out', out];
const both = ['jp-law-2020', 'disclosed-gmo', 'coincheck-2018', ...small];

function said<T>(words: readonly string[]): T {
  const { status, out: text } = vaultdrill([...words, '--json']);
  expect(status).toBe(0);
  return JSON.parse(text) as T;
}

describe('compare', () => {
  const comparison = said<Comparison>(['compare', ...both]);

  test('has the cells that measure has for the same seeds', () => {
    const study = said<Study>([
      'measure',
      'coincheck-2018',
      '--baseline',
      'jp-law-2020-per-coin',
      ...small,
    ]);
    for (const row of comparison.scenarios) {
      const measured = study.scenarios.find(({ id }) => id === row.id)!;
      expect(row.none).toEqual(measured.none);
      expect(row.one).toEqual(measured.baselines['jp-law-2020']);
      expect(row.other).toEqual(measured.baselines['disclosed-gmo']);
    }
  });

  test('is the same for any number of workers, and turned round the other way round', () => {
    expect(said(['compare', ...both, '--workers', '1'])).toEqual(comparison);
    const [one, other, ...rest] = both;
    const turned = said<Comparison>(['compare', other!, one!, ...rest]);
    turned.scenarios.forEach((row, at) => {
      const { difference, flips } = comparison.scenarios[at]!;
      expect(row.difference.mean).toBeCloseTo(-difference.mean, 12);
      expect(row.flips).toEqual({ oneAlone: flips.otherAlone, otherAlone: flips.oneAlone });
    });
  });

  test('says where each is better, in both languages: the law for an abused signer, a quorum for a copied key', () => {
    const told = (lang: string) => vaultdrill(['compare', ...both, '--lang', lang]).out;
    expect(told('en')).toContain(
      'Less is lost under “Japanese law of May 2020” in: coincheck-2018/signer-abused.',
    );
    expect(told('ja')).toContain(
      '「日本法(2020年5月施行)」の方が損失が小さい:coincheck-2018/signer-abused。',
    );
    const [copied] = comparison.scenarios;
    expect(copied!.difference.mean).toBeLessThan(0);
    expect(copied!.flips).toEqual({ oneAlone: 6, otherAlone: 0 });
  });

  test('says so where customers alone are better off, and names drafts of one title by their files', () => {
    const folder = folderWith({
      'a.yaml': draft(''),
      'b.yaml': draft('  loss-absorbing-capital: { level: strong }'),
    });
    const files = [join(folder, 'a.yaml'), join(folder, 'b.yaml')];
    const told = vaultdrill([
      'compare',
      ...files,
      'coincheck-2018/signer-abused',
      ...small,
      '--runs',
      '30',
    ]).out;
    expect(told).toContain(`Second: My rule (${files[1]})`);
    expect(told).toContain(
      `Customers lose less under “My rule (${files[1]})” in: coincheck-2018/signer-abused.`,
    );
    expect(told).toContain('no difference');
    expect(told).not.toContain('The intervals leave open');
    rmSync(folder, { recursive: true });
  });

  test('writes what it found with the question, which comes out the same again, and not when it was changed', () => {
    const into = mkdtempSync(join(out, 'again-'));
    const file = join(into, 'comparison.json');
    const few = ['jp-law-2020', 'disclosed-gmo', 'coincheck-2018/', ...small, '--runs', '1'];
    const found = said<Comparison>(['compare', ...few, '--out', into]);
    const page = readFileSync(join(into, 'comparison.html'), 'utf8');
    expect(page).toContain(found.resultDigest);
    expect(page).toContain('どちらの損失が小さいか');
    const again = vaultdrill(['verify', file]);
    expect([again.status, again.out]).toEqual([0, `${file}: the same\n`]);
    const saved = JSON.parse(readFileSync(file, 'utf8')) as { prints: string[]; one: string };
    writeFileSync(file, JSON.stringify({ ...saved, prints: ['0123456789abcdef'], one: 'strict' }));
    const changed = vaultdrill(['verify', file]);
    expect(changed.status).toBe(1);
    expect(changed.out).toContain('piece 0: the file says "0123456789abcdef"');
    expect(changed.out).toContain('one: the file says "strict"');
  });

  test('leaves nothing behind, and tells what is wrong with either draft', () => {
    expect(readdirSync(out).filter((file) => file.startsWith('unfinished'))).toEqual([]);
    const { status, err } = vaultdrill(['compare', 'jp-law-2020', 'jp-law-2021', ...small]);
    expect(status).toBe(2);
    expect(err).toContain('did you mean jp-law-2020?');
  });
});

describe('attribute', () => {
  const words = ['attribute', 'coincheck-2018/', '--baseline', 'jp-law-2020', ...small];

  test('gives the cold share its part, and is the same for any number of workers', () => {
    const attribution = said<Attribution>(words);
    expect(said([...words, '--workers', '1'])).toEqual(attribution);
    const [row] = attribution.scenarios;
    expect(row!.exact).toBe(true);
    const file = join(out, 'attribution.json');
    expect(vaultdrill(['verify', file, '--sample', '2']).out).toContain(
      `${file}: the same; of 2 of its pieces`,
    );
    const cold = row!.controls.find(({ id }) => id === 'cold-ratio')!;
    expect(cold.value!.mean).toBeCloseTo(row!.together!.mean, 10);
    expect(row!.pairs.length).toBe(3);
    const funds = row!.customers.controls.find(({ id }) => id === 'loss-absorbing-capital')!;
    expect(funds.value!.mean).toBeGreaterThan(0);
  });

  test('brings the report of the study in its folder up to date', () => {
    const page = readFileSync(join(out, 'report.html'), 'utf8');
    expect(page).toContain('<section id="attribution-en"');
    expect(page).toContain('<section id="comparison-ja"');
    const study = JSON.parse(readFileSync(join(out, 'measure.json'), 'utf8')) as object;
    const whole = readFileSync(join(out, 'report.json'), 'utf8');
    writeFileSync(join(out, 'report.json'), '{}');
    const few = [...words, '--runs', '1'];
    const told = vaultdrill(few);
    expect(told.status).toBe(0);
    expect(told.err).toContain('was not brought up to date');
    expect(readFileSync(join(out, 'report.html'), 'utf8')).toBe(page);
    writeFileSync(join(out, 'report.json'), whole);
    writeFileSync(join(out, 'measure.json'), JSON.stringify({ ...study, version: '0.0.1' }));
    expect(vaultdrill(few).err).toMatch(
      /Not taken in: attribution.json, because it was written by version /,
    );
    writeFileSync(join(out, 'measure.json'), JSON.stringify(study));
  });

  test('tells it in both languages', () => {
    const told = (lang: string) => vaultdrill([...words, '--runs', '2', '--lang', lang]).out;
    expect(told('en')).toMatch(/All together save \d+%/);
    expect(told('en')).toMatch(/Of what customers lose without any they save \d+%/);
    expect(told('ja')).toContain('利用者の損失への寄与');
  });
});

describe('adapt', () => {
  const words = ['adapt', 'coincheck-2018/', '--baseline', 'jp-law-2020', ...small];

  test('finds a way around the law of 2020 at Coincheck, the same for any number of workers', () => {
    const adaptation = said<Adaptation>([...words, '--runs', '2']);
    expect(said([...words, '--runs', '2', '--workers', '1'])).toEqual(adaptation);
    const { sets } = adaptation.scenarios[0]!;
    expect(sets.map(({ id }) => id)).toEqual(['none', 'recorded', 'jp-law-2020']);
    expect(sets[1]!.face).toBe(sets[0]!.face);
    const { record, adapting } = sets[2]!.against;
    expect(adapting.way).not.toBe(record.way);
    expect(adapting.lossShare.mean).toBeGreaterThan(2 * record.lossShare.mean);
    const page = readFileSync(join(out, 'adaptation.html'), 'utf8');
    expect(page).toContain(adaptation.resultDigest);
    expect(page).toContain('適応する攻撃者');
  });
});
