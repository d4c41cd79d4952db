/** Tables as comma-separated values that a spreadsheet reads as text and numbers, never as formulas. */
export type Field = string | number | null;

/** Lines end as RFC 4180 has it; the mark in front tells a spreadsheet that this is UTF-8. */
export function csvOf(rows: readonly (readonly Field[])[]): string {
  return `\uFEFF${rows.map((row) => `${row.map(written).join(',')}\r\n`).join('')}`;
}

function written(field: Field): string {
  if (field === null) return '';
  if (typeof field === 'number') return String(field);
  // a spreadsheet takes these for the beginning of a formula; an apostrophe says they are not
  const tame = /^[=+\-@\t\r]/.test(field.replace(/^[ \n]+/, '')) ? `'${field}` : field;
  return /[",\r\n']/.test(tame) ? `"${tame.replaceAll('"', '""')}"` : tame;
}
