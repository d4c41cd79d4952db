import { expect, test } from 'vitest';
import { calendar } from '../../../sim/time.ts';
import {
  coins,
  count,
  duration,
  exactYen,
  moment,
  pace,
  percent,
  roundAbove,
  yen,
} from '../../../dashboard/web/text/figures.ts';

const start = { year: 2018, month: 1, day: 23, hour: 0, minute: 0, offsetMinutes: 540 };
const xem = { id: 'XEM', decimals: 6 };

test('figures are written as in the table', () => {
  const at = (time: number, language: 'en' | 'ja') => moment(time, calendar(start), language);
  expect([
    [yen(58e9, 'en'), yen(58e9, 'ja')],
    [yen(463e6, 'en'), yen(463e6, 'ja')],
    [yen(0, 'en'), yen(0, 'ja')],
    [yen(999_600_000, 'en'), yen(999_600_000, 'ja')],
    [exactYen(58e9, 'en'), exactYen(58e9, 'ja')],
    [coins(526_300_010_000_000, xem), coins(9_090_910, xem)],
    [coins(27, xem), coins(0, xem)],
    [at(259_580, 'en'), at(259_580, 'ja')],
    [duration(40_980, 'en'), duration(40_980, 'ja')],
    [duration(200, 'en'), duration(200, 'ja')],
    [pace(600, 'en'), pace(600, 'ja')],
    [percent(0.62), percent(0.0000000001)],
    [percent(0), percent(1)],
    [count(11_363), count(-3)],
  ]).toEqual([
    ['¥58.0bn', '580億円'],
    ['¥463m', '4.63億円'],
    ['¥0', '0円'],
    ['¥1.00bn', '10.0億円'],
    ['¥58,000,000,000', '58,000,000,000円'],
    ['526,300,010 XEM', '9 XEM'],
    ['0.0000270 XEM', '0 XEM'],
    ['Fri 26 Jan 2018 00:06:20 JST', '2018年1月26日(金) 00:06:20 JST'],
    ['11 h 23 min', '11時間23分'],
    ['3 min 20 s', '3分20秒'],
    ['1 s = 10 min', '1秒=10分'],
    ['62%', '<0.01%'],
    ['0%', '100%'],
    ['11,363', '−3'],
  ]);
});

test('an axis ends little above what it holds', () => {
  expect([0, 1, 58.3e9, 61e9, 1.1e9, 99].map(roundAbove)).toEqual([1, 1, 60e9, 80e9, 1.5e9, 100]);
});
