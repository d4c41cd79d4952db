/** The walk of somebody who hears the page, by keyboard alone, as DASHBOARD.md has it. */
import { expect, test } from 'vitest';
import { digest, leave, tabTo, visits } from '../visit.ts';
import { watched } from '../web/watched.ts';

const { open } = visits();
const run = watched('coincheck-2018');

test('somebody who hears the page', { timeout: 180_000 }, async () => {
  const page = await open('#/watch/coincheck-2018');
  await digest(page);

  // 1. title and incident; the first stop skips to the content
  expect(await page.title()).toBe('Coincheck, January 2018 – Vaultdrill');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  expect(await page.evaluate('document.activeElement.id')).toBe('content');

  // 2. Space plays; beats are said, at most one in three seconds
  await page.evaluate(`(() => {
    const live = document.querySelector('[aria-live="polite"]');
    window.heard = [];
    new MutationObserver(() => window.heard.push([performance.now(), live.textContent]))
      .observe(live, { childList: true, characterData: true, subtree: true });
  })()`);
  await page.keyboard.press('Space');
  await page.waitForFunction('window.heard.length >= 3', undefined, { timeout: 60_000 });
  // 3. pauses
  await page.keyboard.press('Space');
  const heard = (await page.evaluate('window.heard')) as [number, string][];
  expect(heard[0]![1]).toContain('reached the office');
  heard.slice(1).forEach(([at], before) => expect(at - heard[before]![0]).toBeGreaterThan(2_900));

  // and reads who can open each gate
  await page.getByRole('slider', { name: 'Timeline' }).focus();
  await page.keyboard.press('End');
  const state = page.locator('.twin');
  await state.locator('summary').focus();
  await page.keyboard.press('Enter');
  for (const wallet of run.catalogue.wallets)
    expect(await state.innerText()).toContain(
      `Opens with ${wallet.needed} of ${wallet.keys.length} keys.`,
    );

  // 4. the timeline speaks a sentence
  const slider = page.getByRole('slider', { name: 'Timeline' });
  await slider.focus();
  await page.keyboard.press('Home');
  expect(await slider.getAttribute('aria-valuetext')).toBe(
    'Tue 23 Jan 2018 00:00:00 JST, 0% taken, not noticed',
  );

  // 5. Enter on the first theft: why, rung by rung
  const theft = run.done.stories.truth.find(({ mark }) => mark === 'theft')!;
  await slider.fill(String(Math.ceil(theft.time)));
  await page.keyboard.press('Enter');
  expect(await page.evaluate('document.activeElement.id')).toBe('panel');
  expect(await page.locator('#panel h3').count()).toBeGreaterThanOrEqual(5);

  // 6. switches a control: where the runs part, both losses, what it cost honest people
  await page.keyboard.press('End');
  await page.keyboard.press('c');
  await tabTo(page, /^Multisignature quorum/);
  await page.keyboard.press('s');
  const parting = page.locator('.parting[role="status"]');
  await parting.getByText('B loses ¥58.3bn less').waitFor();
  expect(await parting.innerText()).toMatch(
    /The runs part at .+Honest delay, 95% within: A .+, B /s,
  );
  expect(await page.locator('[data-taken-in]').allInnerTexts()).toEqual(['¥58.3bn', '¥0']);

  // 7. a study is a table: each cell says its control, its scenario and its interval
  const watching = page.url();
  await page.getByRole('button', { name: 'Study', exact: true }).focus();
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: 'Start' }).waitFor();
  await tabTo(page, /^Start$/);
  await page.keyboard.press('Enter');
  const map = page.getByRole('table').filter({ has: page.locator('[data-control]') });
  await map.waitFor({ timeout: 90_000 });
  await tabTo(page, /^Cancel$/);
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: 'Go on' }).waitFor({ timeout: 90_000 });
  const row = map.getByRole('row', { name: /^Multisignature quorum/ });
  expect(await row.getByRole('rowheader').count()).toBe(1);
  expect(
    await row
      .getByRole('button', {
        name: /^Multisignature quorum.*, Coincheck, January 2018: [0-9]+% \([0-9]+–[0-9]+\)/,
      })
      .count(),
  ).toBe(1);
  await page.goto(watching);
  await digest(page);

  // 8. shares; the focus returns
  const share = page.getByRole('button', { name: 'Share', exact: true });
  await share.focus();
  await page.keyboard.press('Enter');
  await page.getByRole('dialog', { name: 'Share' }).waitFor();
  await tabTo(page, /^Close$/);
  await page.keyboard.press('Enter');
  await expect.poll(() => page.evaluate('document.activeElement.textContent')).toBe('Share');
  await leave(page);
});
