import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import * as units from '../../sim/scenario/units.ts';

/** Each row: what is written, and what it reads as. */
function reads(schema: z.ZodType, rows: readonly (readonly [unknown, unknown])[]) {
  test.each(rows)('%j is read as %j', (written, value) => {
    expect(schema.parse(written)).toEqual(value);
  });
}

/** Everything here is refused, and every message is made of the words that follow "expected". */
function refuses(schema: z.ZodType, written: readonly unknown[]) {
  test.each(written.map((value) => [value]))('%j is refused', (value) => {
    const result = schema.safeParse(value);
    expect(result.success).toBe(false);
    for (const issue of result.error!.issues) {
      expect(issue.message).not.toMatch(/invalid|expected|too (big|small)/i);
    }
  });
}

describe('a share', () => {
  reads(units.share(), [
    [0, 0],
    [1, 1],
    [0.05, 0.05],
    ['5%', 0.05],
    ['12.55%', 0.1255],
    ['0%', 0],
    ['100%', 1],
  ]);
  refuses(units.share(), [-0.2, 1.01, '101%', '-5%', '5', '5 %', '1e1%', null, [0.5], true, NaN]);

  test('a percentage is the number of hundredths it says, to the last digit', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 9_999 }), (basisPoints) => {
        const [whole, rest] = [Math.floor(basisPoints / 100), basisPoints % 100];
        const written = `${whole}.${String(rest).padStart(2, '0')}%`;
        expect(units.share().parse(written)).toBe(basisPoints / 10_000);
      }),
    );
  });
});

describe('a length of time', () => {
  reads(units.seconds(), [
    [0, 0],
    [90, 90],
    ['90 s', 90],
    ['90s', 90],
    ['15 min', 900],
    ['2 h', 7_200],
    ['3 d', 259_200],
    ['36500 d', 3_153_600_000],
  ]);
  refuses(units.seconds(), [
    ...[-1, 1.5, 3_153_600_001, Infinity, NaN, null, [], {}],
    ...['36501 d', '9999999999 d', '1.5 h', '-1 h', '2 hours', '2 H', '2  h', '90', '', '07 d'],
  ]);
});

describe('a time of day', () => {
  reads(units.clockTime(), [
    ['00:00', 0],
    ['00:02', 2],
    ['09:30', 570],
    ['23:59', 1_439],
  ]);
  refuses(units.clockTime(), ['24:00', '9:30', '09:60', '09:30:00', 930, '09:30\n', null]);
});

describe('a date and time', () => {
  const at = (year: number, month: number, day: number, hour: number, minute: number) => ({
    ...{ year, month, day, hour, minute },
  });
  reads(units.dateTime(), [
    [
      '2018-01-26T00:02+09:00',
      { ...at(2018, 1, 26, 0, 2), offsetMinutes: 540, minutesSinceEpoch: 25_281_542 },
    ],
    ['1970-01-01T00:00Z', { ...at(1970, 1, 1, 0, 0), offsetMinutes: 0, minutesSinceEpoch: 0 }],
    [
      '1970-01-01T00:00-05:00',
      { ...at(1970, 1, 1, 0, 0), offsetMinutes: -300, minutesSinceEpoch: 300 },
    ],
  ]);
  refuses(units.dateTime(), [
    ...['2018-02-29T00:00Z', '2018-04-31T00:00Z', '2100-02-29T00:00Z', '2018-13-01T00:00Z'],
    ...['2018-01-26', '2018-01-26T00:02', '2018-01-26 00:02+09:00', '2018-01-26T00:02+0900'],
    ...['2018-01-26T24:00Z', '2018-01-26T00:02+15:00', '1969-12-31T00:00Z', '2200-01-01T00:00Z'],
    ...['275760-09-13T00:00Z', '2018-00-10T00:00Z', '2018-01-00T00:00Z', 20180126, null],
  ]);

  test('the minutes since 1970 are those of the calendar everyone uses', () => {
    const [first, last] = [Date.UTC(1970, 0, 2), Date.UTC(2199, 11, 30)];
    const minute = fc.integer({ min: first / 60_000, max: last / 60_000 });
    const quarters = fc.integer({ min: -56, max: 56 });
    fc.assert(
      fc.property(minute, quarters, (minutesSinceEpoch, quarter) => {
        const offsetMinutes = quarter * 15;
        const local = new Date((minutesSinceEpoch + offsetMinutes) * 60_000).toISOString();
        const size = Math.abs(offsetMinutes);
        const [hours, minutes] = [Math.floor(size / 60), size % 60].map((part) =>
          String(part).padStart(2, '0'),
        );
        const written = `${local.slice(0, 16)}${quarter < 0 ? '-' : '+'}${hours}:${minutes}`;
        const read = units.dateTime().parse(written);
        expect([read.minutesSinceEpoch, read.offsetMinutes]).toEqual([
          minutesSinceEpoch,
          offsetMinutes,
        ]);
      }),
    );
  });
});

describe('an amount of an asset', () => {
  reads(units.amount(), [
    ['526300010 XEM', { value: '526300010', asset: 'XEM' }],
    ['526,300,010 XEM', { value: '526300010', asset: 'XEM' }],
    ['0.00000001 BTC', { value: '0.00000001', asset: 'BTC' }],
    ['1,234.5 ETH', { value: '1234.5', asset: 'ETH' }],
  ]);
  refuses(units.amount(), [
    ...[526300010, '526300010', 'XEM', '1 xem', '01 XEM', '1,23 XEM', '1. XEM', '.5 BTC'],
    ...['-1 BTC', '1e9 BTC', '1  BTC', '1 BTC ', `${'9'.repeat(22)} BTC`, '1 __PROTO__', null],
  ]);
});

describe('yen', () => {
  reads(units.yen(), [
    [0, 0],
    [58_000_000_000, 58_000_000_000],
    ['1,000,000', 1_000_000],
    ['58000000000', 58_000_000_000],
    ['9007199254740991', 9_007_199_254_740_991],
  ]);
  refuses(units.yen(), [
    ...[-1, 1.5, 2 ** 53, Infinity, null, []],
    ...['9007199254740993', '58e9', '1,00', '1_000', '007', '', '¥100', '1.0'],
  ]);
});

describe('an identifier', () => {
  reads(units.identifier(), [
    ['hot', 'hot'],
    ['hot-wallet-2', 'hot-wallet-2'],
    ['a'.repeat(64), 'a'.repeat(64)],
  ]);
  refuses(units.identifier(), [
    ...['', 'Hot', 'hot_wallet', '-hot', 'hot-', 'hot--wallet', '2fa', '1', 'a'.repeat(65)],
    ...['constructor', 'prototype', '__proto__', '../up', 'h\u043et', 'hot\n', 'a b', 1, null],
  ]);
});

describe('words in both languages', () => {
  test('words in one language alone are refused', () => {
    expect(units.text().safeParse('Theft').success).toBe(false);
  });
  reads(units.text(), [
    [
      { en: 'Theft', ja: '盗難' },
      { en: 'Theft', ja: '盗難' },
    ],
  ]);
  const long = 'x'.repeat(11);
  refuses(units.text(10), [{ en: 'Theft' }, { en: '', ja: '' }, { en: ' ', ja: '盗' }]);
  refuses(units.text(10), [
    { en: long, ja: '盗難' },
    { en: 'Theft', ja: 3 },
  ]);
});

test('an editor is told the form and the meaning of every field', () => {
  const makers = { ...units } as Record<string, () => z.ZodType>;
  for (const make of Object.values(makers)) {
    const schema = JSON.stringify(z.toJSONSchema(make(), { io: 'input' }));
    expect(schema).toMatch(/"description":"[^"]{3,}/);
    expect(schema).toMatch(/"pattern":"/);
  }
});
