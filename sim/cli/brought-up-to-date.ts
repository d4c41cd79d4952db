/** The report of a study in a folder, written anew when something was found out beside it. */
import { renewedReport } from '../machine/report-file.ts';
import { leftOutWords } from '../machine/report/further-words.ts';
import { WrongInput } from '../machine/wrong-input.ts';
import type { Language } from '../prose/language.ts';
import { studyWords } from './study-words.ts';

/**
 * The files written: one, or none where there is no study. What stands in the way is told and ends nothing,
 * because what was asked for has been found by then.
 */
export function broughtUpToDate(folder: string, language: Language): readonly string[] {
  try {
    const renewed = renewedReport(folder);
    if (renewed === undefined) return [];
    for (const left of renewed.left) console.error(leftOutWords(left, language));
    return [renewed.file];
  } catch (error) {
    const why = error instanceof WrongInput ? error.lines.join('\n') : (error as Error).message;
    console.error(studyWords[language].notRenewed(why));
    return [];
  }
}
