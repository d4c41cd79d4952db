/** `compare`: two drafts of a rule on the same seeds, and where they differ. */
import type { Command } from 'commander';
import { find } from '../machine/shelf.ts';
import { studyQuestion } from '../machine/study-question.ts';
import { inquired } from './inquired.ts';
import { manyRuns, type StudyOptions } from './options.ts';
import { understoodOf } from './understood.ts';

export function compare(program: Command): void {
  const verb = program
    .command('compare <one> <other> [scenarios...]')
    .summary('two baselines on the same seeds')
    .description(
      'Runs every scenario and variant (all that are shipped, unless named) under two baselines, given by path or id.',
    );
  manyRuns(verb, 'where comparison.json and comparison.html are written').action(act);
}

async function act(
  one: string,
  other: string,
  named: string[],
  options: StudyOptions,
): Promise<void> {
  const question = {
    ...studyQuestion(named, { ...options, baseline: one }),
    baselines: [find('baselines', other)],
  };
  await inquired('comparison', { understood: understoodOf(question) }, options);
}
