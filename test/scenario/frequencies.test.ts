import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { describeAll } from '../../sim/scenario/fault.ts';
import { loadFrequencies } from '../../sim/scenario/frequencies.ts';
import { proofread } from '../../sim/scenario/proofread.ts';

const shipped = readFileSync(
  new URL('../../scenarios/frequencies/published-counts.yaml', import.meta.url),
  'utf8',
);

function faults(text: string): string[] {
  const loaded = loadFrequencies(text, 'mine.yaml');
  return 'faults' in loaded ? describeAll(loaded.faults) : [];
}

test('the shipped file is in order, and every figure of it has a grade and a source', () => {
  const loaded = loadFrequencies(shipped, 'published-counts.yaml');
  if ('faults' in loaded) throw new Error(describeAll(loaded.faults).join('\n'));
  expect(proofread(shipped, 'a.yaml')).toEqual({ kind: 'frequencies', faults: [] });
  const { counts, families } = loaded.value;
  for (const { source } of [
    ...counts,
    ...counts.map(({ exchangeYears }) => exchangeYears),
    families,
  ])
    expect(source).not.toBe('');
});

test.each([
  ['thefts: 25', 'thefts: -1', /^mine\.yaml:23:13 counts\[0\]\.thefts: expected /],
  [
    'low: 83',
    'low: 300',
    /^mine\.yaml:29:7 counts\[0\]\.exchangeYears: expected a low end not above/,
  ],
  ['thefts: 25', 'thefts: 99999', /^mine\.yaml:21:3 counts: expected at most 12 thefts in an exch/],
  [
    'vault misuse: 3',
    'vault misue: 3',
    /families\.thefts.*expected one of .*vault misuse.*found the key .?vault misue/,
  ],
  ['    vault misuse: 3\n', '', /families\.thefts: expected each of .*0 where none was counted/],
  ['rows: {}', 'rows: { a: -1 }', /rows\.a: expected /],
  ['grade: reported', 'grade: certain', /counts\[0\]\.grade: expected .*, found "?certain/],
])('a file with %s made %s is told its fault at its place', (from, to, told) => {
  expect(faults(shipped.replace(from, to))).toEqual([expect.stringMatching(told)]);
});

test('a kind of theft is counted once: by counts of the same kinds, of which one holds, or by one alone', () => {
  const of = (families: string) =>
    faults(shipped.replace('thefts: 2\n', `thefts: 2\n    families: [${families}]\n`));
  expect(of('account takeover')).toEqual([
    expect.stringMatching(/counts: expected every kind of theft in counts of the same kinds only/),
  ]);
  expect(of('man-in-the-browser, account takeover')).toEqual([]);
  expect(of('vault misuse')).toEqual([]);
});
