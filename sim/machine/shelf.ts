/** Where scenarios, baselines and frequencies are found: a path, or an id in the folder one works in, then in the package. */
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import { typicalEnding } from '../scenario/baseline.ts';
import { LIMITS } from '../scenario/limits.ts';
import { nearestName } from '../scenario/nearest.ts';
import { shown } from '../scenario/shown.ts';
import { readText, type Source } from './files.ts';
import { packageFolder } from './package.ts';
import { wrong } from './wrong-input.ts';

export type Shelf = 'scenarios' | 'baselines';

/** Frequencies are an input of `risk` and `choose` alone; nothing runs them. */
type AnyShelf = Shelf | 'frequencies';

const singular: Readonly<Record<AnyShelf, string>> = {
  scenarios: 'scenario',
  baselines: 'baseline',
  frequencies: 'frequencies',
};

/** Reads what was named, by its path or by its id. */
export function find(shelf: AnyShelf, named: string): Source {
  const file = isFile(named) ? named : fileOf(shelf, named);
  if (file === undefined && shelf === 'baselines' && named.endsWith(typicalEnding))
    return asTypical(find(shelf, named.slice(0, -typicalEnding.length)));
  if (file === undefined) {
    const known = ids(shelf).map(({ id }) => id);
    const inside = idOfFile(shelf, named);
    if (inside !== undefined)
      throw wrong(
        singular[shelf],
        'a file, or the id that stands in one',
        `${shown(named)} (the file of that name holds the id ${inside})`,
      );
    const near = nearestName(named, known);
    const found = near === undefined ? shown(named) : `${shown(named)} (did you mean ${near}?)`;
    throw wrong(
      singular[shelf],
      `a file, or one of ${known.join(', ') || 'none on the shelf'}`,
      found,
    );
  }
  return read(file);
}

/** The other reading of a baseline that is meant in both. */
export function asTypical({ file, text }: Source): Source {
  return { file, text: text.replace(/^unstated: both$/m, 'unstated: typical') };
}

/** `SCENARIO[/VARIANT]`: a path may hold slashes too, so the whole is tried first. */
export function findScenario(named: string): { source: Source; variant: string } {
  const slash = named.lastIndexOf('/');
  const whole =
    isFile(named) || slash < 0 || fileOf('scenarios', named.slice(0, slash)) === undefined;
  if (whole && !isFile(named.slice(0, Math.max(slash, 0))))
    return { source: find('scenarios', named), variant: '' };
  return { source: find('scenarios', named.slice(0, slash)), variant: named.slice(slash + 1) };
}

/** Everything on the shelf by id; what lies in the folder one works in hides the package's own. */
export function ids(shelf: AnyShelf): { id: string; file: string }[] {
  const all = new Map<string, string>();
  for (const folder of folders(shelf))
    for (const file of yamlFiles(folder)) {
      const id = idIn(file);
      if (id !== undefined && !all.has(id)) all.set(id, file);
    }
  return [...all].map(([id, file]) => ({ id, file })).sort((a, b) => (a.id < b.id ? -1 : 1));
}

export function read(file: string): Source {
  // The loader counts characters, of which UTF-8 takes up to three bytes each.
  return { file, text: readText(file, 3 * LIMITS.characters) };
}

function folders(shelf: AnyShelf): string[] {
  const within = shelf === 'scenarios' ? 'scenarios' : join('scenarios', shelf);
  return [within, join(packageFolder, within)];
}

function fileOf(shelf: AnyShelf, id: string): string | undefined {
  return ids(shelf).find((each) => each.id === id)?.file;
}

function yamlFiles(folder: string): string[] {
  if (!existsSync(folder) || !statSync(folder).isDirectory()) return [];
  return readdirSync(folder)
    .filter((file) => /\.ya?ml$/.test(file))
    .sort((a, b) => (a < b ? -1 : 1))
    .map((file) => join(folder, file))
    .filter(isFile);
}

/** The id a file gives itself; files too large to be one of ours have none. */
function idIn(file: string): string | undefined {
  if (statSync(file).size > 3 * LIMITS.characters) return undefined;
  return /^id: *['"]?([a-z0-9-]+)['"]?[ \t\r]*(#.*)?$/m.exec(readFileSync(file, 'utf8'))?.[1];
}

function isFile(path: string): boolean {
  return path !== '' && existsSync(path) && statSync(path).isFile();
}

/** The id in a file that bears the name somebody looked for, where it is another. */
function idOfFile(shelf: AnyShelf, named: string): string | undefined {
  const file = folders(shelf)
    .flatMap(yamlFiles)
    .find((each) => basename(each).replace(/\.ya?ml$/, '') === named);
  return file === undefined ? undefined : idIn(file);
}
