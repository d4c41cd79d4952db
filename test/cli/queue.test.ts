import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as passing } from 'node:timers/promises';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { root } from '../house/tree.ts';
import { redisServer, withoutRedis, type RedisServer } from '../machine/queue/redis-server.ts';
import { vaultdrill } from './command.ts';

const folder = mkdtempSync(join(tmpdir(), 'queue-'));
const password = 'a-password-of-redis';
const secret = { VAULTDRILL_SECRET: 'what all who take part know' };
let redis: RedisServer;
const begun: ChildProcess[] = [];

beforeAll(async () => {
  if (withoutRedis === undefined) redis = await redisServer(password);
});
beforeEach(({ skip }) => skip(withoutRedis !== undefined, withoutRedis));
afterAll(async () => {
  for (const child of begun) child.kill('SIGKILL');
  await redis?.stop();
  rmSync(folder, { recursive: true });
});

const study = ['measure', 'coincheck-2018/signer-abused', '--customers', '20', '--runs', '4'];

/** A command that goes on by itself; `said` is all it has written. */
function begin(words: readonly string[]): { child: ChildProcess; said: () => string } {
  const child = spawn(process.execPath, [join(root, 'sim/cli/vaultdrill.mjs'), ...words], {
    cwd: root,
    env: { ...process.env, ...secret, LANG: 'C' },
  });
  begun.push(child);
  let said = '';
  child.stdout.on('data', (text) => (said += String(text)));
  child.stderr.on('data', (text) => (said += String(text)));
  return { child, said: () => said };
}

function ended(child: ChildProcess): Promise<number | null> {
  return new Promise((resolve) => child.once('exit', resolve));
}

async function until(true_: () => boolean): Promise<void> {
  while (!true_()) await passing(20);
}

/** Everything a study writes, without how long it took. */
function written(into: string): string[] {
  return readdirSync(into).map((file) =>
    readFileSync(join(into, file), file.endsWith('.parquet') ? 'base64' : 'utf8')
      .replace(/"seconds":[0-9.]+/, '')
      .replaceAll(into, 'FOLDER'),
  );
}

test('a study on other machines, its own command killed on the way, has the same bytes', async () => {
  const [here, there] = [join(folder, 'here'), join(folder, 'there')];
  const table = (into: string): string[] => ['--out', into, '--workers', '1'];
  expect(vaultdrill([...study, ...table(here)]).status).toBe(0);

  const worker = begin(['worker', '--redis', redis.url, '--workers', '1']);
  const words = [...study, ...table(there), `--redis=${redis.url}`];
  const first = begin(words);
  await until(() => /\d of 4 trials done/.test(first.said()));
  first.child.kill('SIGKILL');
  await ended(first.child);

  const second = begin(words);
  expect(await ended(second.child)).toBe(0);
  expect(second.said()).toMatch(/Going on: \d of 4 trials were done before/);
  expect(second.said()).toMatch(/Done by \d workers; \d trials were done a second time here/);
  expect(written(there)).toEqual(written(here));

  worker.child.kill('SIGINT');
  expect(await ended(worker.child)).toBe(0);
  expect(worker.said()).toContain('Takes part in study');
  const everything = [...written(there), worker.said(), first.said(), second.said()].join('\n');
  expect(everything).not.toContain(password);
  expect(everything).not.toContain(secret.VAULTDRILL_SECRET);
});

test('an address in the environment is one that nobody sees in a list of processes', () => {
  const address = { ...secret, VAULTDRILL_REDIS: `redis://:${password}@127.0.0.1:1` };
  for (const words of [['worker'], study]) {
    const { status, err } = vaultdrill(words, folder, address);
    expect(err).toBe('--redis: expected an answer from 127.0.0.1:1, found ECONNREFUSED\n');
    expect(status).toBe(2);
  }
});

test('without a secret, or a Redis, it says so with status 2', () => {
  const none = { VAULTDRILL_SECRET: '' };
  const unsealed = vaultdrill(['worker', '--redis', redis.url], root, none);
  expect(unsealed.err).toContain('VAULTDRILL_SECRET: expected a secret of at least 16 characters');
  expect(unsealed.status).toBe(2);
  const alone = vaultdrill([...study, '--redis', 'redis://127.0.0.1:1'], folder, secret);
  expect(alone.err).toBe('--redis: expected an answer from 127.0.0.1:1, found ECONNREFUSED\n');
  expect(alone.status).toBe(2);
});
