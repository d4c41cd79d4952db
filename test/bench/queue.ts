/**
 * What it costs to carry a trial through the queue: work that takes no time brings back what a trial of
 * Coincheck does, through Redis and through threads. The work of both sides counts, that of Redis does not,
 * nor what is done a second time to be compared (one trial in fifty).
 */
import { setTimeout as passing } from 'node:timers/promises';
import { attend } from '../../sim/machine/queue/attend.ts';
import { queued } from '../../sim/machine/queue/queued.ts';
import { pooled, type Job } from '../../sim/machine/pool.ts';
import { orderOf } from '../../sim/machine/study-work.ts';
import { redisServer } from '../machine/queue/redis-server.ts';
import { benchStudy } from './bench-study.ts';
import type { Timed } from './lived-work.ts';
import type { Bench, Row } from './race.ts';

const pieces = 320;

export const bench: Bench = {
  name: 'queue',
  async run(): Promise<Row[]> {
    const { text, milliseconds } = await aTrial();
    const redis = await redisServer();
    const ending = new AbortController();
    const hub = {
      url: redis.url,
      secret: 'the secret of the bench',
      code: 'bench',
      works: new URL('./', import.meta.url),
    };
    const quiet = { tell: () => undefined };
    const attended = attend(hub, { threads: 1, ...quiet, signal: ending.signal });
    try {
      const job: Job = {
        module: new URL('./given-work.ts', import.meta.url),
        order: { text },
        pieces,
        workers: 2,
      };
      const rows: { queue: number; pool: number }[] = [];
      for (let turn = 0; turn <= 3; turn++) {
        const pool = await perPiece((progress) => pooled({ ...job, progress }));
        const queue = await perPiece((progress) =>
          queued({ ...job, progress }, hub, { ...quiet, oneIn: 1_000_000 }),
        );
        if (turn > 0) rows.push({ queue, pool }); // the first warms both up
        await passing(100);
      }
      const { queue, pool } = rows.toSorted((a, b) => a.queue - a.pool - (b.queue - b.pool))[1]!;
      const more = Math.max(0, queue - pool);
      const kilobytes = Math.round(text.length / 1000);
      const percent = ((more / milliseconds) * 100).toFixed(2);
      return [
        {
          what: `trials of ${milliseconds.toFixed(0)} ms and ${kilobytes} kB through Redis, against threads: ${more.toFixed(1)} ms more, ${percent} %`,
          ours: 1000 / (milliseconds + more),
          peer: 1000 / milliseconds,
          ratio: milliseconds / (milliseconds + more),
          aim: 0.99,
        },
      ];
    } finally {
      ending.abort();
      await attended;
      await redis.stop();
    }
  },
};

/** What a trial brings back, and how long it is lived through; the first one warms up. */
async function aTrial(): Promise<{ text: string; milliseconds: number }> {
  const plan = benchStudy('coincheck-2018/', 3);
  const times: number[] = [];
  const lived = await pooled<Timed>({
    module: new URL('./lived-work.ts', import.meta.url),
    order: orderOf(plan, false),
    pieces: 3,
    workers: 1,
    progress: () => void times.push(worked()),
  });
  const milliseconds = (times[2]! - times[0]!) / 2;
  return { text: JSON.stringify(lived[1]!.kept), milliseconds };
}

/** Milliseconds of work a piece, from the first tenth to the last: what is done once is not counted. */
async function perPiece(carry: (progress: () => void) => Promise<unknown>): Promise<number> {
  const times: number[] = [];
  await carry(() => void times.push(worked()));
  const first = times.length / 10;
  return (times.at(-1)! - times[first]!) / (times.length - 1 - first);
}

/** Milliseconds of work of all threads of this process: how busy others keep the machine does not count. */
function worked(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}
