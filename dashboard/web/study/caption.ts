/** A study as it is shown, and what stands below a figure of it, so that anybody can come to it again. */
import type { Language } from '../../../sim/prose/language.ts';
import type { StudySeen } from '../../contract/study-seen.ts';
import { program, studyCommand } from '../share/command.ts';
import { shareWords } from '../share/words.ts';
import type { StudyAsked } from './asked.ts';
import { figureWords } from './figure-words.ts';

export interface Shown {
  readonly asked: StudyAsked;
  readonly seen: StudySeen;
  readonly language: Language;
  /** So far; not all runs that are planned. */
  readonly hollow: boolean;
}

export function studyFoot({ asked, seen, language }: Shown): string[] {
  const share = shareWords[language];
  const rows = seen.rows.map(({ row }) => row.id);
  return [
    share.digest(seen.resultDigest),
    figureWords[language].source(program, asked.baseline, asked.seed, seen.runs),
    share.again(studyCommand({ ...asked, rows }, seen.runs)),
  ];
}
