/** What rows and sets of controls are called where only their ids are at hand. */
import { setTitle } from '../../../../sim/prose/adaptation-words.ts';
import type { Language } from '../../../../sim/prose/language.ts';
import { baselinesOffered, offeredTitle } from '../rows.ts';
import { askWords } from './words.ts';

/** A row that is shipped by its title, another by its id. */
export function rowCalled(row: string, language: Language): string {
  return offeredTitle(row, language);
}

/** A set of controls by its id, with what was changed or left out of it; `weighed` is how many were kept. */
export function setCalled(id: string, language: Language, weighed = 0): string {
  const part = /^(.+)-part$/.exec(id)?.[1];
  if (part !== undefined) return askWords[language].part(setCalled(part, language), weighed);
  return setTitle(id, (named) => baselineCalled(named, language), language);
}

function baselineCalled(id: string, language: Language): string {
  const found = baselinesOffered.find((each) => each.id === id);
  if (found !== undefined) return found.title[language];
  const whole = /^(.+)-as-typical$/.exec(id)?.[1];
  return whole === undefined ? id : askWords[language].asTypical(baselineCalled(whole, language));
}
