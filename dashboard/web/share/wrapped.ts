import { lettersOf } from '../stage/layout.ts';

/** Lines of so many half-width letters at most, broken at spaces, or anywhere between full-width ones. */
export function wrapped(text: string, letters: number): string[] {
  const lines = [''];
  for (const part of text.match(/[\u2e80-\uffff]|[^\s\u2e80-\uffff]+\s*|\s+/g) ?? []) {
    const line = lines.at(-1)!;
    if (line !== '' && lettersOf(line + part.trimEnd()) > letters) lines.push(part);
    else lines[lines.length - 1] = line + part;
  }
  return lines.map((line) => line.trimEnd());
}
