import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The folder the package lies in, whether checked out or installed. */
export const packageFolder = fileURLToPath(new URL('../..', import.meta.url));

/** The version every result names, read from package.json. */
export const version: string = (
  JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8')) as {
    version: string;
  }
).version;

/** A fingerprint of all code that decides a run, so that nothing made by other code passes for its work. */
export function codePrint(): string {
  const print = createHash('sha256');
  const folder = join(packageFolder, 'sim');
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts'))
    .sort((a, b) => (a < b ? -1 : 1));
  for (const file of ['../package.json', ...files])
    print.update(file).update(readFileSync(join(folder, file)));
  return print.digest('hex');
}
