/** What `choose` prints: sets that no other beats, on seeds that did not pick them, and the best at every budget. */
import type { Budget, Choice, ChosenSet } from '../measure/choice.ts';
import type { Scored } from '../measure/search.ts';
import { alikeSaid, isWeeks } from '../machine/report/choice.ts';
import { choiceWords } from '../machine/report/choice-words.ts';
import { known, points } from '../machine/report/figures.ts';
import type { Language } from '../prose/language.ts';
import { count, significant } from '../prose/numbers.ts';
import { percent, shareEstimate } from '../prose/shares.ts';
import { columns } from './columns.ts';
import type { Titles } from '../machine/titles.ts';

export interface Chosen extends Choice {
  readonly seed: string;
  readonly runs: number;
  readonly search: {
    /** Run k of the search has the seed `seed/k` of this one. */
    readonly seed: string;
    readonly pool: readonly string[];
    readonly tried: number;
    readonly largest: number;
    readonly front: readonly (Scored & { readonly controls: readonly string[] })[];
  };
}

export function chosenTable(
  chosen: Chosen,
  rows: number,
  byFrequency: boolean,
  titles: Titles,
  language: Language,
): string {
  const text = choiceWords[language];
  const { search, sets, groups } = chosen;
  const set = (id: string): ChosenSet => sets.find((each) => each.id === id)!;
  const name = (id: string): string => {
    if (id === 'none') return text.none;
    if (set(id).kind === 'found') return set(id).controls.join(' + ');
    return titles(id === 'baseline' ? '' : id);
  };
  const trained = (id: string): string => {
    const controls = set(id).controls.join();
    const found = search.front.find((each) => each.controls.join() === controls);
    return found === undefined ? '–' : percent(found.loss);
  };
  const front = columns([
    [text.group('').trim(), ...text.columns, text.inTraining, text.set],
    ...chosen.front.map((id) => [
      String(groups.findIndex((group) => group.includes(id)) + 1),
      shareEstimate(set(id).loss, language),
      shareEstimate(set(id).customerLoss, language),
      known(set(id).harmedShare, language, percent),
      known(set(id).staffHours, language, significant),
      trained(id),
      name(id),
    ]),
  ]);
  const ladder = (
    caption: string,
    head: string,
    steps: readonly Budget[],
    write: (budget: number) => string,
  ) => [
    // prettier-ignore
    caption,
    ...columns([
      [head, text.columns[0], text.best, text.alike],
      ...steps.map(({ budget, best, alike }) => [
        write(budget),
        shareEstimate(set(best).loss, language),
        name(best),
        alikeSaid(alike.map(name), language),
      ]),
    ]),
    '',
  ];
  const others = chosen.customerFront.filter((id) => !chosen.front.includes(id));
  return [
    byFrequency ? text.byFrequency : text.reading,
    text.friction(isWeeks(chosen), chosen.frictionFrom.join(text.comma)),
    text.searched(
      count(search.tried),
      count(search.pool.length),
      count(sets.filter(({ kind }) => kind === 'found').length),
    ),
    '',
    text.frontCaption,
    ...front,
    '',
    ...(others.length > 0 ? [text.customersFront(others.map(name).join(text.comma)), ''] : []),
    ...ladder(text.hoursCaption, text.budget[0], chosen.byHours, significant),
    ...ladder(text.harmCaption, text.budget[1], chosen.byHarm, percent),
    text.groupNote(points(chosen.worth, language).replace('+', '')),
    text.budgetNote,
    text.greedy,
    text.judged(count(chosen.runs), count(rows)),
  ].join('\n');
}
