/** What stands above and below a figure of a study, so that anybody can come to it again. */
import type { Language } from '../../../sim/prose/language.ts';
import type { StudySeen } from '../../contract/study-seen.ts';
import { program, studyCommand } from '../share/command.ts';
import type { FigureWords } from '../share/figure.ts';
import { shareWords } from '../share/words.ts';
import type { StudyAsked } from './asked.ts';
import { figureWords } from './figure-words.ts';

export function studyCaption(
  asked: StudyAsked,
  seen: StudySeen,
  language: Language,
  { title, lines }: Pick<FigureWords, 'title' | 'lines'>,
): FigureWords {
  const share = shareWords[language];
  const source = figureWords[language].source(program, asked.baseline, asked.seed, seen.runs);
  return {
    title,
    lines,
    foot: [
      share.digest(seen.resultDigest),
      source,
      share.again(studyCommand({ ...asked, rows: seen.rows.map(({ row }) => row.id) }, seen.runs)),
    ],
  };
}
