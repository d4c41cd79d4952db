/** The table `adapt` prints: each set of controls against three attackers, and what they turn to. */
import {
  standingOf,
  type AdaptedRow,
  type AdaptedSet,
  type Adaptation,
} from '../measure/adaptation.ts';
import { titleOfTactic } from '../attacks/tactics.ts';
import type { Language } from '../prose/language.ts';
import { count } from '../prose/numbers.ts';
import { shareEstimate } from '../prose/shares.ts';
import { adaptationWords, setTitle } from '../machine/report/adaptation-words.ts';
import { columns } from './columns.ts';
import type { Titles } from './titles.ts';

export function adaptationTable(
  { scenarios, runs, resultDigest }: Adaptation,
  titles: Titles,
  language: Language,
): string {
  const text = adaptationWords[language];
  return [
    ...scenarios.map((row) => rowTable(row, titles, language)),
    text.reading,
    text.runs(count(runs), resultDigest),
  ].join('\n');
}

function rowTable(row: AdaptedRow, titles: Titles, language: Language): string {
  const text = adaptationWords[language];
  const table = row.sets.map((set) => {
    const { record, adapting, knowing } = set.against;
    return [
      setTitle(set.id, titles, language),
      shareEstimate(record.lossShare, language),
      shareEstimate(adapting.lossShare, language),
      shareEstimate(knowing.lossShare, language),
      set.id === 'none' ? '' : text.standing[standingOf(set)],
    ];
  });
  return [
    `${titles(row.id)} (${row.id})`,
    ...columns([text.heads, ...table]),
    ...row.sets.map((set) => `  ${turnedTo(set, row, titles, language)}`),
    ...alike(row, titles, language).map((line) => `  ${line}`),
    '',
  ].join('\n');
}

/** What the adapting attacker takes instead, and what somebody who knows every control would. */
function turnedTo(
  { id, against: { adapting, knowing } }: AdaptedSet,
  { ways }: AdaptedRow,
  titles: Titles,
  language: Language,
): string {
  const text = adaptationWords[language];
  const said = (way: string): string =>
    way === ways[0] ? text.stays : titleOfTactic(way)[language];
  const set = setTitle(id, titles, language);
  return adapting.way === knowing.way
    ? text.turns(set, said(adapting.way))
    : text.turnsAnd(set, said(adapting.way), said(knowing.way));
}

/** Sets that look the same from outside, so that the same is tried against them. */
function alike({ sets }: AdaptedRow, titles: Titles, language: Language): string[] {
  const text = adaptationWords[language];
  const faces = new Map<number, string[]>();
  for (const { id, face } of sets)
    faces.set(face, [...(faces.get(face) ?? []), setTitle(id, titles, language)]);
  return [...faces.values()]
    .filter((names) => names.length > 1)
    .map((names) => text.alike(names.join(text.comma)));
}
