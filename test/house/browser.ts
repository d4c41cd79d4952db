/** The one place that starts a browser. */
import { existsSync, mkdtempSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import type { Browser } from 'playwright-core';

const flags = [
  '--no-sandbox',
  '--disable-dev-shm-usage',
  '--disable-quic',
  '--disable-background-networking',
];

/** A running Chromium: the one at CHROMIUM_PATH, else the one in the npm package (Linux on x64). */
export async function browser(): Promise<Browser> {
  const executablePath = process.env.CHROMIUM_PATH || (await packaged());
  return chromium.launch({ executablePath, args: flags });
}

/** The packaged browser finds its libraries and its fonts in /tmp only. */
const place = '/tmp';

async function packaged(): Promise<string> {
  if (process.platform !== 'linux' || process.arch !== 'x64')
    throw new Error(`CHROMIUM_PATH: expected the path of a Chromium, found none`);
  // Read while the package loads: with it, it brings its libraries along instead of expecting them.
  process.env.AWS_LAMBDA_JS_RUNTIME ??= 'nodejs20.x';
  process.env.TMPDIR = place;
  const { default: archive } = await import('@sparticuz/chromium');
  if (!existsSync(join(place, 'chromium'))) await unpack(() => archive.executablePath());
  return join(place, 'chromium');
}

/** Unpacks aside and then moves into place, the browser last, for two tests may want it at once. */
async function unpack(archive: () => Promise<string>): Promise<void> {
  const aside = mkdtempSync(join(place, 'unpacking-'));
  process.env.TMPDIR = aside;
  await archive();
  process.env.TMPDIR = place;
  const parts = readdirSync(aside).filter((part) => part !== 'chromium');
  for (const part of [...parts, 'chromium'])
    if (!existsSync(join(place, part))) renameSync(join(aside, part), join(place, part));
  rmSync(aside, { recursive: true });
}
