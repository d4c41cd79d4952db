import { describe, expect, test } from 'vitest';
import { dockingResults } from '../../sim/measure/docking/results.ts';
import { laws } from '../../sim/scenario/laws.ts';
import { report } from '../../sim/machine/report/report.ts';
import { text } from '../house/tree.ts';
import { madeUpDetails, madeUpStudy } from './made-up-study.ts';

const html = report(madeUpStudy, madeUpDetails);
const rows = dockingResults().flatMap((result) => result.rows);

function part(language: 'en' | 'ja'): string {
  const start = html.indexOf(`<section id="believe-${language}"`);
  return html.slice(start, html.indexOf('</section>', start));
}

describe.each(['en', 'ja'] as const)('why believe it, in %s', (language) => {
  test('shows every comparison once, each with its verdict', () => {
    const section = part(language);
    for (const { what } of rows)
      expect(section.split(`>${what[language].replaceAll('&', '&amp;')}<`)).toHaveLength(2);
    const flags = (kind: string): number => section.split(`flag ${kind}`).length - 1;
    expect(flags('agrees')).toBe(rows.filter(({ agrees }) => agrees).length);
    expect(flags('misses')).toBe(rows.filter(({ agrees }) => !agrees).length);
  });

  test('names every law, links the record, and says how to do it again', () => {
    const section = part(language);
    expect(section.match(/<ul>.*?<\/ul>/s)![0].split('<li>')).toHaveLength(
      Object.keys(laws).length + 1,
    );
    for (const id of ['record', 'reproduce', 'assumptions'])
      expect(section).toContain(`href="#${id}-${language}"`);
    for (const { reproduce } of dockingResults()) expect(section).toContain(reproduce);
    expect(section).toContain(madeUpStudy.resultDigest);
  });

  test('has a figure for the ceiling and for the login table', () => {
    expect(part(language).split('<svg')).toHaveLength(3);
  });
});

test('a miss is said, with its reason or that none is known', () => {
  const missed = rows.filter(({ agrees }) => !agrees);
  expect(missed.length).toBeGreaterThan(0);
  for (const { reason } of missed) expect(part('en')).toContain(reason?.en ?? 'No reason known.');
});

test('what is said of coverage is what its test does', () => {
  const source = text('test/measure/coverage.test.ts');
  for (const said of [
    'runs: 40, experiments: 600',
    'runs: 100, experiments: 300',
    'runs: 400, experiments: 100',
    'toBeGreaterThanOrEqual(0.86)',
  ])
    expect(source).toContain(said);
});

test('what is said to be given in the houses is what they are given', () => {
  const house = text('sim/measure/docking/login-house.ts');
  for (const given of ['givesCode: 0.9', 'codeSeconds: 10 min']) expect(house).toContain(given);
  expect(text('sim/attacks/loot.ts')).toContain('relaySeconds = 5;');
});
