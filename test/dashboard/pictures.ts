/** `npm run pictures`: photographs the page for the two READMEs, in a browser, from the real server. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildPlayground } from '../../dashboard/build/playground.ts';
import { serve } from '../../dashboard/server/serve.ts';
import { browser } from '../house/browser.ts';
import { root } from '../house/tree.ts';
import { watched } from './web/watched.ts';

const scenario = 'coincheck-2018';
const { firstTheftAt } = watched(scenario).done.outcome;
if (firstTheftAt === null) throw new Error(`${scenario}: expected a theft to photograph`);

const folder = mkdtempSync(join(tmpdir(), 'pictures-'));
const pages = await buildPlayground(join(folder, 'pages'));
const studies = join(folder, 'studies');
const server = await serve({ host: '127.0.0.1', port: 0, studies, pages });
const chromium = await browser();
for (const [language, locale] of [
  ['en', 'en-GB'],
  ['ja', 'ja-JP'],
] as const) {
  const viewport = { width: 1440, height: 900 };
  const context = await chromium.newContext({ locale, viewport, colorScheme: 'light' });
  // whoever comes back is not told again what the parts of the picture are
  await context.addInitScript("localStorage.setItem('vaultdrill captions', 'seen')");
  const page = await context.newPage();
  await page.goto(`${server.address}#/watch/${scenario}?t=${firstTheftAt + 120}`);
  await page
    .getByText(/[0-9a-f]{16}/)
    .first()
    .waitFor(); // its digest: the run is whole
  await page.evaluate('document.fonts.ready');
  await page.waitForTimeout(2000); // coins on their way arrive
  await page.screenshot({ path: join(root, `dashboard/watch.${language}.png`) });
  await context.close();
}
await chromium.close();
await server.close();
rmSync(folder, { recursive: true });
