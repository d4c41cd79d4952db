/** `robust`: which conclusions survive when what is only assumed is not as stated, and which number matters most. */
import type { Command } from 'commander';
import { studyQuestion } from '../machine/study-question.ts';
import { inquired } from './inquired.ts';
import { checkControls } from './named-controls.ts';
import { manyRuns, repeated, wholeNumber, type StudyOptions } from './options.ts';
import { understoodOf } from './understood.ts';

interface Options extends StudyOptions {
  readonly baseline: string;
  readonly samples: number;
  readonly control: readonly string[];
}

/** With 100 samples of 8 runs a scenario takes some minutes on two cores. */
const usual = { samples: 100, runs: 8 };

export function robust(program: Command): void {
  const verb = program
    .command('robust [scenarios...]')
    .summary('which conclusions survive when assumptions are off')
    .description(
      'Moves every number graded assumed or reported within its range, all at once, in every scenario and variant (all that are shipped, unless named).',
    )
    .option('--baseline <baseline>', 'the baseline that is judged', 'catalogue-typical')
    .option('--samples <number>', 'settings of the numbers', wholeNumber(10, 10_000), usual.samples)
    .addOption(
      repeated(
        '--control <id>',
        'a control of the baseline to follow by itself (the five that save most, unless named)',
      ),
    );
  manyRuns(verb, 'where robust.json and robust.html are written', usual.runs).action(act);
}

async function act(named: string[], options: Options): Promise<void> {
  const question = { ...studyQuestion(named, options), baselines: [] };
  const understood = understoodOf(question);
  const { samples, control: controls } = options;
  checkControls(controls, Object.keys(understood.baseline.controls));
  await inquired('robust', { understood, sweep: { samples, controls } }, options);
}
