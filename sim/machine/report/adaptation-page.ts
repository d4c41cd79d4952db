/** The page of an adaptation: each row a table of sets against three attackers, and what they turn to. */
import {
  standingOf,
  type Adaptation,
  type AdaptedRow,
  type AdaptedSet,
  type Against,
} from '../../measure/adaptation.ts';
import { titleOfTactic } from '../../attacks/tactics.ts';
import type { Language } from '../../prose/language.ts';
import { count } from '../../prose/numbers.ts';
import { shareEstimate } from '../../prose/shares.ts';
import type { InquiryFile } from '../inquiry-file.ts';
import { adaptationWords, setTitle } from './adaptation-words.ts';
import { inquiryPage, sectionIdOf, type InquiryDetails } from './inquiry-page.ts';
import { markup, type Markup } from './markup.ts';
import { note, table, type Section } from './table.ts';

export function adaptationPage(found: Adaptation & InquiryFile, details: InquiryDetails): string {
  const { scenarios, runs, resultDigest } = found;
  const lead = (language: Language): string[] => [
    adaptationWords[language].reading,
    adaptationWords[language].runs(count(runs), resultDigest),
  ];
  return inquiryPage(
    found,
    {
      title: words.title,
      lead: { en: lead('en'), ja: lead('ja') },
      sections: (language) => scenarios.map((row) => rowSection(row, details, language)),
    },
    details,
  );
}

function rowSection(row: AdaptedRow, { titles }: InquiryDetails, language: Language): Section {
  const text = adaptationWords[language];
  const named = (id: string): string => setTitle(id, titles[language], language);
  const faces = new Map<number, string[]>();
  for (const { id, face } of row.sets) faces.set(face, [...(faces.get(face) ?? []), named(id)]);
  const alike = [...faces.values()].filter((names) => names.length > 1);
  const drawn = table({
    caption: text.caption(titles[language](row.id)),
    columns: [text.set, ...text.heads.slice(1)],
    groups: [{ rows: row.sets.map((set) => [named(set.id), ...cells(set, row, language)]) }],
    kind: 'prose',
  });
  return {
    id: sectionIdOf(row.id),
    title: titles[language](row.id),
    body: markup`${drawn}${alike.map((names) => note(text.alike(names.join(text.comma))))}`,
  };
}

function cells(set: AdaptedSet, { ways }: AdaptedRow, language: Language): (Markup | string)[] {
  const text = adaptationWords[language];
  const { record, adapting, knowing } = set.against;
  const said = ({ lossShare, way }: Against): Markup =>
    markup`${shareEstimate(lossShare, language)}<br><small>${way === ways[0] ? text.stays : titleOfTactic(way)[language]}</small>`;
  return [
    shareEstimate(record.lossShare, language),
    said(adapting),
    said(knowing),
    set.id === 'none' ? '–' : text.standing[standingOf(set)],
  ];
}

const words = {
  title: {
    en: 'What sets of controls are worth against an attacker who adapts',
    ja: '手口を変える攻撃者に対する対策の効果',
  },
};
