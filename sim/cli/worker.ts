/** `worker`: does trials for studies that are asked for on other machines. */
import { availableParallelism } from 'node:os';
import type { Command } from 'commander';
import type { Language } from '../prose/language.ts';
import { lang, redis, secretFile, wholeNumber } from './options.ts';
import { queueWords } from './queue-words.ts';

interface Options {
  readonly redis: string;
  readonly secretFile?: string;
  readonly workers: number;
  readonly lang: Language;
}

export function worker(program: Command): void {
  program
    .command('worker')
    .summary('does trials for a study on another machine')
    .description(
      'Takes trials of studies that were begun with --redis, until it is interrupted. It must have the same code and the same secret.',
    )
    .addOption(redis('the Redis at which studies wait').makeOptionMandatory())
    .addOption(secretFile())
    .option('--workers <number>', 'threads', wholeNumber(1, 256), availableParallelism())
    .addOption(lang())
    .action(act);
}

async function act(options: Options): Promise<void> {
  const { hubAt } = await import('../machine/queue/hub.ts');
  const { attend } = await import('../machine/queue/attend.ts');
  const words = queueWords[options.lang];
  const interrupt = new AbortController();
  for (const signal of ['SIGINT', 'SIGTERM'] as const)
    process.once(signal, () => interrupt.abort());
  const well = await attend(hubAt(options.redis, options.secretFile), {
    threads: options.workers,
    tell: (note) => console.error(words.worker(note)),
    signal: interrupt.signal,
  });
  if (!well) process.exitCode = resultsDiffer;
}

/** The answer is no, as when `verify` finds a difference. */
const resultsDiffer = 1;
