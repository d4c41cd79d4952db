/** `risk`: what a year may lose, from a saved study and frequencies that others counted. */
import type { Command } from 'commander';
import { readText } from '../machine/files.ts';
import { version } from '../machine/package.ts';
import { frequenciesNamed, riskOfStudy, usualFrequencies } from '../machine/study-risk.ts';
import { readStudy } from '../machine/verify-study.ts';
import { wrong } from '../machine/wrong-input.ts';
import type { Language } from '../prose/language.ts';
import { json, lang, wholeNumber } from './options.ts';
import { riskTable } from './risk-table.ts';
import { titlesOf } from '../machine/titles.ts';

interface Options {
  readonly frequencies: string;
  readonly assets?: number;
  readonly lang: Language;
  readonly json?: true;
}

export function risk(program: Command): void {
  program
    .command('risk [study]')
    .summary('what a year may lose, with frequencies from outside')
    .description(
      'Reads a measure.json (out/measure.json unless named) and a file of frequencies: expected loss, value at risk and expected shortfall of a year, who bears it, and whether customers get everything back.',
    )
    .option('--frequencies <file>', 'how often attacks happen, by path or id', usualFrequencies)
    .option(
      '--assets <yen>',
      'assets in custody of the house asked about (default: the median of the scenarios)',
      wholeNumber(1, 1_000_000_000_000_000),
    )
    .addOption(lang())
    .addOption(json())
    .action(act);
}

const mostBytes = 256 * 1024 * 1024;

function act(named: string | undefined, { frequencies, assets, lang, json }: Options): void {
  const file = named ?? 'out/measure.json';
  const study = readStudy(parsed(file), file);
  const asked = { frequencies: frequenciesNamed(frequencies), assetsYen: assets ?? null };
  const { risk, understood } = riskOfStudy(study, file, asked);
  const { resultDigest } = study;
  const told = json
    ? JSON.stringify({ version, resultDigest, ...risk })
    : riskTable({ risk, resultDigest, ofRows: assets === undefined }, titlesOf(understood, lang), lang); // prettier-ignore
  process.stdout.write(`${told}\n`);
}

function parsed(file: string): unknown {
  const text = readText(file, mostBytes);
  try {
    return JSON.parse(text);
  } catch {
    throw wrong(file, 'one JSON document', 'something else');
  }
}
