/** What rows and baselines of a study are called. */
import { basename } from 'node:path';
import { idOf } from '../measure/plan.ts';
import type { Understood } from '../measure/question.ts';
import type { Language } from '../prose/language.ts';

/** The title of a row or a baseline by its id; an empty id is the baseline that was taken apart. */
export type Titles = (id: string) => string;

export function titlesOf(
  { question, rows, baselines, baseline }: Understood,
  lang: Language,
): Titles {
  const titles = new Map([
    ['', baseline.file.title[lang]],
    // drafts that bear one id are called by their files
    [basename(question.baseline.file), baseline.file.title[lang]],
    [baseline.file.id, baseline.file.title[lang]],
  ]);
  if (baselines[0] !== undefined)
    titles.set(basename(question.baselines[0]!.file), baselines[0].file.title[lang]);
  for (const { file } of baselines) titles.set(file.id, file.title[lang]);
  for (const { scenario } of rows) {
    const { title, variants } = scenario.file;
    const variant = variants[scenario.variant];
    const whole = variant ? `${title[lang]}: ${variant.title[lang]}` : title[lang];
    titles.set(idOf(scenario), whole);
  }
  return (id) => titles.get(id) ?? titles.get(basename(id)) ?? id;
}
