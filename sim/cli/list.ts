/** `list`: what there is to run, to switch on and to compare with. */
import { Argument, type Command } from 'commander';
import { plans } from '../attacks/index.ts';
import { controls } from '../exchange/controls/index.ts';
import { loadBaseline } from '../scenario/baseline.ts';
import { describeAll } from '../scenario/fault.ts';
import { loadScenario, type Loaded } from '../scenario/load.ts';
import { ids, read, type Shelf } from '../machine/shelf.ts';
import type { Language } from '../prose/language.ts';
import { json, lang } from './options.ts';

interface Text {
  readonly en: string;
  readonly ja: string;
}

/** One thing of a list; `title` is what people call it. */
interface Entry {
  readonly id: string;
  readonly title: Text;
  readonly [more: string]: unknown;
}

const lists: Record<string, () => Entry[]> = {
  scenarios: () =>
    shelved('scenarios', loadScenario, ({ file }) => ({
      title: file.title,
      summary: file.summary,
      kind: file.kind,
      template: file.template,
      attack: file.attack?.plan ?? null,
      variants: Object.entries(file.variants).map(([id, { title }]) => ({ id, title })),
    })),
  controls: () =>
    controls.map(({ id, title, sentence, references, settings }) => {
      return { id, title, sentence, references, settings };
    }),
  attacks: () => plans.map(({ id, title, sentence, family }) => ({ id, title, sentence, family })),
  baselines: () =>
    shelved('baselines', loadBaseline, ({ file }) => {
      return { title: file.title, summary: file.summary, controls: file.controls };
    }),
};

export function list(program: Command): void {
  program
    .command('list')
    .summary('what there is')
    .description('Lists scenarios, controls, attacks or baselines.')
    .addArgument(new Argument('<what>').choices(Object.keys(lists)))
    .addOption(lang())
    .addOption(json())
    .action((what: string, options: { readonly lang: Language; readonly json?: true }) => {
      const entries = lists[what]!();
      const text = options.json ? JSON.stringify(entries, null, 2) : columns(entries, options.lang);
      process.stdout.write(`${text}\n`);
    });
}

/** A file with faults is named on standard error and left out. */
function shelved<T>(
  shelf: Shelf,
  load: (text: string, file: string) => Loaded<T>,
  told: (value: T) => Omit<Entry, 'id'> & { readonly title: Text },
): Entry[] {
  return ids(shelf).flatMap(({ id, file }) => {
    const loaded = load(read(file).text, file);
    if ('value' in loaded) return [{ id, ...told(loaded.value) }];
    for (const line of describeAll(loaded.faults)) console.error(line);
    return [];
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
