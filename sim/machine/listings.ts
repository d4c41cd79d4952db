/** What there is to run, to switch on and to compare with. */
import { plans } from '../attacks/index.ts';
import { controls } from '../exchange/controls/index.ts';
import type { Bilingual } from '../prose/language.ts';
import { loadBaseline } from '../scenario/baseline.ts';
import { describeAll } from '../scenario/fault.ts';
import { loadScenario, type Loaded } from '../scenario/load.ts';
import { ids, read, type Shelf } from './shelf.ts';

/** One thing of a list; `title` is what people call it. */
export interface Entry {
  readonly id: string;
  readonly title: Bilingual;
  readonly [more: string]: unknown;
}

type Complain = (line: string) => void;

/** Every list by its name; whoever asks is told of files with faults, which are left out. */
export const listings: Readonly<Record<string, (complain: Complain) => Entry[]>> = {
  scenarios: (complain) =>
    shelved('scenarios', complain, loadScenario, ({ file }) => ({
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
  baselines: (complain) =>
    shelved('baselines', complain, loadBaseline, ({ file }) => {
      return { title: file.title, summary: file.summary, controls: file.controls };
    }),
};

function shelved<T>(
  shelf: Shelf,
  complain: Complain,
  load: (text: string, file: string) => Loaded<T>,
  told: (value: T) => Omit<Entry, 'id'> & { readonly title: Bilingual },
): Entry[] {
  return ids(shelf).flatMap(({ id, file }) => {
    const loaded = load(read(file).text, file);
    if ('value' in loaded) return [{ id, ...told(loaded.value) }];
    for (const line of describeAll(loaded.faults)) complain(line);
    return [];
  });
}
