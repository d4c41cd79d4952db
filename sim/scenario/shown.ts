import { misplacedCharacter } from './characters.ts';

/** A value as a fault shows it: text in quotes, cut at 40 characters; a list by its length. */
export function shown(value: unknown): string {
  if (value === undefined) return 'nothing';
  if (value === null) return 'an empty value';
  if (typeof value === 'string') return quoted(value);
  if (Array.isArray(value))
    return value.length === 0 ? 'an empty list' : `a list of ${value.length}`;
  if (typeof value === 'object') return 'keys and values';
  return String(value);
}

/** Text with every character a terminal or a reader could be fooled by written as `\uXXXX`. */
export function escaped(text: string): string {
  let safe = '';
  let from = 0;
  for (let at = misplacedCharacter(text); at >= 0; at = misplacedCharacter(text, from)) {
    safe += text.slice(from, at) + unicodeEscape(text.charCodeAt(at));
    from = at + 1;
  }
  return safe + text.slice(from);
}

const MOST_CHARACTERS = 40;

function quoted(text: string): string {
  const characters = Array.from(text.slice(0, 2 * MOST_CHARACTERS + 2));
  const cut = characters.slice(0, MOST_CHARACTERS).join('');
  return escaped(JSON.stringify(characters.length > MOST_CHARACTERS ? `${cut}…` : cut));
}

function unicodeEscape(unit: number): string {
  return `\\u${unit.toString(16).padStart(4, '0')}`;
}
