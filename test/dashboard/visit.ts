/** A visit to the page: a browser of its own kind, complaining of nothing, and what is read there. */
import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, expect } from 'vitest';
import type { BrowserContextOptions, Download, Page } from 'playwright-core';
import { playground, type Playground } from './playground-page.ts';

export type Visit = Page & { readonly complaints: string[] };

export interface Visits {
  /** Opens a fragment of the page, or of a file from disk. */
  open(fragment: string, options?: BrowserContextOptions, at?: string): Promise<Visit>;
  readonly folder: string;
}

/** The page for all tests of a file. */
export function visits(): Visits {
  let built: Playground;
  beforeAll(async () => {
    built = await playground();
  }, 120_000);
  afterAll(() => built?.close());
  return {
    get folder() {
      return built.folder;
    },
    async open(fragment, options = {}, at = built.home) {
      const context = await built.chromium.newContext({
        viewport: { width: 1440, height: 900 },
        locale: 'en-GB',
        ...options,
      });
      const page = Object.assign(await context.newPage(), { complaints: [] as string[] });
      page.setDefaultTimeout(30_000);
      page.on('pageerror', ({ message }) => page.complaints.push(message));
      page.on('console', (said) => {
        if (said.type() === 'error') page.complaints.push(said.text());
      });
      await page.goto(at + fragment);
      return page;
    },
  };
}

/** Ends a visit; nothing may have been complained of. */
export async function leave(page: Visit): Promise<void> {
  expect(page.complaints).toEqual([]);
  await page.context().close();
}

/** Waits until the run is whole, and reads its digest. */
export function digest(page: Page): Promise<string> {
  return page.locator('.digest code').innerText();
}

/** What an act makes the page save. */
export async function saved(
  page: Page,
  act: () => Promise<void>,
): Promise<{ name: string; path: string; text: string }> {
  const [download]: [Download, void] = await Promise.all([page.waitForEvent('download'), act()]);
  const path = await download.path();
  return { name: download.suggestedFilename(), path, text: readFileSync(path, 'utf8') };
}

/** Presses Tab until the focus is on what has this name. */
export async function tabTo(page: Page, name: RegExp, most = 80): Promise<void> {
  for (let at = 0; at < most; at++) {
    await page.keyboard.press('Tab');
    const said = (await page.evaluate(
      `(() => { const on = document.activeElement;
        return on.getAttribute('aria-label') ?? on.labels?.[0]?.textContent ?? on.textContent; })()`,
    )) as string;
    if (name.test(said.trim())) return;
  }
  throw new Error(`tabTo: expected ${String(name)} within ${most} stops`);
}
