import { spawn, type ChildProcess } from 'node:child_process';
import { appendFileSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import {
  cell,
  type Cell,
  type StudyNews,
  type StudyWish,
} from '../../../dashboard/contract/study.ts';
import { newStudyFolder, studyFolder } from '../../../dashboard/server/study-folder.ts';
import type { Kept } from '../../../sim/measure/trial.ts';
import { root } from '../../house/tree.ts';
import { vaultdrill } from '../../cli/command.ts';
import { eventually, served, talk, type Served } from './served.ts';

type Told = StudyNews & { readonly cells: Cell[] };

let house: Served;
beforeAll(async () => {
  house = await served();
});
afterAll(() => house.close());

const wish: StudyWish = {
  scenarios: ['coincheck-2018/signer-abused'],
  runs: 2,
  customers: 20,
  seed: 'study',
};

const ended = ({ state }: StudyNews): boolean => state !== 'waiting' && state !== 'running';

test('a study ends with what measure finds, and tells of it on the way', async () => {
  const asked = await house.post<StudyNews>('/api/studies', wish);
  const follower = await talk(house);
  follower.say({ type: 'follow', study: asked.study });
  const told = await eventually(() => house.get<Told>(`/api/studies/${asked.study}`), ended);
  expect(told).toMatchObject({ state: 'done', finished: told.planned, runs: 2 });
  for (const each of told.cells) {
    expect(cell.parse(each)).toEqual(each);
    expect(JSON.stringify(each).length).toBeLessThan(250);
  }
  const words =
    'measure coincheck-2018/signer-abused --runs 2 --customers 20 --seed study --json --out';
  const { out } = vaultdrill([...words.split(' '), join(house.folder, 'measured')]);
  const measured = JSON.parse(out);
  const served = await house.get<typeof measured>(`/api/studies/${asked.study}/measure.json`);
  expect(served.resultDigest).toBe(measured.resultDigest);
  expect(served.scenarios).toEqual(measured.scenarios);
  const none = told.cells.find(
    ({ row, set }) => row === 'coincheck-2018/signer-abused' && set === 'none',
  )!;
  expect(none.mean).toBeCloseTo(measured.scenarios[0].none.lossShare.mean, 5);
  await eventually(
    () => follower.heard,
    (heard) => heard.some((each) => each.type === 'study' && each.state === 'done'),
  );
  const finished = follower.heard.flatMap((each) => (each.type === 'study' ? [each.finished] : []));
  expect(finished).toEqual([...finished].sort((a, b) => a - b));
  expect((await house.post<StudyNews>('/api/studies', wish)).state).toBe('done');
});

test('a study is cancelled, keeps what is done, and goes on from there', async () => {
  const long = { ...wish, runs: 400, seed: 'long' };
  const { study } = await house.post<StudyNews>('/api/studies', long);
  const path = `/api/studies/${study}`;
  await eventually(
    () => house.get<Told>(path),
    ({ finished }) => finished >= 2,
  );
  await house.post(`${path}/cancel`, {});
  const stopped = await eventually(() => house.get<Told>(path), ended);
  expect(stopped.state).toBe('cancelled');
  expect(stopped.finished).toBeGreaterThanOrEqual(2);
  expect(stopped.cells.length).toBeGreaterThan(10);

  await house.post('/api/studies', long);
  await eventually(
    () => house.get<Told>(path),
    ({ finished }) => finished > stopped.finished,
  );
  const answer = await house.ask(path, { method: 'DELETE', headers: house.own });
  expect(answer.status).toBe(204);
  expect((await house.ask(path, { headers: house.own })).status).toBe(404);
});

test('studies wait in a queue that has an end', async () => {
  const waiting = async (): Promise<number> => {
    const all = await house.get<StudyNews[]>('/api/studies');
    return all.filter(({ state }) => state === 'waiting').length;
  };
  // some of those before may end meanwhile and make room
  let answer: { status: number; text: string };
  let asked = 0;
  do {
    const body = JSON.stringify({ ...wish, runs: 300, seed: `queue ${asked}` });
    const headers = { ...house.own, 'content-type': 'application/json' };
    answer = await house.ask('/api/studies', { method: 'POST', headers, body });
    expect(await waiting()).toBeLessThanOrEqual(8);
  } while (answer.status === 202 && ++asked < 15);
  expect(answer.status).toBe(503);
  expect(answer.text).toContain('studies: expected at most 8 waiting, found one more');
  expect(asked).toBeGreaterThanOrEqual(8);
  for (const { study } of await house.get<StudyNews[]>('/api/studies'))
    await house.ask(`/api/studies/${study}`, { method: 'DELETE', headers: house.own });
});

test('a study too large for a page is refused, with the limit', async () => {
  const { lines } = await house.post<{ lines: string[] }>('/api/studies', { ...wish, runs: 1001 });
  expect(lines[0]).toMatch(/^runs: /);
  const many = { ...wish, scenarios: ['calm-week', 'surge-week', 'coinbase-2021'], runs: 1000 };
  const answer = await house.post<{ lines: string[] }>('/api/studies', {
    ...many,
    scenarios: [...many.scenarios, 'mitb-exercise-jp', 'coincheck-2018'],
  });
  expect(answer.lines[0]).toMatch(/^study: expected at most 5000 rows times runs, found \d+$/);
});

test('a record that was half written is left out, and those before and after it stay', () => {
  const folder = mkdtempSync(join(tmpdir(), 'vaultdrill-study-'));
  const disk = newStudyFolder(join(folder, 'a'), {} as never);
  const kept = [{ digest: 'x', asked: [], outcome: {} }] as unknown as Kept[];
  disk.add(4, kept);
  disk.add(7, kept);
  appendFileSync(join(folder, 'a', 'study.trials'), '\n8 0123456789abcdef H4sIAAAA');
  disk.add(9, kept);
  expect([...studyFolder(join(folder, 'a')).trials()]).toEqual(
    [4, 7, 9].map((trial) => [trial, kept]),
  );
  rmSync(folder, { recursive: true });
});

test('a server that is killed in mid-study loses nothing but the trial it was in', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'vaultdrill-killed-'));
  const first = await started(folder);
  const asked = { ...wish, runs: 6, seed: 'killed' };
  const { study } = JSON.parse(await ask(first.port, 'POST', '/api/studies', asked)) as StudyNews;
  const look = async (port: number): Promise<Told> =>
    JSON.parse(await ask(port, 'GET', `/api/studies/${study}`)) as Told;
  const before = await eventually(
    () => look(first.port),
    ({ finished }) => finished >= 4,
  );
  const gone = new Promise((resolve) => first.process.once('exit', resolve));
  first.process.kill('SIGKILL');
  await gone;
  const [name] = readdirSync(join(folder, 'out', 'studies'));
  const held = studyFolder(join(folder, 'out', 'studies', name!)).trials().size;
  expect(held).toBeGreaterThanOrEqual(before.finished);

  const second = await started(folder);
  const after = await look(second.port);
  expect(after.finished).toBeGreaterThanOrEqual(held);
  expect(after.cells.length).toBeGreaterThan(0);
  const told = await eventually(() => look(second.port), ended);
  expect(told).toMatchObject({ state: 'done', finished: told.planned, runs: 6 });
  second.process.kill('SIGTERM');
  await new Promise((resolve) => second.process.once('exit', resolve));

  const words = 'measure coincheck-2018/signer-abused --runs 6 --customers 20 --seed killed --json';
  const { out } = vaultdrill(words.split(' '), folder);
  const { resultDigest } = JSON.parse(out) as { resultDigest: string };
  const result = JSON.parse(studyFolder(join(folder, 'out', 'studies', study)).result()!) as {
    resultDigest: string;
  };
  expect(result.resultDigest).toBe(resultDigest);
  rmSync(folder, { recursive: true });
});

/** The real command in a process of its own, once it has printed its address. */
async function started(folder: string): Promise<{ process: ChildProcess; port: number }> {
  const words = [join(root, 'sim/cli/vaultdrill.mjs'), 'serve', '--port', '0'];
  const child = spawn(process.execPath, words, { cwd: folder });
  const address = await new Promise<string>((resolve, reject) => {
    child.stdout.once('data', (bytes: Buffer) => resolve(String(bytes)));
    child.once('exit', (status) => reject(new Error(`ended with ${status}`)));
  });
  return { process: child, port: Number(new URL(address.trim()).port) };
}

function ask(port: number, method: string, path: string, body?: unknown): Promise<string> {
  const origin = `http://127.0.0.1:${port}`;
  const headers = { origin, 'content-type': 'application/json' };
  return new Promise((resolve, reject) => {
    const asked = request({ port, host: '127.0.0.1', path, method, headers }, (response) => {
      let text = '';
      response.on('data', (part) => (text += String(part))).on('end', () => resolve(text));
    });
    asked.on('error', reject).end(body && JSON.stringify(body));
  });
}
