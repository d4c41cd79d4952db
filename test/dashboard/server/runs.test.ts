import { createHash } from 'node:crypto';
import { gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { decode } from '../../../dashboard/contract/chunk.ts';
import type { RunWish } from '../../../dashboard/contract/ask.ts';
import { stageCatalogueOf } from '../../../dashboard/contract/catalogue-of.ts';
import type { Ending } from '../../../dashboard/contract/ending.ts';
import { done, type Done } from '../../../dashboard/contract/done.ts';
import { loadBaseline } from '../../../sim/scenario/baseline.ts';
import { run } from '../../../sim/scenario/run.ts';
import { text } from '../../house/tree.ts';
import { shipped } from '../../scenario/incidents.ts';
import { eventually, served, type Served } from './served.ts';

interface Told {
  readonly run: string;
  readonly state: string;
  readonly events: number;
  readonly chunks: { digest: string; first: number; count: number }[];
  readonly catalogue: unknown;
  readonly done: Done;
  readonly outcome: { stolenYen: number };
  readonly lines: string[];
}

let house: Served;
beforeAll(async () => {
  house = await served();
});
afterAll(() => house.close());

const coincheck: RunWish = {
  scenario: { id: 'coincheck-2018' },
  seed: 'served',
  customers: 60,
  signing: 'fast',
};

async function lived(wish: RunWish): Promise<Told> {
  const { run } = await house.post<Told>('/api/runs', wish);
  return eventually(
    () => house.get<Told>(`/api/runs/${run}`),
    ({ state }) => state !== 'running',
  );
}

const strict = loadBaseline(text('scenarios/baselines/strict.yaml'), 'strict.yaml');

test.each([
  ['none', {}],
  ['recorded', shipped('coincheck-2018').recorded],
  ['strict', 'value' in strict ? strict.value.controls : {}],
])('a served run under %s has the digest and the outcome of the simulator', async (name, set) => {
  const ours = run({
    scenario: shipped('coincheck-2018'),
    controls: set,
    seed: 'served',
    customers: 60,
  });
  const told = await lived({ ...coincheck, controls: name });
  expect(told.done.digest).toBe(ours.digest);
  expect(told.done.events).toBe(ours.events);
  expect(told.outcome).toEqual(JSON.parse(JSON.stringify(ours.outcome)));
  expect(done.parse(told.done)).toEqual(told.done);
  expect(JSON.stringify(told.done).length).toBeLessThan(1024);
});

test('real signatures, which are the default, give the same digest', async () => {
  const { scenario, seed, customers } = coincheck;
  expect((await lived({ scenario, seed, customers })).done.digest).toBe(
    (await lived(coincheck)).done.digest,
  );
});

test('its chunks are the journal, named by their bytes and kept for good', async () => {
  const { chunks, done } = await lived(coincheck);
  expect(chunks.reduce((sum, { count }) => sum + count, 0)).toBe(done.events);
  const [chunk] = chunks;
  const headers = { ...house.own, 'accept-encoding': 'gzip' };
  const answer = await house.ask(`/api/chunks/${chunk!.digest}`, { headers });
  expect(answer.headers).toMatchObject({
    'cache-control': 'private, max-age=31536000, immutable',
    'content-encoding': 'gzip',
    etag: `"${chunk!.digest}"`,
  });
  const bytes = gunzipSync(answer.bytes);
  expect(createHash('sha256').update(bytes).digest('hex')).toBe(chunk!.digest);
  const ours = run({
    scenario: shipped('coincheck-2018'),
    controls: shipped('coincheck-2018').recorded,
    seed: 'served',
    customers: 60,
    keep: true,
  });
  expect(decode(bytes)).toEqual(ours.journal);

  const plain = await house.ask(`/api/chunks/${chunk!.digest}`, { headers: house.own });
  expect(plain.bytes.equals(bytes)).toBe(true);
  const known = { ...house.own, 'if-none-match': `"${chunk!.digest}"` };
  expect((await house.ask(`/api/chunks/${chunk!.digest}`, { headers: known })).status).toBe(304);
});

test('its catalogue is the one a page makes for itself', async () => {
  const told = await lived({ ...coincheck, controls: 'none', with: ['manual-review'] });
  const { baselines } = told.catalogue as { baselines: { id: string }[] };
  expect(baselines.map(({ id }) => id)).toContain('strict');
  const ours = stageCatalogueOf(
    shipped('coincheck-2018'),
    { 'manual-review': 'typical' },
    baselines as never,
  );
  expect(told.catalogue).toEqual(JSON.parse(JSON.stringify(ours)));
  expect(JSON.stringify(ours).length).toBeLessThan(60_000);
});

test('a control that is off stays off whether or not the set has it', async () => {
  const off = ['manual-review', 'multisig-quorum'];
  const told = await lived({ ...coincheck, controls: 'strict', off });
  expect(told.lines).toEqual([]);
  const { controls } = told.catalogue as { controls: { id: string; level: string }[] };
  for (const id of off) expect(controls.find((each) => each.id === id)!.level).toBe('off');
  expect(controls.filter(({ level }) => level !== 'off').length).toBeGreaterThan(5);
});

test('its ending is told packed, and says what the story says', async () => {
  const { run, done } = await lived(coincheck);
  const headers = { ...house.own, 'accept-encoding': 'gzip' };
  const answer = await house.ask(`/api/runs/${run}/ending`, { headers });
  expect(answer.headers['content-encoding']).toBe('gzip');
  const ending = JSON.parse(String(gunzipSync(answer.bytes))) as Ending;
  expect(ending).toMatchObject({ digest: done.digest, events: done.events });
  expect(ending.stories.truth.some(({ mark }) => mark === 'theft')).toBe(true);
  expect(ending.stories.exchange.length).toBeLessThan(ending.stories.truth.length);
  expect(await house.get(`/api/runs/${run}/ending`)).toEqual(ending);
  expect((await house.ask(`/api/runs/${'0'.repeat(32)}/ending`, { headers })).status).toBe(404);
});

test('whoever asks for the same gets the same run', async () => {
  const [one, two] = await Promise.all([
    house.post<Told>('/api/runs', { ...coincheck, seed: 'twice' }),
    house.post<Told>('/api/runs', { ...coincheck, seed: 'twice' }),
  ]);
  expect(one.run).toBe(two.run);
});

test("one's own text is checked, its faults told at line and column", async () => {
  const text = 'id: mine\nkind: exercise\ntitle: { en: Mine, ja: 私 }\nfoo: 1\n';
  const proof = await house.post<{ kind: string; faults: { line: number; column: number }[] }>(
    '/api/check',
    { text },
  );
  expect(proof.kind).toBe('scenario');
  expect(proof.faults).toContainEqual(
    expect.objectContaining({ line: 4, column: 1, path: ['foo'] }),
  );
  const told = await lived({ scenario: { text } });
  expect(told.state).toBe('failed');
  expect(told.lines).toContainEqual(expect.stringMatching(/^pasted:4:1 foo: expected /));
});

test("one's own text runs like a shipped one", async () => {
  const own = { text: text('scenarios/coincheck-2018.yaml') };
  expect((await lived({ ...coincheck, scenario: own })).done.digest).toBe(
    (await lived(coincheck)).done.digest,
  );
});

test.each([
  [{ with: ['no-such-control'] }, /^--with no-such-control: expected a control of the catalogue/],
  [{ without: ['manual-review'] }, /^--without: expected one of /],
  [{ set: ['exchange.nowhere.at.all'] }, /^--set: expected PATH=VALUE/],
  [{ decide: ['noon freeze'] }, /^--decide: expected /],
])('what cannot be understood is told in words: %j', async (wish, line) => {
  const told = await lived({ ...coincheck, ...wish });
  expect(told.state).toBe('failed');
  expect(told.lines[0]).toMatch(line);
});
