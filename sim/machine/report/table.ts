/** Tables and sections: every table has a caption, every head a scope, and a wide one scrolls by itself. */
import { markup } from './markup.ts';
import type { Markup, Piece } from './markup.ts';
import type { Language } from '../../prose/language.ts';

/** A cell that means something by its ground as well as by its words. */
export interface ShadedCell {
  readonly shade: string;
  readonly content: Piece;
}

export interface Table {
  readonly caption: string;
  /** The first column names the row. */
  readonly columns: readonly Piece[];
  readonly rows: readonly (readonly (Piece | ShadedCell)[])[];
  readonly kind?: 'figures' | 'prose' | 'map';
}

export function table({ caption, columns, rows, kind = 'figures' }: Table): Markup {
  return markup`<div class="scroll" role="region" tabindex="0" aria-label="${caption}">
<table class="${kind}"><caption><span>${caption}</span></caption>
<thead><tr>${columns.map((column) => markup`<th scope="col">${column}</th>`)}</tr></thead>
<tbody>
${rows.map((row) => markup`<tr>${row.map(cell)}</tr>\n`)}</tbody></table></div>
`;
}

/** A part of the report that the contents list can point at. */
export interface Section {
  readonly id: string;
  readonly title: string;
  readonly body: Piece;
}

export function section({ id, title, body }: Section, language: Language): Markup {
  return markup`<section id="${id}-${language}" class="${id}" aria-labelledby="${id}-${language}-title">
<h2 id="${id}-${language}-title">${title}</h2>
${body}</section>
`;
}

/** A remark under a table or a figure. */
export function note(...pieces: Piece[]): Markup {
  return markup`<p class="note">${pieces}</p>\n`;
}

function cell(content: Piece | ShadedCell, index: number): Markup {
  if (isShaded(content)) return markup`<td class="${content.shade}">${content.content}</td>`;
  return index === 0 ? markup`<th scope="row">${content}</th>` : markup`<td>${content}</td>`;
}

function isShaded(content: Piece | ShadedCell): content is ShadedCell {
  return typeof content === 'object' && 'shade' in content;
}
