/**
 * `npm run build:playground`: a folder of static files, and the same page as one file that opens from disk;
 * `npm run build:page` the same for the server, whose page saves replays made of that one file.
 */
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build, type Plugin } from 'vite';

const configFile = join(import.meta.dirname, 'vite.config.ts');
const usual = fileURLToPath(new URL('../../out/playground', import.meta.url));

/** The name of the one file, beside the folder's own page. */
export const oneFile = 'vaultdrill.html';

/** Builds both into a folder and returns it; what lies there is replaced. */
export async function buildPlayground(folder = usual): Promise<string> {
  mkdirSync(folder, { recursive: true });
  await build({ configFile, logLevel: 'warn', build: { outDir: folder } });
  const whole = mkdtempSync(join(tmpdir(), 'whole-'));
  try {
    await build({
      configFile,
      logLevel: 'warn',
      plugins: [facesOfTheSystem()],
      build: { outDir: whole, rolldownOptions: { output: { codeSplitting: false } } },
    });
    writeFileSync(join(folder, oneFile), inOne(whole));
  } finally {
    rmSync(whole, { recursive: true });
  }
  return folder;
}

/** Files of letters have no place in one file. */
function facesOfTheSystem(): Plugin {
  return {
    name: 'faces-of-the-system',
    enforce: 'pre',
    load: (id) => (id.endsWith('/text/japanese-face.ts') ? 'export {};' : null),
  };
}

/** From disk neither modules nor workers can be fetched: all script in one, style and the worker's text go into the page. */
function inOne(folder: string): string {
  const assets = join(folder, 'assets');
  const named = (pattern: RegExp): string => {
    const [file, ...more] = readdirSync(assets).filter((each) => pattern.test(each));
    if (file === undefined || more.length > 0)
      throw new Error(`playground: expected one ${pattern.source} in ${assets}`);
    return readFileSync(join(assets, file), 'utf8');
  };
  const page = readFileSync(join(folder, 'index.html'), 'utf8');
  const bare = page.replace(/ *<(script|link)[^>]*(assets\/)[^>]*>(<\/script>)?\n?/g, '');
  const style = `<style>${named(/^index-.*\.css$/)}</style>`;
  const worker = `<script type="text/plain" id="simulator">${inScript(named(/^worker-.*\.js$/))}</script>`;
  const script = `<script type="module">${inScript(named(/^index-.*\.js$/))}</script>`;
  // functions, for a dollar sign in a text means something to replace
  return bare
    .replace('</head>', () => `${style}\n</head>`)
    .replace('</body>', () => `${worker}\n${script}\n</body>`);
}

/** A script may not contain the tag that would end it, nor the comment that would hide that end. */
function inScript(text: string): string {
  return text.replaceAll('</script', '<\\/script').replaceAll('<!--', '<\\!--');
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const [, , wanted] = process.argv;
  const folder = await buildPlayground(wanted === undefined ? usual : resolve(wanted));
  if (wanted === undefined) process.stdout.write(`${folder}\n${join(folder, oneFile)}\n`);
}
