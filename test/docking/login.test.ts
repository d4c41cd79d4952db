import { expect, test } from 'vitest';
import { customers, robbed } from '../../sim/measure/docking/login-house.ts';
import { published } from '../../sim/measure/docking/login-table.ts';
import { files, text } from '../house/tree.ts';

/** Written as a share or as a percentage; whole and round ones stand for other things everywhere. */
const figures = [
  '0.96',
  '0.76',
  '0.73',
  '0.94',
  '0.66',
  '0.99',
  '96',
  '76',
  '73',
  '94',
  '66',
  '99',
];

/** A figure of the table as a number that something could read. */
function inputs(source: string): string[] {
  return source
    .split('\n')
    .filter((line) => !/^\s*(#|\/\/|\/?\*)/.test(line))
    .filter((line) =>
      figures.some((figure) =>
        figure.includes('.')
          ? new RegExp(`(?<![\\d.])${figure.replace('.', '\\.')}0*(?![\\d])`).test(line)
          : new RegExp(`(?<![\\d.])${figure} ?%`).test(line),
      ),
    );
}

test('nothing that is run reads a figure of the published table', () => {
  const read = [
    ...files('scenarios', '.yaml'),
    ...['kernel', 'chain', 'exchange', 'customers', 'attacks', 'scenario'].flatMap((floor) =>
      files(`sim/${floor}`, '.ts'),
    ),
    'sim/measure/docking/login-house.ts',
  ];
  expect(read.length).toBeGreaterThan(150);
  const found = read.flatMap((file) => inputs(text(file)).map((line) => `${file}: ${line.trim()}`));
  expect(found.filter((line) => !elsewhere.some((other) => line.includes(other)))).toEqual([]);
});

test('a figure of the table is found as a share and as a percentage', () => {
  expect(inputs('blocked: 0.76')).toHaveLength(1);
  expect(inputs('  - stops: 96%')).toHaveLength(1);
  expect(inputs('share: 0.7612')).toEqual([]);
  expect(inputs('# 76% in 2019')).toEqual([]);
});

test('only the comparison imports the table', () => {
  const importing = files('sim', '.ts').filter((file) => text(file).includes('login-table.ts'));
  expect(importing).toEqual([
    'sim/machine/report/docking-figures.ts',
    'sim/measure/docking/login-house.ts',
    'sim/measure/docking/login.ts',
  ]);
  const house = text('sim/measure/docking/login-house.ts');
  expect(house).toContain("import type { Challenge, Try } from './login-table.ts';");
  expect(published.key.bots).toEqual({ low: 1, high: 1 });
});

test.each(['bots', 'bulk', 'targeted'] as const)(
  'without a challenge everybody whose password is known is robbed: %s',
  (manner) => {
    expect(robbed('none', manner, 'way in')).toBe(customers);
  },
);

test('a challenge stops whoever cannot meet it, and nobody who can', () => {
  expect(robbed('sms', 'bots', 'stopped')).toBe(0);
  expect(robbed('knowledge', 'bulk', 'stopped')).toBe(customers);
  const relayed = robbed('sms', 'targeted', 'stopped');
  expect(relayed).toBeGreaterThan(0);
  expect(relayed).toBeLessThan(customers);
});

/** The same digits for something else. */
const elsewhere = ['const edges = [0, 0.8, 0.99, 1];'];
