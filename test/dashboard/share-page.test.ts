import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, test } from 'vitest';
import { kinds } from '../../sim/journal.ts';
import { digest, leave, saved, visits } from './visit.ts';
import { violations } from './playground-page.ts';
import { watched } from './web/watched.ts';

const built = visits();
const { open } = built;
const scenario = 'coincheck-2018';
const other = 'recorded;multisig-quorum:strong';
const run = watched(scenario);
const fork = `#/watch/${scenario}?b=${other}&t=181620`;
const share = { en: 'Share', ja: '共有' } as const;

/** The digest of what a command line simulates. */
function repeated(words: readonly string[]): string {
  const cli = new URL('../../sim/cli/vaultdrill.mjs', import.meta.url).pathname;
  const told = execFileSync(process.execPath, [cli, ...words, '--json'], { encoding: 'utf8' });
  return (JSON.parse(told) as { digest: string }).digest;
}

describe('a replay', () => {
  test(
    'opens from disk with neither server nor network: same runs, moment, eye, language and digests',
    { timeout: 120_000 },
    async () => {
      const page = await open(`${fork}&eye=exchange`, { locale: 'ja-JP' });
      expect(await digest(page)).toBe(run.done.digest);
      await page.getByRole('button', { name: share.ja, exact: true }).click();
      const file = await saved(page, () =>
        page.getByRole('button', { name: '再生ファイルを保存' }).click(),
      );
      expect(file.name).toBe(`coincheck-2018-replay-${run.done.digest.slice(0, 8)}.html`);
      await leave(page);

      const path = join(built.folder, file.name);
      writeFileSync(path, file.text);
      const disk = await open('', { offline: true, locale: 'en-GB' }, pathToFileURL(path).href);
      expect(await digest(disk)).toBe(run.done.digest);
      await disk.getByText('共有時のダイジェストと一致').waitFor();
      expect(await disk.locator('[data-now]').innerText()).toBe('2018年1月25日(木) 02:27:00 JST');
      expect(await disk.getByLabel('視点').inputValue()).toBe('exchange');
      await disk.locator('[data-taken-in="b"]').getByText('円').waitFor();
      expect(disk.url()).toContain(`b=${other}`);
      // and it can be handed on
      await disk.getByRole('button', { name: share.ja, exact: true }).click();
      await disk.getByText('このページは端末内のファイルです').waitFor();
      const again = await saved(disk, () =>
        disk.getByRole('button', { name: '再生ファイルを保存' }).click(),
      );
      expect(again.text.match(/id="replay"/g)?.length).toBe(
        file.text.match(/id="replay"/g)?.length,
      );
      expect(again.text.length).toBeGreaterThan(0.95 * file.text.length);
      await leave(disk);
    },
  );

  test(
    'of a scenario of one’s own carries its text, as text and nothing else',
    { timeout: 120_000 },
    async () => {
      const text = readFileSync(
        new URL('../../scenarios/coincheck-2018.yaml', import.meta.url),
        'utf8',
      )
        .replace('id: coincheck-2018', 'id: my-own')
        .replace(
          'en: Coincheck, January 2018',
          "en: '</script><script>document.title=1</script><!--<img src=x onerror=alert(1)>'",
        );
      const page = await open('');
      await page.getByLabel('Scenario (YAML)').fill(text);
      await page.getByRole('button', { name: 'Check and watch' }).click();
      const seen = await digest(page);
      await page.getByRole('button', { name: share.en, exact: true }).click();
      await page.getByText('A link asks for its text; a replay carries it.').waitFor();
      const file = await saved(page, () =>
        page.getByRole('button', { name: 'Save a replay' }).click(),
      );
      await leave(page);
      const path = join(built.folder, file.name);
      writeFileSync(path, file.text);
      const disk = await open('', { offline: true }, pathToFileURL(path).href);
      expect(await digest(disk)).toBe(seen);
      expect(await disk.locator('h1').innerText()).toContain('</script><script>');
      expect(await disk.locator('img').count()).toBe(0);
      await leave(disk);
    },
  );
});

test(
  'a link and a replay hold which run is shown, the chosen span and the open transaction; Back closes it',
  { timeout: 150_000 },
  async () => {
    const { index, time } = run.events.find(({ kind }) => kind === kinds.moved)!;
    const late = Math.ceil(time);
    const page = await open(`#/watch/${scenario}?b=${other}&t=${late}`);
    await digest(page);
    await page.locator('.side').nth(1).click();
    expect(page.url()).toContain('on=b');
    await page.getByRole('button', { name: 'Until this moment' }).click();
    await expect.poll(() => page.url()).toContain(`span=0-${late}`);
    const fresh = page.url();
    await page.evaluate(`location.hash += '&tx=a${index}'`);
    const dialog = page.locator('dialog[aria-labelledby="transaction-title"]');
    await dialog.locator('[data-verified]').waitFor();
    await page.goBack();
    await dialog.waitFor({ state: 'detached' });
    expect(page.url()).toBe(fresh);
    await page.goForward();
    await dialog.locator('[data-verified="true"]').waitFor();
    await dialog.getByRole('button', { name: 'Share' }).click();
    const link = await page.locator('#share-link').inputValue();
    expect(link).toContain(`on=b&span=0-${late}&tx=a${index}`);
    const file = await saved(page, () =>
      page.getByRole('button', { name: 'Save a replay' }).click(),
    );
    await leave(page);

    const path = join(built.folder, file.name);
    writeFileSync(path, file.text);
    const disk = await open('', { offline: true }, pathToFileURL(path).href);
    await disk.locator('[data-verified="true"]').waitFor();
    await disk.locator('dialog').getByRole('button', { name: 'Close' }).click();
    expect(await disk.locator('.side').nth(1).getAttribute('aria-pressed')).toBe('true');
    expect(await disk.locator('[data-span]').innerText()).toMatch(/^Story from .* lines\.$/);
    await leave(disk);
  },
);

describe.each([
  ['en', 'light', 'Coincheck, January 2018: The exchange at this moment', '#ffffff'],
  ['ja', 'dark', 'コインチェック(2018年1月):この時点の取引所', '#181c22'],
] as const)('in %s and %s', (language, colorScheme, title, ground) => {
  const options = { locale: language === 'ja' ? 'ja-JP' : 'en-GB', colorScheme };
  const named = (kind: string): RegExp =>
    language === 'ja' ? new RegExp(`${kind}で保存`) : new RegExp(`as ${kind}`);

  test(
    'figures stand alone, with title, digest and source, in the colours of the page',
    { timeout: 120_000 },
    async () => {
      const page = await open(`#/watch/${scenario}?t=181620`, options);
      const seen = await digest(page);
      await page.getByRole('button', { name: share[language], exact: true }).click();
      const { text: svg } = await saved(page, () =>
        page
          .getByRole('button', { name: named('SVG') })
          .first()
          .click(),
      );
      expect(svg).toContain(title);
      expect(svg).toContain(seen);
      expect(svg).toContain(
        language === 'ja' ? '出所:Vaultdrill' : 'Source: simulated with Vaultdrill',
      );
      expect(svg).not.toMatch(/var\(|class=|<script|onclick|href/);
      // the command under the figure comes to the same digest
      const said = svg.replaceAll(/<[^>]*>/g, ' ');
      const [, command] = /vaultdrill (run [\w. -]+--seed +\w+)/.exec(said)!;
      expect(repeated(command!.split(/ +/))).toBe(seen);
      const png = await saved(page, () =>
        page
          .getByRole('button', { name: named('PNG') })
          .first()
          .click(),
      );
      expect(readFileSync(png.path).subarray(1, 4).toString()).toBe('PNG');
      // what has been saved, drawn by itself: its ground, and more than its ground
      const drawn = (await page.evaluate(`(async () => {
        const image = new Image();
        image.src = URL.createObjectURL(new Blob([${JSON.stringify(svg)}], { type: 'image/svg+xml' }));
        await image.decode();
        const canvas = document.createElement('canvas');
        canvas.width = image.width; canvas.height = image.height;
        const brush = canvas.getContext('2d');
        brush.drawImage(image, 0, 0);
        const points = brush.getImageData(0, 0, canvas.width, canvas.height).data;
        const said = (at) => '#' + [0, 1, 2].map((c) => points[at + c].toString(16).padStart(2, '0')).join('');
        const colours = new Set();
        for (let at = 0; at < points.length; at += 4) colours.add(said(at));
        return { ground: said(0), colours: [...colours] };
      })()`)) as { ground: string; colours: string[] };
      expect(drawn.ground).toBe(ground);
      const custody = colorScheme === 'dark' ? '#5a97db' : '#3a7ec6';
      const taken = colorScheme === 'dark' ? '#ff8f5a' : '#912900';
      expect(drawn.colours).toEqual(expect.arrayContaining([custody, taken]));
      await leave(page);
    },
  );

  test(
    'where the coins went is a figure too, its bands and its words',
    { timeout: 120_000 },
    async () => {
      const page = await open(`#/money/${scenario}?b=${other}&t=${run.catalogue.length}`, options);
      await page.locator('[data-flow] .band').first().waitFor();
      const bands = await page.locator('[data-figure="money-a"] .bands path.outside').count();
      expect(bands).toBeGreaterThan(1);
      await page.getByRole('button', { name: share[language], exact: true }).click();
      const money = page.getByRole('button', {
        name: language === 'ja' ? /^資産の行方 Aを.*で保存/ : /^Money A as/,
      });
      await money.last().waitFor();
      expect(await money.count()).toBe(2);
      const { text: svg } = await saved(page, () => money.first().click());
      expect(svg.match(/fill="url\(/g)?.length).toBeGreaterThanOrEqual(bands);
      expect(svg).toContain(language === 'ja' ? 'XEM ホット' : 'XEM hot');
      expect(svg).toContain(`vaultdrill run ${scenario}`);
      const png = await saved(page, () => money.last().click());
      expect(png.name).toBe(`coincheck-2018-money-a-${run.done.digest.slice(0, 8)}.png`);
      expect(readFileSync(png.path).subarray(1, 4).toString()).toBe('PNG');
      await leave(page);
    },
  );

  test(
    'tables have plain numbers under headings of the page’s language',
    { timeout: 120_000 },
    async () => {
      const page = await open(`#/watch/${scenario}?t=${run.catalogue.length}`, options);
      await digest(page);
      await page.getByRole('button', { name: share[language], exact: true }).click();
      const tables = page.getByRole('button', { name: named('CSV') });
      const texts: string[] = [];
      for (const at of [0, 1, 2])
        texts.push((await saved(page, () => tables.nth(at).click())).text);
      const [ending, story, loss] = texts;
      const heading = language === 'ja' ? '項目,単位,模擬,記録' : 'Figure,Unit,Simulated,Recorded';
      expect(ending!.slice(1).split('\r\n')[0]).toBe(heading);
      expect(ending).toContain(`,${run.done.outcome.stolenYen},`);
      expect(story!.trim().split('\r\n')).toHaveLength(run.done.stories.truth.length + 1);
      expect(loss!.trim().split('\r\n').at(-1)).toMatch(
        new RegExp(`,${run.done.outcome.stolenYen}$`),
      );
      await leave(page);
    },
  );

  test(
    'the dialog has nothing axe objects to, closes by Escape, and the focus returns',
    { timeout: 90_000 },
    async () => {
      const page = await open(`#/watch/${scenario}`, { ...options, bypassCSP: true });
      await digest(page);
      const opener = page.getByRole('button', { name: share[language], exact: true });
      await opener.focus();
      await page.keyboard.press('Enter');
      await page.getByRole('dialog', { name: share[language] }).waitFor();
      expect(await violations(page)).toEqual([]);
      // keys of the page rest meanwhile
      const before = page.url();
      await page.keyboard.press('Tab');
      await page.keyboard.press('ArrowRight');
      expect(page.url()).toBe(before);
      await page.keyboard.press('Escape');
      await page.getByRole('dialog').waitFor({ state: 'detached' });
      expect(
        await opener.evaluate(
          (each) =>
            each ===
            (globalThis as never as { document: { activeElement: unknown } }).document
              .activeElement,
        ),
      ).toBe(true);
      await leave(page);
    },
  );
});
