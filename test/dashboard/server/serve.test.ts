import { createServer, type AddressInfo } from 'node:net';
import { once } from 'node:events';
import { spawn } from 'node:child_process';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { isOwnMachine } from '../../../dashboard/server/guard.ts';
import { token } from '../../../dashboard/server/token.ts';
import { serve } from '../../../dashboard/server/serve.ts';
import { vaultdrill } from '../../cli/command.ts';
import { root } from '../../house/tree.ts';
import { served } from './served.ts';

test('a port that is taken ends the command with 2 and says which would do', async () => {
  const other = createServer().listen(0, '127.0.0.1');
  await once(other, 'listening');
  const { port } = other.address() as AddressInfo;
  const { status, out, err } = vaultdrill(['serve', '--port', `${port}`]);
  other.close();
  expect({ status, out }).toEqual({ status: 2, out: '' });
  expect(err).toBe(
    `--port: expected a free port, such as ${port + 1}, found ${port}, which is taken\n`,
  );
});

test('a host that is not of this machine ends it likewise', () => {
  const { status, err } = vaultdrill(['serve', '--host', '192.0.2.1', '--port', '0']);
  expect(status).toBe(2);
  expect(err).toBe(
    '--host: expected an address of this machine, such as 0.0.0.0, found "192.0.2.1"\n',
  );
});

test.each([
  [['--port', '70000'], 'Expected a whole number from 0 to 65535.'],
  [['--port', 'eighty'], 'Expected a whole number from 0 to 65535.'],
  [['--ports', '1'], 'Did you mean --port?'],
])('a wrong option ends it likewise: %j', (words, line) => {
  const { status, err } = vaultdrill(['serve', ...words]);
  expect(status).toBe(2);
  expect(err).toContain(line);
});

test('the command prints its address, serves, and ends when it is interrupted', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'vaultdrill-serve-'));
  const words = [join(root, 'sim/cli/vaultdrill.mjs'), 'serve', '--port', '0'];
  const child = spawn(process.execPath, words, { cwd: folder });
  const [bytes] = (await once(child.stdout, 'data')) as [Buffer];
  expect(String(bytes)).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/\n$/);
  const answer = await fetch(new URL('/api/library', String(bytes).trim()));
  const library = (await answer.json()) as Record<string, { id: string; title: object }[]>;
  expect(library.scenarios!.map(({ id }) => id)).toContain('coincheck-2018');
  expect(library.controls!.length).toBeGreaterThan(20);
  child.kill('SIGINT');
  expect(await once(child, 'exit')).toEqual([0, null]);
});

test('a token is asked for wherever others than this machine can come from', async () => {
  expect(['127.0.0.1', '127.8.8.8', 'localhost', '::1'].every(isOwnMachine)).toBe(true);
  expect(['0.0.0.0', '::', '192.168.1.9', '127.0.0.1.evil.example'].some(isOwnMachine)).toBe(false);
  const all = await serve({ host: '0.0.0.0', port: 0, studies: join(tmpdir(), 'none-here') });
  expect(all.address).toContain(`#/?token=${all.token}`);
  await all.close();
});

test('tokens differ, and fit nothing but themselves', () => {
  const [one, two] = [token(), token()];
  expect(one.fits(one.text)).toBe(true);
  for (const other of [two.text, '', one.text.slice(1), `${one.text}x`])
    expect(one.fits(other)).toBe(false);
});

test('files of the page are served by their names, and kept where their names hold a digest', async () => {
  const house = await served();
  const page = await house.ask('/', { headers: house.own });
  expect(page.text).toContain('<title>Vaultdrill</title>');
  expect(page.headers).toMatchObject({
    'content-type': 'text/html; charset=utf-8',
    'cache-control': 'no-cache',
  });
  const script = await house.ask('/assets/main-1.js?x=1', { headers: house.own });
  expect(script.headers).toMatchObject({
    'content-type': 'text/javascript; charset=utf-8',
    'cache-control': 'public, max-age=31536000, immutable',
  });
  const text = await house.get<{ file: string; text: string }>('/api/scenarios/coincheck-2018');
  expect(text.text).toContain('id: coincheck-2018');
  await house.close();
});
