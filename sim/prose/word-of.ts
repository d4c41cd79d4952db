import type { Bilingual, Language } from './language.ts';

/** A word of the journal in this language; one that is not known is quoted as it stands. */
export function wordOf(
  dictionary: Readonly<Record<string, Bilingual>>,
  said: string,
  language: Language,
): string {
  const known = Object.hasOwn(dictionary, said) ? dictionary[said] : undefined;
  return known?.[language] ?? (language === 'en' ? said : `「${said}」`);
}
