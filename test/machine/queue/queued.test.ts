import { spawn, type ChildProcess } from 'node:child_process';
import { setTimeout as passing } from 'node:timers/promises';
import { Redis } from 'ioredis';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { attend, type WorkerNote } from '../../../sim/machine/queue/attend.ts';
import { queueOf, resultsKey, studyCalls, type Hub } from '../../../sim/machine/queue/hub.ts';
import type { QueueNote } from '../../../sim/machine/queue/note.ts';
import { patienceWith, queued, type Manner } from '../../../sim/machine/queue/queued.ts';
import { received, send } from '../../../sim/machine/queue/sent.ts';
import type { Job } from '../../../sim/machine/pool.ts';
import { pooled } from '../../../sim/machine/pool.ts';
import { orderOf, studyWork } from '../../../sim/machine/study-work.ts';
import { trialsOf, type Kept } from '../../../sim/measure/trial.ts';
import { planned, smallQuestion } from '../../measure/small-study.ts';
import { hubOfTest } from './hub-of-test.ts';
import { redisServer, withoutRedis, type RedisServer } from './redis-server.ts';

let redis: RedisServer;
beforeAll(async () => {
  if (withoutRedis === undefined) redis = await redisServer('pass-word');
});
beforeEach(({ skip }) => skip(withoutRedis !== undefined, withoutRedis));
afterAll(() => redis?.stop());

const shakyWork = new URL('../shaky-work.ts', import.meta.url);
const squares = (pieces: number): number[] =>
  Array.from({ length: pieces }, (_, piece) => piece ** 2);

interface Attending {
  readonly notes: WorkerNote[];
  stop(): Promise<boolean>;
}

const attending: Attending[] = [];
const processes: ChildProcess[] = [];
afterEach(async () => {
  for (const child of processes.splice(0)) child.kill('SIGKILL');
  await Promise.all(attending.splice(0).map((each) => each.stop()));
});

/** A worker in this process. */
function worker(changes: Partial<Hub> = {}, threads = 1): Attending {
  const notes: WorkerNote[] = [];
  const ending = new AbortController();
  const tell = (note: WorkerNote): void => void notes.push(note);
  const ended = attend(hubOfTest(redis.url, changes), { threads, tell, signal: ending.signal });
  const one = {
    notes,
    stop: () => {
      ending.abort();
      return ended;
    },
  };
  attending.push(one);
  return one;
}

/** A worker in a process of its own, once it has begun with a study. */
function workerProcess(): { child: ChildProcess; begun: Promise<void> } {
  const file = new URL('./worker-process.ts', import.meta.url).pathname;
  const child = spawn(process.execPath, ['--import', 'tsx', file, redis.url]);
  processes.push(child);
  const begun = new Promise<void>((resolve, reject) => {
    child.stdout.on('data', (text) => String(text).includes('takes part') && resolve());
    child.once('exit', (status) => reject(new Error(`worker: ended with ${status}`)));
  });
  begun.catch(() => undefined);
  return { child, begun };
}

interface Ended<T> {
  readonly results: T[];
  readonly notes: QueueNote[];
  readonly brought: number[];
}

async function ask<T = number>(
  job: Partial<Job>,
  manner: Partial<Manner> = {},
  changes: Partial<Hub> = {},
): Promise<Ended<T>> {
  const notes: QueueNote[] = [];
  const brought: number[] = [];
  const results = await queued<T>(
    {
      module: shakyWork,
      order: {},
      pieces: 100,
      workers: 1,
      brought: (piece) => void brought.push(piece),
      ...job,
    },
    hubOfTest(redis.url, changes),
    { tell: (note) => void notes.push(note), ...manner },
  );
  return { results, notes, brought };
}

const kinds = (notes: readonly { kind: string }[]): string[] => notes.map(({ kind }) => kind);

describe('a job on the queue', () => {
  test('comes to what it comes to on one machine, each piece brought once', async () => {
    worker();
    worker({}, 2);
    const { results, brought, notes } = await ask({ pieces: 2_000 });
    expect(results).toEqual(squares(2_000));
    expect(brought.toSorted((a, b) => a - b)).toEqual(squares(2_000).map((_, piece) => piece));
    expect(notes.at(-1)).toMatchObject({ kind: 'done' });
  });

  test('is only what is left of it, when some was done before', async () => {
    worker();
    const before = new Map(squares(30).map((result, piece) => [piece, result]));
    const turns = squares(50)
      .map((_, piece) => piece)
      .slice(30);
    const { brought } = await ask({ pieces: 50, turns, before }, { oneIn: 1_000_000 });
    expect(new Set(brought)).toEqual(new Set([0, ...turns])); // the first of each is done again
  });

  test('of a study is the same to the byte', async () => {
    worker({ works: new URL('../../../sim/machine/', import.meta.url) });
    const rows = smallQuestion.rows.slice(1);
    const plan = planned({ ...smallQuestion, runs: 3, customers: 20, rows });
    const job = { module: studyWork, order: orderOf(plan, false), pieces: trialsOf(plan) };
    const { results } = await ask<Kept[]>(job);
    expect(JSON.stringify(results)).toBe(JSON.stringify(await pooled({ ...job, workers: 1 })));
  });

  test('ends with the error of a piece that fails here as well, whoever says so', async () => {
    worker();
    const stumble = { at: 3, by: 'throwing' } as const;
    await expect(ask({ order: { stumble }, pieces: 10 })).rejects.toThrow('law broken at piece 3');
  });

  test('takes back, when it is stopped in the midst of a comparison, what that finds out', async () => {
    const interrupt = new AbortController();
    const takenBack: number[] = [];
    const asked = ask({
      order: { each: 1_500 },
      pieces: 40,
      turns: [30],
      before: new Map(squares(30).map((result, piece) => [piece, result + 1])),
      signal: interrupt.signal,
      takenBack: (pieces) => void takenBack.push(...pieces),
    });
    asked.catch(() => undefined);
    const looking = new Redis(redis.url);
    while ((await looking.keys('vaultdrill:study:*')).length === 0) await passing(10);
    looking.disconnect();
    interrupt.abort(new Error('enough'));
    await expect(asked).rejects.toThrow('enough');
    expect(takenBack.length).toBeGreaterThan(20); // all but those that are being done here
  });

  test('waits for workers, says so, and stops when told to', async () => {
    const interrupt = new AbortController();
    const notes: QueueNote[] = [];
    const asked = ask({ signal: interrupt.signal }, { tell: (note) => void notes.push(note) });
    setTimeout(() => interrupt.abort(new Error('enough')), 6_500);
    await expect(asked).rejects.toThrow('enough');
    expect(notes).toEqual([{ kind: 'alone', place: redis.url.replace(/^.*@/, '') }]);
    const left = new Redis(redis.url);
    expect(await left.keys('vaultdrill:study:*')).toEqual([]);
    expect(await left.llen(`vaultdrill:${queueOf(hubOfTest(redis.url))}:wait`)).toBe(0);
    left.disconnect();
  });

  test('says what is wrong with an address, and never its password', async () => {
    const nobody = 'redis://:pass-word@127.0.0.1:1';
    const found = await ask({}, {}, { url: nobody }).catch((error: Error) => error.message);
    expect(found).toBe('--redis: expected an answer from 127.0.0.1:1, found ECONNREFUSED');
    const wrong = redis.url.replace('pass-word', 'other-word');
    const refused = await ask({}, {}, { url: wrong }).catch((error: Error) => error.message);
    expect(refused).toContain('WRONGPASS');
    expect(refused).not.toContain('other-word');
    await expect(ask({}, {}, { url: 'http://:pass-word@here' })).rejects.toThrow(
      '--redis: expected an address such as redis://127.0.0.1:6379, found another',
    );
  });
});

describe('a worker that', () => {
  const quick = { patience: 1_500 };

  test('is killed in the midst of it changes nothing but the time', async () => {
    const { child, begun } = workerProcess();
    const asked = ask({ order: { each: 20 }, pieces: 60 }, quick);
    await begun;
    await passing(100);
    child.kill('SIGKILL');
    worker();
    const { results, notes } = await asked;
    expect(results).toEqual(squares(60));
    expect(kinds(notes)).toContain('lost');
  });

  test('freezes changes nothing but the time, and nothing when it thaws', async () => {
    const { child, begun } = workerProcess();
    const notes: QueueNote[] = [];
    const tell = (note: QueueNote): void => {
      notes.push(note);
      if (note.kind === 'lost') child.kill('SIGCONT');
    };
    const asked = ask({ order: { each: 30 }, pieces: 60 }, { ...quick, tell });
    await begun;
    await passing(200);
    child.kill('SIGSTOP');
    worker();
    const { results, brought } = await asked;
    expect(results).toEqual(squares(60));
    expect(brought).toHaveLength(60);
    expect(kinds(notes)).toContain('lost');
  });

  test('cannot do the work is excluded, and others do it', async () => {
    worker({ works: new URL('./no-such-folder/', import.meta.url) });
    const asked = ask({ pieces: 40 });
    await passing(500);
    worker();
    const { results, notes } = await asked;
    expect(results).toEqual(squares(40));
    expect(kinds(notes)).toContain('found out');
  });

  test('is stopped hands back what it has done, and others do the rest at once', async () => {
    const first = worker();
    const asked = ask({ order: { each: 5 }, pieces: 600 }, { patience: 3_600_000 });
    while (!kinds(first.notes).includes('takes part')) await passing(10);
    await passing(300);
    expect(await first.stop()).toBe(true);
    worker();
    expect((await asked).results).toEqual(squares(600));
  });

  test('counts wrong is found out, and what it brought is done again', async () => {
    const damaged = worker({ works: new URL('./damaged/', import.meta.url) });
    const takenBack: number[] = [];
    const held = new Map<number, unknown>();
    const asked = ask(
      {
        order: { each: 2 },
        pieces: 1_000,
        brought: (piece, result) => void held.set(piece, result),
        takenBack: (pieces) => {
          takenBack.push(...pieces);
          for (const piece of pieces) held.delete(piece);
        },
      },
      { oneIn: 30, ...quick },
    );
    while (!kinds(damaged.notes).includes('found out')) await passing(10);
    worker();
    const { results, notes } = await asked;
    expect(results).toEqual(squares(1_000));
    expect([...held.values()].map(Number).toSorted((a, b) => a - b)).toEqual(squares(1_000));
    expect(takenBack.length).toBeGreaterThan(0);
    expect(notes).toContainEqual(expect.objectContaining({ kind: 'found out' }));
    expect(await damaged.stop()).toBe(false);
  });

  test.each([
    ['other code', { code: 'other-code' }, false],
    ['another secret', { secret: 'a secret that is another' }, true],
  ])('has %s takes no part, and both sides say so', async (_, changes, sameCode) => {
    const stranger = worker(changes);
    const interrupt = new AbortController();
    const notes: QueueNote[] = [];
    const asked = ask({ signal: interrupt.signal }, { tell: (note) => void notes.push(note) });
    while (!stranger.notes.some(({ kind }) => kind === 'other study')) await passing(50);
    while (!kinds(notes).includes('stranger')) await passing(50);
    interrupt.abort(new Error('enough'));
    await expect(asked).rejects.toThrow('enough');
    expect(stranger.notes).toContainEqual(
      expect.objectContaining({ kind: 'other study', sameCode }),
    );
    expect(kinds(stranger.notes)).not.toContain('takes part');
  });

  test('brings a piece that is none of the study is excluded with all it brought', async () => {
    const hub = hubOfTest(redis.url);
    const notes: QueueNote[] = [];
    const asked = ask(
      { pieces: 40 },
      { oneIn: 1_000_000, tell: (note) => void notes.push(note), ...quick },
    );
    const forging = new Redis(redis.url);
    const studyKeys = () => forging.keys('vaultdrill:study:*');
    let [key] = await studyKeys();
    for (; key === undefined; [key] = await studyKeys()) await passing(20);
    const { session } = received(hub.secret, 'study', (await forging.get(key))!)!;
    const bring = (...pieces: number[]) =>
      forging.rpush(
        resultsKey(session),
        send(hub.secret, 'results', {
          session,
          part: 1_000,
          code: hub.code,
          worker: 'forger',
          milliseconds: 1,
          done: pieces.map((piece) => ({ piece, result: piece === 0 ? 0 : -1 })),
        }),
      );
    await bring(0, 1, 2, 3);
    await passing(1_000);
    await bring(4, 40);
    while (!kinds(notes).includes('outside')) await passing(20);
    forging.disconnect();
    worker();
    expect((await asked).results).toEqual(squares(40));
    expect(notes).toContainEqual({ kind: 'outside', worker: 'forger', pieces: 3 });
  });

  test('says that it took for ever is waited for some minutes and no longer', () => {
    expect(patienceWith(1_000, 30_000)).toBe(30_000);
    expect(patienceWith(20_000, 30_000)).toBe(80_000);
    expect(patienceWith(1e12, 30_000)).toBe(600_000);
  });

  test('finds a part that nobody sealed refuses it', async () => {
    const one = worker();
    const { Queue } = await import('bullmq');
    const connection = new Redis(redis.url, { maxRetriesPerRequest: null });
    const queue = new Queue(queueOf(hubOfTest(redis.url)), { connection, prefix: 'vaultdrill' });
    const hub = hubOfTest(redis.url);
    const part = { session: 'x', part: 0, study: 'x', code: hub.code, pieces: [0] };
    await queue.add('part', { part: send('a secret that is another', 'part', part) });
    while (!kinds(one.notes).includes('refused')) await passing(20);
    // nor does it believe anybody that it was found out
    const word = { worker: 'x', foundOut: true } as const;
    await connection.publish(studyCalls, send('a secret that is another', 'word', word));
    const { results } = await ask({ pieces: 5 });
    expect(results).toEqual(squares(5));
    await queue.close();
    connection.disconnect();
  });
});

describe('a Redis that', () => {
  test('forgets everything in the midst of it changes nothing but the time', async () => {
    const own = await redisServer();
    const hub = hubOfTest(own.url);
    const ending = new AbortController();
    const attended = attend(hub, { threads: 1, tell: () => undefined, signal: ending.signal });
    let restarted: Promise<void> | undefined;
    const results = await queued<number>(
      {
        module: shakyWork,
        order: { each: 10 },
        pieces: 300,
        workers: 1,
        progress: (done) => void (done > 40 && (restarted ??= own.restart())),
      },
      hub,
      { tell: () => undefined, patience: 3_000 },
    );
    await restarted;
    expect(restarted).toBeDefined();
    expect(results).toEqual(squares(300));
    ending.abort();
    await attended;
    await own.stop();
  });
});
