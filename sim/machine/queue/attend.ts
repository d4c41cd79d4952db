/** A worker: takes parts of studies from the queue, does their pieces in threads, and sends what they come to. */
import { randomBytes } from 'node:crypto';
import { hostname } from 'node:os';
import { version } from '../package.ts';
import { crewsOf } from './crews.ts';
import {
  callEvery,
  queueOf,
  resultsKey,
  resultsKept,
  studyCalls,
  studyKey,
  workerCalls,
  type Hub,
} from './hub.ts';
import { busAt } from './redis.ts';
import { printOf } from './seal.ts';
import { heard, received, send, type Call, type PieceDone, type Sent } from './sent.ts';

/** What whoever started a worker may want to know. */
export type WorkerNote =
  | { readonly kind: 'ready'; readonly worker: string; readonly place: string }
  | { readonly kind: 'takes part'; readonly study: string }
  | { readonly kind: 'other study'; readonly version: string; readonly sameCode: boolean }
  | { readonly kind: 'refused' }
  | { readonly kind: 'found out' };

export interface Attendance {
  readonly threads: number;
  readonly tell: (note: WorkerNote) => void;
  /** Ends it: every thread finishes the piece it is at, and what is done is sent. */
  readonly signal: AbortSignal;
}

/** Takes part until it is told to stop. False where its results were found to differ. Errors: nobody at the address. */
export async function attend(hub: Hub, { threads, tell, signal }: Attendance): Promise<boolean> {
  const { secret, code } = hub;
  const bus = await busAt(hub.url);
  const queueName = queueOf(hub);
  const worker = `${hostname()
    .replace(/[^\w.-]/g, '-')
    .slice(0, 60)}/${process.pid}/${randomBytes(3).toString('hex')}`;
  const crews = crewsOf(threads);
  /** The one that was worked at last is at the end. */
  const studies = new Map<string, Sent<'study'>>();
  const told = new Set<string>();
  const once = (key: string, note: WorkerNote): void => {
    if (told.has(key) || told.size >= mostTold) return;
    told.add(key);
    tell(note);
  };
  const foundOut = new AbortController();
  const stopping = AbortSignal.any([signal, foundOut.signal]);

  try {
    const redis = await bus.connect();
    const listening = await bus.connect();

    /** Unpacks a study once. Null where it is over, undefined where it is not what the part says. */
    const studyOf = async (part: Sent<'part'>): Promise<Sent<'study'> | null | undefined> => {
      const key = studyKey(part.session);
      const known = studies.get(part.session);
      studies.delete(part.session);
      if (known !== undefined && (await redis.exists(key)) === 1) {
        studies.set(part.session, known);
        return known;
      }
      const text = await redis.get(key);
      if (text === null) return null;
      const study = received(secret, 'study', text);
      if (study === undefined || study.session !== part.session || study.code !== code) return;
      if (printOf({ module: study.module, order: study.order }) !== part.study) return;
      studies.set(part.session, study);
      const [oldest] = studies.keys();
      if (studies.size > mostStudies) studies.delete(oldest!);
      return study;
    };

    const work = async ({ part: text }: { part: string }): Promise<void> => {
      const part = received(secret, 'part', text);
      if (part === undefined || part.code !== code) return once('refused', { kind: 'refused' });
      const study = await studyOf(part);
      if (study === null) return;
      if (study === undefined) return once('refused', { kind: 'refused' });
      once(part.study, { kind: 'takes part', study: part.study });
      const begun = performance.now();
      const beginning = () => ({ module: new URL(study.module, hub.works), order: study.order });
      const done: PieceDone[] = [];
      let piece = part.pieces[0] ?? 0;
      try {
        await crews.lent(part.study, beginning, async (crew) => {
          for (piece of part.pieces) {
            if (stopping.aborted) break;
            done.push({ piece, result: await crew.piece(piece) });
          }
        });
      } catch (error) {
        done.push({ piece, error: (error as Error).message });
      }
      const milliseconds = performance.now() - begun;
      const { session } = part;
      const results = { session, part: part.part, code, worker, milliseconds, done };
      await redis
        .multi()
        .rpush(resultsKey(session), send(secret, 'results', results))
        .expire(resultsKey(session), resultsKept)
        .exec();
    };

    const call: Call = {
      from: 'worker',
      who: worker,
      queue: queueName,
      version,
      code,
      threads,
    };
    const hear = (text: string): void => {
      const other = heard(text);
      if (other?.from === 'study' && other.queue !== queueName)
        once(other.queue, {
          kind: 'other study',
          version: other.version,
          sameCode: other.code === code,
        });
      if (other === undefined && received(secret, 'word', text)?.worker === worker)
        foundOut.abort();
    };
    listening.on('message', (_, text) => hear(text));
    await listening.subscribe(studyCalls);
    const taking = await bus.worker(queueName, work, {
      concurrency: threads,
      // what was sent and did not come back is sent again: nothing is given up here
      maxStalledCount: 1_000_000,
    });
    const calling = setInterval(() => {
      redis.publish(workerCalls, JSON.stringify(call)).catch(() => undefined);
    }, callEvery);
    tell({ kind: 'ready', worker, place: bus.place });
    try {
      if (!stopping.aborted)
        await new Promise((resolve) => stopping.addEventListener('abort', resolve, { once: true }));
      await taking.close();
      if (foundOut.signal.aborted) tell({ kind: 'found out' });
      return !foundOut.signal.aborted;
    } finally {
      clearInterval(calling);
    }
  } finally {
    bus.close();
    await crews.dismissAll();
  }
}

/** An order holds the texts of its whole study; one that is wanted again is unpacked again (assumed). */
const mostStudies = 4;

/** Whoever can call at all can do so from a thousand queues. */
const mostTold = 1_000;
