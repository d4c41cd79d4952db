/**
 * What a stranger takes a house for: what its controls publish is so, and the rest of them is guessed. Its
 * tiers, keys, places and hours he knows as they are, which is more than most strangers do.
 */
import { name, type Random } from '../kernel/random.ts';
import { controls as catalogue } from '../exchange/controls/index.ts';
import { levels } from '../exchange/setting.ts';
import type { Asked } from '../scenario/arrangement.ts';
import { showing, type Face } from '../scenario/face.ts';
import type { ControlSet } from './arms.ts';

/** Chance that a control of which nothing can be read is there (assumed; each level is as likely). */
export const chanceOfUnseen = 0.5;

/**
 * One guess at the controls behind a face; the same face and the same dice give the same guess. What is not
 * there to be read is guessed only where it is kept back.
 */
export function believed({ controls }: Face, chance: Random): ControlSet {
  const isThere = chance.die('believed to be there');
  const levelOf = chance.die('believed level');
  const guess: Record<string, Asked> = {};
  for (const { id, settings: offered } of catalogue) {
    const subject = name(id);
    const level = levels[levelOf.integer(subject, levels.length)]!;
    const settings = controls[id];
    const disclosed = (how: 'published' | 'hidden'): Readonly<Record<string, string>> =>
      Object.hasOwn(offered, 'disclosure') ? { disclosure: how } : {};
    if (settings !== undefined)
      guess[id] = { level, settings: { ...settings, ...disclosed('published') } };
    else if (!showing.has(id) && isThere.share(subject) < chanceOfUnseen)
      guess[id] = { level, settings: disclosed('hidden') };
  }
  return guess;
}
