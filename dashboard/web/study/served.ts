/** A study lived by the server, which goes on with it whoever looks. */
import type { Told } from '../../contract.ts';
import { protocol } from '../../contract/protocol.ts';
import type { StudySeen } from '../../contract/study-seen.ts';
import type { StudyNews, StudyWish } from '../../contract/study.ts';
import { heldToken } from '../reel/server.ts';
import { askedBy, wishOf, type StudyAsked } from './asked.ts';
import type { Crew, DeskNews, DeskState } from './desk.svelte.ts';

export type ServedStudy = StudyNews & { readonly asked: StudyWish };

/** Every study the server has. */
export function servedStudies(): Promise<ServedStudy[]> {
  return answered('GET', '');
}

export function forgetServed(study: string): Promise<unknown> {
  return answered('DELETE', `/${study}`);
}

export function servedCrew(asked: StudyAsked, hear: (news: DeskNews<StudySeen>) => void): Crew {
  let study: string | null = null;
  let runs = 0;
  /** Trials that were done when the figures were last asked for. */
  let looked = 0;
  let socket: WebSocket | null = null;
  let pause = firstPause;

  const look = async (): Promise<void> => {
    const seen = await answered<StudySeen>('GET', `/${study}/seen.json`);
    hear({ seen });
  };
  const heard = (news: StudyNews): void => {
    const { finished, line } = news;
    // while the first runs of every scenario come in, scenario by scenario, their number says nothing new
    const ended = news.state !== 'running' && finished > looked;
    if (news.runs > runs || (news.runs > 0 && (finished >= looked * 1.4 || ended))) {
      runs = news.runs;
      looked = finished;
      attempt(look);
    }
    hear({ finished, state: stateOf[news.state], ...(line && { failure: line }) });
  };
  const follow = (): void => {
    if (study === null || socket !== null) return;
    const mine = new WebSocket(new URL('ws', location.href.replace(/^http/, 'ws').split('#')[0]));
    socket = mine;
    const token = heldToken();
    mine.onopen = () => {
      mine.send(JSON.stringify({ type: 'hello', protocol, ...(token !== null && { token }) }));
      mine.send(JSON.stringify({ type: 'follow', study }));
    };
    mine.onmessage = ({ data }: MessageEvent<string>) => {
      pause = firstPause;
      const told = JSON.parse(data) as Told;
      if (told.type === 'study' && told.study === study) heard(told);
      // somebody deleted it
      else if (told.type === 'fault') hear({ state: 'idle' });
    };
    mine.onclose = () => {
      socket = null;
      hear({ state: 'lost' });
      setTimeout(follow, pause);
      pause = Math.min(pause * 2, 10_000);
    };
  };
  const attempt = (act: () => Promise<void>): void => {
    act().catch((error: unknown) => {
      if (error instanceof Refused) hear({ state: 'failed', failure: error.message });
      else hear({ state: 'lost' });
    });
  };
  const take = (news: StudyNews): void => {
    study = news.study;
    heard(news);
    follow();
  };

  return {
    attend(wanted) {
      attempt(async () => {
        const text = JSON.stringify(wishOf(asked, wanted));
        const all = await servedStudies();
        const mine = all.find((each) => {
          const same = askedBy(each.asked);
          return same !== null && JSON.stringify(wishOf(same, each.asked.runs)) === text;
        });
        if (mine !== undefined) take(mine);
      });
    },
    start(wanted) {
      attempt(async () => take(await answered('POST', '', wishOf(asked, wanted))));
    },
    stop() {
      if (study !== null)
        attempt(async () => heard(await answered('POST', `/${study}/cancel`, {})));
    },
  };
}

const firstPause = 500;

const stateOf: Readonly<Record<StudyNews['state'], DeskState>> = {
  waiting: 'waiting',
  running: 'running',
  done: 'idle',
  cancelled: 'idle',
  failed: 'failed',
};

/** The server answered, and said no. */
class Refused extends Error {}

async function answered<T>(method: string, path: string, body?: unknown): Promise<T> {
  const token = heldToken();
  const response = await fetch(`./api/studies${path}`, {
    method,
    headers: {
      ...(body !== undefined && { 'content-type': 'application/json' }),
      ...(token !== null && { authorization: `Bearer ${token}` }),
    },
    ...(body !== undefined && { body: JSON.stringify(body) }),
  });
  if (response.ok) return (response.status === 204 ? null : await response.json()) as T;
  const { lines } = (await response.json()) as { lines: string[] };
  throw new Refused(lines.join('\n'));
}
