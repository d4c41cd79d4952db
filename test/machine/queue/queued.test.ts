import { afterAll, beforeAll, expect, test } from 'vitest';
import { attend } from '../../../sim/machine/queue/attend.ts';
import { queued } from '../../../sim/machine/queue/queued.ts';
import type { Hub } from '../../../sim/machine/queue/hub.ts';
import { redisServer, type RedisServer } from './redis-server.ts';

let redis: RedisServer;
beforeAll(async () => {
  redis = await redisServer('open sesame');
});
afterAll(() => redis.stop());

test('first', async () => {
  const hub: Hub = {
    url: redis.url.replace('open sesame', 'open%20sesame'),
    secret: 'a secret of the test',
    code: 'one',
    works: new URL('../', import.meta.url),
  };
  const ending = new AbortController();
  const worker = attend(hub, { threads: 2, tell: (n) => console.log(n), signal: ending.signal });
  const t = performance.now();
  const got = await queued<number>(
    { module: new URL('../shaky-work.ts', import.meta.url), order: {}, pieces: 2000, workers: 1 },
    hub,
    { tell: (n) => console.log(n) },
  );
  console.log(performance.now() - t);
  expect(got).toEqual(Array.from({ length: 2000 }, (_, p) => p * p));
  ending.abort();
  expect(await worker).toBe(true);
});
