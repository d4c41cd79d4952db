import fc from 'fast-check';
import type { WebSocket } from 'ws';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { RunWish } from '../../../dashboard/contract/ask.ts';
import type { Told } from '../../../dashboard/contract.ts';
import { blank, merge, mostBeats } from '../../../dashboard/contract/frame.ts';
import type { Frame, Snapshot } from '../../../dashboard/contract/frame.ts';
import { bounds, viewer } from '../../../dashboard/server/viewer.ts';
import { served, talk, type Served, type Talk } from './served.ts';

let house: Served;
beforeAll(async () => {
  house = await served();
});
afterAll(() => house.close());

const wish: RunWish = {
  scenario: { id: 'coincheck-2018' },
  controls: 'none',
  seed: 'viewers',
  signing: 'fast',
};

async function asked(more: Partial<RunWish> = {}): Promise<string> {
  return (await house.post<{ run: string }>('/api/runs', { ...wish, ...more })).run;
}

/** What a viewer has seen, added up from where it stood. */
function seen(heard: readonly Told[], stood: Snapshot = blank): Snapshot {
  return heard.reduce<Snapshot>((sum, each) => {
    if (each.type === 'snapshot') return each;
    return each.type === 'frame' ? merge(sum, each) : sum;
  }, stood);
}

async function watched(): Promise<Talk> {
  const viewing = await talk(house);
  await viewing.until('welcome');
  return viewing;
}

test('everybody who watches ends with the same picture, which is that of the outcome', async () => {
  const run = await asked();
  const [one, two] = await Promise.all([watched(), watched()]);
  one.say({ type: 'watch', run, pace: 'fastest', from: 0 });
  await one.until('frame');
  two.say({ type: 'watch', run, pace: 'fastest', from: 0 });
  const { events, stolenYen } = await one.until('done');
  await two.until('done');
  expect(stolenYen).toBeGreaterThan(1e9);
  for (const { heard } of [one, two]) {
    expect(seen(heard)).toMatchObject({ to: events, loss: stolenYen });
    expect(heard.filter(({ type }) => type === 'catalogue')).toHaveLength(1);
  }
  expect(seen(two.heard)).toEqual(seen(one.heard));
});

test('whoever comes back goes on from the event they had', async () => {
  const run = await asked({ seed: 'resume' });
  const first = await watched();
  first.say({ type: 'watch', run, pace: 3600, from: 0 });
  await first.until('frame', 8);
  const had = seen(first.heard);
  first.socket.terminate();
  expect(had.to).toBeGreaterThan(0);

  const again = await watched();
  again.say({ type: 'watch', run, pace: 'fastest', from: had.to });
  const { events } = await again.until('done');
  const [next] = again.heard.filter(({ type }) => type === 'frame' || type === 'snapshot');
  expect(next).toMatchObject(next!.type === 'frame' ? { from: had.to } : { from: 0 });
  expect(again.heard.some(({ type }) => type === 'catalogue')).toBe(false);

  const whole = await watched();
  whole.say({ type: 'watch', run, pace: 'fastest', from: 0 });
  await whole.until('done');
  expect(seen(again.heard, had)).toEqual(seen(whole.heard));
  expect(seen(again.heard, had).to).toBe(events);
});

test('a room that others watch is joined where it is, and what was missed is filled in', async () => {
  const run = await asked({ seed: 'join' });
  const first = await watched();
  first.say({ type: 'watch', run, pace: 'fastest', from: 0 });
  await first.until('done');
  const late = await watched();
  late.say({ type: 'watch', run, pace: 'fastest', from: 5 });
  await late.until('done');
  const early: Snapshot = { ...blank, to: 5 };
  const { to, loss, gauges } = seen(late.heard, early);
  expect({ to, loss }).toEqual({ to: seen(first.heard).to, loss: seen(first.heard).loss });
  expect(seen(first.heard).gauges).toMatchObject(gauges);
});

test('a pace is kept: ten minutes a second show no more than that', async () => {
  const run = await asked({ seed: 'pace' });
  const { say, until, heard } = await watched();
  const begun = performance.now();
  say({ type: 'watch', run, pace: 600, from: 0 });
  await until('frame');
  await new Promise((resolve) => setTimeout(resolve, 700));
  const seconds = (performance.now() - begun) / 1000;
  const frames = heard.filter(({ type }) => type === 'frame') as Frame[];
  expect(frames.at(-1)!.time).toBeLessThanOrEqual(seconds * 600);
  expect(frames.length).toBeLessThanOrEqual(Math.ceil(seconds * 60) + 1);
});

test('who reads nothing holds up nobody, is owed little, and gets the picture when it reads', async () => {
  const run = await asked({ seed: 'slow' });
  const [slow, quick] = await Promise.all([watched(), watched()]);
  slow.socket.pause();
  slow.say({ type: 'watch', run, pace: 'fastest', from: 0 });
  quick.say({ type: 'watch', run, pace: 'fastest', from: 0 });
  await quick.until('done');
  slow.socket.resume();
  await slow.until('done');
  expect(seen(slow.heard)).toEqual(seen(quick.heard));
});

/** A socket whose reader takes what it is sent only when told to. */
function stuck() {
  const sent: { bytes: Buffer; flushed: () => void }[] = [];
  const socket = {
    OPEN: 1,
    readyState: 1,
    get bufferedAmount() {
      return sent.reduce((sum, { bytes }) => sum + bytes.length, 0);
    },
    send: (bytes: Buffer, _: unknown, flushed: () => void) => sent.push({ bytes, flushed }),
    terminate: () => (socket.readyState = 3),
  };
  return {
    socket,
    sent,
    /** The reader takes everything that lies there. */
    read(): Told[] {
      const taken = sent.splice(0);
      const messages = taken.map(({ bytes }) => JSON.parse(String(bytes)) as Told);
      for (const { flushed } of taken) flushed();
      return messages;
    },
  };
}

const large = Object.fromEntries(
  Array.from({ length: 40 }, (_, at) => [`hot/COIN${at}`, 1e15 + at]),
);

function framesOf(count: number, beats: number): Frame[] {
  return Array.from({ length: count }, (_, at): Frame => {
    const body = { from: at * 10, to: at * 10 + 10, time: at, edges: { moved: [1, 5] as never } };
    const list = Array.from({ length: beats }, (): [number, number, string] => [at, at, 'reached']);
    return {
      type: 'frame',
      ...body,
      gauges: { ...large, at },
      beats: list,
      beatCount: beats,
      loss: at,
    };
  });
}

test('a slow reader never holds more than its bound, whenever it reads, and ends where all end', () => {
  fc.assert(
    fc.property(
      fc.array(fc.boolean(), { minLength: 150, maxLength: 150 }),
      fc.constantFrom(0, 1, 30),
      (reads, beats) => {
        const { socket, read } = stuck();
        const watcher = viewer(socket as unknown as WebSocket);
        let whole = blank;
        watcher.begin(0, () => whole);
        let sum = blank;
        const take = (): void => {
          for (const each of read())
            if (each.type === 'snapshot') sum = each;
            else if (each.type === 'frame') sum = merge(sum, each);
        };
        framesOf(150, beats).forEach((frame, at) => {
          whole = merge(whole, frame);
          watcher.offer(frame);
          expect(socket.bufferedAmount).toBeLessThan(bounds.slow + 16_384);
          if (at > 90 && reads[at]) take();
        });
        while (socket.bufferedAmount > 0) take();
        expect(sum).toEqual(whole);
      },
    ),
    { numRuns: 20 },
  );
});

test('more beats than a frame carries become a picture', () => {
  const { socket, read } = stuck();
  const watcher = viewer(socket as unknown as WebSocket);
  let whole = blank;
  watcher.begin(0, () => whole);
  for (const frame of framesOf(150, mostBeats / 2)) {
    whole = merge(whole, frame);
    watcher.offer(frame);
  }
  read();
  expect(read().map(({ type }) => type)).toEqual(['snapshot']);
});

test.each([
  [20, ['frame 20', 'frame 30', 'frame 40']],
  [25, ['snapshot 30', 'frame 30', 'frame 40']],
  [0, ['snapshot 20', 'frame 20', 'frame 30', 'frame 40']],
])('whoever has %i events in a room that is at ten is shown %j', (has, shown) => {
  const { socket, read } = stuck();
  const watcher = viewer(socket as unknown as WebSocket);
  const [before, ...frames] = framesOf(5, 0);
  let whole = merge(blank, before!);
  watcher.begin(has, () => whole);
  for (const frame of frames) {
    whole = merge(whole, frame);
    watcher.offer(frame);
  }
  const heard = read().map((each) => {
    if (each.type === 'frame') return `frame ${each.from}`;
    return each.type === 'snapshot' ? `snapshot ${each.to}` : each.type;
  });
  expect(heard).toEqual(shown);
});

test('whoever fell behind together is sent the same bytes', () => {
  const readers = [stuck(), stuck()];
  const watchers = readers.map(({ socket }) => viewer(socket as unknown as WebSocket));
  for (const watcher of watchers) watcher.begin(0, () => blank);
  for (const frame of framesOf(150, 0)) for (const watcher of watchers) watcher.offer(frame);
  for (const { read } of readers) read();
  const [one, two] = readers.map(({ sent }) => sent.map(({ bytes }) => bytes));
  expect(one).toHaveLength(1);
  expect(two![0]).toBe(one![0]);
});

test('who asks and asks and never reads is shown out before a mebibyte lies there', () => {
  const { socket } = stuck();
  const watcher = viewer(socket as unknown as WebSocket);
  const catalogue = { type: 'fault', line: 'x'.repeat(60_000) } as const;
  for (let at = 0; at < 100 && socket.readyState === 1; at++) watcher.say({ ...catalogue });
  expect(socket.readyState).toBe(3);
  expect(socket.bufferedAmount).toBeLessThan(2 ** 20);
});

test('a reader that is gone without a word is noticed', async () => {
  const alone = await served({ patience: { pulseMilliseconds: 60 } });
  const deaf = await talk(alone);
  await deaf.until('welcome');
  deaf.socket.pause(); // hears no ping, and so never answers one
  const { socket, until } = await talk(alone);
  await until('welcome');
  await new Promise((resolve) => setTimeout(resolve, 400));
  deaf.socket.resume();
  expect((await deaf.closed).code).toBe(1006);
  expect(socket.readyState).toBe(socket.OPEN);
  socket.terminate();
  await alone.close();
});
