/** `run`: one run, the story told line by line, and what it came to. */
import type { Command } from 'commander';
import { run as live, type Run } from '../scenario/run.ts';
import { eventLines } from '../machine/event-lines.ts';
import { writeWhole } from '../machine/files.ts';
import { prepared, type Resolved } from '../machine/resolved.ts';
import { runFile } from '../machine/run-file.ts';
import { find, findScenario } from '../machine/shelf.ts';
import { catalogueOf, type Catalogue } from '../prose/catalogue.ts';
import { changedByDeciding, headingOfAlone, notComeToPass, type Went } from '../prose/decided.ts';
import type { Language } from '../prose/language.ts';
import { outcomeLines } from '../prose/outcome.ts';
import { printed, tell } from '../prose/story.ts';
import { customers, json, lang, repeated, seed, set, signing } from './options.ts';

interface Options {
  readonly controls: string;
  readonly with: string[];
  readonly without: string[];
  readonly decide: string[];
  readonly set: string[];
  readonly seed: string;
  readonly customers?: number;
  readonly signing: 'real' | 'fast';
  readonly lang: Language;
  readonly journal?: string;
  readonly json?: true;
}

export function run(program: Command): void {
  program
    .command('run <scenario>')
    .summary('one run, told line by line')
    .description(
      'Lives through one scenario, given by its path or id, or one variant of it (ID/VARIANT).',
    )
    .option('--controls <set>', 'none, recorded, or a baseline by its path or id', 'recorded')
    .addOption(repeated('--with <control>', 'add ID, ID=LEVEL or ID.SETTING=VALUE'))
    .addOption(repeated('--without <id>', 'leave a control out'))
    .addOption(repeated('--decide <time-and-act>', "order something, as in '4 11:25 freeze'"))
    .addOption(seed())
    .addOption(customers())
    .addOption(set())
    .addOption(signing('real'))
    .addOption(lang())
    .option('--journal <file>', 'write every event to a file, one JSON object a line')
    .addOption(json())
    .addHelpText('after', times)
    .action(act);
}

const times = `
A decision's time is local: '11:25' is that time of every day, '4 11:25' on the fourth day alone,
'2018-01-26T11:25' that moment.`;

function act(named: string, options: Options): void {
  const { source, variant } = findScenario(named);
  const { controls } = options;
  const resolved: Resolved = {
    scenario: source,
    variant,
    controls:
      controls === 'none' || controls === 'recorded' ? controls : find('baselines', controls),
    with: options.with,
    without: options.without,
    set: options.set,
    decide: options.decide,
    seed: options.seed,
    customers: options.customers ?? null,
  };
  const told = options.json === undefined;
  const asked = prepared(resolved);
  const keep = told || options.journal !== undefined;
  const { signing } = options;
  const lived = live({ ...asked, signing, keep });
  const alone =
    asked.decisions.length > 0 ? live({ ...asked, decisions: [], signing, keep: told }) : null;
  const { scenario } = asked;

  if (options.journal !== undefined) writeWhole(options.journal, eventLines(lived.journal));
  if (!told)
    return void process.stdout.write(
      `${JSON.stringify(runFile(resolved, scenario.id, lived, alone))}\n`,
    );
  const { lang } = options;
  const catalogue = catalogueOf(scenario, asked.controls);
  const wentBy = ({ outcome, journal }: Run): Went => {
    return { outcome, story: tell(journal, catalogue, lang) };
  };
  const went = wentBy(lived);
  const lines = [
    scenario.file.title[lang],
    '',
    ...printed(went.story, catalogue, lang),
    '',
    ...outcomeLines(lived, catalogue, lang),
    ...(alone === null ? [] : decidedLines(went, wentBy(alone), catalogue, lang)),
    '',
  ];
  process.stdout.write(lines.join('\n'));
}

function decidedLines(went: Went, alone: Went, catalogue: Catalogue, lang: Language): string[] {
  const missed = notComeToPass(went, alone);
  const lines = ['', ...changedByDeciding(went, alone, lang)];
  if (missed.length === 0) return lines;
  return [...lines, '', headingOfAlone(lang), ...printed(missed, catalogue, lang)];
}
