/** The server behind this page, where there is one, and the words it may want to hear. */
import { protocol } from '../../contract/protocol.ts';

/** Takes a token or a showing out of an address that was opened with one, before anybody sees it there. */
export function keepWords(): void {
  const token = /[#&?/]token=([A-Za-z0-9_-]{8,200})$/.exec(location.hash)?.[1];
  const showing = /^#\/follow\/([0-9a-f]{32})$/.exec(location.hash)?.[1];
  if (token === undefined && showing === undefined) return;
  history.replaceState(null, '', '#/incidents');
  if (token !== undefined) keep('token', token);
  if (showing === undefined) return;
  keep('showing', showing);
  // who follows leads no more
  forget('lead');
}

/** Whether a server said that it is behind this page and does our bidding; one that speaks otherwise is left alone. */
export function isServed(): boolean {
  const mark = document.querySelector('meta[name=vaultdrill-server]')?.getAttribute('content');
  // who came by the link of a showing may follow it, and nothing else
  const guest = held('showing') !== null && held('token') === null;
  return mark === String(protocol) && !guest;
}

export function heldToken(): string | null {
  return held('token');
}

type Word = 'token' | 'showing' | 'lead';

/** Kept for as long as this tab is open, however often it is loaded again. */
export function keep(word: Word, said: string): void {
  words.set(word, said);
  try {
    sessionStorage.setItem(`vaultdrill ${word}`, said);
  } catch {
    // it lives as long as the page
  }
}

export function held(word: Word): string | null {
  try {
    return words.get(word) ?? sessionStorage.getItem(`vaultdrill ${word}`);
  } catch {
    return words.get(word) ?? null;
  }
}

export function forget(word: Word): void {
  words.delete(word);
  try {
    sessionStorage.removeItem(`vaultdrill ${word}`);
  } catch {
    // nothing was kept
  }
}

const words = new Map<Word, string>();
