/** What a control is called. */
import { controls as catalogue } from '../exchange/controls/index.ts';
import type { Language } from './language.ts';

/** The name of a control, or its id where there is no such control. */
export function titleOfControl(id: string, language: Language): string {
  return catalogue.find((control) => control.id === id)?.title[language] ?? id;
}
