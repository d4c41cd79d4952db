/** `check`: is this file right? Every fault of every file, at its line and column. */
import type { Command } from 'commander';
import { loadBaseline } from '../scenario/baseline.ts';
import { readDocument } from '../scenario/document.ts';
import { describeAll, type Fault } from '../scenario/fault.ts';
import { loadScenario } from '../scenario/load.ts';
import { decided } from '../scenario/decide.ts';
import type { Source } from '../machine/files.ts';
import { read } from '../machine/shelf.ts';
import { WrongInput } from '../machine/wrong-input.ts';

export function check(program: Command): void {
  program
    .command('check <file...>')
    .summary('is this file right?')
    .description('Reads scenario and baseline files and tells every fault at its line and column.')
    .action((files: string[]) => {
      const lines = files.flatMap(checked);
      if (lines.length > 0) process.exitCode = 2;
      const answer = lines.length > 0 ? lines : files.map((file) => `${file}: in order`);
      process.stdout.write(`${answer.join('\n')}\n`);
    });
}

function checked(file: string): string[] {
  try {
    return describeAll(faultsOf(read(file)));
  } catch (error) {
    if (error instanceof WrongInput) return [...error.lines];
    throw error;
  }
}

function faultsOf(source: Source): readonly Fault[] {
  const { file, text } = source;
  const document = readDocument(text, file);
  if ('faults' in document) return document.faults;
  if (isBaseline(Object.keys(document.value))) {
    const baseline = loadBaseline(text, file);
    return 'faults' in baseline ? baseline.faults : [];
  }
  const scenario = loadScenario(text, file);
  if ('faults' in scenario) return scenario.faults;
  const { variants, decisions, clock } = scenario.value.file;
  const ofVariants = Object.keys(variants).flatMap((variant) => {
    const changed = loadScenario(text, file, variant);
    if ('value' in changed) return [];
    const path = ['variants', variant];
    return changed.faults.map((fault) => ({ ...fault, ...document.keyAt(path) }));
  });
  const ofDecisions = decisions.flatMap(({ at, act }, index) => {
    const read = decided(`${at} ${act}`, clock);
    const path = ['decisions', index];
    return 'value' in read ? [] : [{ file, ...document.at(path), path, ...read }];
  });
  return [...ofVariants, ...ofDecisions];
}

/** What has a house is a scenario; a list of controls without one is a baseline. */
function isBaseline(keys: readonly string[]): boolean {
  const ofScenarios = ['exchange', 'clock', 'assets', 'customers', 'attack', 'kind'];
  return keys.includes('controls') && !ofScenarios.some((key) => keys.includes(key));
}
