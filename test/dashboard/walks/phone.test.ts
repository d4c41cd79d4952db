/** The walk of somebody who was sent a link, with a telephone, as DASHBOARD.md has it. */
import { expect, test } from 'vitest';
import { digest, leave, visits } from '../visit.ts';
import { watched } from '../web/watched.ts';

const { open } = visits();
const run = watched('coincheck-2018');
const phone = {
  viewport: { width: 390, height: 844 },
  hasTouch: true,
  isMobile: true,
  deviceScaleFactor: 2,
};

test('a visitor with a telephone', { timeout: 120_000 }, async () => {
  const link = `#/watch/coincheck-2018?b=recorded;multisig-quorum:strong&t=181500&d=${run.done.digest.slice(0, 8)}`;
  const page = await open(link, phone);
  expect(await digest(page)).toBe(run.done.digest);
  const now = page.locator('[data-now]');
  const taken = page.locator('[data-taken]');

  // 1. paused: incident, time and what was taken are on the first screen
  expect(await page.getByRole('button', { name: 'Play', exact: true }).count()).toBe(1);
  for (const each of [page.locator('h1'), now, taken]) {
    const { y, height } = (await each.boundingBox())!;
    expect(y).toBeGreaterThanOrEqual(0);
    expect(y + height).toBeLessThan(844);
  }
  // 2. nothing to scroll sideways; the transport is under the thumb
  const sideways = 'document.documentElement.scrollWidth - document.documentElement.clientWidth';
  expect(await page.evaluate(sideways)).toBe(0);
  const play = (await page.getByRole('button', { name: 'Play', exact: true }).boundingBox())!;
  expect(play.y).toBeGreaterThan(844 / 2);
  expect(play.y + play.height).toBeLessThanOrEqual(844);
  expect(play.height).toBeGreaterThanOrEqual(44);

  // 3. the next beat: what was taken changes
  const before = await now.innerText();
  await page.getByRole('button', { name: 'Next beat' }).tap();
  expect(await now.innerText()).not.toBe(before);
  expect(await taken.innerText()).not.toBe('¥0');

  // 4. why is a list
  await page.getByRole('tab', { name: 'Why' }).tap();
  expect(await page.locator('ol.ladder > li').count()).toBeGreaterThanOrEqual(5);

  // 5. A|B: the same moment, both lines
  const moment = await now.innerText();
  await page.locator('.side').nth(1).tap();
  expect(await now.innerText()).toBe(moment);
  expect(await taken.innerText()).toBe('¥0');
  expect(await page.locator('[data-figure="loss"] path.loss').count()).toBe(2);

  // 6. turned and turned back: the same moment, paused
  await page.setViewportSize({ width: 844, height: 390 });
  expect(await now.innerText()).toBe(moment);
  await page.setViewportSize({ width: 390, height: 844 });
  expect(await now.innerText()).toBe(moment);
  expect(await page.getByRole('button', { name: 'Play', exact: true }).count()).toBe(1);

  // 7. the network goes: it is told once, and what has arrived can still be gone through
  const offline = page.locator('[data-offline]');
  const gone = 'The network is gone. What has arrived stays';
  await page.context().setOffline(true);
  await offline.getByText(gone).waitFor();
  await offline.getByRole('button', { name: 'Close' }).tap();
  await page.context().setOffline(false);
  await page.context().setOffline(true);
  await page.waitForTimeout(500);
  expect(await offline.innerText()).toBe('');
  // what the page asked of nobody is no fault of its own
  expect(page.complaints.splice(0).every((each) => each.includes('ERR_INTERNET'))).toBe(true);
  await page.getByRole('slider').fill('0');
  expect(await now.innerText()).toBe('Tue 23 Jan 2018 00:00:00 JST');
  await leave(page);
});
