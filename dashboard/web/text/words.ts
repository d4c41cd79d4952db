/** The page's own words in both languages; one missing does not compile. */
import type { Language } from '../../../sim/prose/language.ts';
import { controlsWords } from './controls-words.ts';
import { frameWords } from './frame-words.ts';
import { incidentsWords } from './incidents-words.ts';
import { stageWords } from './stage-words.ts';
import { watchWords } from './watch-words.ts';
import { whyWords } from './why-words.ts';

const inLanguage = (language: Language) => ({
  ...frameWords[language],
  ...incidentsWords[language],
  ...stageWords[language],
  ...watchWords[language],
  ...whyWords[language],
  ...controlsWords[language],
});

export type PageWords = ReturnType<typeof inLanguage>;

export const words: Readonly<Record<Language, PageWords>> = {
  en: inLanguage('en'),
  ja: inLanguage('ja'),
};
