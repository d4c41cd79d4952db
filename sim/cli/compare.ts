/** `compare`: two drafts of a rule on the same seeds, and where they differ. */
import type { Command } from 'commander';
import { comparisonOf, foldComparison } from '../measure/comparison.ts';
import { trialsOf, type Kept } from '../measure/trial.ts';
import type { Understood } from '../measure/question.ts';
import { version } from '../machine/package.ts';
import type { Language } from '../prose/language.ts';
import { find } from '../machine/shelf.ts';
import { studyQuestion } from '../machine/study-question.ts';
import { orderOf, studyWork } from '../machine/study-work.ts';
import { comparisonTable, type Sides } from './comparison-table.ts';
import { livedThrough } from './lived.ts';
import { manyRuns, type StudyOptions } from './options.ts';
import { understoodOf } from './understood.ts';

export function compare(program: Command): void {
  const verb = program
    .command('compare <one> <other> [scenarios...]')
    .summary('two baselines on the same seeds')
    .description(
      'Runs every scenario and variant (all that are shipped, unless named) under two baselines, given by path or id.',
    );
  manyRuns(verb, 'where unfinished work is kept').action(act);
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
  const plan = comparisonOf(understood);
  const lived = await livedThrough<Kept[]>(
    { module: studyWork, order: orderOf(plan, false), pieces: trialsOf(plan) },
    options,
  );
  if (lived.missing.length > 0) return;
  const comparison = { version, ...foldComparison(plan, lived.trials) };
  const told = options.json
    ? JSON.stringify(comparison)
    : comparisonTable(comparison, sidesOf(understood, options.lang), options.lang);
  process.stdout.write(`${told}\n`);
  lived.forget();
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
