/** `adapt`: sets of controls against an attacker who takes the way that pays best. */
import type { Command, Option } from 'commander';
import { find } from '../machine/shelf.ts';
import { studyQuestion } from '../machine/study-question.ts';
import { inquired } from './inquired.ts';
import { manyRuns, repeated, type StudyOptions } from './options.ts';
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
  manyRuns(verb, 'where adaptation.json and adaptation.html are written').action(act);
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
  await inquired('adaptation', { understood: understoodOf(question) }, options);
}
