/** What a cell says in words, beside its number. */
import type { Language } from '../../../sim/prose/language.ts';
import { shareEstimate } from '../../../sim/prose/shares.ts';
import type { Verdict } from './verdict.ts';
import { studyWords } from './words.ts';

export function verdictSaid(verdict: Verdict, language: Language): string {
  const words = studyWords[language];
  if (verdict.kind !== 'tooFew') return words.verdicts[verdict.kind];
  const { sign } = verdict;
  const more = sign === 'unclear' || sign === 'same' ? words.and(words.verdicts[sign]) : '';
  return words.verdicts.tooFew + more;
}

/** Number and words in one. */
export function cellSaid(verdict: Verdict, language: Language): string {
  const words = verdictSaid(verdict, language);
  return 'reduction' in verdict ? `${shareEstimate(verdict.reduction, language)}, ${words}` : words;
}
