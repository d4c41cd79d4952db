/** Scenarios of the viewer's own, kept in this tab under a fingerprint of their text. */
import { name } from '../../../sim/kernel/random.ts';

/** Keeps a text and returns its fingerprint. */
export function rememberOwn(text: string): string {
  const { low, high } = name(text);
  const hash = [low, high].map((lane) => (lane >>> 0).toString(16).padStart(8, '0')).join('');
  texts.set(hash, text);
  try {
    sessionStorage.setItem(`scenario ${hash}`, text);
  } catch {
    // a page opened from disk may have no storage; the text lives as long as the page
  }
  return hash;
}

/** The text with this fingerprint, or null where this tab never saw it. */
export function ownText(hash: string | null): string | null {
  if (hash === null) return null;
  try {
    return texts.get(hash) ?? sessionStorage.getItem(`scenario ${hash}`);
  } catch {
    return texts.get(hash) ?? null;
  }
}

const texts = new Map<string, string>();
