import { describe, expect, test } from 'vitest';
import { pathText } from '../../sim/scenario/fault.ts';
import { loadScenario } from '../../sim/scenario/load.ts';
import { quantitiesOf } from '../../sim/scenario/quantities.ts';
import { sweepOf } from '../../sim/scenario/sweep.ts';
import { parameterNames } from '../../sim/prose/parameter-names.ts';
import { parameterName, parameterValue, patternOf } from '../../sim/prose/parameters.ts';
import { scenarioFiles } from '../scenario/shipped-files.ts';

const scenarios = scenarioFiles().flatMap(({ file, text }) => {
  const whole = loadScenario(text, file);
  if ('faults' in whole) throw new Error(file);
  return ['', ...Object.keys(whole.value.file.variants)].flatMap((variant) => {
    const read = loadScenario(text, file, variant);
    return 'value' in read ? [read.value] : [];
  });
});

describe('numbers in words', () => {
  test('every number that is swept anywhere has a name in both languages', () => {
    const paths = scenarios.flatMap((each) => sweepOf(each).parameters.map(({ path }) => path));
    expect(paths.length).toBeGreaterThan(3000);
    for (const path of paths) {
      expect(parameterName(path, 'en'), path).not.toBe(path);
      expect(parameterName(path, 'ja'), path).toMatch(/[ぁ-んァ-ヶ一-龠]/);
      expect(parameterName(path, 'en'), path).not.toMatch(/[ぁ-んァ-ヶ一-龠]/);
    }
  });

  test('no name is left over from a number that is gone', () => {
    const known = new Set(
      scenarios.flatMap((each) => quantitiesOf(each).map(({ path }) => patternOf(pathText(path)))),
    );
    const gone = Object.keys(parameterNames).filter((pattern) => !known.has(pattern));
    // kept for scenarios that give a time in place of a word
    expect(gone).toEqual(['exchange.watch.reconcile']);
  });

  test('values stand in their unit', () => {
    const said = (...[value, unit, path]: [number, Parameters<typeof parameterValue>[1], string]) =>
      (['en', 'ja'] as const).map((language) => parameterValue(value, unit, path, language));
    expect(said(0.074, 'share', 'x')).toEqual(['7.4%', '7.4%']);
    expect(said(7200, 'seconds', 'x')).toEqual(['2 h', '2時間']);
    expect(said(14, 'days', 'x')).toEqual(['14 days', '14日']);
    expect(said(526300010, 'coins', 'assets.XEM.claims')[0]).toBe('526,300,010 XEM');
    expect(said(60000, 'number', 'x')[0]).toBe('60,000');
    expect(parameterName('exchange.wallets.BTC.hot.share', 'en')).toBe('share of a wallet of BTC');
  });
});
