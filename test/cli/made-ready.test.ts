import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { root } from '../house/tree.ts';
import { vaultdrill } from './command.ts';

const register = join(root, 'node_modules/.cache/vaultdrill/made.json');

interface Made {
  readonly folder: string;
  readonly files: Readonly<Record<string, string>>;
}

/** What is registered after the command has answered. */
function madeBy(): Made {
  expect(vaultdrill(['list', 'baselines']).out).toContain('catalogue-typical');
  return JSON.parse(readFileSync(register, 'utf8')) as Made;
}

test('the command is made ready once, and anew when a file it was made of is another', () => {
  const first = madeBy();
  expect(first.files).toHaveProperty('sim/kernel/random.ts');
  expect(madeBy()).toEqual(first);
  const files = { ...first.files, 'sim/kernel/random.ts': 'other' };
  writeFileSync(register, JSON.stringify({ ...first, files }));
  const second = madeBy();
  expect(second.folder).not.toBe(first.folder);
  expect(second.files).toEqual(first.files);
  writeFileSync(register, JSON.stringify({ ...first, folder: join(first.folder, 'gone') }));
  expect(madeBy().files).toEqual(first.files);
  writeFileSync(register, '{');
  expect(madeBy().files).toEqual(first.files);
});
