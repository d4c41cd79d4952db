import { createContext, runInContext } from 'node:vm';
import { build } from 'esbuild';
import { beforeAll, expect, test } from 'vitest';
import { browser } from './browser.ts';
import { digest } from './portable.ts';
import { portableFiles, root } from './tree.ts';

/** What is bundled: the run whose digest is compared, and every file of floors 0-6 to be loaded with it. */
const entries = ['test/house/portable.ts', ...portableFiles()];

/** Takes away the clock, the locale, and every function of Math that engines may compute differently. */
const poverty = `
  delete globalThis.Date;
  delete globalThis.Intl;
  const exact = /^(abs|ceil|clz32|floor|fround|imul|max|min|round|sign|sqrt|trunc|[A-Z].*)$/;
  for (const name of Object.getOwnPropertyNames(Math))
    if (!exact.test(name)) Math[name] = () => { throw new Error('Math.' + name + ' was called'); };
`;

let bundle: string;

beforeAll(async () => {
  const { outputFiles } = await build({
    stdin: {
      contents: entries.map((file, at) => `export * as entry${at} from './${file}';`).join('\n'),
      resolveDir: root,
    },
    bundle: true,
    write: false,
    platform: 'browser',
    format: 'iife',
    globalName: 'house',
    target: 'es2022',
    logLevel: 'silent',
  });
  bundle = outputFiles[0]!.text;
});

test('a poor world has neither clock nor chance', () => {
  const world = createContext({});
  runInContext(poverty, world);
  expect(() => runInContext('Date.now()', world)).toThrow('Date is not defined');
  expect(() => runInContext('Math.random()', world)).toThrow('Math.random was called');
  expect(() => runInContext('Math.exp(1)', world)).toThrow('Math.exp was called');
  expect(runInContext('Math.sqrt(9)', world)).toBe(3);
});

test('floors 0-6 load and give the same digest in a poor world', () => {
  const world = createContext({});
  // Loaded first: seedrandom stirs a pool when it loads, which no run of ours draws from.
  runInContext(bundle, world);
  runInContext(poverty, world);
  expect(runInContext('house.entry0.digest()', world)).toBe(digest());
});

test('floors 0-6 give the same digest in a real browser', { timeout: 120_000 }, async () => {
  const chromium = await browser();
  try {
    const page = await chromium.newPage();
    await page.addScriptTag({ content: bundle });
    expect(await page.evaluate('house.entry0.digest()')).toBe(digest());
  } finally {
    await chromium.close();
  }
});
