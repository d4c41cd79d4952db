#!/usr/bin/env node
// Node cannot read TypeScript by itself. Made into JavaScript at once, the verbs are there in a fraction of
// the time that a loader takes which reads file by file.
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'esbuild';

const ourOwnError = 70;
let main;
try {
  main = await bundled();
} catch (error) {
  console.error(`vaultdrill cannot be made ready in ${tmpdir()}: ${error.message}`);
  process.exit(ourOwnError);
}
process.setSourceMapsEnabled(true);
await import(main);

async function bundled() {
  const folder = mkdtempSync(join(tmpdir(), 'vaultdrill-'));
  clearAtTheEnd(folder);
  await build({
    entryPoints: { main: fileURLToPath(new URL('./main.ts', import.meta.url)) },
    outdir: folder,
    outExtension: { '.js': '.mjs' },
    bundle: true,
    splitting: true,
    platform: 'node',
    format: 'esm',
    target: 'node20',
    sourcemap: 'inline',
    sourcesContent: false,
    logLevel: 'silent',
    plugins: [{ name: 'as-if-in-place', setup: asIfInPlace }],
  });
  return pathToFileURL(join(folder, 'main.mjs')).href;
}

function clearAtTheEnd(folder) {
  process.on('exit', () => rmSync(folder, { recursive: true, force: true }));
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'])
    process.on(signal, () => {
      if (process.listenerCount(signal) > 1) return; // the verb knows what to do
      // after everybody else has cleared away what is theirs; until then one more signal does nothing
      process.once('exit', () => {
        process.removeAllListeners(signal);
        process.kill(process.pid, signal);
      });
      process.exit();
    });
}

/** Packages are found where they are, and every file of ours goes on believing that it stands where it stood. */
function asIfInPlace({ onLoad, onResolve }) {
  onResolve({ filter: /^[^./]/ }, ({ path, kind }) =>
    kind === 'entry-point' || path.startsWith('node:')
      ? undefined
      : { path: placeOf(path), external: true },
  );
  onLoad({ filter: /[.]ts$/ }, ({ path }) => {
    const place = JSON.stringify(pathToFileURL(path).href);
    const contents = readFileSync(path, 'utf8').replaceAll('import.meta.url', () => place);
    return { contents, loader: 'ts' };
  });
}

/** An optional package may be missing; it is missed when somebody asks for it, and not before. */
function placeOf(name) {
  try {
    return import.meta.resolve(name);
  } catch {
    return name;
  }
}
