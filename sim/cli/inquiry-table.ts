/** What the verbs of inquiries print: each row in words, then in figures. */
import type { InquiryTold, PartTold, TableTold } from '../machine/report/inquiry-told.ts';
import { columns } from './columns.ts';

export function inquiryTable({ parts, reading }: InquiryTold): string {
  return [...parts.flatMap(partLines), ...reading].join('\n');
}

function partLines({ row, title, words, tables, list, notes }: PartTold): string[] {
  const indented = (line: string): string => `  ${line}`;
  return [
    row === null ? title : `${title} (${row})`,
    ...words.map(indented),
    ...tables.flatMap(tableLines),
    ...list.map(indented),
    ...notes.map(indented),
    '',
  ];
}

function tableLines({ columns: heads, rows }: TableTold): string[] {
  const plain = rows.map((row) =>
    row.map((said) => (typeof said === 'string' ? said : said.plain)),
  );
  return columns([heads, ...plain]);
}
