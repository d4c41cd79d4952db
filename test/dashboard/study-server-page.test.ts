import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Page } from 'playwright-core';
import type { StudyNews } from '../../dashboard/contract/study.ts';
import type { StudySeen } from '../../dashboard/contract/study-seen.ts';
import { shareEstimate } from '../../sim/prose/shares.ts';
import { vaultdrill } from '../cli/command.ts';
import { root } from '../house/tree.ts';
import { serve } from '../../dashboard/server/serve.ts';
import { playground, violations, type Playground } from './playground-page.ts';

let built: Playground;
let folder: string;

beforeAll(async () => {
  built = await playground();
  folder = mkdtempSync(join(tmpdir(), 'study-page-'));
}, 120_000);

afterAll(async () => {
  for (const child of children) child.kill('SIGKILL');
  await built?.close();
  if (folder) rmSync(folder, { recursive: true });
});

const children: ChildProcess[] = [];

/** The server in a process of its own, once it listens. */
async function started(port = 0): Promise<{ child: ChildProcess; port: number }> {
  const script = join(root, 'test/dashboard/served-page.ts');
  const words = ['--import', 'tsx', script, built.folder, folder, String(port)];
  const child = spawn(process.execPath, words, { cwd: root, stdio: ['ignore', 'pipe', 'inherit'] });
  children.push(child);
  const told = await new Promise<string>((resolve, reject) => {
    child.stdout!.once('data', (bytes: Buffer) => resolve(String(bytes)));
    child.once('exit', (status) => reject(new Error(`ended with ${status}`)));
  });
  return { child, port: Number(told) };
}

async function killed(child: ChildProcess): Promise<void> {
  const gone = new Promise((resolve) => child.once('exit', resolve));
  child.kill('SIGKILL');
  await gone;
}

/** Trials done, as the page says in either language. */
async function finished(page: Page): Promise<number> {
  const said = await page.locator('[data-progress]').innerText();
  return Number(/^(\d+) of|件中(\d+)件/.exec(said)!.slice(1).find(Boolean));
}

test(
  'a study on the server: begun, reloaded, killed in the middle, found again, and equal to measure',
  { timeout: 290_000 },
  async () => {
    const first = await started();
    const home = `http://127.0.0.1:${first.port}/`;
    const context = await built.chromium.newContext({ locale: 'en-GB', bypassCSP: true });
    const page = await context.newPage();
    page.setDefaultTimeout(120_000);
    const complaints: string[] = [];
    page.on('pageerror', ({ message }) => complaints.push(message));
    const rows = 'rows=coincheck-2018/signer-abused';
    await page.goto(`${home}#/study/coincheck-2018?seed=served&${rows}&n=10`);
    expect(await page.locator('main').innerText()).toContain('The study runs on the server');
    await page.getByRole('button', { name: 'Start' }).press('Enter');
    const progress = page.locator('[data-progress]');
    await progress.filter({ hasText: /^[2-9] of 20 trials/ }).waitFor();

    await page.reload();
    await progress.waitFor();
    expect(await finished(page)).toBeGreaterThanOrEqual(2);
    expect(await page.locator('[data-studies] li').innerText()).toContain('on the server');
    await page.locator('[data-map]').waitFor();
    expect(await page.locator('td.valued.hollow').count()).toBeGreaterThan(10);

    await killed(first.child);
    await page.getByText('The connection is lost.').waitFor();
    // what arrived stays on screen
    expect(await page.locator('[data-map]').count()).toBe(1);
    const before = await finished(page);
    expect(before).toBeLessThan(20);

    const second = await started(first.port);
    await page.getByText('10 runs done.').waitFor();
    expect(await page.locator('td.hollow').count()).toBe(0);

    const ask = (path: string): Promise<unknown> =>
      page.evaluate(`fetch('api/studies${path}').then((answer) => answer.json())`);
    const [known] = (await ask('')) as StudyNews[];
    const seen = (await ask(`/${known!.study}/seen.json`)) as StudySeen;
    const words =
      'measure coincheck-2018/ coincheck-2018/signer-abused --runs 10 --seed served --json';
    const { out } = vaultdrill([...words.split(' '), '--out', join(folder, 'measured')]);
    const measured = JSON.parse(out) as {
      resultDigest: string;
      scenarios: StudySeen['rows'][0]['row'][];
    };
    expect(seen.resultDigest).toBe(measured.resultDigest);
    expect(seen.rows.map(({ row }) => row)).toEqual(measured.scenarios);
    for (const row of measured.scenarios)
      for (const { id, exercised, alone } of row.controls)
        if (exercised && alone.reduction !== null)
          expect(
            await page.locator(`[data-control=${id}] [data-row="${row.id}"] .figure`).innerText(),
          ).toBe(shareEstimate(alone.reduction, 'en'));

    // another visitor finds it in the list, and by its address alone
    const other = await context.newPage();
    other.setDefaultTimeout(60_000);
    await other.goto(`${home}#/study/`);
    await other.getByRole('button', { name: '日本語' }).click();
    await other.locator('[data-studies] a').click();
    await other.getByText('10回が終わりました。').waitFor();
    expect(other.url()).toBe(page.url());
    expect(await violations(other)).toEqual([]);
    await other.getByRole('button', { name: /^検証を削除/ }).click();
    await other.locator('[data-studies]').waitFor({ state: 'detached' });
    expect(complaints).toEqual([]);
    await context.close();
    await killed(second.child);
  },
);

test(
  'a study on the server is cancelled, and keeps what is done',
  { timeout: 120_000 },
  async () => {
    const { child, port } = await started();
    const context = await built.chromium.newContext({ locale: 'ja-JP' });
    const page = await context.newPage();
    page.setDefaultTimeout(60_000);
    await page.goto(`http://127.0.0.1:${port}/#/study/coincheck-2018?seed=cancelled&n=100`);
    await page.getByRole('button', { name: '開始' }).click();
    await page.locator('[data-map]').waitFor();
    await page.getByRole('button', { name: '中止' }).click();
    await page.getByRole('button', { name: '続ける' }).waitFor();
    expect(await page.locator('main').innerText()).toContain('終わった分は残ります');
    expect(await page.locator('td.valued.hollow').count()).toBeGreaterThan(10);
    const done = await finished(page);
    expect(done).toBeGreaterThan(0);
    await page.reload();
    await page.locator('[data-map]').waitFor();
    expect(await finished(page)).toBe(done);
    await context.close();
    await killed(child);
  },
);

test('with a token in the printed address the page is let in, and shows it to nobody', async () => {
  const studies = join(folder, 'token');
  const serving = await serve({ host: '0.0.0.0', port: 0, studies, pages: built.folder });
  const context = await built.chromium.newContext({ locale: 'en-GB' });
  const page = await context.newPage();
  page.setDefaultTimeout(30_000);
  const home = serving.address.replace('0.0.0.0', '127.0.0.1');
  await page.goto(home);
  expect(page.url()).not.toContain(serving.token!);
  await page.goto(`${home.split('#')[0]}#/study/coincheck-2018?n=10`);
  await page.getByRole('button', { name: 'Start' }).click();
  await page.locator('[data-study=running]').waitFor({ state: 'attached' });
  await page.reload();
  await page.locator('[data-study=running]').waitFor({ state: 'attached' });
  const stranger = await built.chromium.newContext({ locale: 'en-GB' });
  const other = await stranger.newPage();
  await other.goto(`${home.split('#')[0]}#/study/coincheck-2018?n=10`);
  await other.getByText('token: expected the one in the address').waitFor();
  await stranger.close();
  await context.close();
  await serving.close();
}, 90_000);
