/** `measure`: every scenario under every set of controls, many times over; the main job. */
import { createHash } from 'node:crypto';
import { mkdirSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import type { Command } from 'commander';
import { foldStudy } from '../measure/fold-study.ts';
import { planOf, type Plan } from '../measure/plan.ts';
import { understand, type Question, type Understood } from '../measure/question.ts';
import { trialsOf, type Kept } from '../measure/trial.ts';
import { writeWhole } from '../machine/files.ts';
import { codePrint, version } from '../machine/package.ts';
import { pooled } from '../machine/pool.ts';
import { progress } from '../machine/progress.ts';
import { reportDetails } from '../machine/report-details.ts';
import { picture } from '../machine/report/picture.ts';
import { report } from '../machine/report/report.ts';
import { studyFile } from '../machine/study-file.ts';
import { studyQuestion } from '../machine/study-question.ts';
import { orderOf, studyWork } from '../machine/study-work.ts';
import { trialLog, type TrialLog } from '../machine/trial-log.ts';
import { WrongInput } from '../machine/wrong-input.ts';
import type { Language } from '../prose/language.ts';
import { describeAll } from '../scenario/fault.ts';
import { shown } from '../scenario/shown.ts';
import { customers, json, lang, seed, set, signing, wholeNumber } from './options.ts';
import { studyTable, type Titles } from './study-table.ts';
import { studyWords } from './study-words.ts';

interface Options {
  readonly baseline: string;
  readonly runs: number;
  readonly seed: string;
  readonly customers?: number;
  readonly set: string[];
  readonly signing: 'real' | 'fast';
  readonly workers: number;
  readonly lang: Language;
  readonly out: string;
  readonly json?: true;
}

/** Above the 30 losses a cell needs to be quoted, and a minute or two for all that is shipped. */
const usualRuns = 40;

export function measure(program: Command): void {
  program
    .command('measure [scenarios...]')
    .summary('what each control saves, and what it costs')
    .description(
      'Runs every scenario and variant (all that are shipped, unless named) under each set of controls.',
    )
    .option('--baseline <baseline>', 'the baseline that is taken apart', 'catalogue-typical')
    .option('--runs <number>', 'paired runs', wholeNumber(1, 100_000), usualRuns)
    .addOption(seed())
    .addOption(customers())
    .addOption(set())
    .addOption(signing('fast'))
    .option('--workers <number>', 'threads', wholeNumber(1, 256), availableParallelism())
    .addOption(lang())
    .option('--out <folder>', 'where measure.json and report.html are written', 'out')
    .addOption(json())
    .action(act);
}

async function act(named: string[], options: Options): Promise<void> {
  const started = performance.now();
  const understood = understoodOf(studyQuestion(named, options));
  const plan = planOf(understood);
  makeFolder(options.out);
  const log = logOf(plan, options.out);
  const trials = await livedThrough(plan, log, options);
  if (trials === null) return;

  const seconds = Math.round((performance.now() - started) / 100) / 10;
  const { seed, runs, customers, planDigest, resultDigest, scenarios } = foldStudy(plan, trials);
  const study = { version, seed, runs, customers, planDigest, resultDigest, seconds, scenarios };
  const files = {
    study: join(options.out, 'measure.json'),
    report: join(options.out, 'report.html'),
    picture: join(options.out, 'picture.svg'),
  };
  writeWhole(files.study, `${JSON.stringify(studyFile(study, plan, trials))}\n`);
  const command = ['vaultdrill', ...process.argv.slice(2).map(quoted)].join(' ');
  const details = reportDetails(understood, plan, trials, { command, language: options.lang });
  writeWhole(files.report, report(study, details));
  const titles = titlesOf(plan, understood, options.lang);
  writeWhole(files.picture, picture(study, titles, options.lang));
  log.remove();

  const told = options.json ? JSON.stringify(study) : studyTable(study, titles, options.lang);
  process.stdout.write(`${told}\n`);
  console.error(studyWords[options.lang].written(Object.values(files).join(', ')));
}

function understoodOf(question: Question): Understood {
  const understood = understand(question);
  if ('value' in understood) return understood.value;
  const { faults } = understood;
  const files = [...new Set(faults.map(({ file }) => file))];
  const lines = files.flatMap((each) => describeAll(faults.filter(({ file }) => file === each)));
  // A fault of a scenario is a fault of each of its variants too.
  throw new WrongInput([...new Set(lines)]);
}

/** Asked for before the work and not after it, when a mistyped folder would cost all of it. */
function makeFolder(folder: string): void {
  try {
    mkdirSync(folder, { recursive: true });
  } catch (error) {
    throw new WrongInput([
      `${shown(folder)}: cannot be made a folder: ${(error as Error).message}`,
    ]);
  }
}

/** Every trial of the plan, or null when somebody interrupted; what was done before is not done again. */
async function livedThrough(
  plan: Plan,
  log: TrialLog,
  { workers, lang }: Options,
): Promise<Kept[][] | null> {
  const text = studyWords[lang];
  const pieces = trialsOf(plan);
  const trials = log.read();
  if (trials.size > 0) console.error(text.goesOn(trials.size, pieces));
  const show = progress(process.stderr, pieces, text.progress);
  const interrupt = new AbortController();
  const stop = (): void => interrupt.abort();
  for (const signal of stopping) process.once(signal, stop);
  try {
    await pooled<Kept[]>({
      module: studyWork,
      order: orderOf(plan, false),
      pieces,
      turns: Array.from({ length: pieces }, (_, trial) => trial).filter(
        (each) => !trials.has(each),
      ),
      workers,
      brought(trial, result) {
        const kept = result as Kept[];
        log.add(trial, kept);
        trials.set(trial, kept);
        show(trials.size);
      },
      signal: interrupt.signal,
    });
    return Array.from({ length: pieces }, (_, trial) => trials.get(trial)!);
  } catch (error) {
    if (!interrupt.signal.aborted) throw error;
    console.error(`\n${text.stopped(trials.size, pieces)}`);
    process.exitCode = interrupted;
    return null;
  } finally {
    for (const signal of stopping) process.off(signal, stop);
  }
}

/** Where a study is kept until it is finished: another question, or other code, has another file. */
function logOf({ question, rows }: Plan, folder: string): TrialLog {
  const decided = [codePrint(), question, rows.map(({ arms, decisions }) => [arms, decisions])];
  const print = createHash('sha256').update(JSON.stringify(decided)).digest('hex').slice(0, 16);
  return trialLog(join(folder, `unfinished-${print}.trials`));
}

const stopping = ['SIGINT', 'SIGTERM'] as const;

/** What a shell says of a command that was interrupted. */
const interrupted = 130;

function titlesOf(plan: Plan, { baselines, baseline }: Understood, lang: Language): Titles {
  const titles = new Map([['', baseline.file.title[lang]]]);
  for (const { file } of baselines) titles.set(file.id, file.title[lang]);
  for (const { id, scenario } of plan.rows) {
    const { title, variants } = scenario.file;
    const variant = variants[scenario.variant];
    titles.set(id, variant ? `${title[lang]}: ${variant.title[lang]}` : title[lang]);
  }
  return (id) => titles.get(id) ?? id;
}

function quoted(word: string): string {
  return /^[\w./=:,%-]+$/.test(word) ? word : `'${word.replaceAll("'", "'\\''")}'`;
}
