/**
 * Who is let in. A browser sends requests on behalf of any page it shows: what names another host got here by
 * a name that was made to point here, and what names another origin was sent by a page that is not ours.
 */
import type { IncomingHttpHeaders, IncomingMessage } from 'node:http';
import { hostname, networkInterfaces } from 'node:os';
import type { Token } from './token.ts';

export interface Refusal {
  readonly status: 401 | 403 | 421;
  readonly line: string;
}

/** What is wanted: to look at a page, to read or change something behind it, to read of a run that is shown, or to open a socket. */
export type Wanted = 'page' | 'read' | 'shown' | 'change' | 'socket';

/** Answers with why a request is refused, or null. */
export type Guard = (request: IncomingMessage, wanted: Wanted) => Refusal | null;

/**
 * `host` and `port` are what the server listens on; a socket shows its token later, in its first message. Whoever
 * knows a showing has no token, and may read of its runs.
 */
export function guard(
  host: string,
  port: number,
  token: Token | null,
  knowsShowing: (name: string) => boolean,
): Guard {
  const hosts = new Set(namesOf(host).flatMap((name) => withPort(name, port)));
  const origins = new Set([...hosts].map((each) => `http://${each}`));
  return ({ headers }, wanted) => {
    const named = headers.host?.toLowerCase() ?? '';
    if (!hosts.has(named))
      return refusal(421, 'Host', `one of ${[...hosts].join(', ')}`, 'another');
    const { origin } = headers;
    if (origin !== undefined && !origins.has(origin.toLowerCase()))
      return refusal(403, 'Origin', 'this server', 'another');
    if (origin === undefined && (wanted === 'change' || wanted === 'socket'))
      return refusal(403, 'Origin', 'this server', 'none');
    // Somebody may follow a link to the page from anywhere, but not have a page of theirs read from here.
    const site = headers['sec-fetch-site'];
    if (wanted !== 'page' && (site === 'cross-site' || site === 'same-site'))
      return refusal(403, 'Sec-Fetch-Site', 'same-origin', site);
    if (token === null || wanted === 'page' || wanted === 'socket') return null;
    const given = bearer(headers);
    if (given === undefined)
      return refusal(401, 'token', 'the one in the address that was printed', 'none');
    return token.fits(given) || (wanted === 'shown' && knowsShowing(given))
      ? null
      : refusal(401, 'token', 'the one in the address that was printed', 'another');
  };
}

/** The word a request is sent with, if it is. */
export function bearer({ authorization }: IncomingHttpHeaders): string | undefined {
  return /^Bearer (.+)$/.exec(authorization ?? '')?.[1];
}

/** Origins under which other machines reach a server that listens there. */
export function homesOf(host: string, port: number): string[] {
  if (isOwnMachine(host)) return [];
  const everywhere = host === '0.0.0.0' || host === '::';
  const near = Object.values(networkInterfaces()).flatMap((each) => each ?? []);
  const names = everywhere
    ? near.flatMap(({ internal, family, address }) =>
        internal || family !== 'IPv4' ? [] : address,
      )
    : [host];
  return names.flatMap((name) => withPort(name, port).slice(0, 1)).map((each) => `http://${each}`);
}

/** Whether nobody but this machine itself can reach a server that listens there. */
export function isOwnMachine(host: string): boolean {
  return host === 'localhost' || host === '::1' || /^127\.\d+\.\d+\.\d+$/.test(host);
}

function refusal(
  status: Refusal['status'],
  place: string,
  expected: string,
  found: string,
): Refusal {
  return { status, line: `${place}: expected ${expected}, found ${found}` };
}

/** What a browser may call the server; one that listens everywhere has every name of the machine. */
function namesOf(host: string): string[] {
  if (host === '0.0.0.0' || host === '::') {
    const addresses = Object.values(networkInterfaces()).flatMap((each) => each ?? []);
    return ['localhost', hostname(), ...addresses.map(({ address }) => address)];
  }
  return isOwnMachine(host) ? [host, 'localhost', '127.0.0.1', '::1'] : [host];
}

function withPort(name: string, port: number): string[] {
  const written = name.includes(':') ? `[${name.split('%')[0]}]` : name.toLowerCase();
  return port === 80 ? [written, `${written}:80`] : [`${written}:${port}`];
}
