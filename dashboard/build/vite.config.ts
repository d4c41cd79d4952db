/** How the page is built: `vite build` writes a folder of static files; see `playground.ts` for the one file. */
import { join } from 'node:path';
import { svelte } from '@sveltejs/vite-plugin-svelte';
import { defineConfig, type Plugin } from 'vite';
import { cardsOf } from './cards.ts';

const house = join(import.meta.dirname, '../..');

/** Cards of the shipped scenarios as a module. */
function cards(): Plugin {
  const id = 'virtual:cards';
  return {
    name: 'cards',
    resolveId: (wanted) => (wanted === id ? `\0${id}` : null),
    load: (wanted) =>
      wanted === `\0${id}`
        ? `export default ${JSON.stringify(cardsOf(join(house, 'scenarios')))}`
        : null,
  };
}

/** Every browser the page runs in reads woff2. */
function oneFormat(): Plugin {
  return {
    name: 'one-format',
    enforce: 'pre',
    transform: (code, id) =>
      id.includes('@fontsource/') && id.endsWith('.css')
        ? code.replace(/, url\([^)]*\.woff\) format\('woff'\)/g, '')
        : null,
  };
}

export default defineConfig({
  root: join(house, 'dashboard/web'),
  // any folder of any host
  base: './',
  plugins: [svelte({ configFile: false, compilerOptions: { runes: true } }), cards(), oneFormat()],
  // a text of its own, so that it can also be laid into the page
  worker: { format: 'iife' },
  build: {
    outDir: join(house, 'out/playground'),
    emptyOutDir: true,
    target: 'es2022',
    modulePreload: { polyfill: false },
    assetsInlineLimit: 0,
    cssCodeSplit: true,
    chunkSizeWarningLimit: 1200,
  },
});
