import { describe, expect, test } from 'vitest';
import { describe as told } from '../../sim/scenario/fault.ts';
import { loadScenario, type Scenario } from '../../sim/scenario/load.ts';
import { changesTo } from '../../sim/scenario/moved.ts';
import { proofread } from '../../sim/scenario/proofread.ts';
import { quantitiesOf } from '../../sim/scenario/quantities.ts';
import { pathText } from '../../sim/scenario/fault.ts';
import { sweepOf, valueAt, type Parameter } from '../../sim/scenario/sweep.ts';
import { coincheck } from '../measure/small-study.ts';
import { scenarioFiles } from './shipped-files.ts';

function loaded(text: string, file = 'coincheck.yaml', variant = ''): Scenario {
  const read = loadScenario(text, file, variant);
  if ('faults' in read) throw new Error(told(read.faults[0]!));
  return read.value;
}

const swept = (text: string): ReadonlyMap<string, Parameter> =>
  new Map(sweepOf(loaded(text)).parameters.map((each) => [each.path, each]));

const graded = (entry: string): string =>
  coincheck.replace('evidence:\n', `evidence:\n  ${entry}\n`);

describe('every shipped scenario and variant', () => {
  const every = scenarioFiles().flatMap(({ file, text }) =>
    ['', ...Object.keys(loaded(text, file).file.variants)].map((variant) => ({
      file,
      variant,
      text,
    })),
  );

  test.each(every)('$file $variant is itself when said anew with its own numbers', (each) => {
    const scenario = loaded(each.text, each.file, each.variant);
    const { parameters } = sweepOf(scenario);
    const same = parameters.map(({ path, value }) => ({ path, value }));
    const again = loadScenario(each.text, each.file, each.variant, changesTo(scenario, same));
    if ('faults' in again) throw new Error(told(again.faults[0]!));
    const { file, house, street, attack } = again.value;
    expect(house).toEqual(scenario.house);
    expect(street).toEqual(scenario.street);
    expect(attack?.options).toEqual(scenario.attack?.options);
    expect(file.compensation).toEqual(scenario.file.compensation);
    expect(file.clock).toEqual(scenario.file.clock);
  });

  test.each(every)('$file $variant takes the number that a parameter is moved to', (each) => {
    const scenario = loaded(each.text, each.file, each.variant);
    for (const parameter of sweepOf(scenario).parameters) {
      const { path, low, high, value } = parameter;
      expect(low, path).toBeLessThanOrEqual(value);
      expect(high, path).toBeGreaterThanOrEqual(value);
      expect(low, path).toBeLessThan(high);
    }
    const parameters = sweepOf(scenario).parameters.filter(
      // parts of one whole are brought back to it
      ({ path }) => !/enrolled|devices|\.share$/.test(path),
    );
    const moves = parameters.map((each) => ({ path: each.path, value: valueAt(each, 0.25) }));
    const again = loadScenario(each.text, each.file, each.variant, changesTo(scenario, moves));
    if ('faults' in again) throw new Error(told(again.faults[0]!));
    const now = new Map(quantitiesOf(again.value).map((q) => [pathText(q.path), q.value]));
    for (const { path, value } of moves)
      if (path.endsWith('.claims')) expect(Math.abs(now.get(path)! / value - 1)).toBeLessThan(0.05);
      else expect(now.get(path), path).toBe(value);
  });
});

describe('what is swept', () => {
  test('is everything but what is established, each with the closest grade', () => {
    const parameters = swept(coincheck);
    expect(parameters.get('customers.total')).toBeUndefined();
    expect(parameters.get('assets.XEM.claims')).toMatchObject({ grade: 'reported', listed: true });
    expect(parameters.get('assets.BTC.price')).toMatchObject({ grade: 'assumed', listed: true });
    expect(parameters.get('exchange.response.freeze')).toMatchObject({
      grade: 'assumed',
      listed: false,
      low: 900,
      high: 3600,
      by: 'rule',
    });
    const closer = swept(graded('exchange.response: { grade: established, source: x }'));
    expect(closer.get('exchange.response.freeze')).toBeUndefined();
  });

  test('of what a variant sets has the grade of the variant', () => {
    const scenario = loaded(coincheck, 'coincheck.yaml', 'signer-abused');
    const part = sweepOf(scenario).parameters.find(({ path }) => path === 'attack.options.part')!;
    expect(part).toMatchObject({ grade: 'assumed', listed: true, value: 0.02 });
  });

  test('has the odds of a share halved to doubled, and whole numbers at least one apart', () => {
    const parameters = swept(coincheck);
    const opens = parameters.get('attack.options.opens')!;
    expect(opens.low / (1 - opens.low)).toBeCloseTo(0.125, 12);
    expect(opens.high / (1 - opens.high)).toBeCloseTo(0.5, 12);
    expect(valueAt(opens, 0.5)).toBeCloseTo(0.2, 9);
    expect(parameters.get('exchange.cold.approvers')).toMatchObject({ low: 0, high: 2 });
    expect(parameters.get('customers.householdSize')).toMatchObject({ low: 2, high: 4 });
  });

  test('leaves the largest tier what the others do not hold', () => {
    const { unswept } = sweepOf(loaded(coincheck));
    const why = (path: string) => unswept.find((each) => each.path === path)?.why;
    expect(why('exchange.wallets.BTC.cold.share')).toBe('the-rest');
    expect(why('exchange.funds.capital')).toBe('at-an-end');
    expect(why('assets.XEM.decimals')).toBe('built-so');
    const scenario = loaded(coincheck);
    const path = 'exchange.wallets.BTC.hot.share';
    const read = loadScenario(coincheck, 'x', '', changesTo(scenario, [{ path, value: 0.7 }]));
    if ('faults' in read) throw new Error(told(read.faults[0]!));
    expect(read.value.file.exchange.wallets.BTC!.cold!.share).toBeCloseTo(0.3, 12);
  });
});

describe('a range that a file states', () => {
  const ranged = (path: string, range: string): string =>
    graded(`${path}: { grade: assumed, source: x, range: ${range} }`);

  test('is used, in the unit of its value, also where the house is built so', () => {
    expect(
      swept(ranged('exchange.response.freeze', '[10 min, 2 h]')).get('exchange.response.freeze'),
    ).toMatchObject({ low: 600, high: 7200, by: 'file' });
    expect(
      swept(ranged('exchange.wallets.BTC.cold.signatures', '[1, 3]')).get(
        'exchange.wallets.BTC.cold.signatures',
      ),
    ).toMatchObject({ low: 1, high: 3, by: 'file' });
  });

  test.each([
    ['exchange.response.freeze', '[10 m, 2 h]', 'range[0]: expected a time such as 90 s', '10 m'],
    ['exchange.response.freeze', '[2 h, 10 min]', 'range: expected the lower bound first', '2 h'],
    ['attack.options.opens', '[0.1, 1.5]', 'range[1]: expected a share from 0 to 1', '1.5'],
    ['attack.options.staff', '[1.5, 9]', 'range[0]: expected a whole number from 1 to', '1.5'],
    ['assets', '[1, 2]', 'range: expected a range of one number', 'assets'],
    ['exchange.response.freeze', '[10 min]', 'range: expected two bounds', 'a list of 1'],
  ])('of %s as %s is a fault where it stands', (path, range, expected, found) => {
    const text = ranged(path, range);
    const line = text.split('\n').findIndex((each) => each.includes('range:')) + 1;
    const { faults } = proofread(text, 'mine.yaml');
    expect(faults).toHaveLength(1);
    const said = told(faults[0]!);
    expect(said).toMatch(new RegExp(`^mine\\.yaml:${line}:\\d+ evidence`));
    expect(said).toContain(expected);
    expect(said).toContain(found);
    expect(faults[0]!.column).toBeGreaterThan(text.split('\n')[line - 1]!.indexOf('range:'));
  });
});
