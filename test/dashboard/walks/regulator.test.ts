/** The walk of a regulator, in Japanese, as DASHBOARD.md has it. */
import { expect, test } from 'vitest';
import { digest, leave, saved, visits } from '../visit.ts';
import { watched } from '../web/watched.ts';

const { open } = visits();
const run = watched('coincheck-2018');
const japanese = { locale: 'ja-JP', permissions: ['clipboard-read', 'clipboard-write'] };

test('a regulator', { timeout: 180_000 }, async () => {
  const page = await open('', japanese);
  const main = page.locator('main');

  // 1. the card: what was lost, when, how well it is known
  const card = page.locator('li, article', { hasText: 'コインチェック(2018年1月)' }).first();
  expect(await card.innerText()).toMatch(/流出額\(記録\)\s+582億円/);
  expect(await card.innerText()).toMatch(/2018年1月/);
  expect(await card.innerText()).toMatch(/確認済み[0-9]+件、報道[0-9]+件/);
  await card.getByRole('button', { name: /^経過を見る/ }).click();
  expect(await digest(page)).toBe(run.done.digest);

  // 2. before any transfer, the hot gate says who can open it
  const first = run.done.stories.truth.find(({ mark }) => mark === 'theft')!.time;
  for (let beats = 0; beats < 20; beats++) {
    if ((await page.locator('.stage').innerText()).includes('攻撃者 1/1')) break;
    await page.keyboard.press('ArrowRight');
  }
  expect(await page.locator('.stage').innerText()).toContain('攻撃者 1/1');
  expect(await page.locator('[data-taken]').innerText()).toBe('0円');
  expect(Number(await page.getByRole('slider').inputValue())).toBeLessThan(first);

  // 3. at the end: five figures, simulated beside recorded
  await page.keyboard.press('End');
  const rows = page.locator('[data-ending] tbody tr');
  expect(await rows.count()).toBeGreaterThanOrEqual(5);
  expect(await page.locator('[data-ending] thead').innerText()).toMatch(/模擬\s+記録/);
  expect(await rows.first().innerText()).toMatch(/流出額\s+583億円\s+582億円/);

  // 4. why the largest transfer could leave
  await page.getByRole('tab', { name: '理由' }).click();
  expect(await page.locator('.ladder').innerText()).toContain('ここでは何も確認されませんでした。');

  // 5. a quorum: B at once, where they part, honest delay beside loss
  await page.getByRole('tab', { name: '対策' }).click();
  await page.locator('#control-multisig-quorum').selectOption('strong');
  await page.locator('[data-difference]', { hasText: 'Bの流出額は583億円少ない' }).waitFor();
  expect(await main.innerText()).toMatch(/同じシード、変更は1点。2018年1月23日.*から分かれます。/);
  expect(await main.innerText()).toMatch(/正当な出金の95%が完了するまで:A .+、B /);

  // 6. a control over SMS: never asked in this run
  const passkey = page.locator('#control-fido2-passkey');
  await passkey.selectOption('strong');
  const where = page.locator('li', { has: passkey });
  await where.getByText('この実行では、この対策が判断する場面はありませんでした。').waitFor();

  // 7. a study: hollow cells whose intervals narrow, and one that says too few
  const watching = page.url();
  await page.getByRole('button', { name: '反復検証', exact: true }).click();
  await page.getByRole('combobox', { name: '回数' }).selectOption('10');
  await page.getByRole('button', { name: '開始' }).click();
  const quorum = page.locator('[data-control=multisig-quorum]');
  const hollow = quorum.locator('td.hollow .figure');
  await hollow.waitFor({ timeout: 90_000 });
  const width = async (): Promise<number> => {
    const [, low, high] = /\((\d+)〜(\d+)\)/.exec(await hollow.innerText())!;
    return Number(high) - Number(low);
  };
  const wide = await width();
  await expect.poll(width, { timeout: 90_000 }).toBeLessThan(wide);
  await page.getByRole('button', { name: '中止' }).click();
  await page.getByRole('button', { name: '続ける' }).waitFor({ timeout: 60_000 });
  expect(await main.innerText()).toMatch(/流出が少なく判断できません\([0-9]+回中[0-9]+回\)/);
  await page.waitForTimeout(100);

  // 8. opens a worst run, as it was in the study
  await quorum.locator('button').first().click();
  const worst = page.getByRole('link', { name: /^最悪の回/ });
  const [, number] = /\(([0-9]+)番\)/.exec(await worst.innerText())!;
  await worst.click();
  await digest(page);
  expect(await main.innerText()).toContain(`シード vaultdrill/${number}`);
  expect(await page.locator('[data-taken-in]').count()).toBe(2);
  await page.goto(watching);
  expect(await digest(page)).toBe(run.done.digest);
  await page.locator('[data-difference]').waitFor();

  // saves a picture, a table and the link; another browser comes to the same digest
  await page.getByRole('button', { name: '共有', exact: true }).click();
  const png = await saved(page, () =>
    page
      .getByRole('button', { name: /PNGで保存/ })
      .last()
      .click(),
  );
  expect(png.name).toMatch(/\.png$/);
  const csv = await saved(page, () =>
    page.getByRole('button', { name: '終了時の数値をCSVで保存' }).click(),
  );
  expect(csv.text).toContain('項目,単位,模擬 A,模擬 B,記録');
  await page.getByRole('button', { name: 'コピー' }).click();
  await page.getByText('リンクをコピーしました。').waitFor();
  const link = (await page.evaluate('navigator.clipboard.readText()')) as string;
  await leave(page);
  const elsewhere = await open('', { locale: 'ja-JP' }, link);
  expect(await digest(elsewhere)).toBe(run.done.digest);
  await elsewhere.getByText('共有時のダイジェストと一致').waitFor();
  await leave(elsewhere);
});
