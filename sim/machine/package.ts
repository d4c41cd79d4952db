import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** The folder the package lies in, whether checked out or installed. */
export const packageFolder = fileURLToPath(new URL('../..', import.meta.url));

/** The version every result names, read from package.json. */
export const version: string = (
  JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8')) as {
    version: string;
  }
).version;
