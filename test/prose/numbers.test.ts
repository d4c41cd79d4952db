import { describe, expect, test } from 'vitest';
import { coin, count, exactYen, significant, yen } from '../../sim/prose/numbers.ts';
import { estimate, percent, shareEstimate } from '../../sim/prose/shares.ts';
import { duration, moment, pace } from '../../sim/prose/clock.ts';
import { calendar } from '../../sim/time.ts';

/** What is written, in English and in Japanese. */
function golden<T>(
  name: string,
  write: (value: T, language: 'en' | 'ja') => string,
  rows: readonly (readonly [value: T, en: string, ja: string])[],
): void {
  describe(name, () => {
    test.each(rows)('%o reads %s and %s', (value, en, ja) => {
      expect([write(value, 'en'), write(value, 'ja')]).toEqual([en, ja]);
    });
  });
}

golden('yen has three significant digits', yen, [
  [58_000_000_000, '¥58.0bn', '580億円'],
  [463_000_000, '¥463m', '4.63億円'],
  [22_200_000_000, '¥22.2bn', '222億円'],
  [123_456_789_012, '¥123bn', '1,230億円'],
  [999_600_000, '¥1.00bn', '10.0億円'],
  [999_960_000_000, '¥1.00tn', '1.00兆円'],
  [1_234_000_000_000, '¥1.23tn', '1.23兆円'],
  [99_960_000, '¥100m', '1.00億円'],
  [463_000, '¥463k', '46.3万円'],
  [99_000, '¥99,000', '9.90万円'],
  [9_994, '¥9,994', '9,994円'],
  [0, '¥0', '0円'],
  [-58_000_000_000, '−¥58.0bn', '−580億円'],
]);

golden('exact yen keeps every yen', exactYen, [
  [58_000_000_000, '¥58,000,000,000', '58,000,000,000円'],
  [-1, '−¥1', '−1円'],
]);

const coins = (value: number | string): string => coin(value, 'XEM');
golden('a coin amount keeps every decimal', coins, [
  [526_300_010, '526,300,010 XEM', '526,300,010 XEM'],
  ['526300010.123456', '526,300,010.123456 XEM', '526,300,010.123456 XEM'],
  ['-0.5', '−0.5 XEM', '−0.5 XEM'],
]);

golden('a duration shows its two largest units', duration, [
  [40_980, '11 h 23 min', '11時間23分'],
  [7_800, '2 h 10 min', '2時間10分'],
  [7_200, '2 h', '2時間'],
  [93_600, '26 h', '26時間'],
  [504, '8 min 24 s', '8分24秒'],
  [45, '45 s', '45秒'],
  [0, '0 s', '0秒'],
  [59.6, '1 min', '1分'],
  [3_599.6, '1 h', '1時間'],
  [86_399, '24 h', '24時間'],
  [172_800, '2 d', '2日'],
  [172_799, '2 d', '2日'],
  [273_600, '3 d 4 h', '3日4時間'],
  [-93_600, '−26 h', '−26時間'],
  [-0.2, '0 s', '0秒'],
]);

golden('a pace is read against one second of the viewer', pace, [
  [600, '1 s = 10 min', '1秒=10分'],
  [3_600, '1 s = 1 h', '1秒=1時間'],
]);

const tokyo = calendar({ year: 2018, month: 1, day: 26, hour: 0, minute: 2, offsetMinutes: 540 });
golden(
  'a moment carries its weekday and zone',
  (at: number, language) => moment(at, tokyo, language),
  [
    [260, 'Fri 26 Jan 2018 00:06:20 JST', '2018年1月26日(金) 00:06:20 JST'],
    [86_400 * 34 - 121, 'Wed 28 Feb 2018 23:59:59 JST', '2018年2月28日(水) 23:59:59 JST'],
  ],
);

const lima = calendar({ year: 2024, month: 2, day: 29, hour: 9, minute: 0, offsetMinutes: -300 });
golden(
  'another zone is named by its offset',
  (at: number, language) => moment(at, lima, language),
  [[0.9, 'Thu 29 Feb 2024 09:00:00 UTC−05:00', '2024年2月29日(木) 09:00:00 UTC−05:00']],
);

golden('a share reads as a percentage', percent, [
  [0.62, '62%', '62%'],
  [0.034, '3.4%', '3.4%'],
  [0.0025, '0.25%', '0.25%'],
  [0.996, '99.6%', '99.6%'],
  [1, '100%', '100%'],
  [0, '0%', '0%'],
  [-0.12, '−12%', '−12%'],
]);

golden(
  'an estimate carries its interval and its runs',
  (shares, language) => estimate(shares, 1000, language),
  [
    [{ mean: 0.62, low: 0.55, high: 0.69 }, '62% (55–69), 1,000 runs', '62%(55〜69)、1,000回'],
    [{ mean: 0, low: 0, high: 0 }, '0% (0–0), 1,000 runs', '0%(0〜0)、1,000回'],
  ],
);

golden('an interval shows the decimals it can bear', shareEstimate, [
  [{ mean: 0.6234, low: 0.5512, high: 0.6911 }, '62% (55–69)', '62%(55〜69)'],
  [{ mean: 0.6234, low: 0.6201, high: 0.6267 }, '62.3% (62.0–62.7)', '62.3%(62.0〜62.7)'],
  [{ mean: 0.9912, low: 0.9912, high: 0.9912 }, '99.12% (99.12–99.12)', '99.12%(99.12〜99.12)'],
  [{ mean: 0.55, low: 0.55, high: 0.55 }, '55% (55–55)', '55%(55〜55)'],
  [{ mean: 0.996, low: 0.95, high: 1 }, '99.6% (95.0–100.0)', '99.6%(95.0〜100.0)'],
  [{ mean: -0.12, low: -0.2, high: -0.03 }, '−12% (−20 to −3)', '−12%(−20〜−3)'],
  [{ mean: 0.01, low: -0.04, high: 0.06 }, '1% (−4 to 6)', '1%(−4〜6)'],
]);

golden('a count keeps its thousands apart', (value: number) => count(value), [
  [1_000, '1,000', '1,000'],
  [-0.4, '0', '0'],
  [-1_234_567, '−1,234,567', '−1,234,567'],
]);

golden('three digits are enough for any other number', (value: number) => significant(value), [
  [1_234, '1,230', '1,230'],
  [12.345, '12.3', '12.3'],
  [0.12345, '0.123', '0.123'],
  [9.996, '10.0', '10.0'],
  [0, '0', '0'],
  [-7.5, '−7.50', '−7.50'],
]);
