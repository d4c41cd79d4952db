/** A table in plain text. */

/** Cells under each other, each column as wide as its widest cell; two spaces before every column. */
export function columns(rows: readonly (readonly string[])[]): string[] {
  const widths: number[] = [];
  for (const row of rows)
    row.forEach((cell, at) => (widths[at] = Math.max(widths[at] ?? 0, width(cell))));
  return rows.map((row) =>
    row
      .map((cell, at) => `  ${cell}${' '.repeat(widths[at]! - width(cell))}`)
      .join('')
      .trimEnd(),
  );
}

/** Columns a text takes on a terminal: Japanese characters and their punctuation take two. */
function width(text: string): number {
  return [...text].reduce((sum, character) => sum + (wide.test(character) ? 2 : 1), 0);
}

const wide = /[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]/; // prettier-ignore
