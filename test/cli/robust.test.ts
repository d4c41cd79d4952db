import { existsSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import type { Robustness } from '../../sim/measure/fold-robustness.ts';
import { coincheck } from '../measure/small-study.ts';
import { folderWith, vaultdrill } from './command.ts';

const out = mkdtempSync(join(tmpdir(), 'robust-'));
afterAll(() => rmSync(out, { recursive: true }));

const small = ['--customers', '20', '--runs', '2', '--samples', '10', '--out', out];
const words = ['robust', 'coincheck-2018/', '--baseline', 'jp-law-2020', ...small];

function said(more: readonly string[]): Robustness {
  const { status, out: text, err } = vaultdrill([...words, ...more, '--json']);
  expect(status, err).toBe(0);
  return JSON.parse(text) as Robustness;
}

describe('robust', () => {
  const study = said(['--workers', '2']);
  const page = readFileSync(join(out, 'robust.html'), 'utf8');

  test('is the same for any number of workers, and leaves nothing unfinished', () => {
    expect(said(['--workers', '1'])).toEqual(study);
    expect(readFileSync(join(out, 'robust.html'), 'utf8')).toBe(
      page.replaceAll('--workers 2', '--workers 1'),
    );
    expect(readdirSync(out).filter((file) => file.startsWith('unfinished'))).toEqual([]);
  });

  test('keeps with its answer the texts and every number of every sample', () => {
    const file = JSON.parse(readFileSync(join(out, 'robust.json'), 'utf8')) as {
      resolved: { scenarios: { file: string; text: string }[] };
      values: number[][][];
    };
    expect(file).toMatchObject(study);
    expect(file.resolved.scenarios).toEqual([{ file: 'coincheck-2018.yaml', text: coincheck }]);
    expect(file.values[0]).toHaveLength(10);
    const { parameters } = study.scenarios[0]!;
    for (const sample of file.values[0]!)
      sample.forEach((value, at) => {
        expect(value).toBeGreaterThanOrEqual(parameters[at]!.low);
        expect(value).toBeLessThanOrEqual(parameters[at]!.high);
      });
  });

  test('comes out the same from its file alone, and not when anything in it was changed', () => {
    const file = join(out, 'robust.json');
    const again = vaultdrill(['verify', file, '--sample', '1']);
    expect([again.status, again.out], again.err).toEqual([
      0,
      `${file}: the same; of 1 of its pieces, not of what they come to\n`,
    ]);
    const saved = JSON.parse(readFileSync(file, 'utf8')) as { prints: string[] };
    expect(saved.prints).toHaveLength(1 + 10);
    const verified = (change: object) => {
      const copy = join(out, 'changed.json');
      writeFileSync(copy, JSON.stringify({ ...saved, ...change }));
      return vaultdrill(['verify', copy, '--sample', '1']);
    };
    const changed = verified({ prints: saved.prints.map(() => '0123456789abcdef') });
    expect(changed.status).toBe(1);
    expect(changed.out).toMatch(/piece \d+: the file says "0123456789abcdef"/);
    const fewer = verified({ prints: saved.prints.slice(1) });
    expect(fewer.status).toBe(2);
    expect(fewer.err).toContain('expected 11, one for each piece of work, found 10');
    const scenarios = [{ ...study.scenarios[0], followed: ['kill-switch'] }];
    const unknown = verified({ scenarios });
    expect(unknown.status).toBe(2);
    expect(unknown.err).toContain('scenarios.0.followed: expected some of cold-ratio');
  });

  test('tells it in both languages, in words first', () => {
    const told = vaultdrill([...words, '--lang', 'ja']).out;
    expect(told.split('\n')[1]).toMatch(/結論\d+件のうち/);
    expect(page).toMatch(/<p class="lead">Of \d+ conclusions \d+ hold in every sample/);
    for (const language of ['en', 'ja']) expect(page).toContain(`<article lang="${language}">`);
    expect(page).not.toMatch(/undefined|NaN|\[object/);
    expect(page).not.toContain('<script');
  });

  test('tells a wrong range at its place, a wrong control by name, and makes nothing', () => {
    const graded = coincheck.replace(
      'evidence:\n',
      'evidence:\n  exchange.response.freeze: { grade: assumed, source: x, range: [2 h, 10 min] }\n',
    );
    const folder = folderWith({ 'mine.yaml': graded });
    const file = join(folder, 'mine.yaml');
    const empty = ['--out', join(folder, 'out')];
    const ranged = vaultdrill(['robust', file, ...small, ...empty]);
    expect(ranged.status).toBe(2);
    const line = graded.split('\n').findIndex((each) => each.includes('range:')) + 1;
    expect(ranged.err).toContain(`mine.yaml:${line}:`);
    expect(ranged.err).toContain('expected the lower bound first, found "2 h" and "10 min"');
    const control = vaultdrill([...words, ...empty, '--control', 'kill-switch']);
    expect(control.status).toBe(2);
    expect(control.err).toContain('--control: expected one of cold-ratio');
    expect(existsSync(join(folder, 'out'))).toBe(false);
    rmSync(folder, { recursive: true });
  });
});
