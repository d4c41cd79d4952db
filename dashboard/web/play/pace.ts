import type { Language } from '../../../sim/prose/language.ts';

export { paces, type Pace } from '../../contract/pace.ts';

/** At story pace a beat stays at least so long, longer where there is more to read. */
export function dwellSeconds(said: string, language: Language): number {
  const characters = said.length * (language === 'ja' ? 2 : 1);
  return Math.min(6, Math.max(2, 1 + characters / 28));
}

/** How long the silence between two beats is shown, however long it was. */
export const silenceSeconds = 0.9;

/** At the fastest pace the whole run takes so many of the viewer's seconds. */
export const fastestSeconds = 6;
