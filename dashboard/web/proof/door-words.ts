/** What leads to a transaction, in both languages: small, for it is on the first page. */
import type { Language } from '../../../sim/prose/language.ts';

const en = {
  look: 'Block and signatures',
  lookBlock: (asset: string, time: string, transfers: number) =>
    `${asset} block of ${time}, ${transfers} ${transfers === 1 ? 'transfer' : 'transfers'}: look inside`,
};

const ja: typeof en = {
  look: 'ブロックと署名',
  lookBlock: (asset, time, transfers) => `${time}の${asset}ブロック、送金${transfers}件:中を見る`,
};

export const doorWords: Readonly<Record<Language, typeof en>> = { en, ja };
