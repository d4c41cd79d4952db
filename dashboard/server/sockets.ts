/** Conversations over a WebSocket: a greeting with version and token, then whatever somebody wants to watch. */
import type { IncomingMessage, Server } from 'node:http';
import type { Duplex } from 'node:stream';
import { WebSocketServer, type WebSocket } from 'ws';
import { version } from '../../sim/machine/package.ts';
import { closing, protocol, said, type Said } from '../contract.ts';
import type { Guard } from './guard.ts';
import type { Patience } from './patience.ts';
import type { Rooms } from './rooms.ts';
import type { Runs } from './runs.ts';
import type { Showings } from './showings.ts';
import type { Studies } from './studies.ts';
import type { Token } from './token.ts';
import { viewer, type Viewer } from './viewer.ts';

export interface Behind {
  readonly guard: Guard;
  readonly token: Token | null;
  readonly runs: Runs;
  readonly rooms: Rooms;
  readonly showings: Showings;
  readonly studies: Studies;
  readonly patience: Patience;
}

export interface Sockets {
  close(): void;
}

export function sockets(server: Server, behind: Behind): Sockets {
  const talks = new WebSocketServer({
    noServer: true,
    maxPayload: mostBytes,
    perMessageDeflate: false,
  });
  const answering = new WeakSet<WebSocket>();

  server.on('upgrade', (request: IncomingMessage, socket: Duplex, head: Buffer) => {
    socket.on('error', () => socket.destroy());
    const refused = behind.guard(request, 'socket');
    if (refused !== null) return turnAway(socket, refused.status, refused.line);
    if (request.url !== '/ws') return turnAway(socket, 404, 'path: expected /ws, found another');
    if (talks.clients.size >= mostViewers)
      return turnAway(socket, 503, `viewers: expected at most ${mostViewers}, found one more`);
    talks.handleUpgrade(request, socket, head, (opened) => {
      answering.add(opened);
      opened.on('pong', () => answering.add(opened));
      converse(opened, behind);
    });
  });

  // A reader that went away without a word is noticed by its silence.
  const pulse = setInterval(() => {
    for (const each of talks.clients) {
      if (!answering.delete(each)) each.terminate();
      else each.ping();
    }
  }, behind.patience.pulseMilliseconds);

  return {
    close() {
      clearInterval(pulse);
      for (const each of talks.clients) each.close(1001, 'the server is stopping');
      talks.close();
      setTimeout(() => talks.clients.forEach((each) => each.terminate()), 500).unref();
    },
  };
}

const mostViewers = 512;

/** Nothing a page says over a socket is longer; texts go another way. */
const mostBytes = 4096;

function converse(socket: WebSocket, behind: Behind): void {
  const { rooms, showings, studies, patience } = behind;
  const watcher = viewer(socket);
  const followed = new Set<string>();
  /** Null until somebody has been let in. */
  let guest: Guest | null = null;
  const silence = setTimeout(
    () => socket.close(closing.silent, 'hello: expected within seconds, found none'),
    patience.greetingMilliseconds,
  );
  const unfollow = studies.onNews((news) => {
    if (followed.has(news.study)) watcher.latest(news.study, news);
  });
  socket.on('error', () => socket.terminate()); // too long, or no WebSocket at all
  socket.on('close', () => {
    clearTimeout(silence);
    unfollow();
    rooms.leave(watcher);
    showings.leave(watcher);
  });
  const fault = (line: string): void => watcher.say({ type: 'fault', line });
  const hear = (message: Said, { showing }: Guest): void => {
    if (showing !== null && !ofGuests.has(message.type))
      return socket.close(closing.token, 'token: expected the one in the address, found a showing');
    switch (message.type) {
      case 'hello':
        return socket.close(closing.unreadable, 'hello: expected once, found another');
      case 'watch':
        return void watch(socket, watcher, message, showing, behind);
      case 'leave':
        return rooms.leave(watcher);
      case 'follow': {
        const news = studies.find(message.study)?.news;
        if (news === undefined || followed.size >= mostFollowed)
          return fault('study: expected one that is here, found another');
        followed.add(message.study);
        return watcher.latest(message.study, news);
      }
      case 'lead': {
        const { secret, place } = message;
        const line = [place.a, place.b].every((run) => run === null || behind.runs.find(run))
          ? showings.lead(watcher, secret, place)
          : noSuchRun;
        return line === null ? undefined : fault(line);
      }
      case 'end':
        return showings.end(watcher);
      case 'attend':
        if (showing === null || !showings.attend(watcher, showing))
          fault('showing: expected one with room in it, found none');
    }
  };
  socket.on('message', (bytes, isBinary) => {
    const message = isBinary ? null : understood(String(bytes));
    if (guest === null) {
      guest = greet(socket, message ?? unknownGreeting(String(bytes)), behind);
      if (guest !== null) clearTimeout(silence);
    } else if (message !== null) hear(message, guest);
    else socket.close(closing.unreadable, 'message: expected one of the protocol, found another');
  });
}

/** Who was let in: by a showing, and then for no more than that, or for everything. */
interface Guest {
  readonly showing: string | null;
}

const ofGuests: ReadonlySet<Said['type']> = new Set(['hello', 'attend', 'watch', 'leave']);

const noSuchRun = 'run: expected one that was asked for, found none of it';

const mostFollowed = 16;

type Hello = Extract<Said, { type: 'hello' }>;

function understood(text: string): Said | null {
  try {
    return said.safeParse(JSON.parse(text)).data ?? null;
  } catch {
    return null;
  }
}

/** A page of another version may greet in words we do not know, and is told its version all the same. */
function unknownGreeting(text: string): Hello | null {
  try {
    const { type, protocol: spoken } = JSON.parse(text) as Partial<Hello>;
    return type === 'hello' && spoken !== protocol ? { type, protocol: Number(spoken) } : null;
  } catch {
    return null;
  }
}

/** Welcomes whoever speaks our protocol and has the token, or knows a showing; tells others why they are shown out. */
function greet(socket: WebSocket, message: Said | null, { token, showings }: Behind): Guest | null {
  if (message?.type !== 'hello')
    return out(socket, closing.unreadable, 'message: expected hello first, found another');
  if (message.protocol !== protocol)
    return out(socket, closing.protocol, `protocol: expected ${protocol}, found another; reload`);
  const { showing = null } = message;
  if (showing !== null && !showings.knows(showing))
    return out(socket, closing.showing, 'showing: expected one that is open, found none');
  if (showing === null && token !== null && !token.fits(message.token ?? '')) {
    const found = message.token === undefined ? 'none' : 'another';
    return out(socket, closing.token, `token: expected the one in the address, found ${found}`);
  }
  socket.send(JSON.stringify({ type: 'welcome', protocol, version }));
  return { showing };
}

function out(socket: WebSocket, code: number, line: string): null {
  socket.close(code, line);
  return null;
}

async function watch(
  socket: WebSocket,
  watcher: Viewer,
  { run: key, from }: Extract<Said, { type: 'watch' }>,
  showing: string | null,
  { runs, rooms, showings }: Behind,
): Promise<void> {
  const fault = (line: string): void => watcher.say({ type: 'fault', line });
  const run = runs.find(key);
  if (run === undefined || (showing !== null && !showings.shows(showing, key)))
    return fault(noSuchRun);
  await run.opened;
  if (socket.readyState !== socket.OPEN) return;
  if (run.catalogue === null) return fault(run.lines[0] ?? 'run: expected a house, found none');
  if (!rooms.enter(watcher, run, from)) fault('rooms: expected fewer runs at once, found no room');
}

function turnAway(socket: Duplex, status: number, line: string): void {
  socket.end(
    `HTTP/1.1 ${status} Refused\r\nConnection: close\r\nContent-Type: text/plain; charset=utf-8\r\n` +
      `X-Content-Type-Options: nosniff\r\nContent-Length: ${Buffer.byteLength(line)}\r\n\r\n${line}`,
  );
}
