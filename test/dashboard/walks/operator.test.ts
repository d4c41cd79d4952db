/** The walk of an operator with a house of their own, as DASHBOARD.md has it. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, test } from 'vitest';
import { digest, leave, saved, visits } from '../visit.ts';

const walk = visits();
const { open } = walk;
const own = readFileSync(
  new URL('../../../scenarios/coincheck-2018.yaml', import.meta.url),
  'utf8',
).replace('id: coincheck-2018', 'id: our-house');

test('an operator', { timeout: 180_000 }, async () => {
  const page = await open('');

  // 1. more signatures than keys: line, column, expected, found
  const wrong = own.replace('signatures: 2', 'signatures: 4');
  const line = wrong.split('\n').findIndex((each) => each.includes('signatures: 4')) + 1;
  await page.getByLabel('Scenario (YAML)').fill(wrong);
  await page.getByRole('button', { name: 'Check and watch' }).click();
  const faults = page.locator('.faults');
  await faults.waitFor();
  expect(await faults.innerText()).toMatch(new RegExp(`Line ${line}, column [0-9]+`));
  expect(await faults.innerText()).toMatch(/expected .*found /s);

  // 2. corrected: wallets and shifts appear
  await page.getByLabel('Scenario (YAML)').fill(own);
  await page.getByRole('button', { name: 'Check and watch' }).click();
  const seen = await digest(page);
  const stage = page.locator('.stage');
  expect(await stage.innerText()).toContain('XEM hot');
  expect(await stage.innerText()).toContain('operator');

  // 3. what the exchange could see overnight: nothing taken, a ring beside somebody off duty
  const slider = page.getByRole('slider', { name: 'Timeline' });
  await slider.fill('201600');
  await page.getByLabel('Showing').selectOption('exchange');
  expect(await page.locator('[data-taken]').innerText()).toBe('¥0');
  expect(await stage.locator('.his, .taken').count()).toBe(0);
  expect(await stage.innerText()).toMatch(/^operat\S* · [1-9]/m);
  await page.locator('.twin summary').click();
  expect(await page.locator('.twin').innerText()).toContain('operator: off duty');

  // 4. the other eye: what was missed, and for how long
  await page.getByLabel('Showing').selectOption('truth');
  expect(await page.locator('[data-taken]').innerText()).toBe('¥58.2bn');
  expect(await page.locator('#panel').innerText()).toMatch(
    /Nobody at the exchange has noticed \([0-9]+ h [0-9]+ min\)\./,
  );

  // 5. noticed: four steps of the alarm, and how long each took
  await page.keyboard.press('End');
  await page.locator('.strip button').click();
  const steps = page.locator('[data-alarm-steps] li');
  expect(await steps.allInnerTexts()).toEqual([
    expect.stringMatching(/^Raised\s.* JST\safter .*after the first theft/s),
    expect.stringMatching(/^Looked at\s.* JST\safter [0-9]+ (h|min)/s),
    expect.stringMatching(/^Found true\s.* JST\safter [0-9]+ (h|min)/s),
    expect.stringMatching(/^Acted on\s.* JST\safter [0-9]+ (h|min).*stop withdrawals/s),
  ]);
  await page.locator('.strip button').click();
  expect(await steps.count()).toBe(0);

  // 6. an earlier kill switch: the copied key still opens, coins leave
  await page.keyboard.press('End');
  await page.getByRole('tab', { name: 'Controls' }).click();
  await page.locator('#control-kill-switch').selectOption('strong');
  await page.locator('[data-difference]').waitFor();
  expect(await page.locator('[data-taken-in="b"]').innerText()).toMatch(/¥[1-9]/);
  await slider.fill('201600');
  expect(await page.locator('.beside .stage').nth(1).innerText()).toContain('adversary 1/1');

  // 7. and a migration of keys: refusals of honest people are said for both
  await page.keyboard.press('Escape');
  await slider.fill(String(await slider.getAttribute('max')));
  await page.locator('#control-key-migration-readiness').selectOption('strong');
  await page.locator('[data-difference]').waitFor();
  expect(await page.locator('.beside').innerText()).toMatch(/Honest delay, 95% within: A .+, B /);

  // 8. a saved replay opens with no network
  await page.getByRole('button', { name: 'Share', exact: true }).click();
  const file = await saved(page, () => page.getByRole('button', { name: 'Save a replay' }).click());
  await leave(page);
  const path = join(walk.folder, `operator-${file.name}`);
  writeFileSync(path, file.text);
  const offline = await open('', { offline: true }, pathToFileURL(path).href);
  expect(await digest(offline)).toBe(seen);
  await offline.locator('[data-difference]').waitFor();
  await leave(offline);
});
