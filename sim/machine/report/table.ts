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
  /** Over the columns after the first: a heading and how many of them it spans. */
  readonly heads?: readonly { readonly title: Piece; readonly span: number }[];
  /** The first column names the row. */
  readonly columns: readonly Piece[];
  readonly groups: readonly RowGroup[];
  readonly kind?: 'figures' | 'prose' | 'matrix' | 'map' | 'map overview';
}

export type Row = readonly (Piece | ShadedCell)[];

/** Rows under a heading of their own; without a title they stand as they are. */
export interface RowGroup {
  readonly title?: Piece;
  readonly rows: readonly Row[];
}

export function table({ caption, heads, columns, groups, kind = 'figures' }: Table): Markup {
  const titled = ({ title }: RowGroup): Piece =>
    title === undefined
      ? ''
      : markup`<tr class="group"><th scope="rowgroup" colspan="${columns.length}"><span>${title}</span></th></tr>\n`;
  return markup`<div class="scroll ${kind}" role="region" tabindex="0" aria-label="${caption}">
<table class="${kind}"><caption><span>${caption}</span></caption>
<thead>${heads === undefined ? '' : spanning(heads)}<tr>${columns.map(head)}</tr></thead>
${groups.map((group) => markup`<tbody>${titled(group)}${group.rows.map((row) => markup`<tr>${row.map(cell)}</tr>\n`)}</tbody>`)}</table></div>
`;
}

function spanning(heads: NonNullable<Table['heads']>): Markup {
  return markup`<tr class="heads"><td></td>${heads.map(({ title, span }) => markup`<th scope="colgroup" colspan="${span}">${title}</th>`)}</tr>`;
}

function head(column: Piece): Markup {
  return markup`<th scope="col"><span>${column}</span></th>`;
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
