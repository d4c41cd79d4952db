/** The built playground handed out by a host of static files, and a browser before it. */
import { createServer, type Server } from 'node:http';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { extname, join } from 'node:path';
import type { AxeResults } from 'axe-core';
import type { Browser, Page } from 'playwright-core';
import { expect } from 'vitest';
import { browser } from '../house/browser.ts';
import { builtOnce } from './built-once.ts';

export interface Playground {
  readonly chromium: Browser;
  readonly folder: string;
  /** Its address: any host of static files, in any folder of its own. */
  readonly home: string;
  close(): Promise<void>;
}

export async function playground(): Promise<Playground> {
  const { folder, release } = await builtOnce();
  const server = staticHost(folder);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('no port');
  const chromium = await browser();
  return {
    chromium,
    folder,
    home: `http://127.0.0.1:${address.port}/some/folder/`,
    async close() {
      await chromium.close();
      server.close();
      release();
    },
  };
}

function staticHost(folder: string): Server {
  return createServer(({ url = '/' }, response) => {
    const file = url.replace(/^\/some\/folder\//, '').replace(/[?#].*$/, '') || 'index.html';
    try {
      const body = readFileSync(join(folder, file));
      response.setHeader('content-type', kinds[extname(file)] ?? 'application/octet-stream');
      response.end(body);
    } catch {
      response.statusCode = 404;
      response.end();
    }
  });
}

const kinds: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.woff2': 'font/woff2',
};

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** What axe has to object to. */
export async function violations(page: Page): Promise<string[]> {
  await page.addScriptTag({ content: axe });
  const found = (await page.evaluate('axe.run()')) as AxeResults;
  // A page that was not looked at has no violations either.
  expect(found.passes.length).toBeGreaterThan(15);
  return found.violations.map(
    ({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`,
  );
}
