/** The walk of a teacher before a class, from a file on disk, as DASHBOARD.md has it. */
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, test } from 'vitest';
import { oneFile } from '../../../dashboard/build/playground.ts';
import { beatsOf } from '../../../dashboard/web/fold/beats.ts';
import { dwellSeconds, silenceSeconds } from '../../../dashboard/web/play/pace.ts';
import type { Language } from '../../../sim/prose/language.ts';
import { digest, leave, visits } from '../visit.ts';
import { watched } from '../web/watched.ts';

const walk = visits();
const sizeOf = (element: object): number => {
  const page = globalThis as unknown as { getComputedStyle(of: object): { fontSize: string } };
  return parseFloat(page.getComputedStyle(element).fontSize);
};
const size = (where: string): string =>
  `parseFloat(getComputedStyle(document.querySelector(${JSON.stringify(where)})).fontSize)`;

/** How long the story is told, at its own pace, until the first coins leave. */
function secondsToTheft(language: Language): number {
  const { truth } = watched('coincheck-2018').done.stories;
  const theft = truth.find(({ mark }) => mark === 'theft')!;
  const said = beatsOf(truth)
    .filter(({ time }) => time <= theft.time)
    .map(({ lines }) => lines.map((line) => truth[line]!.text[language]).join(' '));
  return said.reduce((sum, each) => sum + silenceSeconds + dwellSeconds(each, language), 0);
}

test('a teacher', { timeout: 280_000 }, async () => {
  const disk = pathToFileURL(join(walk.folder, oneFile)).href;
  const room = { offline: true, viewport: { width: 1920, height: 1080 } };
  const page = await walk.open('#/watch/coincheck-2018', room, disk);

  // 1. with no network, captions explain the picture
  await page.locator('[data-captions]', { hasText: 'Coins lie in wallets.' }).waitFor();
  await page.getByRole('button', { name: 'Close' }).click();
  // 8. and it is the run of the command line
  expect(await digest(page)).toBe(watched('coincheck-2018').done.digest);

  // 2. the back row reads what was taken, and the gate
  await page.getByRole('button', { name: 'Present' }).click();
  expect(await page.evaluate(size('[data-taken]'))).toBe(64);
  expect(await page.evaluate(size('.transport .button'))).toBe(24);
  const gate = (await page.locator('.stage .slot').first().boundingBox())!;
  expect(gate.y + gate.height).toBeLessThan(1080);
  const word = (await page
    .locator('.stage text', { hasText: 'exchange 1/1' })
    .first()
    .boundingBox())!;
  expect(word.height).toBeGreaterThan(22);
  // every figure of the strip is as large as what was taken, and nothing of it is small
  for (const figure of await page.locator('.strip .figure').all())
    expect(await figure.evaluate(sizeOf)).toBeGreaterThanOrEqual(64);
  for (const name of await page.locator('.strip dt:not(.unseen), .strip .small').all())
    expect(await name.evaluate(sizeOf)).toBeGreaterThanOrEqual(24);

  // 3. the first theft within ninety seconds of the class; then a pause
  for (const language of ['en', 'ja'] as const) expect(secondsToTheft(language)).toBeLessThan(90);
  await page.getByRole('button', { name: 'Play', exact: true }).click();
  await page.locator('[data-taken]:not(:text-is("¥0"))').waitFor({ timeout: 150_000 });
  await page.keyboard.press('Space');
  expect(await page.getByRole('button', { name: 'Play', exact: true }).count()).toBe(1);

  // 7. in the other language: same moment, same layout
  const before = await page.locator('.stage svg').boundingBox();
  const moment = await page.getByRole('slider').inputValue();
  await page.keyboard.press('l');
  expect(await page.locator('html').getAttribute('lang')).toBe('ja');
  expect(await page.getByRole('slider').inputValue()).toBe(moment);
  expect((await page.locator('.stage svg').boundingBox())?.width).toBe(before?.width);
  expect((await page.locator('.stage svg').boundingBox())?.height).toBe(before?.height);
  await page.keyboard.press('l');
  await leave(page);

  // 4. a code by telephone: the way in is from the left, no key is copied
  const exercise = 'sim-swap-exercise';
  const plain = watched(exercise, { controls: 'none' });
  const late = `#/watch/${exercise}?a=none&t=${plain.catalogue.length}`;
  const left = await walk.open(late, room, disk);
  await digest(left);
  await left.keyboard.press('w');
  const ladder = await left.locator('.ladder').innerText();
  expect(ladder).toContain('Login');
  expect(ladder).toContain('Request');
  expect(ladder).not.toContain('Key share');
  expect(await left.locator('[data-taken]').innerText()).not.toBe('¥0');

  // 5. the code becomes a passkey; the class says what it expects, and the veil lifts
  await left.keyboard.press('p');
  await left.keyboard.press('c');
  await left.locator('#control-fido2-passkey').selectOption('strong');
  await left.locator('[data-vote]').waitFor();
  await left.getByRole('button', { name: 'None', exact: true }).click();
  await left.locator('[data-difference]').waitFor();
  const kept = watched(exercise, { controls: 'none;fido2-passkey:strong' });
  expect(kept.done.outcome.stolenYen).toBeLessThan(plain.done.outcome.stolenYen);
  // 6. one sentence says why nothing came of it
  expect(await left.locator('.fork').last().innerText()).toMatch(
    /^In B .*The attackers were not let in .*a factor was missing\.$/s,
  );
  await leave(left);
});
