import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import type { BrowserContextOptions, Page } from 'playwright-core';
import { serve, type Serving } from '../../dashboard/server/serve.ts';
import { root } from '../house/tree.ts';
import { playground, violations, type Playground } from './playground-page.ts';

let built: Playground;
let folder: string;
let serving: Serving | null = null;

beforeAll(async () => {
  built = await playground();
  folder = mkdtempSync(join(tmpdir(), 'showing-page-'));
}, 120_000);

afterEach(async () => {
  await serving?.close();
  serving = null;
});

afterAll(async () => {
  await built?.close();
  if (folder) rmSync(folder, { recursive: true });
});

async function begun(host: string, port = 0, audience = {}): Promise<Serving> {
  const patience = { graceMilliseconds: 2_000 };
  const place = { host, port, studies: folder, pages: built.folder };
  return (serving = await serve({ ...place, patience, audience }));
}

const phone: BrowserContextOptions = {
  viewport: { width: 390, height: 844 },
  locale: 'ja-JP',
  hasTouch: true,
};

async function visited(address: string, options: BrowserContextOptions): Promise<Page> {
  const context = await built.chromium.newContext({ bypassCSP: true, ...options });
  const page = await context.newPage();
  page.setDefaultTimeout(30_000);
  page.on('pageerror', ({ message }) => faults.push(message));
  await page.goto(address);
  return page;
}

const faults: string[] = [];

/** The digest of the same run on the command line. */
async function commanded(): Promise<string> {
  const words = [join(root, 'sim/cli/vaultdrill.mjs'), 'run', 'coincheck-2018', '--json'];
  const { stdout } = await promisify(execFile)(process.execPath, words);
  return (JSON.parse(stdout) as { digest: string }).digest;
}

/** Presses the one button, and takes the link. */
async function shownTo(leader: Page): Promise<string> {
  await leader.getByRole('button', { name: 'Share', exact: true }).click();
  await leader.getByRole('button', { name: 'Start showing' }).click();
  const link = await leader.getByLabel('Link for those who follow').first().inputValue();
  return link;
}

const now = (page: Page): Promise<string> => page.locator('[data-now]').innerText();
const digest = (page: Page): Promise<string> => page.locator('.digest code').innerText();

/** Waits until a page shows a moment. */
async function at(page: Page, moment: RegExp): Promise<void> {
  await page.locator('[data-now]').filter({ hasText: moment }).waitFor();
}

test(
  'a follower sees the leader’s run, moment and jumps, looks elsewhere, comes back, and outlives a cut line',
  { timeout: 120_000 },
  async () => {
    const told = commanded();
    const { port } = await begun('127.0.0.1');
    const home = `http://127.0.0.1:${port}/`;
    const leader = await visited(`${home}#/watch/coincheck-2018?t=173180`, { locale: 'en-GB' });
    const seen = await digest(leader);
    const link = await shownTo(leader);
    expect(link).toMatch(new RegExp(`^${home}#/follow/[0-9a-f]{32}$`));
    await leader.getByText('so the link opens only here').waitFor();
    await leader.getByRole('dialog').getByRole('button', { name: 'Close', exact: true }).click();

    const follower = await visited(link, phone);
    expect(await digest(follower)).toBe(seen);
    await at(follower, /25日\(木\) 00:06:20/);
    expect(follower.workers()).toHaveLength(0); // nothing is simulated on a telephone
    expect(follower.url()).not.toContain('follow');
    await leader.locator('[data-followers]').getByText('1 follows').waitFor();
    expect(await violations(follower)).toEqual([]);
    expect(await violations(leader)).toEqual([]);
    expect(await follower.evaluate('document.documentElement.scrollWidth')).toBe(390);

    // a jump, a comparison, playing and pausing
    await leader.keyboard.press('Home');
    await at(follower, /23日\(火\) 00:00:00/);
    await leader.evaluate(
      `location.hash = '#/watch/coincheck-2018?b=recorded;multisig-quorum:strong&t=0'`,
    );
    await follower.locator('[data-taken-in="b"]').first().waitFor();
    const bar = follower.locator('[data-follow]');
    await leader.getByRole('button', { name: 'Play', exact: true }).click();
    await bar.getByText('進行役が再生しています').waitFor();
    await follower.locator('[data-now]').filter({ hasNotText: '23日(火) 00:00:00' }).waitFor();
    await leader.getByRole('button', { name: 'Pause', exact: true }).click();
    await bar.getByText('進行役は一時停止しています').waitFor();

    // an eye of one's own does not leave the leader; looking at another moment does
    await follower.getByLabel('視点').selectOption('exchange');
    await bar.getByText('視点は自分で選んでいます').waitFor();
    await follower.getByRole('slider').press('Home');
    await bar.getByText('自分で見ています').waitFor();
    await leader.keyboard.press('End');
    await bar
      .locator('[data-leader-at]')
      .filter({ hasText: /00:00:00|23:59/ })
      .waitFor();
    await at(follower, /23日\(火\) 00:00:00/);
    await follower.getByRole('button', { name: '進行役に戻る' }).click();
    await expect.poll(() => now(follower)).not.toMatch(/23日\(火\) 00:00:00/);
    expect(await follower.getByLabel('視点').inputValue()).toBe('truth');

    // the server goes and comes back: what arrived stays, and both go on where they were
    await serving!.close();
    await bar.getByText('接続が切れました').waitFor();
    await leader.locator('[data-followers]').getByText('The connection is lost').waitFor();
    expect(await digest(follower)).toBe(seen);
    await leader.keyboard.press('Home');
    await begun('127.0.0.1', port);
    await at(follower, /23日\(火\) 00:00:00/);
    await leader.locator('[data-followers]').getByText('1 follows').waitFor();
    await bar.getByText('進行役は一時停止しています').waitFor();

    await leader.getByRole('button', { name: 'Stop showing' }).click();
    await bar.getByText('進行役が終了しました。届いた分は手元に残ります。').waitFor();
    await bar.getByRole('button', { name: '閉じる' }).click();
    await follower.getByRole('slider').press('End');
    expect(await digest(follower)).toBe(seen);
    expect(await told).toBe(seen);
    expect(faults).toEqual([]);
    await Promise.all([leader.context().close(), follower.context().close()]);
  },
);

test(
  'the link holds no token and opens the run alone; a leader who goes away is missed in plain words',
  { timeout: 120_000 },
  async () => {
    const { port, token } = await begun('0.0.0.0');
    const home = `http://127.0.0.1:${port}/`;
    const leader = await visited(`${home}#/?token=${token}`, { locale: 'ja-JP' });
    await leader.evaluate(`location.hash = '#/money/coincheck-2018?t=200000'`);
    await leader.getByRole('button', { name: '共有', exact: true }).click();
    await leader.getByRole('button', { name: '見せ始める' }).click();
    const link = await leader.getByLabel('参加者用のリンク', { exact: true }).inputValue();
    expect(link).not.toContain(token);
    const follower = await visited(home + new URL(link).hash, { locale: 'en-GB' });
    const bar = follower.locator('[data-follow]');
    await bar.getByText('The leader has paused').waitFor();
    await follower.locator('nav [aria-current]').getByText('Money').waitFor();
    const ask = (path: string): Promise<unknown> =>
      follower.evaluate(`fetch('api/${path}').then(({ status }) => status)`);
    expect(await ask('library')).toBe(401);
    expect(await ask(`runs/${'0'.repeat(32)}`)).toBe(401);
    await leader.context().close();
    await bar.getByText('The leader’s connection is lost.').waitFor();
    await bar.getByText('The showing has ended. What has arrived stays with you.').waitFor();
    await follower.getByRole('button', { name: 'Watch', exact: true }).click();
    expect(await digest(follower)).toMatch(/^[0-9a-f]{16}$/);
    expect(faults).toEqual([]);
    await follower.context().close();
  },
);

test(
  'two presses open one showing; whoever finds it full waits, and follows when somebody leaves',
  { timeout: 120_000 },
  async () => {
    const { port } = await begun('127.0.0.1', 0, { showings: 1, followers: 1 });
    const home = `http://127.0.0.1:${port}/`;
    const leader = await visited(`${home}#/watch/coincheck-2018?t=173180`, { locale: 'en-GB' });
    const said: unknown[] = [];
    leader.on('websocket', (socket) =>
      socket.on('framesent', ({ payload }) => {
        const word = JSON.parse(String(payload)) as { type: string; secret?: string };
        if (word.type === 'lead') said.push(word.secret);
      }),
    );
    await leader.getByRole('button', { name: 'Share', exact: true }).click();
    await leader.getByRole('button', { name: 'Start showing' }).evaluate((button) => {
      button.click();
      button.click();
    });
    const link = await leader.getByLabel('Link for those who follow').first().inputValue();
    expect(new Set(said).size).toBe(1);
    expect(await leader.getByText('showings: expected at most 1').count()).toBe(0);
    await leader.getByRole('dialog').getByRole('button', { name: 'Close', exact: true }).click();

    const first = await visited(link, phone);
    await at(first, /25日\(木\) 00:06:20/);
    const second = await visited(link, phone);
    const bar = second.locator('[data-follow]');
    await bar.getByText('参加者が上限に達しています。空きを待っています。').waitFor();
    await leader.locator('[data-followers]').getByText('1 follows').waitFor();
    await first.context().close();
    await at(second, /25日\(木\) 00:06:20/);
    await leader.locator('[data-followers]').getByText('1 follows').waitFor();
    expect(faults).toEqual([]);
    await Promise.all([leader.context().close(), second.context().close()]);
  },
);
