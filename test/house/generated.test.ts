import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { lists } from './lists.ts';
import { filled } from './table.ts';
import { root, text } from './tree.ts';

test('every generated list is fresh: else run `npm run generate`', async () => {
  for (const list of await lists()) {
    const written = existsSync(join(root, list.path)) ? text(list.path) : 'no such file';
    expect(written, list.path).toBe(list.text);
  }
});

test('a list names each file of its folder once, sorted, and not itself', async () => {
  const house = houseWith('velocity', 'address-hold', 'index');
  expect(await lists(house)).toEqual([
    {
      path: 'sim/exchange/controls/index.ts',
      text: [
        '// Made by npm run generate from the file names; do not edit.',
        "import type { Control } from '../control.ts';",
        "import addressHold from './address-hold.ts';",
        "import velocity from './velocity.ts';",
        '',
        '/** Every control there is, by file name. */',
        'export const controls: readonly Control[] = [addressHold, velocity];',
        '',
      ].join('\n'),
    },
  ]);
  rmSync(house, { recursive: true });
});

test('a file name that makes no identifier is refused', async () => {
  const house = houseWith('Address_Hold');
  await expect(lists(house)).rejects.toThrow(
    'file name: expected lower-case-with-dashes, found Address_Hold',
  );
  rmSync(house, { recursive: true });
});

test('a README gets its table between the marks, in its language, and keeps the rest', () => {
  const readme = 'Before\n\n<!-- controls -->\nstale\n<!-- /controls -->\n\nAfter\n';
  const hold = {
    id: 'address-hold',
    title: { en: 'Address hold', ja: '送付先の保留' },
    sentence: { en: 'New | first waits $1.', ja: '新しい送付先は待つ。' },
  };
  expect(filled(readme, [hold], 'en')).toBe(
    [
      'Before\n',
      '<!-- controls -->\n',
      '| control | name | what it does |',
      '| --- | --- | --- |',
      '| `address-hold` | Address hold | New \\| first waits $1. |\n',
      '<!-- /controls -->\n',
      'After\n',
    ].join('\n'),
  );
  expect(filled(readme, [hold], 'ja')).toContain('| 送付先の保留 | 新しい送付先は待つ。 |');
});

function houseWith(...controls: string[]): string {
  const house = mkdtempSync(join(tmpdir(), 'lists-'));
  mkdirSync(join(house, 'sim/exchange/controls'), { recursive: true });
  for (const control of controls)
    writeFileSync(join(house, 'sim/exchange/controls', `${control}.ts`), 'export default 1;');
  return house;
}
