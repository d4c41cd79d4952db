import { expect, test } from 'vitest';
import { coinWord } from '../../sim/prose/coin-word.ts';

test.each([
  ['仮想通貨', 2018, 1],
  ['仮想通貨', 2020, 4],
  ['暗号資産', 2020, 5],
  ['暗号資産', 2021, 1],
])('the law says %s in %i-%i', (word, year, month) => {
  expect(coinWord({ year, month }).ja).toBe(word);
});
