import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { root } from './tree.ts';

/** What a README says of a control. */
export interface Entry {
  readonly id: string;
  readonly title: { readonly en: string; readonly ja: string };
  readonly sentence: { readonly en: string; readonly ja: string };
}

const heads = { en: 'control | name | what it does', ja: '対策 | 名前 | すること' };
const marked = /(<!-- controls -->\n)[^]*?(<!-- \/controls -->)/;

/** A README with its table of controls made afresh; one without the marks is left as it is. */
export async function controlTable(readme: string, language: 'en' | 'ja'): Promise<string> {
  if (!marked.test(readme)) return readme;
  const index = pathToFileURL(join(root, 'sim/exchange/controls/index.ts')).href;
  const { controls } = (await import(index)) as { controls: readonly Entry[] };
  return filled(readme, controls, language);
}

/** The same, with the controls given. */
export function filled(readme: string, controls: readonly Entry[], language: 'en' | 'ja'): string {
  const rows = controls.map(({ id, title, sentence }) =>
    [`\`${id}\``, cell(title[language]), cell(sentence[language])].join(' | '),
  );
  const table = [heads[language], '--- | --- | ---', ...rows].map((row) => `| ${row} |`).join('\n');
  return readme.replace(
    marked,
    (_, open: string, close: string) => `${open}\n${table}\n\n${close}`,
  );
}

function cell(text: string): string {
  return text.replaceAll('|', '\\|').replaceAll('\n', ' ');
}
