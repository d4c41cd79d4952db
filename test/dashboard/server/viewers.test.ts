import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { gzipSync } from 'node:zlib';
import type { RunWish } from '../../../dashboard/contract/ask.ts';
import type { Told } from '../../../dashboard/contract.ts';
import { blank, merge, mostBeats } from '../../../dashboard/contract/frame.ts';
import type { Frame, Snapshot } from '../../../dashboard/contract/frame.ts';
import { stageCatalogueOf } from '../../../dashboard/contract/catalogue-of.ts';
import { encode } from '../../../dashboard/contract/chunk.ts';
import { doneOf } from '../../../dashboard/contract/done.ts';
import { reel } from '../../../dashboard/server/reel.ts';
import { rooms } from '../../../dashboard/server/rooms.ts';
import type { LivedRun } from '../../../dashboard/server/runs.ts';
import { bounds } from '../../../dashboard/server/viewer.ts';
import { run } from '../../../sim/scenario/run.ts';
import { shipped } from '../../scenario/incidents.ts';
import { reader } from './reader.ts';
import { eventually, served, talk, type Served, type Talk } from './served.ts';

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
  const [one, two] = await Promise.all([watched(), watched()]);
  // real signatures take their time: the run is still being lived when it is looked at
  const run = await asked({ signing: 'real' });
  one.say({ type: 'watch', run, from: 0 });
  await one.until('frame');
  two.say({ type: 'watch', run, from: 0 });
  const { events, stolenYen } = await one.until('done');
  await two.until('done');
  expect(stolenYen).toBeGreaterThan(1e9);
  for (const { heard } of [one, two]) {
    expect(seen(heard)).toMatchObject({ to: events, loss: stolenYen });
  }
  expect(seen(two.heard)).toEqual(seen(one.heard));
});

/** A room with a run that is written as far as a test says. */
function writing(seed: string) {
  const scenario = shipped('coincheck-2018');
  const lived = run({ scenario, controls: {}, seed, keep: true });
  const written = reel();
  let count = 0;
  const shown = {
    key: '0'.repeat(32),
    reel: written,
    state: 'running' as LivedRun['state'],
    text: null,
    catalogue: stageCatalogueOf(scenario, {}, []),
    done: null as LivedRun['done'],
    outcome: null,
    ending: null,
    lines: [],
    opened: Promise.resolve(),
    ended: Promise.resolve(),
  };
  return {
    shown,
    journal: lived.journal,
    write(to: number): void {
      const events = lived.journal.slice(count, to);
      const packed = new Uint8Array(gzipSync(encode(events)));
      written.add({ first: count, count: events.length, digest: '', packed, whole: false });
      count = to;
      if (to < lived.events) return;
      shown.done = doneOf(lived.events, lived.digest, lived.outcome);
      shown.state = 'done';
    },
  };
}

/** Somebody who reads all that comes. */
function reading() {
  const { watcher, read } = reader();
  const heard: Told[] = [];
  const until = (is: (heard: readonly Told[]) => boolean): Promise<readonly Told[]> =>
    eventually(() => {
      for (let more = read(); more.length > 0; more = read()) heard.push(...more);
      return heard;
    }, is);
  return { watcher, heard, until };
}

const ended = (heard: readonly Told[]): boolean => heard.some(({ type }) => type === 'done');

test('frames say how far a run is written, and no further, until it is done', async () => {
  const { shown, journal, write } = writing('edge');
  const meeting = rooms(4, 1_000);
  const { watcher, heard, until } = reading();
  expect(meeting.enter(watcher, shown, 0)).toBe(true);
  for (const to of [300, 301, 600]) {
    write(to);
    const [last] = (await until((all) => seen(all).to === to)).slice(-1) as [Frame];
    expect(last.time).toBe(journal[to - 1]!.time);
  }
  expect(ended(heard)).toBe(false);
  write(journal.length);
  await until(ended);
  expect(seen(heard)).toMatchObject({ to: journal.length, time: shown.catalogue.length });
  meeting.close();
});

test('whoever comes back goes on from the event they had', async () => {
  const { shown, journal, write } = writing('resume');
  const meeting = rooms(4, 1_000);
  const [first, whole, again] = [reading(), reading(), reading()];
  meeting.enter(first.watcher, shown, 0);
  meeting.enter(whole.watcher, shown, 0);
  write(500);
  await first.until((all) => seen(all).to === 500);
  const had = seen(first.heard);
  meeting.leave(first.watcher);
  write(600);
  await whole.until((all) => seen(all).to === 600);
  meeting.enter(again.watcher, shown, had.to);
  write(journal.length);
  await Promise.all([again.until(ended), whole.until(ended)]);
  expect(again.heard[0]).toMatchObject({ type: 'frame', from: 500, to: 600 });
  expect(seen(again.heard, had)).toEqual(seen(whole.heard));
  expect(seen(again.heard, had).to).toBe(journal.length);
  expect(first.heard.some(({ type }) => type === 'done')).toBe(false);
  meeting.close();
});

test('a room that others watch is joined where it is, and what was missed is filled in', async () => {
  const run = await asked({ seed: 'join' });
  const first = await watched();
  first.say({ type: 'watch', run, from: 0 });
  await first.until('done');
  const late = await watched();
  late.say({ type: 'watch', run, from: 5 });
  await late.until('done');
  const early: Snapshot = { ...blank, to: 5 };
  const { to, loss, gauges } = seen(late.heard, early);
  expect({ to, loss }).toEqual({ to: seen(first.heard).to, loss: seen(first.heard).loss });
  expect(seen(first.heard).gauges).toMatchObject(gauges);
});

test('who reads nothing holds up nobody, is owed little, and gets the picture when it reads', async () => {
  const run = await asked({ seed: 'slow' });
  const [slow, quick] = await Promise.all([watched(), watched()]);
  slow.socket.pause();
  slow.say({ type: 'watch', run, from: 0 });
  quick.say({ type: 'watch', run, from: 0 });
  await quick.until('done');
  slow.socket.resume();
  await slow.until('done');
  expect(seen(slow.heard)).toEqual(seen(quick.heard));
});

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
        const { socket, watcher, read } = reader();
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
  const { watcher, read } = reader();
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
  const { watcher, read } = reader();
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
  const readers = [reader(), reader()];
  const watchers = readers.map(({ watcher }) => watcher);
  for (const watcher of watchers) watcher.begin(0, () => blank);
  for (const frame of framesOf(150, 0)) for (const watcher of watchers) watcher.offer(frame);
  for (const { read } of readers) read();
  const [one, two] = readers.map(({ sent }) => sent.map(({ bytes }) => bytes));
  expect(one).toHaveLength(1);
  expect(two![0]).toBe(one![0]);
});

test('who asks and asks and never reads is shown out before a mebibyte lies there', () => {
  const { socket, watcher } = reader();
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
