import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Browser, Page } from 'playwright-core';
import { oneFile } from '../../dashboard/build/playground.ts';
import { lossShare } from '../../sim/measure/cell.ts';
import { shareEstimate } from '../../sim/prose/shares.ts';
import { livedStudy } from '../../dashboard/web/study/lived.ts';
import { playground, violations, type Playground } from './playground-page.ts';
import { shelf, watched } from './web/watched.ts';

let chromium: Browser;
let folder: string;
let home: string;
let built: Playground;

beforeAll(async () => {
  built = await playground();
  ({ chromium, folder, home } = built);
});

afterAll(() => built?.close());

const sideways = (page: Page): Promise<number> =>
  page.evaluate('document.documentElement.scrollWidth - innerWidth');

/** Where a person may keep photographs of what the walk saw. */
const pictures = process.env.STUDY_PICTURES;
async function photographed(page: Page, name: string): Promise<void> {
  if (pictures) await page.screenshot({ path: join(pictures, `${name}.png`), fullPage: true });
}

const study = livedStudy(
  { scenario: 'youbit-2017', variant: '', seed: 'vaultdrill', text: null },
  shelf,
);

test(
  'a study of ten runs: cancelled, gone on with, read, saved, and its worst run opened',
  { timeout: 240_000 },
  async () => {
    const context = await chromium.newContext({
      viewport: { width: 1440, height: 900 },
      locale: 'en-GB',
      colorScheme: 'light',
      bypassCSP: true,
    });
    const page = await context.newPage();
    page.setDefaultTimeout(90_000);
    const complaints: string[] = [];
    page.on('pageerror', ({ message }) => complaints.push(message));
    await page.goto(`${home}#/watch/youbit-2017`);
    const study3 = page.getByRole('button', { name: 'Study', exact: true });
    await study3.click();
    expect(await page.locator('h1').innerText()).toMatch(/^Many runs: /);
    await page.getByLabel('Runs').selectOption('10');
    expect(page.url()).toMatch(/#\/study\/youbit-2017\?n=10$/);
    await page.getByRole('button', { name: 'Start' }).click();
    await page.getByText('1 of 10 runs').waitFor();
    await page.getByRole('button', { name: 'Cancel' }).click();
    await page.getByText('What is done is kept.').waitFor();
    expect(await page.locator('main').innerText()).toContain('Hollow: so far');
    expect(await page.locator('td.hollow').count()).toBeGreaterThan(10);
    await page.getByRole('button', { name: 'Go on' }).press('Enter');
    await page.getByText('10 runs done.').waitFor();
    expect(await page.locator('td.hollow').count()).toBe(0);

    while (study.runs() < 10) study.live();
    const { row, telling } = study.result();
    const cell = (set: string): Promise<string> =>
      page.locator(`[data-sets] [data-set=${set}] .figure`).innerText();
    expect(await cell('none')).toBe(shareEstimate(row.none.lossShare, 'en'));
    expect(await cell('strict')).toBe(shareEstimate(row.baselines['strict']!.lossShare, 'en'));
    const best = row.controls.find(({ exercised, without }) => exercised && without !== null)!;
    const figures = page.locator(`[data-control=${best.id}] .figure`);
    expect(await figures.allInnerTexts()).toEqual([
      shareEstimate(best.alone.reduction!, 'en'),
      shareEstimate(best.without!.reduction!, 'en'),
    ]);
    const main = await page.locator('main').innerText();
    expect(main).toContain(`Too few thefts to say (${row.none.hits} in 10 runs).`);
    expect(main).toContain('not exercised');
    expect(await violations(page)).toEqual([]);
    expect(await sideways(page)).toBeLessThanOrEqual(0);
    await photographed(page, 'study.en');

    const saved = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Download as CSV' }).click();
    const file = await saved;
    expect(file.suggestedFilename()).toBe('study-youbit-2017.csv');
    const lines = readFileSync(await file.path(), 'utf8').split('\r\n');
    const sets = Object.keys(telling).length;
    expect(lines).toHaveLength(1 + sets + 2 * row.controls.length + 1);

    await page.setViewportSize({ width: 390, height: 844 });
    await page.emulateMedia({ colorScheme: 'dark' });
    await page.getByRole('button', { name: '日本語' }).click();
    expect(await page.locator('main').innerText()).toContain('流出が少なく判断できません');
    expect(await violations(page)).toEqual([]);
    expect(await sideways(page)).toBeLessThanOrEqual(0);
    await photographed(page, 'study.ja.390');

    await page.locator('[data-set=none]').getByRole('link', { name: '最悪の回' }).click();
    const { worst } = telling['none']!;
    await page.locator('.digest code').waitFor({ state: 'attached' });
    const run = watched('youbit-2017', { seed: `vaultdrill/${worst}`, controls: 'none' });
    expect(await page.locator('.digest code').textContent()).toBe(run.done.digest);
    expect(lossShare(run.done.outcome)).toBeGreaterThan(0);
    await page.goBack();
    await page.locator('[data-sets]').waitFor();
    expect(complaints).toEqual([]);
    await context.close();
  },
);

test('the one file on disk can study too', { timeout: 120_000 }, async () => {
  const context = await chromium.newContext({ locale: 'en-GB', offline: true });
  const page = await context.newPage();
  page.setDefaultTimeout(60_000);
  await page.goto(`${pathToFileURL(join(folder, oneFile)).href}#/study/coincheck-2018?n=10`);
  await page.getByRole('button', { name: 'Start' }).click();
  await page.getByText('1 of 10 runs').waitFor();
  await page.getByRole('button', { name: 'Cancel' }).click();
  await page.locator('[data-sets]').waitFor();
  expect(await page.locator('[data-sets]').innerText()).toContain('As recorded');
  await context.close();
});
