import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { oneFile } from '../../dashboard/build/playground.ts';
import { playground, violations, type Playground } from './playground-page.ts';
import { watched } from './web/watched.ts';

let chromium: Browser;
let folder: string;
let home: string;
let built: Playground;

beforeAll(async () => {
  built = await playground();
  ({ chromium, folder, home } = built);
});

afterAll(() => built?.close());

/** A page that complains of nothing while it is used. */
async function opened(
  fragment = '',
  options: BrowserContextOptions = {},
  at = home,
): Promise<Page & { complaints: string[] }> {
  const context = await chromium.newContext({
    viewport: { width: 1440, height: 900 },
    locale: 'en-GB',
    bypassCSP: true,
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
}

async function closed(page: Page & { complaints: string[] }): Promise<void> {
  expect(page.complaints).toEqual([]);
  await page.context().close();
}

const main = (page: Page): Promise<string> => page.locator('main').innerText();
const taken = (page: Page): Promise<string> => page.locator('[data-taken]').innerText();
const digest = (page: Page): Promise<string> => page.locator('.digest code').innerText();

const coincheck = watched('coincheck-2018');
const end = `t=${coincheck.catalogue.length}`;

describe('watching', () => {
  test('coincheck-2018 from its card to its end, and the loss', { timeout: 120_000 }, async () => {
    const page = await opened();
    expect(await main(page)).toContain('Coincheck, January 2018');
    await page.getByRole('button', { name: 'Watch what happened Coincheck, January 2018' }).click();
    await page.locator('.digest code').waitFor();
    expect(await taken(page)).toBe('¥0');
    await page.getByLabel('Pace').selectOption('fastest');
    await page.getByRole('button', { name: 'Play', exact: true }).click();
    await page.locator('[data-ending]').waitFor();
    expect(await taken(page)).toBe('¥58.3bn');
    const ending = await page.locator('[data-ending]').innerText();
    expect(ending).toMatch(/Taken\s+¥58\.3bn/);
    expect(ending).toMatch(/Noticed after\s+6 h 34 min\s+11 h 23 min/);
    expect(await digest(page)).toBe(coincheck.done.digest);
    await closed(page);
  });

  test(
    'the story pace goes from beat to beat and says how long a silence was',
    { timeout: 60_000 },
    async () => {
      const page = await opened('#/watch/coincheck-2018');
      await page.locator('.digest code').waitFor();
      await page.keyboard.press('Space');
      await page.getByText('9 h 4 min pass').waitFor();
      const told = page.getByRole('button', { name: 'The attackers reached the office network' });
      await told.waitFor();
      expect(await page.locator('[aria-live="polite"]').innerText()).toContain(
        'reached the office',
      );
      await page.keyboard.press('Space');
      expect(await page.getByRole('button', { name: 'Play', exact: true }).count()).toBe(1);
      expect(await main(page)).toContain('Not shown yet. Play on, or show all.');
      await closed(page);
    },
  );

  test(
    'back before the first theft, the gate already says who can open it',
    { timeout: 60_000 },
    async () => {
      const page = await opened(`#/watch/coincheck-2018?${end}`);
      await page.locator('[data-ending]').waitFor();
      const slider = page.getByRole('slider', { name: 'Timeline' });
      expect(await slider.getAttribute('aria-valuetext')).toBe(
        'Sun 28 Jan 2018 00:00:00 JST, 100% taken, noticed',
      );
      await slider.fill('118800');
      expect(await taken(page)).toBe('¥0');
      expect(await slider.getAttribute('aria-valuetext')).toBe(
        'Wed 24 Jan 2018 09:00:00 JST, 0% taken, not noticed',
      );
      expect(
        await page.locator('svg[aria-label="The exchange at this moment"]').textContent(),
      ).toContain('adversary 1/1');
      await page.getByText('State now').click();
      expect(await main(page)).toContain('One key is enough. The adversary can open it.');
      await closed(page);
    },
  );

  test(
    'the exchange’s eye sees no taken coins before somebody has looked',
    { timeout: 60_000 },
    async () => {
      const page = await opened('#/watch/coincheck-2018?t=206000&eye=exchange');
      await page.locator('.digest code').waitFor();
      expect(await taken(page)).toBe('¥0');
      expect(await main(page)).not.toMatch(/adversary|attackers/i);
      await page.getByLabel('Showing').selectOption('truth');
      expect(await taken(page)).toBe('¥58.2bn');
      await closed(page);
    },
  );
});

describe('comparing', () => {
  test('a switched control opens B beside A, with another end', { timeout: 90_000 }, async () => {
    const page = await opened(`#/watch/coincheck-2018?${end}`);
    await page.locator('[data-ending]').waitFor();
    await page.getByRole('tab', { name: 'Controls' }).click();
    await page.getByLabel('Multisignature quorum over diverse places').selectOption('strong');
    await page.locator('[data-difference]').waitFor();
    expect(await page.locator('[data-taken-in="a"]').innerText()).toBe('¥58.3bn');
    expect(await page.locator('[data-taken-in="b"]').innerText()).toBe('¥0');
    expect(await page.locator('[data-difference]').innerText()).toBe('B loses ¥58.3bn less');
    expect(await main(page)).toMatch(/Same seed, one change. The runs part at Tue 23 Jan 2018/);
    expect(page.url()).toContain('b=recorded;multisig-quorum:strong');
    const other = watched('coincheck-2018', { controls: 'recorded;multisig-quorum:strong' });
    await page.keyboard.press('Escape');
    await page.locator('.side').nth(1).click();
    expect(await digest(page)).toBe(other.done.digest);
    await page.goBack();
    await expect.poll(() => page.locator('[data-taken-in="b"]').count()).toBe(0);
    await closed(page);
  });
});

describe('why', () => {
  test(
    'the largest transfer has its rungs, and missing controls are tested by themselves',
    { timeout: 90_000 },
    async () => {
      const page = await opened(`#/watch/coincheck-2018?${end}`);
      await page.locator('[data-ending]').waitFor();
      await page.getByRole('tab', { name: 'Why' }).click();
      const ladder = await page.locator('.ladder').innerText();
      for (const said of [
        'Reach',
        'Key share',
        'Request',
        'Checks',
        'Signature',
        'Block',
        'Destination',
      ])
        expect(ladder).toContain(said);
      expect(ladder).toContain('No request: it did not come through the corridor.');
      expect(ladder).toContain('Nothing was checked here.');
      expect(ladder).toMatch(/the attackers · the only key of the XEM hot wallet · the XEM server/);
      expect(ladder).toMatch(/address 1 of the attackers/);
      const key = page.locator('.ladder > li').nth(1);
      await key.locator('summary').click();
      // nobody asks for it: the machine was idle
      await expect
        .poll(() => key.innerText(), { timeout: 60_000 })
        .not.toMatch(/not tested|testing/);
      expect(await key.innerText()).toMatch(/same seed: (nothing taken|¥[0-9.]+bn taken)/);
      await closed(page);
    },
  );
});

describe('a scenario of one’s own', () => {
  test(
    'with a fault shows its line and column, and runs once it is right',
    { timeout: 90_000 },
    async () => {
      const page = await opened();
      const right = readFileSync(
        new URL('../../scenarios/coincheck-2018.yaml', import.meta.url),
        'utf8',
      );
      const wrong = right.replace('signatures: 2', 'signatures: 4');
      const line = wrong.split('\n').findIndex((each) => each.includes('signatures: 4')) + 1;
      const area = page.getByLabel('Scenario (YAML)');
      await area.fill(wrong);
      await page.getByRole('button', { name: 'Check and watch' }).click();
      await page.getByText('to correct').waitFor();
      const faults = await page.locator('.faults').innerText();
      expect(faults).toMatch(new RegExp(`Line ${line}, column [0-9]+`));
      expect(faults).toContain('exchange.wallets.BTC.cold');
      await area.fill(right.replace('id: coincheck-2018', 'id: my-own'));
      await page.getByRole('button', { name: 'Check and watch' }).click();
      await page.locator('.digest code').waitFor();
      expect(page.url()).toMatch(/#\/watch\/my-own\?x=[0-9a-f]{16}/);
      await closed(page);
    },
  );

  test('is text and nothing else', { timeout: 60_000 }, async () => {
    const page = await opened();
    const text = readFileSync(
      new URL('../../scenarios/coincheck-2018.yaml', import.meta.url),
      'utf8',
    ).replace('en: Coincheck, January 2018', "en: '<img src=x onerror=alert(1)>'");
    await page.getByLabel('Scenario (YAML)').fill(text);
    await page.getByRole('button', { name: 'Check and watch' }).click();
    await page.locator('.digest code').waitFor();
    expect(await page.locator('h1').innerText()).toBe('<img src=x onerror=alert(1)>');
    expect(await page.locator('img').count()).toBe(0);
    await closed(page);
  });
});

describe('a link', () => {
  test(
    'opens paused where it was, and says whether the digest is the same',
    { timeout: 60_000 },
    async () => {
      const d = coincheck.done.digest.slice(0, 8);
      const page = await opened(`#/watch/coincheck-2018?t=181620&d=${d}`);
      await page.getByText('ends with the digest of the link').waitFor();
      expect(await page.locator('[data-now]').innerText()).toBe('Thu 25 Jan 2018 02:27:00 JST');
      expect(await page.getByRole('button', { name: 'Play', exact: true }).count()).toBe(1);
      await closed(page);
    },
  );

  test('from elsewhere says so', { timeout: 60_000 }, async () => {
    const page = await opened('#/watch/coincheck-2018?d=00000000');
    await page.getByText('shared with digest 00000000').waitFor();
    await closed(page);
  });
});

describe('by keyboard', () => {
  test(
    'beats, events, panels, the other eye and the other language',
    { timeout: 60_000 },
    async () => {
      const page = await opened(`#/watch/coincheck-2018`);
      await page.locator('.digest code').waitFor();
      const now = () => page.locator('[data-now]').innerText();
      await page.keyboard.press('ArrowRight');
      expect(await now()).toBe('Tue 23 Jan 2018 09:03:48 JST');
      await page.keyboard.press('ArrowRight');
      expect(await now()).toBe('Wed 24 Jan 2018 09:00:00 JST');
      await page.keyboard.press('ArrowLeft');
      await page.keyboard.press('Shift+ArrowRight');
      expect(await now()).toBe('Tue 23 Jan 2018 09:04:48 JST');
      await page.keyboard.press('c');
      expect(await page.getByRole('tab', { name: 'Controls' }).getAttribute('aria-selected')).toBe(
        'true',
      );
      await page.keyboard.press('e');
      expect(page.url()).toContain('eye=exchange');
      await page.keyboard.press('l');
      expect(await page.locator('html').getAttribute('lang')).toBe('ja');
      expect(await now()).toBe('2018年1月23日(火) 09:04:48 JST');
      await page.keyboard.press('End');
      expect(await now()).toBe('2018年1月28日(日) 00:00:00 JST');
      await page.keyboard.press('?');
      expect(await page.getByRole('dialog').innerText()).toContain('前後の節目');
      await page.keyboard.press('Escape');
      await closed(page);
    },
  );
});

describe('the playground from disk', () => {
  test('gives the same digest with neither server nor network', { timeout: 120_000 }, async () => {
    const disk = pathToFileURL(join(folder, oneFile)).href;
    const page = await opened('#/watch/coincheck-2018', { offline: true }, disk);
    await page.locator('.digest code').waitFor();
    expect(await digest(page)).toBe(coincheck.done.digest);
    expect(await page.locator('h1').innerText()).toBe('Coincheck, January 2018');
    await closed(page);
  });
});

test('the first page takes no more than 150 kB of script', async () => {
  const page = readFileSync(join(folder, 'index.html'), 'utf8');
  const scripts = [...page.matchAll(/src="\.\/(assets\/[^"]+\.js)"/g)].map(([, file]) => file!);
  expect(scripts.length).toBeGreaterThan(0);
  const size = scripts.reduce(
    (sum, file) => sum + gzipSync(readFileSync(join(folder, file))).length,
    0,
  );
  expect(size).toBeLessThan(150_000);
});

describe.each([
  ['en', 'light', 1440],
  ['ja', 'dark', 1440],
  ['ja', 'light', 390],
  ['en', 'dark', 320],
] as const)('looked at by axe: %s, %s, %i wide', (language, colorScheme, width) => {
  const options: BrowserContextOptions = {
    locale: language === 'ja' ? 'ja-JP' : 'en-GB',
    colorScheme,
    viewport: { width, height: 844 },
    reducedMotion: 'reduce',
  };
  const root = 'document.documentElement';
  const overflow = (page: Page) => page.evaluate(`${root}.scrollWidth - ${root}.clientWidth`);

  test('incidents', { timeout: 60_000 }, async () => {
    const page = await opened('', options);
    expect(await main(page)).toContain(
      language === 'ja' ? 'コインチェック(2018年1月)' : 'Coincheck, January 2018',
    );
    expect(await main(page)).toContain(language === 'ja' ? '経過を見る' : 'Watch what happened');
    expect(await violations(page)).toEqual([]);
    expect(await overflow(page)).toBe(0);
    await page.context().close();
  });

  test.each(['story', 'why', 'controls'])(
    'watch, with its %s',
    { timeout: 90_000 },
    async (panel) => {
      const page = await opened(`#/watch/coincheck-2018?b=none;kill-switch:strong&${end}`, options);
      await page.locator('[data-difference]').waitFor();
      await page.locator(`#tab-${panel}`).click();
      expect(await main(page)).toContain(language === 'ja' ? '流出額' : 'Taken');
      expect(await taken(page)).toBe(language === 'ja' ? '583億円' : '¥58.3bn');
      expect(await violations(page)).toEqual([]);
      expect(await overflow(page)).toBe(0);
      await page.context().close();
    },
  );
});
