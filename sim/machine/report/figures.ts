/** Figures that several parts of the report share: how a cell of the study is said, and what stands for nothing. */
import { count, decimal, significant, yen } from '../../prose/numbers.ts';
import { shareEstimate } from '../../prose/shares.ts';
import type { Interval } from '../../measure/interval.ts';
import { duration } from '../../prose/clock.ts';
import type { Bilingual, Language } from '../../prose/language.ts';
import { tooFewEvents } from '../../measure/study.ts';
import type { Cell } from '../../measure/study.ts';

/** `too few thefts to say (3 in 200 runs)`. */
export function tooFew(hits: number, runs: number, language: Language): string {
  return language === 'en'
    ? `too few thefts to say (${count(hits)} in ${count(runs)} runs)`
    : `流出が少なく判断できません(${count(runs)}回中${count(hits)}回)`;
}

/** A share of a cell with its interval, or that too little happened for one. */
export function ofCell(cell: Cell, share: Interval, runs: number, language: Language): string {
  return tooFewEvents(cell) ? tooFew(cell.hits, runs, language) : shareEstimate(share, language);
}

/** A figure, or that it is not known. */
export function known<T>(value: T | null, language: Language, write: (value: T) => string): string {
  return value === null ? unknown[language] : write(value);
}

/** A change in a share, in percentage points: `+8.5 points`. */
export function points(change: number, language: Language): string {
  const size = Math.abs(change * 100);
  const places = size >= 10 || size === 0 ? 0 : size >= 1 ? 1 : 2;
  return `${plus(change)}${decimal(change * 100, places)}${language === 'en' ? ' points' : 'ポイント'}`;
}

/** A change in a length of time: `+26 h`. */
export function longer(seconds: number, language: Language): string {
  return plus(seconds) + duration(seconds, language);
}

/** A change in a number: `+12.3`. */
export function more(change: number): string {
  return plus(change) + significant(change);
}

/** A change in an amount: `+¥1.2m`. */
export function moreYen(change: number, language: Language): string {
  return plus(change) + yen(change, language);
}

/** A share of accounts as so many in ten thousand: `1,230`. */
export function inTenThousand(share: number): string {
  return significant(share * 10_000);
}

export const unknown: Bilingual = { en: 'not known', ja: '不明' };

function plus(change: number): string {
  return change > 0 ? '+' : '';
}
