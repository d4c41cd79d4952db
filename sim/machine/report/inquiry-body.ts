/** What an inquiry came to as HTML: the same pieces on a page of its own and in the report of a study. */
import type { Language } from '../../prose/language.ts';
import type { InquiryTold, PartTold, Said, TableTold } from './inquiry-told.ts';
import { markup, type Markup, type Piece } from './markup.ts';
import { note, table } from './table.ts';

/** All of it under one heading; `id` keeps the figures of one section apart from those of another. */
export function inquiryBody(told: InquiryTold, id: string, language: Language): Markup {
  const { parts, bounds } = told;
  return markup`${leadOf(told)}
${parts.map(
  (part, at) => markup`<h3>${part.title}</h3>\n${partBody(part, `${id}-${at}`, language)}`,
)}${bounds === undefined ? '' : markup`<h3>${bounds.title}</h3>\n<ul>${bounds.said.map((each) => markup`<li>${each}</li>\n`)}</ul>\n`}`;
}

/** What was asked, and how to read it. */
export function leadOf({ lead, reading }: InquiryTold): Piece {
  return [...lead, ...reading].map((each) => markup`<p>${each}</p>\n`);
}

/** One part: in words first, then drawn, then in figures. */
export function partBody(part: PartTold, id: string, language: Language): Markup {
  const { words, figure, tables, list, notes } = part;
  const [first, ...rest] = words;
  return markup`${first === undefined ? '' : markup`<p class="lead">${first}</p>\n`}${rest.map((each) => markup`<p>${each}</p>\n`)}${list.length === 0 ? '' : markup`<ul>${list.map((each) => markup`<li>${each}</li>\n`)}</ul>\n`}${figure === undefined ? '' : markup`<div class="panels">${figure(`${id}-${language}`)}</div>\n`}${tables.map(drawn)}${notes.map((each) => note(each))}`;
}

function drawn({ caption, columns, rows }: TableTold): Markup {
  return table({
    caption,
    columns,
    groups: [{ rows: rows.map((row) => row.map(shown)) }],
    kind: 'prose',
  });
}

function shown(said: Said): Piece {
  return typeof said === 'string' ? said : said.marked;
}
