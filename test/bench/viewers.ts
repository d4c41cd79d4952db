/**
 * Two hundred who follow a leader at sixty places a second, some of whom read nothing and answer nothing, against a
 * bare loop that sends as many bytes to as many sockets. Prints ratios; judges nothing.
 */
import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { createServer, request } from 'node:http';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { WebSocketServer } from 'ws';
import { protocol, type Told } from '../../dashboard/contract.ts';
import type { Place } from '../../dashboard/contract/showing.ts';
import { serve } from '../../dashboard/server/serve.ts';
import type { Bench, Row } from './race.ts';

const viewers = 200;
/** Paused, and deaf to whether they are still there. */
const stuck = 20;
const seconds = 6;
const ours = process.argv.includes('--ours');
const bare = process.argv.includes('--bare');
const readers = process.argv.includes('--readers');

/** What a server's process says of itself over the measured seconds. */
interface Used {
  readonly cpuSeconds: number;
  readonly residentMiB: number;
}

/** What the readers' process got. */
interface Got {
  readonly messages: number;
  readonly bytes: number;
  /** Of the reader that got least. */
  readonly least: number;
}

if (ours) await serveOurs();
else if (bare) await serveBare();
else if (readers) await readAll();

export const bench: Bench = {
  name: 'viewers',
  async run() {
    const calm = await measured('--ours', 0);
    const busy = await measured('--ours', stuck);
    const frameBytes = Math.round(calm.got.bytes / calm.got.messages);
    const peer = await measured('--bare', 0, `${frameBytes}`);
    const row = (what: string, ours: number, against: number): Row => {
      return { what, ours, peer: against, ratio: ours / against };
    };
    const perSecond = ({ got }: Measured): number => got.messages / seconds;
    const perCpu = ({ got, used }: Measured): number => got.messages / used.cpuSeconds;
    const reading = viewers - stuck;
    return [
      row(
        `200 viewers: places of ${frameBytes} bytes delivered, against a bare broadcast`,
        perSecond(calm),
        perSecond(peer),
      ),
      row('200 viewers: places delivered a second of processor', perCpu(calm), perCpu(peer)),
      row(
        'each of 180 viewers beside 20 that read nothing, against each of 200',
        perSecond(busy) / reading,
        perSecond(calm) / viewers,
      ),
      row(
        'the viewer that got least, against the mean',
        busy.got.least,
        busy.got.messages / reading,
      ),
      { what: 'percent of a core with 200 viewers', ours: (100 * calm.used.cpuSeconds) / seconds },
      row(
        'MiB of memory with 20 that read nothing, against none',
        busy.used.residentMiB,
        calm.used.residentMiB,
      ),
    ];
  },
};

interface Measured {
  readonly used: Used;
  readonly got: Got;
}

/** One server in a process of its own, its readers in another. */
async function measured(who: string, stuck: number, ...more: string[]): Promise<Measured> {
  const server = forked(who, ...more);
  const [where] = (await once(server, 'message')) as [{ port: number; run: string }];
  const reading = forked('--readers', JSON.stringify({ ...where, stuck }));
  await once(reading, 'message');
  await new Promise((resolve) => setTimeout(resolve, 1000));
  server.send('begin');
  reading.send('begin');
  await new Promise((resolve) => setTimeout(resolve, seconds * 1000));
  const answers = [once(server, 'message'), once(reading, 'message')];
  server.send('end');
  reading.send('end');
  const [[used], [got]] = (await Promise.all(answers)) as [[Used], [Got]];
  server.kill();
  reading.kill();
  return { used, got };
}

function forked(...words: string[]): ChildProcess {
  return fork(new URL(import.meta.url), words, { execArgv: process.execArgv });
}

/** Counts this process's own time between two words of its parent. */
function account(): void {
  let from = process.cpuUsage();
  process.on('message', (word) => {
    if (word === 'begin') from = process.cpuUsage();
    else {
      const { user, system } = process.cpuUsage(from);
      const residentMiB = process.memoryUsage().rss / 2 ** 20;
      process.send!({ cpuSeconds: (user + system) / 1e6, residentMiB });
    }
  });
}

/** A run of the busiest week, which a leader can show. */
async function serveOurs(): Promise<void> {
  const studies = join(mkdtempSync(join(tmpdir(), 'vaultdrill-bench-')), 'studies');
  const { port, close } = await serve({ host: '127.0.0.1', port: 0, studies });
  process.once('SIGTERM', () => void close().then(() => process.exit()));
  const wish = {
    scenario: { id: 'surge-week' },
    customers: 20_000,
    signing: 'fast',
    with: ['manual-review=strong'],
  };
  const { run } = await post<{ run: string }>(port, wish);
  let state = '';
  while (state !== 'done') {
    await new Promise((resolve) => setTimeout(resolve, 200));
    ({ state } = await post<{ state: string }>(port, wish));
  }
  account();
  process.send!({ port, run });
}

function post<T>(port: number, wish: unknown): Promise<T> {
  const headers = { origin: `http://127.0.0.1:${port}`, 'content-type': 'application/json' };
  const where = { host: '127.0.0.1', port, path: '/api/runs', method: 'POST', headers };
  return new Promise((resolve, reject) => {
    const asked = request(where, (response) => {
      let text = '';
      response.on('data', (part) => (text += String(part)));
      response.on('end', () => resolve(JSON.parse(text) as T));
    });
    asked.on('error', reject).end(JSON.stringify(wish));
  });
}

/** As many bytes as a frame has, to every socket, sixty times a second, and nothing else. */
async function serveBare(): Promise<void> {
  const server = createServer();
  const sockets = new WebSocketServer({ server, perMessageDeflate: false });
  const frame = Buffer.alloc(Number(process.argv.at(-1)), 'x');
  let sent = 0;
  const begun = performance.now();
  const beat = (): void => {
    for (const each of sockets.clients) each.send(frame, { binary: false });
    const due = begun + (++sent * 1000) / 60 - performance.now();
    setTimeout(beat, Math.max(1, due));
  };
  beat();
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  account();
  process.send!({ port: (server.address() as { port: number }).port, run: '' });
}

/** Opens every socket, reads what comes, and leaves some of them stuck: paused, or with nobody behind them. */
async function readAll(): Promise<void> {
  const { WebSocket } = await import('ws');
  const at = process.argv.indexOf('--readers');
  const told = JSON.parse(process.argv[at + 1]!) as {
    port: number;
    run: string;
    stuck: number;
  };
  const counts: number[] = [];
  let bytes = 0;
  const showing = told.run === '' ? null : await led(told.port, told.run);
  await Promise.all(
    Array.from({ length: viewers }, async (_, number) => {
      const socket = new WebSocket(`ws://127.0.0.1:${told.port}/ws`, {
        headers: { origin: `http://127.0.0.1:${told.port}` },
        autoPong: number >= told.stuck,
      });
      await once(socket, 'open');
      socket.send(JSON.stringify({ type: 'hello', protocol, ...(showing && { showing }) }));
      socket.send(JSON.stringify({ type: 'attend' }));
      if (number < told.stuck) {
        await new Promise((resolve) => setTimeout(resolve, 200));
        socket.pause();
        return;
      }
      const place = counts.push(0) - 1;
      socket.on('message', (message: Buffer) => {
        counts[place]!++;
        bytes += message.length;
      });
    }),
  );
  process.on('message', (word) => {
    if (word === 'begin') {
      counts.fill(0);
      bytes = 0;
    } else {
      const messages = counts.reduce((sum, each) => sum + each, 0);
      process.send!({ messages, bytes, least: Math.min(...counts) } satisfies Got);
    }
  });
  process.send!('ready');
}

/** Leads a showing, whose name is returned, to another moment sixty times a second until the process ends. */
async function led(port: number, run: string): Promise<string> {
  const { WebSocket } = await import('ws');
  const headers = { origin: `http://127.0.0.1:${port}` };
  const socket = new WebSocket(`ws://127.0.0.1:${port}/ws`, { headers });
  await once(socket, 'open');
  socket.send(JSON.stringify({ type: 'hello', protocol }));
  const begun = performance.now();
  let said = 0;
  const beat = (): void => {
    const playing = { count: null, playing: true, pace: 600, all: false } as const;
    const address = `#/watch/surge-week?t=${said}`;
    const place: Place = { address, a: run, b: null, time: said, ...playing };
    socket.send(JSON.stringify({ type: 'lead', secret: '0'.repeat(32), place }));
    const due = begun + (++said * 1000) / 60 - performance.now();
    setTimeout(beat, Math.max(1, due));
  };
  beat();
  return new Promise((resolve) =>
    socket.on('message', (message: Buffer) => {
      const told = JSON.parse(String(message)) as Told;
      if (told.type === 'led') resolve(told.showing);
    }),
  );
}
