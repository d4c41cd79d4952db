import { join } from 'node:path';
import { format, resolveConfig } from 'prettier';
import { root } from './tree.ts';

/** As `npm run format` would leave it. */
export async function pretty(text: string, path: string): Promise<string> {
  return format(text, { ...(await resolveConfig(join(root, path))), filepath: path });
}
