import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { AxeResults } from 'axe-core';
import type { Browser, Page } from 'playwright-core';
import { report } from '../../sim/machine/report/report.ts';
import type { Language } from '../../sim/prose/language.ts';
import { browser } from '../house/browser.ts';
import { largeDetails, largeStudy } from './large-study.ts';
import { inquiredDetails } from './made-up-inquiries.ts';
import { madeUpStudy } from './made-up-study.ts';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

let chromium: Browser;
beforeAll(async () => {
  chromium = await browser();
});
afterAll(() => chromium.close());

const views = (['en', 'ja'] as const).flatMap((language) =>
  (['light', 'dark'] as const).flatMap((colorScheme) =>
    [1440, 390].map((width) => ({ language, colorScheme, width })),
  ),
);

/** A page of the report; axe is a script, which the report's own policy would not let in. */
async function opened(html: string, { colorScheme, width }: (typeof views)[number]): Promise<Page> {
  const viewport = { width, height: 844 };
  const context = await chromium.newContext({ viewport, colorScheme, bypassCSP: true });
  const page = await context.newPage();
  await page.setContent(html);
  return page;
}

function overflow(page: Page): Promise<unknown> {
  const root = 'document.documentElement';
  return page.evaluate(`${root}.scrollWidth - ${root}.clientWidth`);
}

async function violations(page: Page): Promise<string[]> {
  await page.addScriptTag({ content: axe });
  // every rule looks at every element; of what passes only one of each rule is handed back
  const found = (await page.evaluate(`axe.run({ resultTypes: ['violations'] })`)) as AxeResults;
  // A page that was not looked at has no violations either.
  expect(found.passes.length).toBeGreaterThan(20);
  return found.violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`);
}

/** With an inquiry of every kind, and a sentence on every clause. */
const small = inBoth((language) => report(madeUpStudy, { ...inquiredDetails, language }));
const large = inBoth((language) => report(largeStudy, { ...largeDetails, language }));

/** Written once for each language. */
function inBoth(write: (language: Language) => string): (language: Language) => string {
  const written = { en: write('en'), ja: write('ja') };
  return (language) => written[language];
}

describe('the report, looked at by axe', () => {
  test.each(views)(
    'has nothing to object to in $language, $colorScheme, $width wide',
    async (view) => {
      const page = await opened(small(view.language), view);
      expect(await violations(page)).toEqual([]);
      expect(await overflow(page)).toBe(0);
      await page.context().close();
    },
    60_000,
  );
});

describe('a report of 42 controls, 31 rows and nine baselines', () => {
  test.each(views.filter(({ colorScheme }) => colorScheme === 'light'))(
    'never scrolls sideways in $language, $width wide',
    async (view) => {
      const page = await opened(large(view.language), view);
      expect(await overflow(page)).toBe(0);
      await page.context().close();
    },
    60_000,
  );

  test('shows its whole map at once on a wide screen', async () => {
    const page = await opened(large('ja'), views[4]!);
    const map = page.locator('article[lang="ja"] .scroll.overview').first();
    expect(await map.evaluate((each) => each.scrollWidth - each.clientWidth)).toBe(0);
    await page.context().close();
  });

  test.each([1440, 390])(
    'keeps names in sight while it scrolls, at %i',
    async (width) => {
      const page = await opened(large('en'), { language: 'en', colorScheme: 'light', width });
      const map = page.locator('article[lang="en"] .scroll.overview').first();
      const control = map.locator('tbody tr:not(.group) th').last();
      const scenario = map.locator('thead th').last();
      await map.evaluate((each) => each.scrollTo(each.scrollWidth, each.scrollHeight));
      const [frame, left, head] = await Promise.all(
        [map, control, scenario].map((each) => each.boundingBox()),
      );
      expect(Math.abs(left!.x - frame!.x)).toBeLessThan(2);
      expect(Math.abs(head!.y - frame!.y)).toBeLessThan(60);
      await page.context().close();
    },
    60_000,
  );
});
