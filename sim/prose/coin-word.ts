/** What Japanese law called coins on a day. */
import type { Bilingual } from './language.ts';

/** 仮想通貨 until the amended Payment Services Act came into force on 1 May 2020, 暗号資産 from that day. */
export function coinWord({ year, month }: { year: number; month: number }): Bilingual {
  return year < 2020 || (year === 2020 && month < 5)
    ? { en: 'virtual currency', ja: '仮想通貨' }
    : { en: 'crypto-asset', ja: '暗号資産' };
}
