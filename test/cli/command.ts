import { spawnSync } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { root } from '../house/tree.ts';

export interface Ended {
  readonly status: number | null;
  readonly out: string;
  readonly err: string;
}

/** Runs the real command in a process of its own and waits for its end. */
export function vaultdrill(words: readonly string[], folder = root, env = {}): Ended {
  const ended = spawnSync(process.execPath, [join(root, 'sim/cli/vaultdrill.mjs'), ...words], {
    cwd: folder,
    encoding: 'utf8',
    env: { ...process.env, LANG: 'C.UTF-8', ...env },
    maxBuffer: 1 << 28,
  });
  return { status: ended.status, out: ended.stdout, err: ended.stderr };
}

/** A run small enough to be lived through in a moment. */
export const quick = ['run', 'coincheck-2018', '--customers', '50', '--signing', 'fast'];

/** A folder of its own, with these files in it. */
export function folderWith(files: Readonly<Record<string, string>>): string {
  const folder = mkdtempSync(join(tmpdir(), 'vaultdrill-'));
  for (const [file, text] of Object.entries(files)) writeFileSync(join(folder, file), text);
  return folder;
}
