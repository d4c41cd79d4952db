/** `list`: what there is to run, to switch on and to compare with. */
import { Argument, type Command } from 'commander';
import { listings, type Entry } from '../machine/listings.ts';
import type { Language } from '../prose/language.ts';
import { json, lang } from './options.ts';

export function list(program: Command): void {
  program
    .command('list')
    .summary('what there is')
    .description('Lists scenarios, controls, attacks or baselines.')
    .addArgument(new Argument('<what>').choices(Object.keys(listings)))
    .addOption(lang())
    .addOption(json())
    .action((what: string, options: { readonly lang: Language; readonly json?: true }) => {
      const entries = listings[what]!(console.error);
      const text = options.json ? JSON.stringify(entries, null, 2) : columns(entries, options.lang);
      process.stdout.write(`${text}\n`);
    });
}

function columns(entries: readonly Entry[], language: Language): string {
  const width = Math.max(0, ...entries.map(({ id }) => id.length));
  const mark = { en: ' (a form to copy and fill in)', ja: '(記入用のひな形)' }[language];
  return entries
    .map(({ id, title, template }) => {
      return `${id.padEnd(width)}  ${title[language]}${template === true ? mark : ''}`;
    })
    .join('\n');
}
