/** The line from this page to the server behind it. */
import type { Told } from '../../contract.ts';
import { protocol } from '../../contract/protocol.ts';
import { firstPause, longestPause, Refused, type Line, type Listener, type Talk } from './line.ts';

/** What a page may show at the door: the token, or the name of a showing it was given the link of. */
export interface Pass {
  readonly token: string | null;
  readonly showing: string | null;
}

export function lineTo(pass: Pass): Line {
  return {
    async ask(path, body) {
      const word = pass.showing ?? pass.token;
      const response = await fetch(`./api/${path}`, {
        ...(body !== undefined && { method: 'POST', body: JSON.stringify(body) }),
        headers: {
          ...(body !== undefined && { 'content-type': 'application/json' }),
          ...(word !== null && { authorization: `Bearer ${word}` }),
        },
      });
      if (response.ok) return response;
      const { lines = [] } = (await response.json().catch(() => ({}))) as { lines?: string[] };
      throw new Refused(lines.join('\n'));
    },
    talk: (listener) => conversation(pass, listener),
  };
}

function conversation({ token, showing }: Pass, listener: Listener): Talk {
  let socket: WebSocket | null = null;
  let welcome = false;
  let over = false;
  let pause = firstPause;
  let later: ReturnType<typeof setTimeout> | undefined;

  const begin = (): void => {
    const mine = new WebSocket(new URL('ws', location.href.replace(/^http/, 'ws').split('#')[0]));
    socket = mine;
    mine.onopen = () => {
      const word = showing === null ? token !== null && { token } : { showing };
      mine.send(JSON.stringify({ type: 'hello', protocol, ...word }));
    };
    mine.onmessage = ({ data }: MessageEvent<string>) => {
      const told = JSON.parse(data) as Told;
      if (told.type !== 'welcome') return listener.hear(told);
      pause = firstPause;
      welcome = true;
      listener.welcome();
    };
    mine.onclose = ({ code }) => {
      welcome = false;
      if (over) return;
      over = code >= ourOwnCodes && !(listener.shownOut?.(code) ?? false);
      if (over) return;
      listener.lost();
      later = setTimeout(begin, pause);
      pause = Math.min(pause * 2, longestPause);
    };
  };
  begin();
  return {
    say(message) {
      if (welcome) socket?.send(JSON.stringify(message));
    },
    end() {
      over = true;
      clearTimeout(later);
      socket?.close();
    },
  };
}

/** Codes from here on say what the server thinks of us, and not what befell the line. */
const ourOwnCodes = 4400;
