import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Browser, Page } from 'playwright-core';
import { report } from '../../sim/machine/report/report.ts';
import { browser } from '../house/browser.ts';
import { madeUpDetails, madeUpStudy } from './made-up-study.ts';

let chromium: Browser;
beforeAll(async () => {
  chromium = await browser();
});
afterAll(() => chromium.close());

/** The report on a screen so many pixels wide, with what the page asked for and complained of. */
async function opened(width: number): Promise<{ page: Page; complaints: string[] }> {
  const context = await chromium.newContext({ viewport: { width, height: 800 }, locale: 'en' });
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on('console', (message) => complaints.push(message.text()));
  page.on('request', (request) => complaints.push(request.url()));
  await page.setContent(report(madeUpStudy, madeUpDetails));
  return { page, complaints };
}

describe('the report in a browser', () => {
  test('is styled under its own policy, and asks for nothing', async () => {
    const { page, complaints } = await opened(1440);
    expect(await page.locator('h1:visible').innerText()).toContain('What each control saves');
    const column = page.locator('.map .step4').first();
    expect(
      await column.evaluate(
        (cell) => cell.ownerDocument.defaultView!.getComputedStyle(cell).backgroundColor,
      ),
    ).toBe('rgb(116, 169, 221)');
    expect(complaints).toEqual([]);
  });

  test('changes its language by keyboard, without a script', async () => {
    const { page } = await opened(1440);
    await page.keyboard.press('Tab');
    await page.keyboard.press('ArrowRight');
    expect(await page.locator('h1:visible').allInnerTexts()).toEqual([
      '対策ごとの効果と、利用者の負担',
    ]);
  });

  test.each([320, 390, 1440])('never scrolls sideways at %i pixels', async (width) => {
    const { page } = await opened(width);
    const over = await page.evaluate(
      'document.documentElement.scrollWidth - document.documentElement.clientWidth',
    );
    expect(over).toBe(0);
  });

  test('lets a keyboard reach every table that scrolls by itself', async () => {
    const { page } = await opened(390);
    const regions = page.locator('article[lang="en"] [role="region"]');
    expect(await regions.count()).toBeGreaterThan(5);
    for (const region of await regions.all()) {
      await region.focus();
      expect(await region.evaluate((each) => each.matches(':focus'))).toBe(true);
      expect(await region.getAttribute('aria-label')).toBeTruthy();
    }
  });
});
