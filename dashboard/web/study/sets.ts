/** The sets of controls of a study in the order in which they are read, and what they are called. */
import type { Language } from '../../../sim/prose/language.ts';
import type { Cell, StudyRow } from '../../../sim/measure/study.ts';
import type { StudySeen } from '../../contract/study-seen.ts';
import { figureWords } from './figure-words.ts';
import { studyWords } from './words.ts';

export interface SetRow {
  /** As a cell of a study names it: `none`, `recorded`, `baseline`, `=ID`. */
  readonly set: string;
  readonly cell: Cell;
}

/** None, recorded, the baseline that is taken apart, then the other shipped ones. */
export function setsOf({ none, recorded, baseline, baselines }: StudyRow, apart: string): SetRow[] {
  return [
    { set: 'none', cell: none },
    { set: 'recorded', cell: recorded },
    { set: 'baseline', cell: baseline },
    ...Object.entries(baselines)
      .filter(([id]) => id !== apart)
      .map(([id, cell]) => ({ set: `=${id}`, cell })),
  ];
}

export function setCalled(set: string, { names, baseline }: StudySeen, language: Language): string {
  if (set === 'baseline')
    return figureWords[language].baselineSet(names.baselines[baseline]?.[language] ?? baseline);
  if (set.startsWith('=')) return names.baselines[set.slice(1)]?.[language] ?? set.slice(1);
  if (/^[+-]/.test(set)) return names.controls[set.slice(1)]?.[language] ?? set.slice(1);
  return studyWords[language].sets[set] ?? set;
}
