import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { Event } from '../../../sim/journal.ts';
import type { Said, Told } from '../../../dashboard/contract.ts';
import { chunkEvents, encode } from '../../../dashboard/contract/chunk.ts';
import type { Ending } from '../../../dashboard/contract/ending.ts';
import { blank, type Frame } from '../../../dashboard/contract/frame.ts';
import { Refused, type Line, type Listener } from '../../../dashboard/web/reel/line.ts';
import type { Failure } from '../../../dashboard/web/reel/reel.ts';
import { servedReel, type ServedRun } from '../../../dashboard/web/reel/served-reel.ts';
import { watched } from './watched.ts';

const lived = watched('coincheck-2018');
const run = 'a'.repeat(32);

/** Two whole chunks and a rest, of events that happen over and over. */
const long = Array.from({ length: 2 * chunkEvents + 100 }, (_, at): Event => {
  return { ...lived.events[at % lived.events.length]!, index: at };
});

/** A server as far as a reel asks it. */
class Server {
  state: ServedRun['state'] = 'done';
  /** Events that are written. */
  written = long.length;
  /** Requests that are not answered at all, or with a no, before the next is. */
  cut = 0;
  refused = 0;
  asked: string[] = [];

  answer(path: string): Response {
    this.asked.push(path);
    if (this.cut > 0) {
      this.cut--;
      throw new TypeError('network');
    }
    if (this.refused > 0) {
      this.refused--;
      throw new Refused('run: none');
    }
    const [kind, name, more] = path.split('/');
    if (kind === 'chunks') return new Response(encode(this.chunk(Number(name))));
    if (more === 'ending') return Response.json(lived.done);
    return Response.json({
      state: this.state,
      text: null,
      catalogue: lived.catalogue,
      lines: ['law broken: coins were not conserved'],
      chunks: Array.from({ length: Math.ceil(this.written / chunkEvents) }, (_, at) => at)
        .filter((at) => this.state !== 'running' || (at + 1) * chunkEvents <= this.written)
        .map((at) => ({
          digest: String(at),
          first: at * chunkEvents,
          count: this.chunk(at).length,
        })),
    });
  }

  private chunk(at: number): Event[] {
    return long.slice(at * chunkEvents, Math.min(this.written, (at + 1) * chunkEvents));
  }
}

/** A talk that a test speaks through. */
class Spoken {
  readonly said: Said[] = [];
  closed = false;
  readonly listener: Listener;
  constructor(listener: Listener) {
    this.listener = listener;
    queueMicrotask(() => listener.welcome());
  }
  say(message: Said): void {
    this.said.push(message);
  }
  end(): void {
    this.closed = true;
  }
}

function frameTo(to: number): Frame {
  return { ...blank, type: 'frame', to, time: to };
}

let server: Server;
let talks: Spoken[];
beforeEach(() => {
  vi.useFakeTimers();
  server = new Server();
  talks = [];
});
afterEach(() => void vi.useRealTimers());

const line: Line = {
  ask: async (path) => server.answer(path),
  talk(listener) {
    const talk = new Spoken(listener);
    talks.push(talk);
    return talk;
  },
};

/** What an audience has been told. */
function audience() {
  const events: Event[] = [];
  const told: string[] = [];
  const ended: { done?: Ending; failure?: Failure } = {};
  let edge = 0;
  const stop = servedReel(run, line, {
    lost: () => told.at(-1) !== 'lost' && told.push('lost'),
    found: () => told.push('found'),
  })(
    { scenario: '', text: null, variant: '', seed: '', controls: '', signing: 'fast' },
    {
      catalogue: () => told.push('catalogue'),
      events: (more) => events.push(...more),
      done: (ending) => (ended.done = ending),
      failure: (failure) => (ended.failure = failure),
      edge: (time) => (edge = time),
    },
  );
  return { events, told, ended, stop, edge: () => edge };
}

const moment = (milliseconds = 0): Promise<unknown> => vi.advanceTimersByTimeAsync(milliseconds);

test('a run that is whole arrives whole: catalogue, events in order, ending', async () => {
  const { events, told, ended } = audience();
  await moment();
  expect(told).toEqual(['catalogue', 'found']);
  expect(events).toEqual(long);
  expect(ended.done).toEqual(JSON.parse(JSON.stringify(lived.done)));
  expect(talks).toHaveLength(0);
});

test('after a cut it goes on where it was: nothing is asked for twice, and it is said once', async () => {
  const { events, told, ended } = audience();
  server.cut = 1;
  await moment(400);
  expect(told).toEqual(['catalogue', 'lost']);
  await moment(200);
  expect(events).toEqual(long);
  server = Object.assign(new Server(), { state: 'running', written: chunkEvents });
  const second = audience();
  await moment();
  expect(second.events).toHaveLength(chunkEvents);
  Object.assign(server, { state: 'done', written: long.length, cut: 3, asked: [] });
  talks[0]!.listener.hear({ type: 'fault', line: 'run: gone' });
  // pauses of half a second, one, two and four
  await moment(3_400);
  expect(second.events).toHaveLength(chunkEvents);
  await moment(4_200);
  expect(second.events).toEqual(long);
  expect(second.told).toEqual(['catalogue', 'found', 'lost', 'found']);
  expect(server.asked).not.toContain('chunks/0');
  expect(ended.done).toBeDefined();
});

test('while a run is written, frames say how far it is, and each whole chunk is read once', async () => {
  server.state = 'running';
  server.written = 700;
  const { events, ended, edge } = audience();
  await moment();
  const [talk] = talks;
  expect(talk!.said).toEqual([{ type: 'watch', run, from: 0 }]);
  talk!.listener.hear(frameTo(700));
  await moment();
  expect({ events: events.length, edge: edge() }).toEqual({ events: 0, edge: 700 });
  server.written = chunkEvents + 5;
  for (let at = 0; at < 5; at++) talk!.listener.hear(frameTo(chunkEvents + at));
  await moment();
  expect(events).toHaveLength(chunkEvents);
  expect(server.asked.filter((path) => path === 'chunks/0')).toHaveLength(1);

  // the line is cut, and once it is there again it begins where it ended
  talk!.listener.lost();
  talk!.listener.welcome();
  expect(talk!.said.at(-1)).toEqual({ type: 'watch', run, from: chunkEvents });
  server.state = 'done';
  server.written = long.length;
  talk!.listener.hear({ type: 'done' } as Told);
  await moment(600);
  expect(events).toEqual(long);
  expect(ended.done).toBeDefined();
  expect(talks.every(({ closed }) => closed)).toBe(true);
});

test('shown out by a server that has just begun again, it asks once more and listens anew', async () => {
  server.state = 'running';
  server.written = chunkEvents;
  const { events, ended } = audience();
  await moment();
  server.refused = 2;
  expect(talks[0]!.listener.shownOut!(4404)).toBe(false);
  await moment(4_000);
  expect(talks).toHaveLength(2);
  expect(talks[1]!.said).toEqual([{ type: 'watch', run, from: chunkEvents }]);
  Object.assign(server, { state: 'done', written: long.length });
  talks[1]!.listener.hear({ type: 'done' } as Told);
  await moment(10_000);
  expect(events).toEqual(long);
  expect(ended.done).toBeDefined();
});

test('a run that broke a law says so', async () => {
  server.state = 'failed';
  server.written = 0;
  const { ended } = audience();
  await moment();
  expect(ended.failure).toEqual({
    kind: 'broken',
    message: 'law broken: coins were not conserved',
  });
});

test('a server that has forgotten the run is left alone in the end; what arrived stays', async () => {
  server.state = 'running';
  server.written = chunkEvents;
  const { events, told, ended } = audience();
  await moment();
  server.refused = 1_000;
  talks[0]!.listener.hear({ type: 'fault', line: 'run: gone' });
  await moment(600_000);
  const { length } = server.asked;
  expect(length).toBeLessThan(20);
  await moment(600_000);
  expect(server.asked).toHaveLength(length);
  expect(events).toHaveLength(chunkEvents);
  expect(told.at(-1)).toBe('lost');
  expect(ended).toEqual({});
});

test('whoever looks away is told nothing more', async () => {
  server.state = 'running';
  server.written = 0;
  const { events, stop } = audience();
  await moment();
  stop();
  server.state = 'done';
  server.written = long.length;
  talks[0]!.listener.hear({ type: 'done' } as Told);
  await moment(60_000);
  expect(events).toEqual([]);
  expect(talks[0]!.closed).toBe(true);
});
