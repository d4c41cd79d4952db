import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { text } from '../house/tree.ts';
import { folderWith, quick, vaultdrill } from './command.ts';

type Saved = { outcome: { stolenYen: number }; digest: string; resolved: { seed: string } };

let folder: string;
let saved: Saved;

beforeAll(() => {
  folder = folderWith({ 'own.yaml': text('scenarios/coincheck-2018.yaml') });
  const words = ['run', 'own.yaml', ...quick.slice(2), '--controls', 'catalogue-typical'];
  const more = ['--with', 'kill-switch=strong', '--decide', '3 02:00 freeze', '--json'];
  saved = JSON.parse(vaultdrill([...words, ...more], folder).out) as Saved;
  writeFileSync(join(folder, 'own.yaml'), 'gone');
});

function verified(change: (copy: Saved) => void) {
  const copy = structuredClone(saved);
  change(copy);
  const file = join(folder, 'run.json');
  writeFileSync(file, JSON.stringify(copy));
  return vaultdrill(['verify', file], folder);
}

describe('verify', () => {
  test('lives through a saved run again from its file alone', () => {
    const { status, out } = verified(() => undefined);
    expect({ status, out }).toEqual({ status: 0, out: `${join(folder, 'run.json')}: the same\n` });
  });

  test('says what differs, and that the answer is no', () => {
    const { status, out } = verified((copy) => (copy.outcome.stolenYen += 1));
    expect(status).toBe(1);
    expect(out).toContain(`outcome.stolenYen: the file says ${saved.outcome.stolenYen + 1}`);
  });

  test('names the digest before the outcome', () => {
    const { status, out } = verified((copy) => (copy.resolved.seed = 'another'));
    expect(status).toBe(1);
    expect(out).toMatch(/digest: [^]*outcome\./);
  });

  test.each([
    ['{', /one JSON document/],
    ['{}', /expected a saved run/],
    ['[1]', /expected a saved run/],
    ['null', /expected a saved run/],
  ])('refuses %s', (content, said) => {
    const file = join(folder, 'odd.json');
    writeFileSync(file, content);
    const { status, out, err } = vaultdrill(['verify', file]);
    expect(err).toMatch(said);
    expect({ status, out }).toEqual({ status: 2, out: '' });
  });

  test('refuses a scenario within the file that is not in order', () => {
    const { status, err } = verified((copy) =>
      Object.assign(copy.resolved, { scenario: { file: 'x.yaml', text: 'id: 3' } }),
    );
    expect(err).toMatch(/x\.yaml:1:/);
    expect(status).toBe(2);
  });
});
