import { connect } from 'node:net';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { WebSocket } from 'ws';
import { closing, protocol } from '../../../dashboard/contract.ts';
import { root } from '../../house/tree.ts';
import { eventually, served, talk, type Served } from './served.ts';

let house: Served;
let abroad: Served;

beforeAll(async () => {
  const patience = {
    headersMilliseconds: 400,
    requestMilliseconds: 800,
    greetingMilliseconds: 300,
  };
  house = await served({ patience });
  abroad = await served({ host: '0.0.0.0', patience });
});

afterAll(() => Promise.all([house.close(), abroad.close()]));

const json = { 'content-type': 'application/json' };
const check = { method: 'POST', body: JSON.stringify({ text: 'id: x' }) };

describe('a foreign name', () => {
  test.each([
    'evil.example',
    'evil.example:80',
    '127.0.0.1',
    '127.0.0.1:1',
    '127.0.0.1.evil.example',
  ])('for this host is refused on every request: %s', async (host) => {
    for (const path of ['/', '/assets/main-1.js', '/api/library', '/nowhere'])
      expect((await house.ask(path, { headers: { host } })).status).toBe(421);
    expect(await upgrade(house, { host, origin: house.own.origin! })).toBe(421);
  });

  test.each([
    'http://evil.example',
    'null',
    'https://127.0.0.1:1',
    'http://127.0.0.1.evil.example',
  ])('of a page that asks is refused: %s', async (origin) => {
    const { host } = house.own;
    for (const path of ['/', '/api/library'])
      expect((await house.ask(path, { headers: { host, origin } })).status).toBe(403);
    const headers = { host, origin, ...json };
    expect((await house.ask('/api/check', { ...check, headers })).status).toBe(403);
    expect(await upgrade(house, { host, origin })).toBe(403);
  });

  test('is not left out to get in: what changes something or opens a socket says where it is from', async () => {
    const { host } = house.own;
    const headers = { host, ...json };
    expect((await house.ask('/api/check', { ...check, headers })).status).toBe(403);
    expect((await house.ask('/api/studies/x', { method: 'DELETE', headers })).status).toBe(403);
    expect(await upgrade(house, { host })).toBe(403);
    expect((await house.ask('/api/library', { headers: { host } })).status).toBe(200);
  });

  test('is found in what a browser says of where a request comes from', async () => {
    const { host } = house.own;
    const headers = { host, 'sec-fetch-site': 'cross-site' };
    expect((await house.ask('/api/library', { headers })).status).toBe(403);
    expect((await house.ask('/', { headers })).status).toBe(200); // a link that somebody follows
  });

  test('reaches nothing with a post that a form can send', async () => {
    for (const type of ['text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data']) {
      const headers = { ...house.own, 'content-type': type };
      expect((await house.ask('/api/check', { ...check, headers })).status).toBe(415);
    }
  });
});

describe('a token', () => {
  test('is asked for where others than this machine can reach the server, and stands in the fragment', async () => {
    expect(house.token).toBeNull();
    expect(abroad.token).toMatch(/^[\w-]{32}$/);
    expect(new URL(abroad.address).hash).toBe(`#/?token=${abroad.token}`);
    expect(new URL(abroad.address).search).toBe('');
  });

  test.each([undefined, 'Bearer ', 'Bearer wrong', 'Basic abc'])(
    'that is missing or wrong opens nothing: %s',
    async (authorization) => {
      const { host, origin } = abroad.own;
      const headers = { host, origin, ...json, ...(authorization && { authorization }) } as never;
      expect((await abroad.ask('/api/library', { headers })).status).toBe(401);
      expect((await abroad.ask('/api/check', { ...check, headers })).status).toBe(401);
      expect((await abroad.ask('/', { headers })).status).toBe(200); // says nothing of any run
    },
  );

  test.each([
    '/%61pi/library',
    '/api/%6cibrary',
    '//api/library',
    '/./api/library',
    'http://x/api/library',
  ])('is not got round by another way to write a path: %s', async (path) => {
    const { host, origin } = abroad.own;
    const { status, text } = await abroad.ask(path, { headers: { host, origin } });
    expect([400, 401, 404]).toContain(status);
    expect(text).not.toContain('coincheck');
  });

  test('that fits opens what is asked for', async () => {
    expect((await abroad.ask('/api/library', { headers: abroad.own })).status).toBe(200);
  });

  test('is asked for in the first words over a socket', async () => {
    for (const [greeting, found] of [
      [{ type: 'hello', protocol }, 'none'],
      [{ type: 'hello', protocol, token: 'x' }, 'another'],
    ] as const) {
      const { code, reason } = await (await talk(abroad, greeting)).closed;
      expect(code).toBe(closing.token);
      expect(reason).toBe(`token: expected the one in the address, found ${found}`);
    }
    expect((await (await talk(abroad)).until('welcome')).protocol).toBe(protocol);
  });
});

describe('a path', () => {
  const climbs = ['../', '..%2f', '%2e%2e/', '..\\', '..%5c', '%2e%2e%2f', '....//', './../'];

  test.each(climbs)('with %s in a name leads nowhere', async (climb) => {
    const far = climb.repeat(8);
    const paths = [
      `/${climb}secret.html`,
      `/assets/${climb}${climb}secret.html`,
      `/${far}etc/passwd`,
      `/api/scenarios/${far}etc%2fpasswd`,
      `/api/scenarios/${climb}package`,
      `/api/baselines/${climb}coincheck-2018`,
      `/api/runs/${climb}`,
      `/api/chunks/${climb}x`,
      `/api/studies/${climb}secret`,
    ];
    for (const path of paths) {
      const { status, text } = await house.ask(path, { headers: house.own });
      expect([400, 404, 414]).toContain(status);
      expect(text).not.toMatch(/not to be read|root:/);
    }
  });

  test.each([
    '../secret',
    '/etc/passwd',
    'scenarios/coincheck-2018.yaml',
    '../scenarios/coincheck-2018',
    '__proto__',
    'coincheck-2018\u0000',
  ])('is no name of a scenario, a baseline or a row: %s', async (name) => {
    const asked = [
      ['/api/runs', { scenario: { id: name } }],
      ['/api/runs', { scenario: { id: 'calm-week' }, variant: name }],
      ['/api/runs', { scenario: { id: 'calm-week' }, controls: name }],
      ['/api/studies', { scenarios: [name], runs: 1 }],
      ['/api/studies', { scenarios: [`calm-week/${name}`], runs: 1 }],
      ['/api/studies', { scenarios: ['calm-week'], baseline: name, runs: 1 }],
    ] as const;
    for (const [path, body] of asked) {
      const headers = { ...house.own, ...json };
      const answer = await house.ask(path, { method: 'POST', headers, body: JSON.stringify(body) });
      expect(answer.status).toBe(400);
    }
  });
});

describe('too much', () => {
  const large = Buffer.alloc(100 * 2 ** 20, 0x20);

  test('is not taken in a body of 100 MiB', async () => {
    const before = process.memoryUsage().rss;
    const headers = { ...house.own, ...json };
    const answer = await house
      .ask('/api/check', { method: 'POST', headers, body: large })
      .catch((error: NodeJS.ErrnoException) => error.code);
    // Whoever goes on sending after the answer may find the line cut before they read it.
    if (typeof answer === 'object') expect(answer.status).toBe(413);
    else expect(answer).toMatch(/EPIPE|ECONNRESET/);
    expect(process.memoryUsage().rss - before).toBeLessThan(80 * 2 ** 20);
    expect((await house.ask('/', { headers: house.own })).status).toBe(200);
  });

  test('is not taken in a message of 100 MiB over a socket', async () => {
    const { socket, closed, until } = await talk(house);
    await until('welcome');
    socket.send(large);
    expect((await closed).code).toBe(1009);
  });

  test('is no text that parses for longer than anybody waits', async () => {
    const deep = `a: ${'['.repeat(100_000)}`;
    const { faults } = await house.post<{ faults: { line: number; expected: string }[] }>(
      '/api/check',
      { text: deep },
    );
    expect(faults[0]).toMatchObject({ line: 1 });
    const long = await house.post<{ lines: string[] }>('/api/check', { text: 'x'.repeat(300_000) });
    expect(long.lines[0]).toMatch(/^text: /);
  });
});

describe('too slow', () => {
  test('are headers that come letter by letter', async () => {
    expect(await trickle(house.port, `GET / HTTP/1.1\r\nHost: ${house.own.host}\r\nX-Slow: `)).toBe(
      408,
    );
  }, 15_000);

  test('is a body that comes letter by letter', async () => {
    const { host, origin } = house.own;
    const head = `POST /api/check HTTP/1.1\r\nHost: ${host}\r\nOrigin: ${origin}\r\n`;
    const rest = 'Content-Type: application/json\r\nContent-Length: 5000\r\n\r\n{"text":"';
    expect(await trickle(house.port, head + rest)).toBe(408);
  }, 15_000);

  test('is a socket that does not greet', async () => {
    const { code } = await (await talk(house, null)).closed;
    expect(code).toBe(closing.silent);
  });
});

describe('a conversation', () => {
  test('in another version of the protocol ends with a word about it', async () => {
    for (const spoken of [0, protocol + 1]) {
      const { closed } = await talk(house, { type: 'hello', protocol: spoken });
      const { code, reason } = await closed;
      expect(code).toBe(closing.protocol);
      expect(reason).toBe(`protocol: expected ${protocol}, found another; reload`);
    }
  });

  test('of a later version with other words is told the same', async () => {
    const { socket, closed } = await talk(house, null);
    socket.send(JSON.stringify({ type: 'hello', protocol: 9, wants: 'more' }));
    expect((await closed).code).toBe(closing.protocol);
  });

  test.each(['', 'x', '{}', '[]', 'null', '{"type":"watch"}', '{"type":"hello"}'])(
    'that begins with %j ends',
    async (first) => {
      const { socket, closed } = await talk(house, null);
      socket.send(first);
      expect([closing.unreadable, closing.protocol]).toContain((await closed).code);
    },
  );

  test('with a message nobody knows ends, and the others go on', async () => {
    const other = await talk(house);
    const { socket, closed, until } = await talk(house);
    await until('welcome');
    socket.send('{"type":"watch","run":"../x","from":0}');
    expect((await closed).code).toBe(closing.unreadable);
    other.say({ type: 'watch', run: '0'.repeat(32), from: 0 });
    expect((await other.until('fault')).line).toMatch(/^run: expected one that was asked for/);
  });

  test('is not held anywhere but at /ws', async () => {
    expect(await upgrade(house, house.own, '/other')).toBe(404);
    expect(await upgrade(house, house.own, '/ws/../ws')).toBe(404);
  });
});

describe('a script in a text', () => {
  const script = '<script>alert(1)</script>';
  const hostile = readFileSync(join(root, 'scenarios/coincheck-2018.yaml'), 'utf8')
    .replace(/^title:[^\n]*\n(?: +[^\n]*\n)*/m, `title: { en: "${script}", ja: "${script}" }\n`)
    .replace(
      /^summary:[^\n]*\n(?: +[^\n]*\n)*/m,
      `summary: { en: "${script}", ja: "${script}" }\n`,
    );

  test('of a scenario comes back as a text in JSON that no browser takes for a page', async () => {
    expect(hostile).toContain(script);
    const body = JSON.stringify({ scenario: { text: hostile }, seed: script, signing: 'fast' });
    const headers = { ...house.own, ...json };
    const { text } = await house.ask('/api/runs', { method: 'POST', headers, body });
    const { run } = JSON.parse(text) as { run: string };
    const found = await eventually(
      () => house.ask(`/api/runs/${run}`, { headers: house.own }),
      (answer) => (JSON.parse(answer.text) as { state: string }).state !== 'running',
    );
    expect(JSON.parse(found.text)).toMatchObject({
      state: 'done',
      catalogue: { title: { en: script, ja: script } },
      text: hostile,
    });
    expect(found.headers['content-type']).toBe('application/json; charset=utf-8');
    expect(found.headers['x-content-type-options']).toBe('nosniff');
  });

  test.each([
    ['/api/check', { text: `id: "${script}"\n${script}: 1` }],
    ['/api/runs', { scenario: { id: script } }],
    ['/api/runs', { scenario: { id: 'calm-week' }, with: [script] }],
    [`/api/${encodeURIComponent(script)}`, {}],
  ])('of a request to %s is told back as JSON alone', async (path, body) => {
    const headers = { ...house.own, ...json };
    const answer = await house.ask(path, { method: 'POST', headers, body: JSON.stringify(body) });
    expect(answer.headers['content-type']).toBe('application/json; charset=utf-8');
    expect(answer.headers['content-security-policy']).toContain("default-src 'none'");
  });

  test('would not run: every answer allows our own files alone', async () => {
    for (const path of ['/', '/assets/main-1.js', '/api/library', '/nowhere']) {
      const { headers } = await house.ask(path, { headers: house.own });
      const policy = headers['content-security-policy'];
      expect(policy).toMatch(/script-src 'self';.*worker-src 'self'/);
      expect(policy).not.toMatch(/unsafe|\*|blob:.*script|eval/);
      expect(headers).toMatchObject({
        'x-content-type-options': 'nosniff',
        'referrer-policy': 'no-referrer',
        'cross-origin-opener-policy': 'same-origin',
        'cross-origin-resource-policy': 'same-origin',
      });
    }
  });
});

/** The status with which a socket is refused, or 101. */
function upgrade({ port }: Served, headers: Record<string, string>, path = '/ws'): Promise<number> {
  return new Promise((resolve, reject) => {
    const socket = connect(port, '127.0.0.1');
    const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}\r\n`);
    socket.write(
      `GET ${path} HTTP/1.1\r\n${lines.join('')}Upgrade: websocket\r\nConnection: Upgrade\r\n` +
        'Sec-WebSocket-Version: 13\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n\r\n',
    );
    socket.on('data', (bytes) => {
      resolve(Number(/^HTTP\/1.1 (\d+)/.exec(String(bytes))?.[1]));
      socket.destroy();
    });
    socket.on('error', reject);
  });
}

/** Sends the beginning at once and then a letter at a time; the status it ends with. */
function trickle(port: number, beginning: string): Promise<number> {
  return new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1');
    socket.write(beginning);
    const drip = setInterval(() => socket.write('x'), 50);
    let text = '';
    socket.on('data', (bytes) => (text += String(bytes)));
    socket.on('error', () => undefined);
    socket.on('close', () => {
      clearInterval(drip);
      resolve(Number(/^HTTP\/1.1 (\d+)/.exec(text)?.[1]));
    });
  });
}

test('a WebSocket of another page on this machine is refused as a browser would send it', async () => {
  const socket = new WebSocket(`ws://127.0.0.1:${house.port}/ws`, {
    headers: { origin: 'http://localhost:1' },
  });
  const error = await new Promise<Error>((resolve) => socket.on('error', resolve));
  expect(error.message).toContain('403');
});
