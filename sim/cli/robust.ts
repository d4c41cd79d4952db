/** `robust`: which conclusions survive when what is only assumed is not as stated, and which number matters most. */
import { join } from 'node:path';
import type { Command } from 'commander';
import { writeWhole } from '../machine/files.ts';
import { version } from '../machine/package.ts';
import { robustPage } from '../machine/report/robust.ts';
import { robustnessWork, type StagedOrder } from '../machine/robustness-work.ts';
import { studyQuestion } from '../machine/study-question.ts';
import { WrongInput } from '../machine/wrong-input.ts';
import { sampledInquiry } from '../measure/inquiry.ts';
import { robustFile } from '../measure/robust-file.ts';
import { followed, orderFrom, robustnessOf, type RobustnessPlan } from '../measure/robustness.ts';
import { effectsOfAll, samplesOf, type Sampled, type SampledRuns } from '../measure/sampled.ts';
import { describeAll } from '../scenario/fault.ts';
import { livedThrough } from './lived.ts';
import { checkControls } from './named-controls.ts';
import { commandTyped, manyRuns, repeated, wholeNumber, type StudyOptions } from './options.ts';
import { robustTable } from './robust-table.ts';
import { studyWords } from './study-words.ts';
import { titlesOf } from './titles.ts';
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
  checkControls(options.control, Object.keys(understood.baseline.controls));
  const planned = robustnessOf(understood, options.samples);
  if ('faults' in planned) throw new WrongInput(describeAll(planned.faults));
  const first = await livedThrough<SampledRuns>(staged(planned.value, 'stated'), options);
  if (first.missing.length > 0) return;
  const plan = followed(planned.value, first.trials.map(effectsOfAll), options.control);
  const lived = await livedThrough<Sampled>(staged(plan, 'samples'), options);
  if (lived.missing.length > 0) return;

  const { fold } = sampledInquiry(planned.value, options.control);
  const pieces = [...first.trials, ...lived.trials];
  const robustness = { version, ...fold(pieces, options.samples) };
  const titles = { en: titlesOf(understood, 'en'), ja: titlesOf(understood, 'ja') };
  const command = commandTyped();
  const files = [join(options.out, 'robust.json'), join(options.out, 'robust.html')] as const;
  writeWhole(files[0], `${JSON.stringify(robustFile(robustness, plan))}\n`);
  writeWhole(files[1], robustPage(robustness, { titles, command, language: options.lang }));
  const told = options.json
    ? JSON.stringify(robustness)
    : robustTable(robustness, titles[options.lang], options.lang);
  process.stdout.write(`${told}\n`);
  console.error(studyWords[options.lang].written(files.join(', ')));
  first.forget();
  lived.forget();
}

function staged(plan: RobustnessPlan, stage: StagedOrder['stage']) {
  const order: StagedOrder = { ...orderFrom(plan), stage };
  const pieces = stage === 'stated' ? plan.rows.length : samplesOf(plan);
  return { module: robustnessWork, order, pieces };
}
