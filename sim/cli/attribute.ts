/** `attribute`: what each control of a baseline is worth among the others. */
import type { Command } from 'commander';
import { attributionOf, foldAttribution, type Told } from '../measure/attribution.ts';
import { attributionWork } from '../machine/attribution-work.ts';
import { version } from '../machine/package.ts';
import { studyQuestion } from '../machine/study-question.ts';
import { attributionTable } from './attribution-table.ts';
import { livedThrough } from './lived.ts';
import { manyRuns, type StudyOptions } from './options.ts';
import { titlesOf } from './titles.ts';
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
  manyRuns(verb, 'where unfinished work is kept').action(act);
}

async function act(named: string[], options: Options): Promise<void> {
  const question = { ...studyQuestion(named, options), baselines: [] };
  const understood = understoodOf(question);
  const plan = attributionOf(understood);
  const lived = await livedThrough<Told>(
    {
      module: attributionWork,
      order: { question },
      pieces: plan.rows.length * question.runs,
    },
    options,
  );
  if (lived.missing.length > 0) return;
  const attribution = { version, ...foldAttribution(plan, lived.trials) };
  const told = options.json
    ? JSON.stringify(attribution)
    : attributionTable(attribution, titlesOf(understood, options.lang), options.lang);
  process.stdout.write(`${told}\n`);
  lived.forget();
}
