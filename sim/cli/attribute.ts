/** `attribute`: what each control of a baseline is worth among the others. */
import type { Command } from 'commander';
import { studyQuestion } from '../machine/study-question.ts';
import { inquired } from './inquired.ts';
import { manyRuns, type StudyOptions } from './options.ts';
import { understoodOf } from './understood.ts';

interface Options extends StudyOptions {
  readonly baseline: string;
}

export function attribute(program: Command): void {
  const verb = program
    .command('attribute [scenarios...]')
    .summary('what each control is worth among the others')
    .description(
      'Shapley values of the controls of a baseline, in every scenario and variant (all that are shipped, unless named); of up to eight controls also what each pair does together.',
    )
    .option(
      '--baseline <baseline>',
      'the baseline whose controls are weighed',
      'catalogue-typical',
    );
  manyRuns(verb, 'where attribution.json and attribution.html are written').action(act);
}

async function act(named: string[], options: Options): Promise<void> {
  const question = { ...studyQuestion(named, options), baselines: [] };
  await inquired('attribution', { understood: understoodOf(question) }, options);
}
