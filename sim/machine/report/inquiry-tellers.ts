/** Every kind of inquiry in words. */
import type { Language } from '../../prose/language.ts';
import type { Found, InquiryKind } from '../inquiry.ts';
import { adaptationTold } from './adaptation.ts';
import { attributionTold } from './attribution.ts';
import { comparisonTold } from './comparison.ts';
import type { InquiryTold, Teller } from './inquiry-told.ts';
import { robustTold } from './robust.ts';

const tellers: { readonly [K in InquiryKind]: (found: Found<K>, teller: Teller) => InquiryTold } = {
  attribution: attributionTold,
  adaptation: adaptationTold,
  comparison: comparisonTold,
  robust: robustTold,
};

/** Titles of rows and baselines by their ids, in both languages. */
export type TitlesIn = Readonly<Record<Language, (id: string) => string>>;

export function inquiryTold<K extends InquiryKind>(
  kind: K,
  found: Found<K>,
  titles: TitlesIn,
  language: Language,
): InquiryTold {
  return tellers[kind](found, { language, title: titles[language] });
}
