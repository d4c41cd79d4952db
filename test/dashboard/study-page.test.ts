import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Browser, Page } from 'playwright-core';
import { oneFile } from '../../dashboard/build/playground.ts';
import { lossShare } from '../../sim/measure/cell.ts';
import { duration } from '../../sim/prose/clock.ts';
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

async function opened(fragment: string, more = {}) {
  const context = await chromium.newContext({
    viewport: { width: 1440, height: 900 },
    locale: 'en-GB',
    colorScheme: 'light',
    bypassCSP: true,
    ...more,
  });
  const page = await context.newPage();
  page.setDefaultTimeout(40_000);
  const complaints: string[] = [];
  page.on('pageerror', ({ message }) => complaints.push(message));
  page.on('console', (said) => {
    if (said.type() === 'error') complaints.push(said.text());
  });
  await page.goto(fragment.startsWith('file:') ? fragment : home + fragment);
  return { page, context, complaints };
}

/** What the page must show of two scenarios over ten runs, lived through here. */
const rows = ['coincheck-2018', 'coincheck-2018/signer-abused'];
const study = livedStudy(
  { rows, baseline: 'catalogue-typical', seed: 'vaultdrill', own: null },
  null,
  shelf,
);
const lived = (runs: number) => {
  for (let next = study.next(runs); next !== null; next = study.next(runs))
    study.take(next, study.live(next));
  return study.seen(runs);
};

test(
  'two scenarios are chosen, run, cancelled, come back to after a reload, gone on with and read',
  { timeout: 280_000 },
  async () => {
    const { page, context, complaints } = await opened('');
    await page.getByRole('button', { name: 'Study', exact: true }).click();
    expect(await page.locator('h1').innerText()).toBe('Many runs: choose scenarios');
    expect(await page.getByRole('button', { name: 'Start' }).isDisabled()).toBe(true);
    expect(await page.locator('main').innerText()).toContain('Coincheck, January 2018 incident');
    expect(await page.locator('main').innerText()).toContain('Somebody who works here exercise');
    expect(await violations(page)).toEqual([]);
    await photographed(page, 'choose.en');
    const box = (name: RegExp) => page.getByRole('checkbox', { name });
    await box(/^Coincheck, January 2018 incident/).check();
    await box(/^Coincheck, January 2018: /).press('Space');
    await page.getByRole('combobox', { name: 'Runs', exact: true }).selectOption('10');
    expect(page.url()).toMatch(
      /#\/study\/coincheck-2018\?rows=coincheck-2018\/signer-abused&n=10$/,
    );
    expect(await page.locator('main').innerText()).toContain('2 scenarios × 10 runs = 20 trials');

    await page.getByRole('button', { name: 'Start' }).click();
    const progress = page.locator('[data-progress]');
    await progress.filter({ hasText: /^[3-9] of 20 trials/ }).waitFor();
    await page.getByRole('button', { name: 'Cancel' }).press('Enter');
    await page.getByText('What is done is kept.', { exact: true }).waitFor();
    expect(await page.locator('main').innerText()).toContain('Hollow: so far');
    expect(await page.locator('td.valued.hollow').count()).toBeGreaterThan(10);
    const soFar = Number(/^\d+/.exec(await progress.innerText())![0]);
    expect(soFar).toBeLessThan(20);

    await page.reload();
    await page.locator('[data-map]').waitFor();
    expect(Number(/^\d+/.exec(await progress.innerText())![0])).toBe(soFar);
    expect(await page.locator('[data-studies] li').innerText()).toContain('in this browser');
    await page.getByRole('button', { name: 'Go on' }).press('Enter');
    await page.getByText('10 runs done.').waitFor({ timeout: 200_000 });
    expect(await page.locator('td.hollow').count()).toBe(0);

    const { rows: known } = lived(10);
    const cell = (control: string, row: string): Promise<string> =>
      page.locator(`[data-control=${control}] [data-row="${row}"] .figure`).innerText();
    let read = 0;
    for (const { row } of known)
      for (const { id, exercised, alone } of row.controls) {
        if (!exercised || alone.reduction === null) continue;
        expect(await cell(id, row.id)).toBe(shareEstimate(alone.reduction, 'en'));
        read++;
      }
    expect(read).toBeGreaterThan(10);
    await page.getByLabel('Left out of the baseline').check();
    const left = known[0]!.row.controls.find((each) => each.exercised && each.without !== null)!;
    expect(await cell(left.id, rows[0]!)).toBe(shareEstimate(left.without!.reduction!, 'en'));
    const none = page.locator('[data-sets] [data-set=none] .figure');
    expect(await none.innerText()).toBe(shareEstimate(known[0]!.row.none.lossShare, 'en'));
    await page.getByLabel('Scenario shown').selectOption(rows[1]!);
    expect(await none.innerText()).toBe(shareEstimate(known[1]!.row.none.lossShare, 'en'));
    expect(await page.locator('main').innerText()).toContain('not exercised');
    expect(await page.locator('[data-times] tbody tr').count()).toBe(6);
    expect(await violations(page)).toEqual([]);
    expect(await sideways(page)).toBeLessThanOrEqual(0);
    await page.getByLabel('Each control alone').check();
    await photographed(page, 'study.en');

    // the table twin of a figure says every mark that is drawn
    await page.locator('summary', { hasText: 'The same as a table' }).first().press('Enter');
    const marks = await page.locator('[data-scatter] rect.set, [data-scatter] circle').count();
    expect(await page.locator('[data-scatter-table] tbody tr').count()).toBe(marks);
    const delay = known[1]!.row.none.honest.delaySecondsP95!;
    expect(await page.locator('[data-scatter-table] tbody tr').first().innerText()).toContain(
      duration(delay, 'en'),
    );

    for (const kind of ['SVG', 'PNG']) {
      const saved = page.waitForEvent('download');
      await page.getByRole('button', { name: `Save as ${kind}: Loss against friction` }).click();
      const file = await saved;
      expect(file.suggestedFilename()).toBe(`study-2-scenarios-friction.${kind.toLowerCase()}`);
      const bytes = readFileSync(await file.path());
      if (kind === 'PNG') expect(bytes.subarray(1, 4).toString()).toBe('PNG');
      else expect(bytes.toString()).toMatch(/^<svg[^>]*xmlns[^]*<rect[^]*fill="#fff(fff)?"/);
      expect(bytes.length).toBeGreaterThan(2_000);
    }
    const map = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Save as SVG: Controls against scenarios' }).click();
    const drawing = readFileSync(await (await map).path(), 'utf8');
    const shades = new Set(
      drawing.match(/<rect[^>]*fill="rgb\([^"]*"/g)?.map((rect) => /rgb[^"]*/.exec(rect)![0]),
    );
    expect(shades.size).toBeGreaterThan(2);
    expect(drawing).toContain('Coincheck, January 2018');
    expect(drawing).toContain(
      shareEstimate(
        known[0]!.row.controls.find(({ id }) => id === left.id)!.alone.reduction!,
        'en',
      ),
    );
    expect(drawing).toContain(lived(10).resultDigest);
    // the same through the dialog of sharing, which names all three figures of the study
    await page.getByRole('button', { name: 'Share', exact: true }).click();
    await page.getByRole('dialog', { name: 'Share' }).waitFor();
    expect(await page.getByRole('button', { name: / as PNG$/ }).count()).toBe(3);
    const handed = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Controls against scenarios as SVG' }).click();
    expect(readFileSync(await (await handed).path(), 'utf8')).toBe(drawing);
    await page.getByRole('button', { name: 'Close' }).click();
    if (pictures)
      await page
        .context()
        .newPage()
        .then(async (other) => {
          await other.setContent(drawing);
          await other.screenshot({ path: join(pictures, 'map-figure.png'), fullPage: true });
          await other.close();
        });

    // by keyboard: one Tab stop, arrows go on, Enter opens, Escape gives the focus back
    const at = (line: number, column: number) => page.locator(`[data-at="${line} ${column}"]`);
    expect(await page.locator('[data-map] button[tabindex="0"]').count()).toBe(1);
    await at(0, 0).focus();
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('ArrowDown');
    expect(await at(1, 1).evaluate((node) => node.ownerDocument.activeElement === node)).toBe(true);
    const named = await at(1, 1).getAttribute('aria-label');
    expect(named).toMatch(/, Coincheck, January 2018: .*\(.*\)/);
    await page.keyboard.press('Enter');
    await page.getByRole('dialog').waitFor();
    expect(await violations(page)).toEqual([]);
    await photographed(page, 'cell.en');
    await page.keyboard.press('Escape');
    expect(await at(1, 1).evaluate((node) => node.ownerDocument.activeElement === node)).toBe(true);
    await page.keyboard.press('Enter');
    const control = (await page
      .locator('[data-map] tbody tr')
      .nth(1)
      .getAttribute('data-control'))!;
    const { worst, controls } = known[1]!.sets[`+${control}`]!;
    await page.getByRole('link', { name: 'Watch the worst run' }).press('Enter');
    await page
      .getByText(/[0-9a-f]{16}/)
      .first()
      .waitFor();
    const without = { seed: `vaultdrill/${worst}`, variant: 'signer-abused', controls: 'none' };
    const run = watched('coincheck-2018', without);
    expect(await page.locator('main').innerText()).toContain(run.done.digest);
    expect(lossShare(run.done.outcome)).toBeGreaterThan(0);
    expect(decodeURIComponent(page.url())).toContain(`b=${controls}`);
    await page.goBack();
    await page.locator('[data-map]').waitFor();

    if (pictures) {
      await page.getByRole('button', { name: '日本語' }).click();
      await photographed(page, 'study.ja');
      await page.getByRole('button', { name: 'English' }).click();
    }
    await page.setViewportSize({ width: 390, height: 844 });
    await page.emulateMedia({ colorScheme: 'dark' });
    await page.getByRole('button', { name: '日本語' }).click();
    expect(await page.locator('main').innerText()).toContain('流出が少なく判断できません');
    expect(await violations(page)).toEqual([]);
    expect(await sideways(page)).toBeLessThanOrEqual(0);
    await photographed(page, 'study.ja.390');
    await page.setViewportSize({ width: 320, height: 640 });
    expect(await sideways(page)).toBeLessThanOrEqual(0);
    const saved = page.waitForEvent('download');
    await page.getByRole('button', { name: 'CSVで保存' }).click();
    const file = await saved;
    expect(file.suggestedFilename()).toBe('study-2-scenarios.csv');
    const lines = readFileSync(await file.path(), 'utf8').split('\r\n');
    expect(lines[0]).toContain('シナリオ,シード,回数');
    expect(lines.length).toBeGreaterThan(2 * 2 * known[0]!.row.controls.length);
    await page.getByRole('button', { name: /^検証を削除/ }).click();
    await page.locator('[data-studies]').waitFor({ state: 'detached' });
    expect(complaints).toEqual([]);
    await context.close();
  },
);

test(
  'the one file on disk can study too, and says whether it is kept',
  { timeout: 120_000 },
  async () => {
    const file = pathToFileURL(join(folder, oneFile)).href;
    const { page, context } = await opened(`${file}#/study/coincheck-2018?n=10`, { offline: true });
    await page.getByRole('button', { name: 'Start' }).click();
    await page.locator('[data-progress]', { hasText: /^[1-5] of 10 trials/ }).waitFor();
    await page.getByRole('button', { name: 'Cancel' }).click();
    await page.locator('[data-sets]').waitFor();
    expect(await page.locator('[data-sets]').innerText()).toContain('As recorded');
    const said = await page.locator('main').innerText();
    const kept = said.includes('is kept in this browser over a reload');
    expect(kept !== said.includes('lets the page keep nothing')).toBe(true);
    await page.reload();
    await page.getByRole('button', { name: kept ? 'Go on' : 'Start' }).waitFor();
    await context.close();
  },
);

test(
  'where the browser keeps nothing, the page says so and studies all the same',
  { timeout: 120_000 },
  async () => {
    const { page, context, complaints } = await opened('', { locale: 'ja-JP' });
    await page.addInitScript('delete window.indexedDB; window.indexedDB = undefined;');
    await page.goto(`${home}#/study/coincheck-2018?n=10`);
    await page.reload();
    await page.getByRole('button', { name: '開始' }).click();
    await page.locator('[data-map]').waitFor();
    await page.getByRole('button', { name: '中止' }).click();
    await page.getByRole('button', { name: '続ける' }).waitFor();
    expect(await page.locator('main').innerText()).toContain('再読み込みすると検証は失われます');
    expect(complaints).toEqual([]);
    await context.close();
  },
);
