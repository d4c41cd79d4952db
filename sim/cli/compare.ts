/** `compare`: two drafts of a rule on the same seeds, and where they differ. */
import type { Command } from 'commander';
import type { Understood } from '../measure/question.ts';
import type { Language } from '../prose/language.ts';
import { comparisonPage } from '../machine/report/comparison-page.ts';
import { find } from '../machine/shelf.ts';
import { studyQuestion } from '../machine/study-question.ts';
import { comparisonTable, type Sides } from './comparison-table.ts';
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
  const understood = understoodOf(question);
  const sides = { en: sidesOf(understood, 'en'), ja: sidesOf(understood, 'ja') };
  const { lang } = options;
  await inquired('comparison', understood, options, {
    table: (found) => comparisonTable(found, sides[lang], lang),
    page: (found, details) => comparisonPage(found, sides, details),
  });
}

/** Both by their titles, with their files where drafts bear the same one. */
function sidesOf({ question, baseline, baselines }: Understood, lang: Language): Sides {
  const [one, other] = [baseline.file.title[lang], baselines[0]!.file.title[lang]];
  if (one !== other) return { one, other };
  return {
    one: `${one} (${question.baseline.file})`,
    other: `${other} (${question.baselines[0]!.file})`,
  };
}
