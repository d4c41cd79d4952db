import { existsSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { pretty } from './pretty.ts';
import { controlTable } from './table.ts';
import { files, root, text } from './tree.ts';

/** A file that is made from others, and what it must say. */
export interface List {
  readonly path: string;
  readonly text: string;
}

const indexes = [
  {
    path: 'sim/exchange/controls/index.ts',
    folder: 'sim/exchange/controls',
    sentence: 'Every control there is, by file name.',
    name: 'controls',
    type: 'Control',
    from: '../control.ts',
  },
  {
    path: 'sim/attacks/index.ts',
    folder: 'sim/attacks/plans',
    sentence: 'Every plan there is, by file name.',
    name: 'plans',
    type: 'Plan',
    from: './plan.ts',
  },
];

const readmes = [
  { path: 'README.md', language: 'en' },
  { path: 'README.ja.md', language: 'ja' },
] as const;

/** Everything `npm run generate` writes: an index for each folder there is, the tables of each README. */
export async function lists(house = root): Promise<List[]> {
  const made: List[] = [];
  for (const index of indexes)
    if (existsSync(join(house, index.folder)))
      made.push({ path: index.path, text: await pretty(indexText(index, house), index.path) });
  for (const { path, language } of readmes)
    if (existsSync(join(house, path)))
      made.push({
        path,
        text: await pretty(await controlTable(text(path, house), language), path),
      });
  return made;
}

function indexText(index: (typeof indexes)[number], house: string): string {
  const members = files(index.folder, '.ts', house).filter(
    (file) => dirname(file) === index.folder && file !== index.path,
  );
  const words = members.map((file) => camel(basename(file, '.ts')));
  const below = dirname(index.path).length + 1;
  return [
    '// Made by npm run generate from the file names; do not edit.',
    `import type { ${index.type} } from '${index.from}';`,
    ...members.map((file, at) => `import ${words[at]} from './${file.slice(below)}';`),
    '',
    `/** ${index.sentence} */`,
    `export const ${index.name}: readonly ${index.type}[] = [${words.join(', ')}];`,
  ].join('\n');
}

function camel(name: string): string {
  if (!/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/.test(name))
    throw new Error(`file name: expected lower-case-with-dashes, found ${name}`);
  return name.replace(/-(.)/g, (_, letter: string) => letter.toUpperCase());
}
