/** `verify`: does a saved result come out the same here and now? */
import type { Command } from 'commander';
import { readText } from '../machine/files.ts';
import { freshKey } from '../machine/sample-key.ts';
import { verifyRun } from '../machine/verify-run.ts';
import { wrong } from '../machine/wrong-input.ts';
import { wholeNumber } from './options.ts';

export function verify(program: Command): void {
  program
    .command('verify <file>')
    .summary('does a saved result come out the same?')
    .description(
      'Runs a saved `run --json`, measure.json, comparison.json, attribution.json, adaptation.json or robust.json again from that file alone, with real signatures.',
    )
    .option('--sample <number>', 'of many runs, only so many', wholeNumber(1, 1_000_000))
    .option('--key <key>', 'draws the sample by this key, and not by a fresh one')
    .action(async (file: string, { sample, key: typed }: Options) => {
      if (typed !== undefined && sample === undefined)
        throw wrong('--key', '--sample beside it', 'none');
      const key = typed ?? freshKey();
      const saved = parsed(file);
      const ofMany = has(saved, 'planDigest') || has(saved, 'prints');
      if (ofMany && sample !== undefined)
        console.error(`The sample is drawn by a key; to draw it again: --key ${key}`);
      const found = await differencesIn(saved, file, sample, key);
      if (found.length === 0) {
        const more = sample === undefined ? '' : partOf(saved, sample);
        return void process.stdout.write(`${file}: the same${more}\n`);
      }
      process.exitCode = 1;
      process.stdout.write(
        `${[`${file}: not the same`, ...found.slice(0, mostLines)].join('\n')}\n`,
      );
    });
}

/** What a sample leaves open. */
function partOf(saved: unknown, sample: number): string {
  if (has(saved, 'prints')) return `; of ${sample} of its pieces, not of what they come to`;
  if (!has(saved, 'planDigest')) return '';
  return `; of ${sample} of its runs, and of every loss by what it says of the others, not of honest cost and times`;
}

interface Options {
  readonly sample?: number;
  readonly key?: string;
}

const mostLines = 10;
const mostBytes = 256 * 1024 * 1024;

function parsed(file: string): unknown {
  const text = readText(file, mostBytes);
  try {
    return JSON.parse(text);
  } catch {
    throw wrong(file, 'one JSON document', 'something else');
  }
}

/** A run is read at once; what is made of many brings threads along. */
async function differencesIn(
  saved: unknown,
  file: string,
  sample: number | undefined,
  key: string,
): Promise<string[]> {
  if (has(saved, 'planDigest'))
    return (await import('../machine/verify-study.ts')).verifyStudy(saved, file, sample, key);
  if (has(saved, 'prints'))
    return (await import('../machine/verify-inquiry.ts')).verifyInquiry(saved, file, sample, key);
  return verifyRun(saved, file);
}

function has(saved: unknown, key: string): boolean {
  return typeof saved === 'object' && saved !== null && key in saved;
}
