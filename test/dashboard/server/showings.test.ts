import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { RunWish } from '../../../dashboard/contract/ask.ts';
import { closing, protocol, type Said, type Told } from '../../../dashboard/contract.ts';
import type { Led, Place, Shown } from '../../../dashboard/contract/showing.ts';
import { bounds } from '../../../dashboard/server/viewer.ts';
import { showings } from '../../../dashboard/server/showings.ts';
import { eventually, served, talk, type Served, type Talk } from './served.ts';
import { reader } from './reader.ts';

let house: Served;
let run: string;
let other: string;

beforeAll(async () => {
  // others than this machine may come in, so that a token is asked for
  house = await served({ host: '0.0.0.0', patience: { graceMilliseconds: 150 } });
  const wish: RunWish = { scenario: { id: 'coincheck-2018' }, seed: 'shown', signing: 'fast' };
  const asked = (seed: string): Promise<{ run: string }> =>
    house.post('/api/runs', { ...wish, seed });
  [run, other] = (await Promise.all([asked('shown'), asked('other')])).map((each) => each.run) as [
    string,
    string,
  ];
  for (const each of [run, other])
    await eventually(
      () => house.get<{ state: string }>(`/api/runs/${each}`),
      ({ state }) => state === 'done',
    );
});
afterAll(() => house.close());

function placed(more: Partial<Place> = {}): Place {
  return {
    address: '#/watch/coincheck-2018?seed=shown',
    ...{ a: run, b: null, time: 0, count: null, playing: false, pace: 'story', all: false },
    ...more,
  };
}

const secretOf = (what: string): string => createHash('md5').update(what).digest('hex');

async function leading(what: string, more: Partial<Place> = {}): Promise<{ line: Talk; led: Led }> {
  const line = await talk(house);
  line.say({ type: 'lead', secret: secretOf(what), place: placed(more) });
  return { line, led: await line.until('led') };
}

async function guest({ showing }: Led, attend = true): Promise<Talk> {
  const line = await talk(house, { type: 'hello', protocol, showing });
  await line.until('welcome');
  if (attend) line.say({ type: 'attend' });
  return line;
}

/** Waits until the last that was told of the showing is so. */
function shown(line: Talk, is: (shown: Shown) => boolean): Promise<Shown> {
  return eventually(
    () => line.heard.findLast((each): each is Shown => each.type === 'shown')!,
    (last) => last !== undefined && is(last),
  );
}

test('followers are told where the leader is, the leader how many they are', async () => {
  const { line, led } = await leading('one', { time: 5 });
  expect(led.followers).toBe(0);
  const [one, two] = await Promise.all([guest(led), guest(led)]);
  await Promise.all([one, two].map((each) => shown(each, ({ place }) => place.time === 5)));
  await eventually(
    () => line.heard.findLast((each): each is Led => each.type === 'led')!.followers,
    (count) => count === 2,
  );
  const place = placed({ time: 77.5, count: 12, playing: true, pace: 600, b: other });
  line.say({ type: 'lead', secret: secretOf('one'), place });
  for (const each of [one, two])
    expect(await shown(each, ({ place }) => place.count === 12)).toEqual({
      type: 'shown',
      state: 'on',
      place,
    });
  two.socket.terminate();
  await eventually(
    () => line.heard.findLast((each): each is Led => each.type === 'led')!.followers,
    (count) => count === 1,
  );
  line.say({ type: 'end' });
  expect((await shown(one, ({ state }) => state === 'ended')).place).toEqual(place);
});

test('a leader who was cut off goes on with the same showing; one who stays away ends it', async () => {
  const { line, led } = await leading('cut');
  const follower = await guest(led);
  await follower.until('shown');
  line.socket.terminate();
  await shown(follower, ({ state }) => state === 'away');
  const again = await leading('cut', { time: 9 });
  expect(again.led.showing).toBe(led.showing);
  await shown(follower, ({ state, place }) => state === 'on' && place.time === 9);
  again.line.socket.terminate();
  await shown(follower, ({ state }) => state === 'ended');
  const { code } = await (
    await talk(house, { type: 'hello', protocol, showing: led.showing })
  ).closed;
  expect(code).toBe(closing.showing);
});

test('a leader on another page takes over, and the first is told so', async () => {
  const first = await leading('taken');
  const second = await leading('taken', { time: 3 });
  expect(second.led.showing).toBe(first.led.showing);
  expect((await first.line.until('fault')).line).toBe('leader: expected one, found another page');
  first.line.socket.terminate();
  const follower = await guest(second.led);
  expect((await follower.until('shown')).state).toBe('on');
  second.line.say({ type: 'end' });
});

describe('who has nothing but the link', () => {
  let led: Led;
  let line: Talk;
  beforeAll(async () => {
    ({ led, line } = await leading('guests'));
  });
  afterAll(() => line.socket.terminate());

  const bearing = (word: string): Record<string, string> => {
    const { host, origin } = house.own;
    return { host: host!, origin: origin!, authorization: `Bearer ${word}` };
  };

  test('reads the run that is shown, whole', async () => {
    const headers = bearing(led.showing);
    const answer = await house.ask(`/api/runs/${run}`, { headers });
    expect(answer.status).toBe(200);
    const { chunks } = JSON.parse(answer.text) as { chunks: { digest: string }[] };
    for (const path of [`/api/chunks/${chunks[0]!.digest}`, `/api/runs/${run}/ending`])
      expect((await house.ask(path, { headers })).status).toBe(200);
    const follower = await guest(led, false);
    follower.say({ type: 'watch', run, from: 0 });
    await follower.until('done');
  });

  test('reads no other run, and no chunk of one', async () => {
    const headers = bearing(led.showing);
    const { chunks } = await house.get<{ chunks: { digest: string }[] }>(`/api/runs/${other}`);
    const paths = [`runs/${other}`, `runs/${other}/ending`, `chunks/${chunks[0]!.digest}`];
    for (const path of paths)
      expect((await house.ask(`/api/${path}`, { headers })).status).toBe(404);
    const follower = await guest(led);
    follower.say({ type: 'watch', run: other, from: 0 });
    expect((await follower.until('fault')).line).toMatch(/^run: expected one that was asked for/);
  });

  test('opens nothing else', async () => {
    const headers = bearing(led.showing);
    for (const path of ['library', 'scenarios/calm-week', 'studies'])
      expect((await house.ask(`/api/${path}`, { headers })).status).toBe(401);
    const posts: [string, unknown][] = [
      ['/api/runs', { scenario: { id: 'calm-week' } }],
      ['/api/check', { text: 'id: x' }],
      ['/api/studies', { scenarios: ['calm-week'], runs: 1 }],
    ];
    for (const [path, body] of posts) {
      const more = { method: 'POST', body: JSON.stringify(body) };
      const type = { 'content-type': 'application/json' };
      const answer = await house.ask(path, { ...more, headers: { ...headers, ...type } });
      expect(answer.status).toBe(401);
    }
  });

  test.each<Said>([
    { type: 'lead', secret: secretOf('guests'), place: placed({ a: '1'.repeat(32) }) },
    { type: 'end' },
    { type: 'follow', study: '0'.repeat(32) },
    { type: 'hello', protocol },
  ])('is shown out for saying %j', async (message) => {
    const follower = await guest(led);
    follower.say(message);
    expect([closing.token, closing.unreadable]).toContain((await follower.closed).code);
    const another = await guest(led);
    expect((await another.until('shown')).state).toBe('on');
  });

  test('cannot lead with the name of the showing, which a secret alone makes', async () => {
    const thief = await talk(house);
    thief.say({ type: 'lead', secret: led.showing, place: placed({ time: 666 }) });
    expect((await thief.until('led')).showing).not.toBe(led.showing);
    const follower = await guest(led);
    expect((await follower.until('shown')).place.time).toBe(0);
    thief.say({ type: 'end' });
  });

  test.each(['', '0'.repeat(32), '../x', 'f'.repeat(31)])(
    'is somebody else with another name: %j',
    async (showing) => {
      const { code } = await (await talk(house, { type: 'hello', protocol, showing })).closed;
      expect([closing.showing, closing.unreadable]).toContain(code);
      const headers = bearing(showing);
      expect((await house.ask(`/api/runs/${run}`, { headers })).status).toBe(401);
    },
  );

  test('leads nothing without a token', async () => {
    const { code } = await (await talk(house, { type: 'hello', protocol })).closed;
    expect(code).toBe(closing.token);
  });
});

describe('a leader’s word', () => {
  const good = placed.bind(null, {});
  test.each<[string, object]>([
    ['an address of another kind', { address: '#/incidents' }],
    ['an address elsewhere', { address: 'https://evil.example/#/watch/x' }],
    ['a script for an address', { address: '#/watch/x?a=<script>\n' }],
    ['a long address', { address: `#/watch/${'x'.repeat(3_001)}` }],
    ['a path for a run', { a: '../x' }],
    ['a time before the beginning', { time: -1 }],
    ['a time that is none', { time: null }],
    ['an unknown pace', { pace: 7 }],
    ['a word too many', { html: '<b>' }],
  ])('with %s ends the talk', async (_, more) => {
    const line = await talk(house);
    await line.until('welcome');
    const word = { type: 'lead', secret: secretOf('bad'), place: { ...good(), ...more } };
    line.socket.send(JSON.stringify(word));
    expect((await line.closed).code).toBe(closing.unreadable);
  });

  test('of a run nobody asked for shows nothing', async () => {
    const line = await talk(house);
    line.say({ type: 'lead', secret: secretOf('no'), place: placed({ a: '0'.repeat(32) }) });
    expect((await line.until('fault')).line).toMatch(/^run: expected one that was asked for/);
    const from = line.heard.length;
    line.say({ type: 'lead', secret: secretOf('no'), place: placed({ b: '0'.repeat(32) }) });
    await line.until('fault', from);
    expect(line.heard.some(({ type }) => type === 'led')).toBe(false);
  });

  test('opens eight showings and no more', async () => {
    const lines: Talk[] = [];
    for (let at = 0; at < 9; at++) {
      const line = await talk(house);
      lines.push(line);
      line.say({ type: 'lead', secret: secretOf(`many ${at}`), place: placed() });
      await eventually(
        () => line.heard.some(({ type }) => type === 'led' || type === 'fault'),
        Boolean,
      );
    }
    const last = lines.at(-1)!.heard.find(({ type }) => type === 'fault');
    expect(last).toMatchObject({ line: expect.stringMatching(/^showings: expected at most 8/) });
    for (const line of lines) line.say({ type: 'end' });
  });
});

test('a follower who reads nothing is owed the latest place alone, and holds up nobody', () => {
  const open = showings({ showings: 1, followers: 2 }, 1_000, () => []);
  const [leader, slow, quick] = [reader(), reader(), reader()];
  const secret = secretOf('slow');
  const address = `#/watch/x?seed=${'x'.repeat(2_900)}`;
  const at = (time: number): Place => placed({ address, time, a: '1'.repeat(32) });
  expect(open.lead(leader.watcher, secret, at(0))).toBeNull();
  const { showing } = leader.read().find((each): each is Led => each.type === 'led')!;
  expect(open.attend(slow.watcher, showing)).toBe(true);
  expect(open.attend(quick.watcher, showing)).toBe(true);
  expect(open.attend(reader().watcher, showing)).toBe(false);
  const heard: Told[] = [];
  for (let time = 1; time <= 500; time++) {
    open.lead(leader.watcher, secret, at(time));
    heard.push(...quick.read());
    expect(slow.socket.bufferedAmount).toBeLessThan(bounds.slow + 4_096);
  }
  expect(heard.at(-1)).toMatchObject({ place: { time: 500 } });
  const owed: Told[] = [];
  for (let more = slow.read(); more.length > 0; more = slow.read()) owed.push(...more);
  expect(owed.length).toBeLessThan(40);
  expect(owed.at(-1)).toMatchObject({ place: { time: 500 } });
  open.close();
});

test('a showing remembers the runs it showed, and not all of them for ever', () => {
  const open = showings({ showings: 1, followers: 1 }, 1_000, () => []);
  const leader = reader();
  const runs = Array.from({ length: 20 }, (_, at) => at.toString(16).padStart(32, '0'));
  for (const a of runs) open.lead(leader.watcher, secretOf('runs'), placed({ a }));
  const { showing } = leader.read().find((each): each is Led => each.type === 'led')!;
  expect(open.shows(showing, runs[19]!)).toBe(true);
  expect(open.shows(showing, runs[10]!)).toBe(true);
  expect(open.shows(showing, runs[0]!)).toBe(false);
  expect(open.watched(runs[19]!)).toBe(true);
  expect(open.watched(runs[10]!)).toBe(false);
  open.close();
  expect(open.knows(showing)).toBe(false);
});
