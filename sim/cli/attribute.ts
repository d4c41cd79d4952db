/** `attribute`: what each control of a baseline is worth among the others. */
import type { Command } from 'commander';
import { studyQuestion } from '../machine/study-question.ts';
import type { Question } from '../measure/question.ts';
import { partSource } from '../scenario/part-of-baseline.ts';
import { inquired } from './inquired.ts';
import { checkControls } from './named-controls.ts';
import { manyRuns, repeated, type StudyOptions } from './options.ts';
import { understoodOf } from './understood.ts';

interface Options extends StudyOptions {
  readonly baseline: string;
  readonly control: readonly string[];
}

export function attribute(program: Command): void {
  const verb = program
    .command('attribute [scenarios...]')
    .summary('what each control is worth among the others')
    .description(
      'Shapley values of the controls of a baseline, in every scenario and variant (all that are shipped, unless named); of up to eight controls also what each pair does together.',
    )
    .option('--baseline <baseline>', 'the baseline whose controls are weighed', 'catalogue-typical')
    .addOption(
      repeated('--control <id>', 'a control of the baseline to weigh (all of them, unless named)'),
    );
  manyRuns(verb, 'where attribution.json and attribution.html are written').action(act);
}

async function act(named: string[], options: Options): Promise<void> {
  const question = { ...studyQuestion(named, options), baselines: [] };
  const understood = understoodOf(onlyOf(question, options.control));
  await inquired('attribution', { understood }, options);
}

/** The question with no other controls than those that are named, if any are. */
function onlyOf(question: Question, named: readonly string[]): Question {
  if (named.length === 0) return question;
  const { baseline } = understoodOf(question);
  checkControls(named, Object.keys(baseline.controls));
  return { ...question, baseline: partSource(baseline, named) };
}
