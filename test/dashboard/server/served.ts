/** A server for tests, with a page that says little, and the ways to talk to it that a browser does not allow. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { request, type IncomingHttpHeaders } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { WebSocket } from 'ws';
import { protocol, type Said, type Told } from '../../../dashboard/contract.ts';
import { serve, type ServeOptions, type Serving } from '../../../dashboard/server/serve.ts';

export interface Answer {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly bytes: Buffer;
  readonly text: string;
}

export interface Served extends Serving {
  readonly folder: string;
  /** What the page itself would send along. */
  readonly own: Readonly<Record<string, string>>;
  /** A request with exactly these headers, and a path that nobody tidies up. */
  ask(path: string, more?: Asking): Promise<Answer>;
  /** A request of the page's own. */
  get<T>(path: string): Promise<T>;
  post<T>(path: string, body: unknown): Promise<T>;
}

export interface Asking {
  readonly method?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string | Buffer;
}

export async function served(options: Partial<ServeOptions> = {}): Promise<Served> {
  const folder = mkdtempSync(join(tmpdir(), 'vaultdrill-serve-'));
  const pages = join(folder, 'pages');
  mkdirSync(join(pages, 'assets'), { recursive: true });
  writeFileSync(join(pages, 'index.html'), '<!doctype html><title>Vaultdrill</title>');
  writeFileSync(join(pages, 'assets', 'main-1.js'), 'export {};');
  writeFileSync(join(folder, 'secret.html'), 'not to be read');
  const studies = join(folder, 'studies');
  const serving = await serve({ host: '127.0.0.1', port: 0, studies, pages, ...options });
  const { port, token } = serving;
  const host = `127.0.0.1:${port}`;
  const own = {
    host,
    origin: `http://${host}`,
    ...(token === null ? {} : { authorization: `Bearer ${token}` }),
  };
  const ask = (path: string, { method = 'GET', headers = {}, body }: Asking = {}) =>
    new Promise<Answer>((resolve, reject) => {
      const asked = request(
        { port, host: '127.0.0.1', path, method, headers, agent: false },
        (response) => {
          const parts: Buffer[] = [];
          response.on('data', (part: Buffer) => parts.push(part));
          response.on('end', () => {
            const bytes = Buffer.concat(parts);
            const { statusCode = 0, headers } = response;
            resolve({ status: statusCode, headers, bytes, text: bytes.toString() });
          });
        },
      );
      asked.on('error', reject);
      asked.end(body);
    });
  return {
    ...serving,
    folder,
    own,
    ask,
    get: async (path) => JSON.parse((await ask(path, { headers: own })).text),
    async post(path, body) {
      const headers = { ...own, 'content-type': 'application/json' };
      return JSON.parse(
        (await ask(path, { method: 'POST', headers, body: JSON.stringify(body) })).text,
      );
    },
    async close() {
      await serving.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** Everything the server says, in order, and how it ended. */
export interface Talk {
  readonly socket: WebSocket;
  readonly heard: Told[];
  say(message: Said): void;
  /** Waits until something is heard, counted from the message with this place on, or the line is cut. */
  until<T extends Told['type']>(type: T, from?: number): Promise<Extract<Told, { type: T }>>;
  readonly closed: Promise<{ code: number; reason: string }>;
}

/** Opens a socket and greets, unless told to say nothing. */
export async function talk(
  { port, own, token }: Served,
  greeting: Said | null = { type: 'hello', protocol, ...(token === null ? {} : { token }) },
): Promise<Talk> {
  const socket = new WebSocket(`ws://127.0.0.1:${port}/ws`, { headers: { origin: own.origin! } });
  const heard: Told[] = [];
  const waiting = new Set<() => void>();
  socket.on('message', (bytes) => {
    heard.push(JSON.parse(String(bytes)) as Told);
    for (const look of [...waiting]) look();
  });
  const closed = new Promise<{ code: number; reason: string }>((resolve) =>
    socket.on('close', (code, reason) => resolve({ code, reason: String(reason) })),
  );
  socket.on('error', () => undefined);
  await new Promise((resolve, reject) => socket.once('open', resolve).once('error', reject));
  const say = (message: Said): void => socket.send(JSON.stringify(message));
  if (greeting !== null) say(greeting);
  return {
    socket,
    heard,
    closed,
    say,
    until: (type, from = 0) =>
      new Promise((resolve, reject) => {
        const look = (): void => {
          const found = heard.slice(from).find((each) => each.type === type);
          if (found === undefined) return;
          waiting.delete(look);
          resolve(found as never);
        };
        waiting.add(look);
        void closed.then(({ code, reason }) => {
          const last = JSON.stringify(heard.at(-1))?.slice(0, 200);
          reject(new Error(`expected ${type}, found ${code} ${reason} after ${last}`));
        });
        look();
      }),
  };
}

/** Asks for something again until it is so. */
export async function eventually<T>(look: () => T | Promise<T>, is: (found: T) => boolean) {
  for (;;) {
    const found = await look();
    if (is(found)) return found;
    await new Promise((resolve) => setTimeout(resolve, 30));
  }
}
