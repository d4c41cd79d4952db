/** `measure`: every scenario under every set of controls, many times over; the main job. */
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Command } from 'commander';
import { foldStudy, upToTheirLooks, wantedOf } from '../measure/fold-study.ts';
import { balanced, runsOf } from '../measure/lived.ts';
import { planOf } from '../measure/plan.ts';
import { trialsOf, type Kept } from '../measure/trial.ts';
import { writeWhole } from '../machine/files.ts';
import { version } from '../machine/package.ts';
import { reportDetails } from '../machine/report-details.ts';
import { reportBeside, reportFile } from '../machine/report-file.ts';
import { leftOutWords } from '../machine/report/further-words.ts';
import { picture } from '../machine/report/picture.ts';
import { kindOf, writeRunTable } from '../machine/run-table.ts';
import { studyFile } from '../machine/study-file.ts';
import { studyQuestion } from '../machine/study-question.ts';
import { orderOf, studyWork } from '../machine/study-work.ts';
import { yearAndChoice } from '../machine/year-and-choice.ts';

import { livedThrough } from './lived.ts';
import { commandTyped, manyRuns, precision, type StudyOptions } from './options.ts';
import { studyTable } from './study-table.ts';
import { studyWords } from './study-words.ts';
import { titlesOf } from '../machine/titles.ts';
import { understoodOf } from './understood.ts';

interface Options extends StudyOptions {
  readonly baseline: string;
  readonly precision?: number;
  readonly table?: string;
}

export function measure(program: Command): void {
  const verb = program
    .command('measure [scenarios...]')
    .summary('what each control saves, and what it costs')
    .description(
      'Runs every scenario and variant (all that are shipped, unless named) under each set of controls.',
    )
    .option('--baseline <baseline>', 'the baseline that is taken apart', 'catalogue-typical')
    .option('--table <file>', 'every run as a row of a .parquet or .csv file');
  manyRuns(verb, 'where measure.json and report.html are written')
    .addOption(precision())
    .action(act);
}

async function act(named: string[], options: Options): Promise<void> {
  const started = performance.now();
  if (options.table !== undefined) kindOf(options.table);
  const understood = understoodOf(studyQuestion(named, options));
  const plan = planOf(understood);
  const wanted = wantedOf(plan);
  const lived = await livedThrough<Kept[]>(
    { module: studyWork, order: orderOf(plan, false), pieces: trialsOf(plan) },
    options,
    wanted,
  );
  const { missing } = lived;
  const looked = upToTheirLooks(plan, lived.trials);
  const trials = missing.length === 0 ? looked : balanced(plan, looked, wanted(lived.trials));
  if (plan.rows.some((_, row) => runsOf(plan, trials, row).length === 0)) return;

  const seconds = Math.round((performance.now() - started) / 100) / 10;
  const { scenarios, ...told } = foldStudy(plan, trials);
  const study = { version, ...told, seconds, scenarios };
  // an earlier study that is whole is not written over by a part of one
  const part = missing.length > 0 ? '.cut-short' : '';
  const files = {
    study: join(options.out, `measure${part}.json`),
    report: join(options.out, `report${part}.html`),
    picture: join(options.out, `picture${part}.svg`),
  };
  const saved = studyFile(study, plan, trials);
  writeWhole(files.study, `${JSON.stringify(saved)}\n`);
  const command = commandTyped();
  const asked = { command, language: options.lang };
  const details = {
    ...reportDetails(understood, plan, trials, asked),
    ...yearAndChoice(plan, trials),
  };
  if (missing.length === 0)
    writeWhole(join(options.out, 'report.json'), reportFile(study, details));
  const { html, left } = reportBeside(options.out, saved, details);
  writeWhole(files.report, html);
  for (const each of left) console.error(leftOutWords(each, options.lang));
  const titles = titlesOf(understood, options.lang);
  writeWhole(files.picture, picture(study, titles, options.lang));
  const tables =
    options.table === undefined || missing.length > 0
      ? []
      : writeRunTable(options.table, plan, trials);
  lived.forget();
  if (missing.length === 0)
    for (const kind of ['measure.cut-short.json', 'report.cut-short.html', 'picture.cut-short.svg'])
      rmSync(join(options.out, kind), { force: true });

  const said = options.json ? JSON.stringify(study) : studyTable(study, titles, options.lang);
  process.stdout.write(`${said}\n`);
  console.error(studyWords[options.lang].written([...Object.values(files), ...tables].join(', ')));
}
