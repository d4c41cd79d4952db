/** One study on the queue, as who asks for it sees it: parts go out, results come back. */
import { randomBytes } from 'node:crypto';
import { version } from '../package.ts';
import { lease, queueOf, resultsKey, studyCalls, studyKey, workerCalls, type Hub } from './hub.ts';
import type { Part } from './parts.ts';
import type { Bus } from './redis.ts';
import { printOf } from './seal.ts';
import { heard, received, send, type Call, type Sent } from './sent.ts';

export interface Session {
  send(parts: readonly Part[]): Promise<void>;
  /** What came next, null where nothing came for a second, undefined where it is from somebody without the secret. */
  receive(): Promise<Sent<'results'> | null | undefined>;
  /** Calls to whoever listens, and stays known. False where Redis had forgotten the study; it knows it again. */
  stay(): Promise<boolean>;
  /** How many of its parts wait for a worker. */
  waiting(): Promise<number>;
  /** Tells a worker that nothing is taken from it any more. */
  dismiss(worker: string): Promise<void>;
  /** Takes back what nobody has begun; these parts are out. */
  close(out: readonly Part[]): Promise<void>;
}

/** What is to be done: the name of a module among the works, and its order. */
export interface Work {
  readonly module: string;
  readonly order: unknown;
}

/** Begins a session; `called` hears of every worker that calls, of whatever code and secret. */
export async function sessionOn(
  bus: Bus,
  hub: Hub,
  work: Work,
  called: (call: Call) => void,
): Promise<Session> {
  const { secret, code } = hub;
  const name = randomBytes(8).toString('hex');
  const study = send(secret, 'study', { session: name, code, ...work });
  const print = printOf(work);
  const queueName = queueOf(hub);
  const redis = await bus.connect();
  const blocking = await bus.connect();
  const listening = await bus.connect();
  const queue = await bus.queue(queueName);
  const remember = () => redis.set(studyKey(name), study, 'EX', lease);
  const idOf = (part: number): string => `${name}-${part}`;

  await remember();
  listening.on('message', (_, text) => {
    const call = heard(text);
    if (call?.from === 'worker') called(call);
  });
  await listening.subscribe(workerCalls);
  return {
    async send(parts) {
      if (parts.length === 0) return;
      await queue.addBulk(
        parts.map(({ part, pieces }) => {
          const sent = { session: name, study: print, code, part, pieces: [...pieces] };
          return {
            name: 'part',
            data: { part: send(secret, 'part', sent) },
            opts: { jobId: idOf(part), removeOnComplete: true, removeOnFail: true },
          };
        }),
      );
    },
    async receive() {
      const got = await blocking.blpop(resultsKey(name), 1);
      if (got === null) return null;
      const results = received(secret, 'results', got[1]);
      return results?.session === name && results.code === code ? results : undefined;
    },
    async stay() {
      const call: Call = {
        from: 'study',
        who: name,
        queue: queueName,
        version,
        code,
        threads: 0,
      };
      await redis.publish(studyCalls, JSON.stringify(call));
      if ((await redis.expire(studyKey(name), lease)) === 1) return true;
      await remember();
      return false;
    },
    async waiting() {
      const ids = await queue.getRanges(['wait'], 0, -1);
      return ids.filter((id) => id.startsWith(`${name}-`)).length;
    },
    async dismiss(worker) {
      await redis.publish(studyCalls, send(secret, 'word', { worker, foundOut: true }));
    },
    async close(out) {
      await redis.del(studyKey(name), resultsKey(name));
      // one that somebody is at stays; its worker finds the study gone
      await Promise.allSettled(out.map(({ part }) => queue.remove(idOf(part))));
      await queue.close();
    },
  };
}
