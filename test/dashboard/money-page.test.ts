import { pathToFileURL } from 'node:url';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { BrowserContextOptions, Page } from 'playwright-core';
import { oneFile } from '../../dashboard/build/playground.ts';
import { playground, violations, type Playground } from './playground-page.ts';
import { watched } from './web/watched.ts';

let built: Playground;

beforeAll(async () => {
  built = await playground();
}, 120_000);

afterAll(() => built?.close());

async function opened(
  fragment: string,
  options: BrowserContextOptions = {},
  before?: (page: Page) => Promise<void>,
): Promise<Page & { complaints: string[] }> {
  const context = await built.chromium.newContext({
    viewport: { width: 1440, height: 900 },
    locale: 'en-GB',
    bypassCSP: true,
    ...options,
  });
  const page = Object.assign(await context.newPage(), { complaints: [] as string[] });
  page.setDefaultTimeout(30_000);
  page.on('pageerror', ({ message }) => page.complaints.push(message));
  await before?.(page);
  await page.goto(
    options.offline
      ? pathToFileURL(join(built.folder, oneFile)).href + fragment
      : built.home + fragment,
  );
  return page;
}

async function closed(page: Page & { complaints: string[] }): Promise<void> {
  expect(page.complaints).toEqual([]);
  await page.context().close();
}

const coincheck = watched('coincheck-2018');
const end = `t=${coincheck.catalogue.length}`;
const flow = (page: Page, side = 0) => page.locator('[data-flow]').nth(side);
const taken = async (page: Page, side = 0): Promise<number> =>
  Number(await flow(page, side).getAttribute('data-taken-yen'));
const bands = async (page: Page, side = 0): Promise<number[]> => {
  const found = await flow(page, side).locator('[data-yen]').all();
  return Promise.all(found.map(async (each) => Number(await each.getAttribute('data-yen'))));
};
const sum = (values: readonly number[]): number => values.reduce((total, each) => total + each, 0);
const result = (page: Page) => page.locator('dialog [data-verified]');

describe('where it went', () => {
  test('the bands are what was stolen, and follow the playhead', { timeout: 90_000 }, async () => {
    const page = await opened(`#/watch/coincheck-2018?${end}`);
    const requested: string[] = [];
    page.on('request', (request) => requested.push(request.url()));
    await page.locator('.digest code').waitFor();
    expect(requested.filter((url) => /Money|TransactionPanel/.test(url))).toEqual([]);
    await page.keyboard.press('3');
    await flow(page).waitFor();
    expect(page.url()).toMatch(/#\/money\/coincheck-2018\?t=432000$/);
    const { stolenYen } = coincheck.done.outcome;
    expect(await taken(page)).toBe(stolenYen);
    expect(sum(await bands(page))).toBe(stolenYen);
    const card = await page.locator('[data-source]').innerText();
    expect(card).toContain('XEM hot');
    expect(card).toContain('by a copied key');
    expect(card).toContain('Key held: whoever has the copy can sign anywhere.');
    expect(card).toMatch(/Missing there: .*and 3 more/);
    expect(await page.locator('[data-fate]').innerText()).toMatch(
      /Still at the attackers’ addresses\s+¥58\.3bn 100%/,
    );
    await page.getByRole('slider', { name: 'Timeline' }).fill('180000');
    expect(await taken(page)).toBe(0);
    expect(await flow(page).innerText()).toContain('Nothing has been taken so far.');
    await page.keyboard.press('Home');
    await page.getByRole('button', { name: 'Next beat' }).click();
    for (let beat = 0; beat < 4; beat++) await page.keyboard.press('ArrowRight');
    const early = await taken(page);
    expect(early).toBeGreaterThan(0);
    expect(early).toBeLessThan(stolenYen);
    expect(sum(await bands(page))).toBe(early);
    await closed(page);
  });

  test(
    'by keyboard: a band opens why, and its table has every transaction',
    { timeout: 90_000 },
    async () => {
      const page = await opened(`#/money/coincheck-2018?${end}`);
      const band = page.getByRole('button', {
        name: /^Why could they leave\? [0-9,]+ XEM \(¥58\.[0-9]bn\), from XEM hot, 25 Jan, to address 1 of the attackers, [0-9]+ transfers$/,
      });
      await band.focus();
      await page.keyboard.press('Enter');
      expect(page.url()).toMatch(/why=e[0-9]+/);
      const panel = page.getByRole('region', { name: 'Why' });
      expect(await panel.innerText()).toMatch(
        /Key share[\s\S]*Nothing was checked here\.[\s\S]*Destination/,
      );
      expect(await band.getAttribute('aria-pressed')).toBe('true');
      expect(await page.evaluate('document.activeElement.id')).toBe('panel');
      await page.goBack();
      await expect.poll(() => panel.count()).toBe(0);
      await page.getByText('The same as a table').press('Enter');
      const rows = page.locator('.twin tbody tr');
      expect(await rows.count()).toBe((await bands(page)).length);
      const transactions = await page.locator('.twin tbody button').allInnerTexts();
      expect(transactions).toHaveLength(coincheck.done.outcome.theftTransactions);
      expect(new Set(transactions).size).toBe(transactions.length);
      await closed(page);
    },
  );

  test(
    'to the exchange’s eye his address is like any other until an alarm is confirmed',
    { timeout: 60_000 },
    async () => {
      const page = await opened('#/money/coincheck-2018?t=206000&eye=exchange');
      await page.locator('[data-yen]').first().waitFor();
      expect(await taken(page)).toBe(0);
      expect(sum(await bands(page))).toBeGreaterThan(5e10);
      expect(await page.locator('main').innerText()).not.toMatch(
        /attackers|adversary|copied|stolen/i,
      );
      expect(await page.locator('path.taken').count()).toBe(0);
      await page
        .getByRole('button', { name: /^Block and signatures/ })
        .first()
        .click();
      await result(page).waitFor();
      expect(await page.locator('dialog').innerText()).not.toMatch(/attackers|adversary/i);
      await page.keyboard.press('Escape');
      // closing goes back in the history, which a browser does in its own time
      await expect.poll(() => page.locator('dialog').count()).toBe(0);
      await expect.poll(() => page.url()).not.toContain('tx=');
      await page.keyboard.press('End');
      await expect.poll(() => taken(page)).toBeGreaterThan(5e10);
      expect(await page.locator('path.taken').count()).toBeGreaterThan(0);
      expect(await page.locator('main').innerText()).toContain('left without an order');
      expect(await page.locator('main').innerText()).not.toMatch(/attackers|adversary|copied/i);
      await closed(page);
    },
  );

  test(
    'frozen and returned coins are parts of their own, each with why',
    { timeout: 90_000 },
    async () => {
      const controls = 'none;stolen-fund-tagging:strong';
      const { done, catalogue, events } = watched('onward-exercise', { controls });
      const { stolenYen, recoveredYen } = done.outcome;
      expect(recoveredYen).toBeGreaterThan(1e8);
      const back = events.filter(({ kind }) => kind.id === 'coins-returned');
      const before = Math.floor(back[0]!.time) - 1;
      const page = await opened(`#/money/onward-exercise?a=${controls}&t=${before}`);
      const part = (id: string) => page.locator(`[data-fate=${id}]`);
      const yenOf = async (id: string): Promise<number> =>
        (await part(id).count()) === 0 ? 0 : Number(await part(id).getAttribute('data-yen-of'));
      const whole = async (): Promise<number> =>
        sum(await Promise.all(['there', 'onward', 'frozen', 'back'].map(yenOf)));
      await part('frozen').waitFor();
      // the run is still arriving
      await expect.poll(() => yenOf('frozen')).toBeGreaterThanOrEqual(recoveredYen);
      expect(await yenOf('back')).toBe(0);
      expect(await whole()).toBe(stolenYen);
      expect(await part('frozen').locator('rect.frozen').getAttribute('style')).toMatch(/-cross/);
      const why = page.getByRole('button', { name: /^Why\? Frozen by other venues/ });
      await why.press('Enter');
      expect(await why.getAttribute('aria-expanded')).toBe('true');
      expect(await page.locator('[data-reasons=frozen] li').allInnerTexts()).toEqual(
        expect.arrayContaining([
          expect.stringMatching(
            /^Venue [1-5] outside has held [0-9,]+ ETH .* from address 1 of the attackers\. It was told of the payments on .* and found them step by step back\.$/,
          ),
        ]),
      );
      expect(await violations(page)).toEqual([]);
      await page.getByRole('slider', { name: 'Timeline' }).fill(String(catalogue.length));
      await expect.poll(() => yenOf('back')).toBe(recoveredYen);
      expect(await whole()).toBe(stolenYen);
      expect(await yenOf('frozen')).toBe(0);
      expect(await part('back').innerText()).toContain('Back at the exchange');
      await closed(page);
    },
  );

  test('A above B, each with its own', { timeout: 90_000 }, async () => {
    const page = await opened(`#/money/coincheck-2018?b=recorded;multisig-quorum:strong&${end}`);
    await page.locator('[data-difference]').waitFor();
    const other = watched('coincheck-2018', { controls: 'recorded;multisig-quorum:strong' });
    expect(await taken(page, 0)).toBe(coincheck.done.outcome.stolenYen);
    expect(await taken(page, 1)).toBe(other.done.outcome.stolenYen);
    expect(other.done.outcome.stolenYen).toBe(0);
    expect(await flow(page, 1).innerText()).toContain('Nothing has been taken so far.');
    await closed(page);
  });
});

/** Between worker and page, a bit of the first signature is turned. */
const tampering = `
  const own = Object.getOwnPropertyDescriptor(Worker.prototype, 'onmessage');
  Object.defineProperty(Worker.prototype, 'onmessage', {
    ...own,
    set(listener) {
      own.set.call(this, (event) => {
        if (event.data.answer === 'transaction') event.data.sealed.signatures[0].bytes[40] ^= 4;
        listener(event);
      });
    },
  });
`;

describe('a transaction', () => {
  test('is verified in the page, and one changed byte is seen', { timeout: 90_000 }, async () => {
    const page = await opened(`#/money/wazirx-2024?t=${watched('wazirx-2024').catalogue.length}`, {
      locale: 'ja-JP',
    });
    const opener = page
      .getByRole('button', { name: /TOKENS.*のブロックと署名|ブロックと署名:.*TOKENS/ })
      .first();
    await opener.press('Enter');
    await expect.poll(() => result(page).getAttribute('data-verified')).toBe('true');
    expect(await result(page).innerText()).toContain('このページで検証しました。署名4件');
    const dialog = page.getByRole('dialog');
    const said = await dialog.innerText();
    expect(said).toContain('鍵:6本中4本の署名が必要');
    expect(said).toContain(watched('wazirx-2024').done.digest);
    expect(said).toContain('もう一度計算した実行のダイジェストは、画面のものと同じ:合っている');
    expect(await dialog.locator('[data-signature]').count()).toBe(4);
    for (const code of await dialog.locator('[data-signature]').allInnerTexts())
      expect(code).toMatch(/^[0-9a-f]{128}$/);
    expect(await violations(page)).toEqual([]);
    await page.getByRole('button', { name: '1バイト変えて検証し直す' }).click();
    await expect.poll(() => result(page).getAttribute('data-verified')).toBe('false');
    expect(await result(page).innerText()).toContain('検証できません');
    expect(await dialog.locator('[data-check=enough]').innerText()).toContain('合わない');
    expect(await dialog.locator('[data-check=block]').innerText()).toContain('合っている');
    expect(await violations(page)).toEqual([]);
    await page.getByRole('button', { name: '元に戻す' }).click();
    await expect.poll(() => result(page).getAttribute('data-verified')).toBe('true');
    await page.keyboard.press('Escape');
    await expect.poll(() => dialog.count()).toBe(0);
    const focused = 'document.activeElement.getAttribute("aria-label")';
    await expect.poll(() => page.evaluate(focused)).toBe(await opener.getAttribute('aria-label'));
    await closed(page);
  });

  test(
    'that arrives with another byte than was signed does not verify',
    { timeout: 60_000 },
    async () => {
      const page = await opened(`#/money/coincheck-2018?${end}`, {}, async (before) => {
        await before.addInitScript({ content: tampering });
      });
      await page
        .getByRole('button', { name: /^Block and signatures/ })
        .first()
        .click();
      await expect.poll(() => result(page).getAttribute('data-verified')).toBe('false');
      expect(await result(page).innerText()).toContain('Does not verify.');
      await closed(page);
    },
  );

  test('is reached from the chain on the stage and from why', { timeout: 90_000 }, async () => {
    const page = await opened(
      `#/watch/coincheck-2018?t=${coincheck.done.outcome.firstTheftAt! + 120}`,
    );
    await page.locator('.digest code').waitFor();
    await page
      .getByRole('button', { name: /XEM block of [0-9:]+, [0-9]+ transfers?: look inside/ })
      .last()
      .click();
    await expect.poll(() => result(page).getAttribute('data-verified')).toBe('true');
    expect(await page.getByRole('dialog').innerText()).toContain('transaction');
    await page.getByRole('dialog').getByRole('button', { name: 'Close' }).click();
    await page.keyboard.press('w');
    await page.getByRole('button', { name: 'Block and signatures' }).click();
    await expect.poll(() => result(page).getAttribute('data-verified')).toBe('true');
    expect(await page.getByRole('dialog').innerText()).toMatch(
      /Outputs\s+[0-9,.]+ XEM\s+to\s+address 1 of the attackers/,
    );
    await closed(page);
  });

  test(
    'of many coins in and two signatures, from disk with no server',
    { timeout: 90_000 },
    async () => {
      const bitfinex = watched('bitfinex-2016');
      const page = await opened(`#/money/bitfinex-2016?t=${bitfinex.catalogue.length}`, {
        offline: true,
      });
      await page
        .getByRole('button', { name: /^Block and signatures/ })
        .first()
        .click();
      await expect
        .poll(() => result(page).getAttribute('data-verified'), { timeout: 20_000 })
        .toBe('true');
      const said = await page.getByRole('dialog').innerText();
      expect(said).toContain('Keys: 2 of 3 must sign');
      expect(said).toContain('ECDSA on secp256k1');
      expect(said).toMatch(/there when the run opened/);
      expect(said).toContain(bitfinex.done.digest);
      await closed(page);
    },
  );
});

describe.each([
  ['en', 'light', 1440],
  ['ja', 'dark', 1440],
  ['ja', 'light', 390],
  ['en', 'dark', 320],
] as const)('looked at by axe: %s, %s, %i wide', (language, colorScheme, width) => {
  test.each(['truth', 'exchange'])('money, as seen by %s', { timeout: 90_000 }, async (eye) => {
    const options: BrowserContextOptions = {
      locale: language === 'ja' ? 'ja-JP' : 'en-GB',
      colorScheme,
      viewport: { width, height: 844 },
      reducedMotion: 'reduce',
    };
    const why = coincheck.events.findIndex(({ object }) => object.text === 'collecting 1/XEM');
    const page = await opened(
      `#/money/coincheck-2018?b=none;kill-switch:strong&${end}&eye=${eye}${eye === 'truth' ? `&why=e${why}` : ''}`,
      options,
    );
    await page.locator('[data-difference]').waitFor();
    await page.locator('[data-yen]').first().waitFor();
    await page.locator('.twin summary').first().click();
    const main = await page.locator('main').innerText();
    expect(main).toContain(language === 'ja' ? '資産の行方' : 'Where the coins went');
    expect(main).toContain('XEM');
    expect(await violations(page)).toEqual([]);
    const root = 'document.documentElement';
    expect(await page.evaluate(`${root}.scrollWidth - ${root}.clientWidth`)).toBe(0);
    await closed(page);
  });
});
