/** `check`: is this file right? Every fault of every file, at its line and column. */
import type { Command } from 'commander';
import { describeAll } from '../scenario/fault.ts';
import { proofread } from '../scenario/proofread.ts';
import { read } from '../machine/shelf.ts';
import { WrongInput } from '../machine/wrong-input.ts';

export function check(program: Command): void {
  program
    .command('check <file...>')
    .summary('is this file right?')
    .description(
      'Reads scenario, baseline and frequencies files and tells every fault at its line and column.',
    )
    .action((files: string[]) => {
      const lines = files.flatMap(checked);
      if (lines.length > 0) process.exitCode = 2;
      const answer = lines.length > 0 ? lines : files.map((file) => `${file}: in order`);
      process.stdout.write(`${answer.join('\n')}\n`);
    });
}

function checked(file: string): string[] {
  try {
    const { text } = read(file);
    return describeAll(proofread(text, file).faults);
  } catch (error) {
    if (error instanceof WrongInput) return [...error.lines];
    throw error;
  }
}
