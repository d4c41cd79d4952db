/** What a saved replay adds to the page that is one file: where to begin, in words a script cannot be made of. */
import type { Language } from '../../../sim/prose/language.ts';

export interface Replay {
  /** The fragment of an address: run or runs, moment, eye, digest. */
  readonly address: string;
  /** The scenario, where it is somebody's own. */
  readonly text: string | null;
  readonly language: Language;
}

/** As much of a document as it takes to look for one. */
interface Carrier {
  getElementById(id: string): { readonly textContent: string | null } | null;
}

const id = 'replay';

/** The page with a replay laid into it; inert text, whatever a scenario says. */
export function withReplay(page: string, replay: Replay): string {
  // the last one: the page's own script may speak of such a tag too
  const end = page.lastIndexOf('</body>');
  if (end < 0) throw new Error('replay: expected a page with a body');
  const inert = JSON.stringify(replay).replaceAll('<', '\\u003c');
  const element = `<script type="application/json" id="${id}">${inert}</script>\n`;
  return page.slice(0, end) + element + page.slice(end);
}

/** The replay this page carries, if it is one. */
export function carriedReplay(page: Carrier): Replay | null {
  const said = page.getElementById(id)?.textContent ?? '';
  if (said === '') return null;
  try {
    const { address, text, language } = JSON.parse(said) as Partial<Record<keyof Replay, unknown>>;
    if (typeof address !== 'string') return null;
    return {
      address,
      text: typeof text === 'string' ? text : null,
      language: language === 'ja' ? 'ja' : 'en',
    };
  } catch {
    return null;
  }
}
