/** What a row of a study is called. */
import type { Language } from '../../../sim/prose/language.ts';
import type { RowNames, StudyNames } from '../../contract/study-seen.ts';

/** By the study itself; a row it does not know is called by its id. */
export function rowTitle(row: string, names: StudyNames, language: Language): string {
  const named = names.rows[row];
  return named === undefined ? row : titled(named, language);
}

export function titled({ scenario, variant }: RowNames, language: Language): string {
  if (variant === null) return scenario[language];
  const between = language === 'ja' ? ':' : ': ';
  return scenario[language] + between + variant[language];
}
