/** The table `adapt` prints: each set of controls against three attackers, and what they turn to. */
import {
  standingOf,
  type AdaptedRow,
  type AdaptedSet,
  type Adaptation,
} from '../measure/adaptation.ts';
import type { AdaptingPlan, AdaptingRow } from '../measure/adapting.ts';
import type { Language } from '../prose/language.ts';
import { count } from '../prose/numbers.ts';
import { shareEstimate } from '../prose/shares.ts';
import { adaptationWords } from './adaptation-words.ts';
import { columns } from './columns.ts';
import type { Titles } from './titles.ts';

export function adaptationTable(
  { scenarios, runs, resultDigest }: Adaptation,
  { rows }: AdaptingPlan,
  titles: Titles,
  language: Language,
): string {
  const text = adaptationWords[language];
  return [
    ...scenarios.map((row, at) => rowTable(row, rows[at]!, titles, language)),
    text.reading,
    text.runs(count(runs), resultDigest),
  ].join('\n');
}

function rowTable(
  row: AdaptedRow,
  { ways }: AdaptingRow,
  titles: Titles,
  language: Language,
): string {
  const text = adaptationWords[language];
  const wayNamed = (id: string): string => ways.find((way) => way.id === id)!.title[language];
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
    ...row.sets.map((set) => `  ${turnedTo(set, row, titles, wayNamed, language)}`),
    ...alike(row, titles, language).map((line) => `  ${line}`),
    '',
  ].join('\n');
}

/** What the adapting attacker takes instead, and what somebody who knows every control would. */
function turnedTo(
  { id, against: { record, adapting, knowing } }: AdaptedSet,
  { ways }: AdaptedRow,
  titles: Titles,
  wayNamed: (id: string) => string,
  language: Language,
): string {
  const text = adaptationWords[language];
  const said = (way: string): string => (way === ways[0] ? text.stays : wayNamed(way));
  const set = setTitle(id, titles, language);
  return adapting.way === knowing.way || record.way === undefined
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

/** What a set of controls is called, with what is told or kept back of it where that was changed. */
export function setTitle(id: string, titles: Titles, language: Language): string {
  const text = adaptationWords[language];
  if (id === 'none') return text.none;
  if (id === 'recorded') return text.recorded;
  const [set = '', changed] = id.split('/limits-');
  return changed === undefined ? titles(set) : text.limits(titles(set), changed === 'hidden');
}
