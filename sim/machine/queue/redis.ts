/** The way to Redis. Its packages are loaded only when somebody asks for it; without them all else works. */
import type { Queue, Worker, WorkerOptions } from 'bullmq';
import type { Redis, RedisOptions } from 'ioredis';
import { escaped } from '../../scenario/shown.ts';
import { WrongInput, wrong } from '../wrong-input.ts';

export type { Redis };

export interface Bus {
  /** Host and port, fit to be shown: never the password. */
  readonly place: string;
  /** One more connection; errors are not its affair, it connects again by itself. */
  connect(): Promise<Redis>;
  queue(name: string): Promise<Queue>;
  worker(
    name: string,
    work: (data: { part: string }) => Promise<void>,
    options: Partial<WorkerOptions>,
  ): Promise<Worker>;
  /** Closes every connection that was made. */
  close(): void;
}

/** Errors: a place that is no address of a Redis, or nobody there, or packages that are not installed. */
export async function busAt(url: string): Promise<Bus> {
  const place = placeOf(url);
  const { Redis, Queue, Worker } = await packages();
  const connections: Redis[] = [];
  const connect = async (): Promise<Redis> => {
    let was = false;
    const options: RedisOptions = {
      lazyConnect: true,
      maxRetriesPerRequest: null,
      retryStrategy: (times) => (was ? Math.min(times * 200, 3_000) : null),
    };
    const redis = new Redis(url, options);
    connections.push(redis);
    let reason = 'nobody';
    redis.on('error', (error: NodeJS.ErrnoException) => (reason = error.code ?? error.message));
    try {
      await redis.connect();
      await redis.ping();
    } catch (error) {
      redis.disconnect();
      const said = (error as Error).message;
      const found = /^[A-Z]+ /.test(said) ? said : reason;
      throw wrong('--redis', `an answer from ${place}`, escaped(found.slice(0, mostSaid)));
    }
    was = true;
    return redis;
  };
  return {
    place,
    connect,
    async queue(name) {
      const queue = new Queue(name, { connection: await connect(), prefix });
      queue.on('error', () => undefined);
      return queue;
    },
    async worker(name, work, options) {
      const connection = await connect();
      const worker = new Worker(name, async (job) => work(job.data as { part: string }), {
        connection,
        prefix,
        ...options,
      });
      worker.on('error', () => undefined); // a lock that was lost while the machine stood still
      return worker;
    },
    close() {
      for (const redis of connections) redis.disconnect();
    },
  };
}

const prefix = 'vaultdrill';

/** What a Redis says of an error is a line; whatever is at the address may say more. */
const mostSaid = 200;

function placeOf(url: string): string {
  const expected = 'an address such as redis://127.0.0.1:6379';
  if (!/^rediss?:/.test(url)) throw wrong('--redis', expected, 'another');
  try {
    const { hostname, port } = new URL(url);
    if (hostname !== '') return `${hostname}:${port === '' ? 6379 : port}`;
  } catch {
    // said below
  }
  throw wrong('--redis', expected, 'another');
}

async function packages() {
  try {
    const [{ Redis }, { Queue, Worker }] = await Promise.all([import('ioredis'), import('bullmq')]);
    return { Redis, Queue, Worker };
  } catch (error) {
    if (
      !/ERR_MODULE_NOT_FOUND|MODULE_NOT_FOUND/.test(String((error as NodeJS.ErrnoException).code))
    )
      throw error;
    throw new WrongInput([
      '--redis: expected the packages bullmq and ioredis, found them missing: npm install bullmq ioredis',
    ]);
  }
}
