/** A talk with the server over a socket; whenever it is cut it is begun again, after pauses that grow. */
import type { Said, Told } from '../../contract.ts';
import { protocol } from '../../contract/protocol.ts';
import type { Pass } from './server.ts';

export interface Listener {
  /** The server has let us in; said each time. */
  welcome(): void;
  hear(told: Told): void;
  /** The line was cut; it is tried again. */
  lost(): void;
  /** The server showed us out with a code of its own; whether to try again all the same. */
  shownOut?(code: number): boolean;
}

export interface Conversation {
  /** Says something, if we are let in at this moment. */
  say(message: Said): void;
  end(): void;
}

export function conversation({ token, showing }: Pass, listener: Listener): Conversation {
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

/** Milliseconds; each pause is twice the one before. */
export const firstPause = 500;
export const longestPause = 10_000;

/** Codes from here on say what the server thinks of us, and not what befell the line. */
const ourOwnCodes = 4400;
