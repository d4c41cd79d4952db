/** The server behind this page, where there is one, and the word it may want to hear. */
import { protocol } from '../../contract/protocol.ts';

/** Takes the token out of an address that was printed with one, before anybody sees it there. */
export function keepToken(): void {
  const found = /[#&?/]token=([A-Za-z0-9_-]{8,200})$/.exec(location.hash)?.[1];
  if (found === undefined) return;
  token = found;
  history.replaceState(null, '', '#/incidents');
  try {
    sessionStorage.setItem('vaultdrill token', found);
  } catch {
    // it lives as long as the page
  }
}

/** Whether a server said that it is behind this page; one that speaks otherwise is left alone. */
export function isServed(): boolean {
  const mark = document.querySelector('meta[name=vaultdrill-server]')?.getAttribute('content');
  return mark === String(protocol);
}

export function heldToken(): string | null {
  try {
    return token ?? sessionStorage.getItem('vaultdrill token');
  } catch {
    return token;
  }
}

let token: string | null = null;
