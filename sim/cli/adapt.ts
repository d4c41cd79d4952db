/** `adapt`: sets of controls against an attacker who takes the way that pays best. */
import type { Command, Option } from 'commander';
import { foldAdaptation } from '../measure/adaptation.ts';
import { adaptingOf, piecesOf, type Met } from '../measure/adapting.ts';
import { adaptingWork } from '../machine/adapting-work.ts';
import { version } from '../machine/package.ts';
import { find } from '../machine/shelf.ts';
import { studyQuestion } from '../machine/study-question.ts';
import { adaptationTable } from './adaptation-table.ts';
import { livedThrough } from './lived.ts';
import { manyRuns, repeated, type StudyOptions } from './options.ts';
import { titlesOf } from './titles.ts';
import { understoodOf } from './understood.ts';

interface Options extends StudyOptions {
  readonly baseline: string[];
}

/** Sets that differ in what they ask and in what can be seen of them. */
const usual = ['catalogue-typical', 'jp-law-2020', 'strict'];

export function adapt(program: Command): void {
  const verb = program
    .command('adapt [scenarios...]')
    .summary('what sets of controls are worth against an attacker who adapts')
    .description(
      'Holds an attacker who rehearses against what a house publishes, and one who knows every control, beside the one of record, in every scenario and variant (all that are shipped, unless named).',
    )
    .addOption(baselines());
  manyRuns(verb, 'where unfinished work is kept').action(act);
}

function baselines(): Option {
  return repeated(
    '--baseline <baseline>',
    `a set of controls, as often as one likes (${usual.join(', ')})`,
  );
}

async function act(named: string[], options: Options): Promise<void> {
  const [first = '', ...others] = options.baseline.length > 0 ? options.baseline : usual;
  const question = {
    ...studyQuestion(named, { ...options, baseline: first }),
    baselines: others.map((each) => find('baselines', each)),
  };
  const understood = understoodOf(question);
  const plan = adaptingOf(understood);
  const pieces = piecesOf(plan);
  const lived = await livedThrough<Met>(
    { module: adaptingWork, order: { question }, pieces: pieces.length },
    options,
  );
  if (lived.missing.length > 0) return;
  const met = plan.rows.map((_, row) =>
    lived.trials.filter((_, piece) => pieces[piece]!.row === row),
  );
  const adaptation = { version, ...foldAdaptation(plan, met) };
  const told = options.json
    ? JSON.stringify(adaptation)
    : adaptationTable(adaptation, plan, titlesOf(understood, options.lang), options.lang);
  process.stdout.write(`${told}\n`);
  lived.forget();
}
