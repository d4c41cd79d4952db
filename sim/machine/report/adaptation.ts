/** What an adaptation came to: each row a table of sets against three attackers, and what they turn to. */
import {
  standingOf,
  type Adaptation,
  type AdaptedRow,
  type AdaptedSet,
  type Against,
  type Standing,
} from '../../measure/adaptation.ts';
import { titleOfTactic } from '../../attacks/tactics.ts';
import { isNothing } from '../../measure/interval.ts';
import type { Language } from '../../prose/language.ts';
import { count } from '../../prose/numbers.ts';
import { shareEstimate } from '../../prose/shares.ts';
import { adaptationWords, setTitle } from '../../prose/adaptation-words.ts';
import type { InquiryTold, PartTold, Said, Teller } from './inquiry-told.ts';
import { markup } from './markup.ts';

export function adaptationTold(found: Adaptation, teller: Teller): InquiryTold {
  const { scenarios, runs, resultDigest } = found;
  const text = adaptationWords[teller.language];
  return {
    title: text.title,
    lead: [],
    parts: scenarios.map((row) => partTold(row, teller)),
    reading: [text.reading, text.runs(count(runs), resultDigest)],
  };
}

function partTold(row: AdaptedRow, { title, language }: Teller): PartTold {
  const text = adaptationWords[language];
  const named = (id: string): string => setTitle(id, title, language);
  return {
    row: row.id,
    title: title(row.id),
    words: standings(row, named, language),
    tables: [
      {
        caption: text.caption(title(row.id)),
        columns: text.heads,
        rows: row.sets.map((set) => [named(set.id), ...cells(set, row, language)]),
      },
    ],
    list: turnings(row, named, language),
    notes: groupedBy(row.sets, ({ face }) => face)
      .filter((alike) => alike.length > 1)
      .map((alike) => text.alike(alike.map(({ id }) => text.quoted(named(id))).join(text.comma))),
  };
}

/** Which sets hold, a sentence for each verdict. */
function standings(
  { sets }: AdaptedRow,
  named: (id: string) => string,
  language: Language,
): string[] {
  const text = adaptationWords[language];
  return standingsTold.flatMap((standing) => {
    const held = sets.filter((set) => set.id !== 'none' && standingOf(set) === standing);
    const names = held.map(({ id }) => text.quoted(named(id))).join(text.comma);
    return held.length === 0 ? [] : [text.stand(text.standing[standing], names)];
  });
}

const standingsTold: readonly Standing[] = ['half', 'part', 'little', 'open', 'nothing-lost'];

/** What the adapting attacker takes instead of the way of record, and what somebody who knows every control would. */
function turnings(
  { sets, ways }: AdaptedRow,
  named: (id: string) => string,
  language: Language,
): string[] {
  const text = adaptationWords[language];
  return (['adapting', 'knowing'] as const).flatMap((attacker) =>
    groupedBy(sets, ({ against }) => against[attacker].way)
      .map((alike) => ({ alike, way: alike[0]!.against[attacker].way }))
      .filter(({ way }) => way !== ways[0])
      .map(({ alike, way }) =>
        text[attacker](
          titleOfTactic(way)[language],
          alike.map(({ id }) => text.quoted(named(id))).join(text.comma),
        ),
      ),
  );
}

function cells(set: AdaptedSet, { ways }: AdaptedRow, language: Language): Said[] {
  const text = adaptationWords[language];
  const { against, displacement } = set;
  const said = ({ lossShare, benefit, way }: Against): Said => {
    const plain = shareEstimate(lossShare, language);
    const saved =
      benefit === null || set.id === 'none'
        ? ''
        : isNothing(benefit)
          ? text.savedNothing
          : text.saved(shareEstimate(benefit, language));
    const taken = way === ways[0] ? text.stays : titleOfTactic(way)[language];
    return { plain, marked: markup`${plain}<br><small>${saved}${taken}</small>` };
  };
  return [
    said(against.record),
    said(against.adapting),
    said(against.knowing),
    isNothing(displacement) ? text.same : shareEstimate(displacement, language).replace('%', ''),
    set.id === 'none' ? '–' : text.standing[standingOf(set)],
  ];
}

/** In the order in which each first stands there. */
function groupedBy<T>(all: readonly T[], key: (each: T) => unknown): T[][] {
  const groups = new Map<unknown, T[]>();
  for (const each of all) groups.set(key(each), [...(groups.get(key(each)) ?? []), each]);
  return [...groups.values()];
}
