/** Options that several verbs share, each with what may be said. */
import { availableParallelism } from 'node:os';
import { InvalidArgumentError, Option, type Command } from 'commander';
import type { Language } from '../prose/language.ts';

/** What every verb is told that lives through many runs. */
export interface StudyOptions {
  readonly runs: number;
  readonly seed: string;
  readonly customers?: number;
  readonly set: string[];
  readonly signing: 'real' | 'fast';
  readonly workers: number;
  readonly lang: Language;
  readonly out: string;
  readonly json?: true;
  readonly redis?: string;
  readonly secretFile?: string;
}

/** Above the 30 losses a cell needs to be quoted. */
const usualRuns = 40;

/** Adds the options of a verb that lives through many runs; `written` says what goes into the folder. */
export function manyRuns(command: Command, written: string, runs = usualRuns): Command {
  return command
    .option('--runs <number>', 'paired runs', wholeNumber(1, 100_000), runs)
    .addOption(seed())
    .addOption(customers())
    .addOption(set())
    .addOption(signing('fast'))
    .option('--workers <number>', 'threads', wholeNumber(1, 256), availableParallelism())
    .addOption(lang())
    .option('--out <folder>', written, 'out')
    .addOption(redis('lets workers on other machines do the trials, through this Redis'))
    .addOption(secretFile())
    .addOption(json());
}

/** `--redis URL`: where studies and workers meet; in the environment others do not see its password. */
export function redis(description: string): Option {
  return new Option('--redis <url>', description).env('VAULTDRILL_REDIS');
}

/** `--secret-file FILE`: what all who work together know, and nobody else. */
export function secretFile(): Option {
  return new Option(
    '--secret-file <file>',
    'a secret that study and workers share; otherwise VAULTDRILL_SECRET has it',
  );
}

/** The words of a command, as others may see them: who helped with it, and with what password, is left out. */
export function commandShown(words: readonly string[]): string[] {
  const own = ['--redis', '--secret-file'];
  return words.filter(
    (word, at) =>
      !own.includes(word) &&
      !own.some((option) => word.startsWith(`${option}=`)) &&
      !own.includes(words[at - 1] ?? ''),
  );
}

/** The command as it can be pasted again, for a page: it says nothing of a Redis. */
export function commandTyped(): string {
  return ['vaultdrill', ...commandShown(process.argv.slice(2)).map(quoted)].join(' ');
}

function quoted(word: string): string {
  return /^[\w./=:,%-]+$/.test(word) ? word : `'${word.replaceAll("'", "'\\''")}'`;
}

/** `--seed S`: any text; the same seed gives the same run on every machine. */
export function seed(): Option {
  return new Option('--seed <text>', 'what all chance comes from')
    .default('vaultdrill')
    .argParser((typed) => {
      if (typed === '') throw new InvalidArgumentError('Expected a text, found nothing.');
      return typed;
    });
}

/** `--customers N`: how many are simulated one by one; the rest come as a flow. */
export function customers(): Option {
  return new Option('--customers <number>', 'people simulated one by one').argParser(
    wholeNumber(1, 1_000_000),
  );
}

/** `--set PATH=VALUE`, as often as one likes. */
export function set(): Option {
  return repeated('--set <path=value>', 'another value in the scenario');
}

export function signing(usual: 'real' | 'fast'): Option {
  return new Option('--signing <kind>', 'real signatures, or fast stand-ins')
    .choices(['real', 'fast'])
    .default(usual);
}

/** `--lang ja|en`: what the machine is set to, otherwise English. */
export function lang(): Option {
  const usual = /^ja/.test(process.env.LANG ?? '') ? 'ja' : 'en';
  return new Option('--lang <language>', 'language of what is told')
    .choices(['ja', 'en'])
    .default(usual);
}

/** `--json`: one JSON document and nothing else. */
export function json(): Option {
  return new Option('--json', 'print one JSON document');
}

/** An option that may be given several times; all are kept, in order. */
export function repeated(flags: string, description: string): Option {
  return new Option(flags, description)
    .default([], 'none')
    .argParser((typed: string, before: string[]) => [...before, typed]);
}

/** `--precision 2%`: runs go on until every difference is known that well; not beside `--runs`. */
export function precision(): Option {
  return new Option(
    '--precision <percent>',
    'goes on until each difference is known to so much on either side',
  )
    .conflicts('runs')
    .argParser((typed) => {
      const percent = /^(\d{1,2}(?:[.]\d{1,3})?)%$/.exec(typed)?.[1];
      if (percent !== undefined && Number(percent) > 0) return Number(percent) / 100;
      throw new InvalidArgumentError('Expected a share above 0%, as in 2%.');
    });
}

/** A whole number in digits, within limits. */
export function wholeNumber(least: number, most: number): (typed: string) => number {
  return (typed) => {
    const number = /^[0-9]{1,15}$/.test(typed) ? Number(typed) : NaN;
    if (number >= least && number <= most) return number;
    throw new InvalidArgumentError(`Expected a whole number from ${least} to ${most}.`);
  };
}
