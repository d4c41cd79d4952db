/** The built page, told that a server is behind it. Only files that were there when the server started are served, each by its exact name. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { extname, join, relative, sep } from 'node:path';
import { protocol } from '../contract/protocol.ts';

export interface Page {
  readonly type: string;
  /** Its name changes whenever its bytes do. */
  readonly immutable: boolean;
  bytes(): Buffer;
}

/** Answers with the file of a path such as `/assets/main.js`, or undefined. */
export type Pages = (path: string) => Page | undefined;

export function pages(folder: string): Pages {
  const known = new Map<string, Page>();
  for (const file of filesIn(folder)) {
    const path = `/${relative(folder, file).split(sep).join('/')}`;
    const type = types.get(extname(file));
    if (type === undefined) continue;
    const immutable = path.startsWith('/assets/');
    const bytes = (): Buffer =>
      path === '/index.html' ? marked(readFileSync(file)) : readFileSync(file);
    known.set(path, { type, immutable, bytes });
  }
  return (path) => known.get(path === '/' ? '/index.html' : path);
}

/** The same page from any other host asks nothing of it. */
function marked(page: Buffer): Buffer {
  const mark = `<meta name="vaultdrill-server" content="${protocol}">`;
  return Buffer.from(String(page).replace('</head>', `${mark}</head>`));
}

function filesIn(folder: string): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
}

const types: ReadonlyMap<string, string> = new Map([
  ['.html', 'text/html; charset=utf-8'],
  ['.js', 'text/javascript; charset=utf-8'],
  ['.css', 'text/css; charset=utf-8'],
  ['.json', 'application/json; charset=utf-8'],
  ['.svg', 'image/svg+xml; charset=utf-8'],
  ['.png', 'image/png'],
  ['.ico', 'image/x-icon'],
  ['.woff2', 'font/woff2'],
  ['.txt', 'text/plain; charset=utf-8'],
]);
