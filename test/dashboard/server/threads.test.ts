import { afterAll, beforeAll, expect, test } from 'vitest';
import { Busy, threads, TooMuch, type Threads } from '../../../dashboard/server/threads.ts';
import { WrongInput } from '../../../sim/machine/wrong-input.ts';
import type { Hard } from './hard-work.ts';

let crew: Threads;
beforeAll(async () => {
  const limits = { threads: 1, waiting: 2, milliseconds: 1_500, megabytes: 64 };
  crew = await threads(new URL('./hard-work.ts', import.meta.url), limits);
});
afterAll(() => crew.close());

async function done(order: Hard, signal?: AbortSignal): Promise<number[]> {
  const heard: number[] = [];
  await crew.do<number>(order, (said) => heard.push(said), signal);
  return heard;
}

test('a thread says what it has to say, in order', async () => {
  expect(await done({ say: [1, 2, 3] })).toEqual([1, 2, 3]);
});

test('wrong input is told as such, and the thread goes on', async () => {
  await expect(done({ wrong: ['a: expected b, found c'] })).rejects.toThrow(WrongInput);
  expect(await done({ say: [4] })).toEqual([4]);
});

test.each([
  ['never ends', { spin: true }, /^time: expected at most 1.5 s/],
  ['takes all memory', { eat: true }, /^memory: expected at most 64 MB/],
])('work that %s is killed, and the next order is done all the same', async (_, order, line) => {
  const killed = await done(order).catch((error: Error) => error);
  expect(killed).toBeInstanceOf(TooMuch);
  expect((killed as Error).message).toMatch(line);
  expect(await done({ say: [5] })).toEqual([5]);
});

test('a thread that ends by itself fails its order and no other', async () => {
  await expect(done({ leave: true })).rejects.toThrow('found it ended');
  expect(await done({ say: [6] })).toEqual([6]);
});

test('so many wait and no more; one who gives up makes room', async () => {
  const giveUp = new AbortController();
  const first = done({ spin: true });
  const second = done({ say: [7] });
  const third = done({ say: [8] }, giveUp.signal);
  await expect(done({ say: [9] })).rejects.toThrow(Busy);
  giveUp.abort(new Error('enough'));
  await expect(third).rejects.toThrow('enough');
  const fourth = done({ say: [10] });
  await expect(first).rejects.toThrow(TooMuch);
  expect(await second).toEqual([7]);
  expect(await fourth).toEqual([10]);
});
