// The verbs as JavaScript: kept beside the packages until a file they were made of changes, and made anew then;
// where nothing can be kept, they are made in a temporary folder for this once.
import { createHash } from 'node:crypto';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const ourPackage = fileURLToPath(new URL('../..', import.meta.url));
const keptIn = join(ourPackage, 'node_modules', '.cache', 'vaultdrill');
/** What was made last, and of what: `{ folder, files: { path: print }, packages: { name: place } }`. */
const register = join(keptIn, 'made.json');

/** The address of what is to be imported. */
export async function keptOrMade() {
  return kept() ?? (await made());
}

function kept() {
  try {
    const { folder, files, packages } = JSON.parse(readFileSync(register, 'utf8'));
    const isSame =
      Object.entries(files).every(([path, print]) => printOf(path) === print) &&
      Object.entries(packages).every(([name, place]) => placeOf(name) === place);
    return isSame && existsSync(join(folder, 'main.mjs')) ? addressOf(folder) : undefined;
  } catch {
    return undefined;
  }
}

async function made() {
  const { build } = await import('esbuild');
  const { folder, isKept } = place();
  const packages = {};
  const { metafile } = await build({
    absWorkingDir: ourPackage,
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
    metafile: true,
    plugins: [{ name: 'as-if-in-place', setup: (hooks) => asIfInPlace(hooks, packages) }],
  });
  if (isKept) keep(folder, Object.keys(metafile.inputs), packages);
  return addressOf(folder);
}

/** A folder beside the packages, or one that goes when the process does. */
function place() {
  try {
    mkdirSync(keptIn, { recursive: true });
    return { folder: mkdtempSync(join(keptIn, 'made-')), isKept: true };
  } catch {
    const folder = mkdtempSync(join(tmpdir(), 'vaultdrill-'));
    process.on('exit', () => rmSync(folder, { recursive: true, force: true }));
    return { folder, isKept: false };
  }
}

function keep(folder, inputs, packages) {
  const files = ['sim/cli/made-ready.mjs', 'package.json', ...inputs];
  const prints = Object.fromEntries(files.map((path) => [path, printOf(path)]));
  const whole = join(folder, 'made.json');
  writeFileSync(whole, JSON.stringify({ folder, files: prints, packages }));
  renameSync(whole, register);
  for (const name of readdirSync(keptIn)) clearAfterAMonth(join(keptIn, name));
}

/** Whoever was made ready before may still read what it was made into, so that it stays for long. */
function clearAfterAMonth(folder) {
  const { birthtimeMs, mtimeMs } = statSync(folder, { throwIfNoEntry: false }) ?? {};
  if (Math.max(birthtimeMs, mtimeMs) < Date.now() - 30 * 86_400_000)
    rmSync(folder, { recursive: true, force: true });
}

function printOf(path) {
  return createHash('sha256')
    .update(readFileSync(join(ourPackage, path)))
    .digest('hex');
}

function addressOf(folder) {
  return pathToFileURL(join(folder, 'main.mjs')).href;
}

/** Packages are found where they are, and every file of ours goes on believing that it stands where it stood. */
function asIfInPlace({ onLoad, onResolve }, packages) {
  onResolve({ filter: /^[^./]/ }, ({ path, kind }) => {
    if (kind === 'entry-point' || path.startsWith('node:')) return undefined;
    packages[path] = placeOf(path);
    return { path: packages[path], external: true };
  });
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
