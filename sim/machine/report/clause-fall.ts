/** Where a control by itself takes most off what customers lose, and how much. */
import { count } from '../../prose/numbers.ts';
import { shareEstimate } from '../../prose/shares.ts';
import type { Language } from '../../prose/language.ts';
import type { Study, StudyRow } from '../../measure/study.ts';
import { clauseWords as words } from './clause-words.ts';
import { markup } from './markup.ts';
import type { Piece } from './markup.ts';
import { figure } from './shading.ts';
import { reductionIn, verdictOn } from './verdict.ts';
import type { Verdict } from './verdict.ts';

/** A control in the row where its fall is largest, by itself and out of the baseline. */
export interface Fall {
  readonly row: StudyRow;
  readonly alone: Verdict;
  readonly without: Verdict;
  /** In how many rows it could be judged. */
  readonly judged: number;
}

/** Undefined where the control met nothing, or only rows in which customers lose nothing. */
export function fallOf(id: string, { scenarios }: Study): Fall | undefined {
  const falls = scenarios.flatMap((row): Fall[] => {
    const control = row.controls.find((each) => each.id === id);
    if (!control) return [];
    const on = (comparison: 'alone' | 'without'): Verdict =>
      verdictOn(control, row, comparison, 'customerLossReduction');
    return [{ row, alone: on('alone'), without: on('without'), judged: 0 }];
  });
  const judged = falls.filter(({ alone }) => 'reduction' in alone);
  const [largest] = judged.sort(largestFirst);
  if (largest) return { ...largest, judged: judged.length };
  return falls.find(({ alone }) => alone.kind === 'tooFew');
}

// A fall that is shown outranks a larger one that chance could explain; without one, any difference is told.
function largestFirst(a: Fall, b: Fall): number {
  const shown = ({ alone }: Fall): number => (alone.kind === 'saves' ? 1 : 0);
  const size = ({ alone }: Fall): number => Math.abs(reductionIn(alone)!.mean);
  const missed = ({ without }: Fall): number => Math.abs(reductionIn(without)?.mean ?? 0);
  return shown(b) - shown(a) || size(b) - size(a) || missed(b) - missed(a);
}

export function fallTold({ row, alone, without }: Fall, runs: number, language: Language): Piece {
  const text = words[language];
  if (!('reduction' in alone)) return text.tooFew(count(row.none.hits), count(runs));
  if (alone.kind === 'same') return text.same;
  const remark = alone.kind === 'saves' ? '' : ` ${text[alone.kind]}`;
  return markup`${figure(alone.reduction, language)}${remark} <span class="silent">${inBaseline(without, language)}</span>`;
}

function inBaseline(without: Verdict, language: Language): string {
  const text = words[language];
  if (without.kind === 'same') return text.withoutSame;
  const reduction = reductionIn(without);
  return reduction ? text.without(shareEstimate(reduction, language)) : '';
}
