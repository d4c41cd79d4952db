/** What a set of controls is called: its base, then what was changed. */
import type { Language } from '../../../sim/prose/language.ts';
import type { StageCatalogue } from '../../contract/catalogue.ts';
import { readControlSet } from '../reel/control-set.ts';
import { words } from './words.ts';

/** `As recorded +Multisignature quorum (strong)`. */
export function setName(
  written: string,
  catalogue: StageCatalogue | null,
  language: Language,
): string {
  const text = words[language];
  const { base, changes } = readControlSet(written);
  const known = catalogue?.baselines.find(({ id }) => id === base)?.title[language];
  const called = known ?? (base === 'none' ? text.bases.none : text.bases.recorded);
  const changed = [...changes].map(([id, level]) => {
    const title = catalogue?.controls.find((control) => control.id === id)?.title[language] ?? id;
    return level === 'off' ? `−${title}` : `+${title} (${text.levels[level]})`;
  });
  return [called, ...changed].join(' ');
}
