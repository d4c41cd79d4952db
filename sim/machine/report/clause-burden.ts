/** What a control by itself asks of honest customers in a calm and in a surge: the figures it moves most. */
import type { Language } from '../../prose/language.ts';
import type { Honest } from '../../measure/cell.ts';
import { demandsOf, ordinaryWeeks } from '../../measure/study.ts';
import type { Demands, Study, StudyRow } from '../../measure/study.ts';
import { burdenFigures, clauseWords as words } from './clause-words.ts';
import type { BurdenFigure } from './clause-words.ts';
import { known, longer, more, points } from './figures.ts';
import { markup } from './markup.ts';
import type { Piece } from './markup.ts';

const mostTold = 2;

/** A figure that a control moves, in the calm and in the surge; null where it is not known. */
export interface Moved {
  readonly field: keyof Honest;
  readonly calm: number | null;
  readonly surge: number | null;
}

/**
 * The one or two figures a control moves most, each held against the most that any control of the study
 * moves it, so that hours and people can be ranked together. Undefined where calm and surge were not run.
 */
export function burdenOf(
  id: string,
  row: StudyRow | undefined,
  study: Study,
): readonly Moved[] | undefined {
  const weeks = ordinaryWeeks(study) ?? (row && demandsOf(row, study));
  if (weeks === undefined) return undefined;
  const weighed = burdenFigures.map(({ field }) => {
    const own = movedBy(id, field, weeks);
    const all = weeks.calm.controls.map((control) => size(movedBy(control.id, field, weeks)));
    const most = all.reduce((largest, each) => Math.max(largest, each), 0);
    return { own, weight: most === 0 ? 0 : size(own) / most };
  });
  return weighed
    .filter(({ weight }) => weight > 0)
    .sort((a, b) => b.weight - a.weight)
    .slice(0, mostTold)
    .map(({ own }) => own);
}

function movedBy(id: string, field: keyof Honest, { calm, surge }: Demands): Moved {
  const [inCalm, inSurge] = [calm, surge].map(
    ({ controls }) =>
      controls.find((control) => control.id === id)?.alone.honestCost[field] ?? null,
  );
  return { field, calm: inCalm!, surge: inSurge! };
}

function size({ calm, surge }: Moved): number {
  return Math.max(Math.abs(calm ?? 0), Math.abs(surge ?? 0));
}

export function burdenTold(burden: readonly Moved[] | undefined, language: Language): Piece {
  const text = words[language];
  if (burden === undefined) return text.unpaired;
  if (burden.length === 0) return text.unmoved;
  return burden.map(({ field, calm, surge }) => {
    const figure = burdenFigures.find((each) => each.field === field)!;
    const write = (change: number | null): string =>
      known(change, language, (value) => written(value, figure, language));
    return markup`<span class="moved">${figure.title[language]} <span class="demand"><i>${text.calm}</i> ${write(calm)}</span> <span class="demand"><i>${text.surge}</i> ${write(surge)}</span></span> `;
  });
}

/** The same in plain words, as a part of a sentence. */
export function burdenSaid(burden: readonly Moved[], language: Language): string {
  const text = words[language];
  return burden
    .map(({ field, calm, surge }) => {
      const figure = burdenFigures.find((each) => each.field === field)!;
      const write = (change: number | null): string =>
        known(change, language, (value) => written(value, figure, language));
      return text.moved(figure.title[language], write(calm), write(surge));
    })
    .join(text.comma);
}

function written(change: number, { unit }: BurdenFigure, language: Language): string {
  if (change === 0) return words[language].unmoved;
  if (unit === 'points') return points(change, language);
  if (unit === 'seconds') return longer(change, language);
  return `${more(change)}${unit[language]}`;
}
