import { describe, expect, test } from 'vitest';
import { digest, leave, visits, type Visit } from './visit.ts';
import { watched } from './web/watched.ts';

const { open } = visits();
const scenario = 'coincheck-2018';
const { length } = watched(scenario).catalogue;
const other = 'recorded;multisig-quorum:strong';
const languages = [
  ['en', 'en-GB'],
  ['ja', 'ja-JP'],
] as const;

const said = (page: Visit, where: string): Promise<string> =>
  page.locator(where).first().innerText();

describe.each(languages)('in %s', (language, locale) => {
  const ja = language === 'ja';

  test(
    'the gate button says its coin, m of n and who can open it',
    { timeout: 60_000 },
    async () => {
      const page = await open(`#/watch/${scenario}?t=181500`, { locale });
      await digest(page);
      const gate = page.getByRole('button', {
        name: ja
          ? 'XEM ホット: 鍵1本中1本で開きます。取引所がそろえられるのは1本、攻撃者は1本。'
          : 'XEM hot: Opens with 1 of 1 keys. The exchange can gather 1, the adversary 1.',
      });
      expect(await gate.count()).toBe(1);
      expect(await said(page, '.stage')).toContain(ja ? '攻撃者 1/1' : 'adversary 1/1');
      await leave(page);
    },
  );

  test('the veil says what is behind it, and lifts', { timeout: 60_000 }, async () => {
    const page = await open(`#/watch/${scenario}`, { locale });
    await digest(page);
    const veil = ja
      ? 'この先は未表示です。再生を続けるか、全体を表示できます。'
      : 'Not shown yet. Play on, or show all.';
    await page.getByText(veil).waitFor();
    await page.getByRole('button', { name: ja ? '全体を表示' : 'Show all' }).click();
    await page.getByText(veil).waitFor({ state: 'detached' });
    await leave(page);
  });

  test('a refusal is told with the control that refused', { timeout: 60_000 }, async () => {
    const exercise = 'sim-swap-exercise';
    const controls =
      'none;credential-change-hold:strong;manual-review:strong;withdrawal-limit:strong';
    const { stories, outcome } = watched(exercise, { controls }).done;
    const told = stories.truth.find(({ mark }) => mark === 'refusal');
    expect(told, `${outcome.stolenYen} taken, and nothing refused`).toBeDefined();
    const page = await open(`#/watch/${exercise}?a=${controls}&t=${Math.ceil(told!.time)}`, {
      locale,
    });
    await digest(page);
    await page.getByRole('button', { name: told!.text[language] }).first().waitFor();
    await leave(page);
  });

  test(
    'captions come once, go by themselves, and can be skipped',
    { timeout: 90_000 },
    async () => {
      const first = ja ? '資産はウォレットにあります。' : 'Coins lie in wallets.';
      const second = ja ? 'ゲートは、必要な本数の鍵が' : 'A gate opens when enough of its keys';
      const page = await open('', { locale });
      // the clock of the page stands still and is moved by hand
      await page.clock.install({ time: 0 });
      await page.clock.pauseAt(1_000);
      await page.evaluate(`location.hash = '#/watch/${scenario}'`);
      await page.locator('[data-captions]', { hasText: first }).waitFor();
      await page.clock.runFor(4_900);
      expect(await said(page, '[data-captions]')).toContain(first);
      await page.clock.runFor(200);
      await page.locator('[data-captions]', { hasText: second }).waitFor();
      await page.clock.resume();
      await page.getByRole('button', { name: ja ? '閉じる' : 'Close' }).click();
      expect(await page.locator('[data-captions]').count()).toBe(0);
      await page.reload();
      await digest(page);
      expect(await page.locator('[data-captions]').count()).toBe(0);
      await leave(page);
    },
  );

  test(
    'a span dragged over the loss chart keeps the story to it, in words',
    { timeout: 60_000 },
    async () => {
      const page = await open(`#/watch/${scenario}?t=${length}`, { locale });
      await digest(page);
      const chart = (await page.locator('[data-figure="loss"] svg').boundingBox())!;
      const lines = page.locator('#panel ol > li > button');
      const all = await lines.count();
      const at = (share: number): [number, number] => [
        chart.x + 8 + share * (chart.width - 16),
        chart.y + chart.height / 2,
      ];
      const before = await said(page, '[data-now]');
      await page.mouse.move(...at(0.3));
      await page.mouse.down();
      await page.mouse.move(...at(0.35), { steps: 3 });
      await page.mouse.move(...at(0.5), { steps: 3 });
      await page.mouse.up();
      const few = await lines.count();
      expect(few).toBeGreaterThan(0);
      expect(few).toBeLessThan(all);
      expect(await said(page, '[data-now]')).toBe(before);
      const words = await said(page, '[data-span]');
      expect(words).toMatch(
        ja
          ? new RegExp(`^2018年1月2[34].*から2018年1月25.*まで:全${all}行のうち${few}行。$`)
          : new RegExp(
              `^Story from \\w+ 2[34] Jan 2018 .* to Thu 25 Jan 2018 .*: ${few} of ${all} lines\\.$`,
            ),
      );
      await page.getByRole('button', { name: ja ? '経過の全体' : 'Whole story' }).press('Enter');
      expect(await lines.count()).toBe(all);
      expect(await said(page, '[data-span]')).toBe('');
      // the same without a hand on the chart
      await page.keyboard.press('Home');
      await page
        .getByRole('button', { name: ja ? 'この時点まで' : 'Until this moment' })
        .press('Enter');
      expect(await lines.count()).toBeLessThan(all);
      await leave(page);
    },
  );

  test('a room says what it expects before B is shown', { timeout: 90_000 }, async () => {
    const page = await open(`#/watch/${scenario}?t=${length}`, { locale });
    await digest(page);
    await page.keyboard.press('p');
    expect(await page.locator('#panel').count()).toBe(0);
    await page.keyboard.press('c');
    await page.locator('#control-multisig-quorum').selectOption('strong');
    const vote = page.locator('[data-vote]');
    await vote.waitFor();
    expect(await vote.innerText()).toContain(
      ja ? 'Bではどれだけ流出しますか' : 'Does B lose all, some or none',
    );
    await page.waitForTimeout(1000);
    expect(
      await page.locator('[data-taken-in="b"], [data-difference], [data-figure="stage-b"]').count(),
    ).toBe(0);
    await page.keyboard.press('b');
    expect(await said(page, '[data-taken]')).toBe(ja ? '583億円' : '¥58.3bn');
    await page.getByRole('button', { name: ja ? 'なし' : 'None', exact: true }).click();
    await page.locator('[data-difference]').waitFor();
    expect(await said(page, '[data-taken-in="b"]')).toBe(ja ? '0円' : '¥0');
    await page.getByText(ja ? '会場の予想:なし。' : 'The room said: None.').waitFor();
    await leave(page);
  });
});

test(
  'two half-stages from 1280 px, one with a switch below that',
  { timeout: 90_000 },
  async () => {
    const page = await open(`#/watch/${scenario}?b=${other}&t=206000`, {
      viewport: { width: 1280, height: 900 },
    });
    await digest(page);
    const halves = page.locator('.beside .stage');
    await page.locator('[data-taken-in="b"]', { hasText: '¥0' }).waitFor();
    await expect.poll(() => halves.count()).toBe(2);
    expect(await halves.nth(0).innerText()).toContain('¥58.2bn');
    expect(await halves.nth(0).innerText()).toContain('adversary 1/1');
    expect(await halves.nth(1).innerText()).toContain('adversary 1/3');
    // the gap between both lines is hatched
    const gap = page.locator('[data-figure="loss"] path[fill*="-gap"]');
    expect((await gap.boundingBox())!.height).toBeGreaterThan(30);
    await page.setViewportSize({ width: 1279, height: 900 });
    await expect.poll(() => halves.count()).toBe(0);
    expect(await said(page, '.stage')).toContain('adversary 1/1');
    await page.locator('.side').nth(1).click();
    expect(await said(page, '.stage')).toContain('adversary 1/3');
    await leave(page);
  },
);

test('reduced motion: captions wait for a hand', { timeout: 60_000 }, async () => {
  const page = await open(`#/watch/${scenario}`, { reducedMotion: 'reduce' });
  await page.locator('[data-captions]', { hasText: '1/4' }).waitFor();
  await page.waitForTimeout(6_000);
  expect(await said(page, '[data-captions]')).toContain('1/4');
  await page.getByRole('button', { name: 'Next', exact: true }).click();
  expect(await said(page, '[data-captions]')).toContain('2/4');
  await leave(page);
});

test('forced colours keep patterns, bars and the focus visible', { timeout: 60_000 }, async () => {
  const page = await open(`#/watch/${scenario}?b=${other}&t=206000`, {
    viewport: { width: 1100, height: 900 },
    forcedColors: 'active',
  });
  await digest(page);
  await page.locator('[data-taken-in="b"]', { hasText: '¥0' }).waitFor();
  const fills = (await page.evaluate(`(() => {
    const fill = (where) => [...document.querySelectorAll(where)].map((each) => getComputedStyle(each).fill);
    const hatch = document.querySelectorAll('.stage pattern[id$="-hatch"] rect');
    return {
      hatch: [...hatch].map((each) => getComputedStyle(each).fill),
      level: fill('.stage .level')[0],
      vessel: fill('.stage .vessel')[0],
      slot: fill('.stage .slot')[0],
      text: fill('.stage text')[0],
      ground: getComputedStyle(document.querySelector('.stage')).backgroundColor,
    };
  })()`)) as Record<string, string> & { hatch: string[] };
  expect(new Set(fills.hatch).size).toBe(2);
  expect(fills.slot).toMatch(/-hatch/);
  expect(fills.level).not.toBe(fills.vessel);
  expect(fills.text).not.toBe(fills.ground);
  const edges = (await page.evaluate(`(() => {
    const edge = (where) => getComputedStyle(document.querySelector(where)).borderBottomColor;
    const { color, backgroundColor } = getComputedStyle(document.querySelector('.transport .main'));
    const tab = (on) => edge('[role="tab"][aria-selected="' + on + '"]');
    return { on: tab(true), off: tab(false), color, backgroundColor };
  })()`)) as Record<string, string>;
  expect(edges.on).not.toBe(edges.off);
  expect(edges.color).not.toBe(edges.backgroundColor);
  const gate = page.locator('.gate').first();
  await gate.focus();
  await page.keyboard.press('Shift+Tab');
  await page.keyboard.press('Tab');
  const ring = await page.evaluate(`(() => {
    const { outlineStyle, outlineWidth } = getComputedStyle(document.activeElement);
    return [outlineStyle, outlineWidth];
  })()`);
  expect(ring).toEqual(['solid', '3px']);
  await leave(page);
});
