/** `npx tsx test/dashboard/speed.ts`: how long a seek and a fork take in a real browser, from the act to the picture. */
import { playground } from './playground-page.ts';

const scenario = process.argv[2] ?? 'coincheck-2018';
const { chromium, home, close } = await playground();
const page = await chromium.newPage({ viewport: { width: 1440, height: 900 } });
await page.goto(`${home}#/watch/${scenario}`);
await page.locator('.digest code').waitFor();
await page.getByRole('button', { name: 'Show all' }).click();
await page.waitForTimeout(3000);

/** Script of the page itself: from an input to the frame in which it can be seen. */
const seeks = (await page.evaluate(`(async () => {
  const slider = document.querySelector('.transport input');
  const painted = () => new Promise((done) => requestAnimationFrame(() => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = done;
    port2.postMessage(0);
  }));
  const took = [];
  let draw = 7;
  for (let at = 0; at < 60; at++) {
    draw = (draw * 48271) % 2147483647;
    await new Promise((done) => setTimeout(done, 60));
    const before = performance.now();
    slider.value = String(Math.floor((draw / 2147483647) * Number(slider.max)));
    slider.dispatchEvent(new Event('input', { bubbles: true }));
    const script = performance.now() - before;
    await painted();
    took.push([performance.now() - before, script]);
  }
  return took;
})()`)) as [number, number][];

await page.locator('#tab-controls').click();
const select = page.locator('#control-multisig-quorum');
await page.waitForTimeout(3000);
const fork = async (level: string): Promise<[number, number]> => {
  await select.scrollIntoViewIfNeeded();
  await page.waitForTimeout(4000);
  const took = (await page.evaluate(`(async () => {
    const select = document.querySelector('#control-multisig-quorum');
    const before = performance.now();
    select.value = '${level}';
    select.dispatchEvent(new Event('change', { bubbles: true }));
    const script = performance.now() - before;
    await new Promise((done) => setTimeout(done));
    const shown = () => /[0-9]/.test(document.querySelector('[data-taken-in="b"]')?.textContent ?? '');
    while (!shown()) await new Promise((done) => requestAnimationFrame(done));
    return [performance.now() - before, script];
  })()`)) as [number, number];
  return took;
};
const forks = [];
for (const level of ['strong', 'typical', 'weak', 'strong', 'typical'])
  forks.push(await fork(level));

const told = (name: string, all: readonly (readonly [number, number])[]): void => {
  const sorted = all.map(([whole]) => whole).sort((a, b) => a - b);
  const script = all.map(([, part]) => part).sort((a, b) => a - b);
  const at = (list: number[], share: number): string =>
    list[Math.min(list.length - 1, Math.floor(list.length * share))]!.toFixed(0);
  console.log(
    `${name}: median ${at(sorted, 0.5)} ms, p95 ${at(sorted, 0.95)} ms, most ${at(sorted, 1)} ms ` +
      `(script: median ${at(script, 0.5)} ms, p95 ${at(script, 0.95)} ms), ${all.length} times`,
  );
};
told(`seek, ${scenario}`, seeks);
told(`fork, ${scenario}`, forks);
await close();
