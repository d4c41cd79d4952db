import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { readAnswer } from '../../dashboard/web/study/ask/opened.ts';
import { rulesTold } from '../../dashboard/web/study/ask/rules.ts';
import type { Attribution } from '../../sim/measure/attribution.ts';
import type { Language } from '../../sim/prose/language.ts';
import { shareEstimate } from '../../sim/prose/shares.ts';
import { folderWith } from '../cli/command.ts';
import { violations } from './playground-page.ts';
import { leave, saved, visits, type Visit } from './visit.ts';

const visiting = visits();

const sideways = (page: Page): Promise<number> =>
  page.evaluate('document.documentElement.scrollWidth - innerWidth');

/** Where a person may keep photographs of what the walk saw. */
const pictures = process.env.STUDY_PICTURES;
async function photographed(page: Page, name: string): Promise<void> {
  if (pictures)
    await page.locator('[data-ask]').screenshot({ path: join(pictures, `${name}.png`) });
}

/** What the page must say of an answer, by the words of its own leaves. */
function toldBy(found: Attribution, language: Language) {
  const [row] = found.scenarios;
  const set = {
    en: 'The catalogue at typical levels: 4 of its controls',
    ja: '対策一覧(標準水準)のうち4件',
  };
  return rulesTold(row!, set[language], language);
}

/** The sentences of an answer: of the one asked here, or of the one in a file. */
async function said(page: Visit, place = '[data-told]'): Promise<string[]> {
  const told = page.locator(place).first();
  await told.waitFor();
  return told.locator('p').allInnerTexts();
}

test(
  'which of four rules earns what is asked, stopped, found again after a reload, answered and handed on',
  { timeout: 120_000 },
  async () => {
    const page = await visiting.open('#/study/coincheck-2018', {
      colorScheme: 'light',
      bypassCSP: true,
    });
    await page.getByRole('radio', { name: /^Which rule earns what/ }).press('Space');
    expect(page.url()).toMatch(/ask=rules;;20$/);
    await page.locator('summary', { hasText: 'Controls weighed: 42' }).press('Enter');
    for (const control of ['Cold-storage ratio', 'Kill switch', 'Hot-wallet velocity', 'Multisig'])
      await page.getByRole('checkbox', { name: new RegExp(`^${control}`) }).press('Space');
    await page
      .locator('[data-ask]')
      .getByRole('combobox', { name: 'Runs', exact: true })
      .selectOption('40');
    await page.getByText('4 controls: every one of 16 combinations is run.').waitFor();
    expect(await violations(page)).toEqual([]);

    await page.getByRole('button', { name: 'Ask', exact: true }).press('Enter');
    await page.getByText(/^So far: [1-3]?\d of 40 runs/).waitFor();
    await page.locator('[data-ask]').getByRole('button', { name: 'Cancel' }).press('Enter');
    await page.getByText('What is done is kept.', { exact: true }).waitFor();
    const progress = page.locator('[data-asking]');
    const before = await progress.innerText();
    expect(before).toMatch(/^([2-9]|[1-3]\d) of 40 pieces/);
    expect(await page.locator('[data-lines] .hollow').count()).toBeGreaterThan(0);

    await page.reload();
    await page.locator('[data-lines]').waitFor();
    expect(await progress.innerText()).toBe(before);
    await page.locator('[data-ask]').getByRole('button', { name: 'Go on' }).press('Enter');
    await page.getByText('Answered.', { exact: true }).waitFor();
    expect(await page.locator('[data-lines] .hollow').count()).toBe(0);

    const json = await saved(page, () =>
      page.getByRole('button', { name: 'Save the answer as JSON' }).click(),
    );
    expect(json.name).toBe('attribution.json');
    const read = readAnswer(json.name, json.text);
    if (!('answer' in read) || read.answer.kind !== 'attribution') throw new Error('no answer');
    const { found } = read.answer;
    expect(found).toMatchObject({ runs: 40, seed: 'vaultdrill' });
    expect(await said(page)).toEqual(toldBy(found, 'en').sentences);
    await page.locator('[data-ask] summary', { hasText: 'The same as a table' }).press('Enter');
    for (const { control } of toldBy(found, 'en').playing)
      expect(
        await page.locator(`[data-rules-table] [data-control=${control.id}]`).innerText(),
      ).toContain(shareEstimate(control.value!, 'en'));
    const command = await page.locator('[data-command]').innerText();
    expect(command).toMatch(
      /^vaultdrill attribute coincheck-2018\/ .*--control multisig-quorum --runs 40/,
    );
    const table = await saved(page, () =>
      page.getByRole('button', { name: 'Save the table as CSV' }).click(),
    );
    expect(table.text.split('\r\n')).toHaveLength(1 + 4 * 4 + 6 + 1);
    const drawing = await saved(page, () =>
      page.getByRole('button', { name: 'Save as SVG: What falls to each control' }).click(),
    );
    expect(drawing.text).toContain(found.resultDigest);
    expect(drawing.text).toContain('given up when left out');
    expect(await violations(page)).toEqual([]);
    await photographed(page, 'rules.en');

    // what the command writes is opened from a file, by choice or by dropping it
    const folder = folderWith({ 'attribution.json': json.text });
    writeFileSync(join(folder, 'cut.json'), json.text.slice(0, 200));
    writeFileSync(join(folder, 'other.json'), '{"a": 1}');
    writeFileSync(join(folder, 'wrong.json'), json.text.replace('"runs":40', '"runs":"ten"'));
    const field = page.locator('[data-open] input[type=file]');
    for (const [file, fault] of [
      ['cut.json', 'This is no JSON:'],
      ['other.json', 'This is JSON, and no answer'],
      ['wrong.json', 'At the first wrong place:'],
    ] as const) {
      await field.setInputFiles(join(folder, file));
      await page.locator('[data-fault]', { hasText: fault }).waitFor();
    }
    expect(await page.locator('[data-open]').innerText()).toContain('runs: ');
    await page.evaluate(`(() => {
      const dropped = new DataTransfer();
      dropped.items.add(new File([${JSON.stringify(json.text)}], 'attribution.json'));
      const event = new DragEvent('drop', { dataTransfer: dropped, bubbles: true });
      document.querySelector('[data-open]').dispatchEvent(event);
    })()`);
    const opened = page.locator('[data-opened=attribution]');
    expect(await said(page, '[data-opened] [data-told]')).toEqual(await said(page));
    expect(await opened.locator('[data-command]').innerText()).toBe(command);

    await page.setViewportSize({ width: 390, height: 844 });
    await page.emulateMedia({ colorScheme: 'dark' });
    await page.getByRole('button', { name: '日本語' }).click();
    expect(await said(page)).toEqual(toldBy(found, 'ja').sentences);
    expect(await violations(page)).toEqual([]);
    expect(await sideways(page)).toBeLessThanOrEqual(0);
    await photographed(page, 'rules.ja.390');
    await page.getByRole('button', { name: 'ファイルを閉じる' }).press('Enter');
    await page.getByRole('button', { name: /^削除./ }).click();
    await page.locator('[data-asked]').waitFor({ state: 'detached' });
    await page.getByRole('button', { name: '調べる', exact: true }).waitFor();
    await leave(page);
  },
);
