/** What every answer is shown with. */
import type { Language } from '../../../../sim/prose/language.ts';

export interface AnswerShown {
  readonly language: Language;
  /** What the scenario is called. */
  readonly title: string;
  /** Said while its numbers still move; else empty. */
  readonly hollow: string;
  /** Said under a figure of it in a file. */
  readonly foot: () => readonly string[];
  /** What files of it are called. */
  readonly name: string;
}
