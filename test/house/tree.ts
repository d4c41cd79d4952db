import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The folder the whole project lives in. */
export const root = fileURLToPath(new URL('../..', import.meta.url));

/** Every file below a folder of the project whose name ends so, sorted; none if there is no such folder. */
export function files(folder: string, ending = '', house = root): string[] {
  if (!existsSync(join(house, folder))) return [];
  return readdirSync(join(house, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith(ending))
    .map((entry) => relative(house, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .filter((file) => !file.includes('node_modules/'))
    .sort((a, b) => (a < b ? -1 : 1));
}

/** The files of floors 0-6: what runs in a browser as well. */
export function portableFiles(): string[] {
  return files('sim', '.ts').filter(
    (file) => !/^sim\/(machine|cli)\//.test(file) && !file.endsWith('.d.ts'),
  );
}

export function text(file: string, house = root): string {
  return readFileSync(join(house, file), 'utf8');
}

/** The entrances and every file they mention by a relative path, however they load it. */
export function reachable(entrances: readonly string[], house = root): Set<string> {
  const reached = new Set(entrances.filter((file) => existsSync(join(house, file))));
  for (const file of reached) {
    for (const [, path] of text(file, house).matchAll(/['"](\.\.?\/[^'"\n]*\.\w+)['"]/g)) {
      const mentioned = join(dirname(file), path!).split(sep).join('/');
      if (existsSync(join(house, mentioned))) reached.add(mentioned);
    }
  }
  return reached;
}
