import { execFileSync } from 'node:child_process';
import { createRequire } from 'node:module';
import { mkdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A package to be compared with, fetched once into a cache folder; undefined when it cannot be had. */
export function npmPeer(name: string, version: string): unknown {
  const folder = join(tmpdir(), 'vaultdrill-peers', `${name}-${version}`);
  const load = (): unknown => createRequire(join(folder, 'index.js'))(name);
  try {
    return load();
  } catch {
    try {
      mkdirSync(folder, { recursive: true });
      const quiet = ['--no-audit', '--no-fund', '--ignore-scripts', '--no-save'];
      execFileSync('npm', ['i', '--prefix', folder, ...quiet, `${name}@${version}`], {
        stdio: 'ignore',
      });
      return load();
    } catch {
      return undefined;
    }
  }
}

/** A Python that has SimPy, or undefined. */
export function pythonWithSimPy(): string | undefined {
  return ['/usr/bin/python3', 'python3'].find((python) => {
    try {
      execFileSync(python, ['-c', 'import simpy'], { stdio: 'ignore' });
      return true;
    } catch {
      return false;
    }
  });
}
