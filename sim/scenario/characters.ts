/**
 * Where the next character that has no place in a scenario stands, from `start`; -1 when there is
 * none. Refused are characters that hide, reorder or break what a reader sees: control characters
 * but tab and line ends, direction marks, and what is left of text that was not UTF-8.
 */
export function misplacedCharacter(text: string, start = 0): number {
  for (let index = start; index < text.length; index++) {
    const unit = text.charCodeAt(index);
    if (unit >= 0x20 && unit < 0x7f) continue;
    if (unit === TAB || unit === LINE_FEED) continue;
    if (unit === CARRIAGE_RETURN && text.charCodeAt(index + 1) === LINE_FEED) continue;
    if (unit >= 0xd800 && unit <= 0xdbff && isLowSurrogate(text.charCodeAt(index + 1))) {
      index++;
      continue;
    }
    if (REFUSED.some(([first, last]) => unit >= first && unit <= last)) return index;
  }
  return -1;
}

/** A character by its number, as Unicode writes it: `U+202E`. */
export function unicodeName(text: string, index: number): string {
  return `U+${text.charCodeAt(index).toString(16).toUpperCase().padStart(4, '0')}`;
}

const TAB = 0x09;
const LINE_FEED = 0x0a;
const CARRIAGE_RETURN = 0x0d;

const REFUSED: readonly (readonly [first: number, last: number])[] = [
  [0x00, 0x1f], // control characters, and a carriage return that ends no line
  [0x7f, 0x9f], // delete, and the second set of controls
  [0x061c, 0x061c], // Arabic letter mark
  [0x200e, 0x200f], // left-to-right and right-to-left marks
  [0x2028, 0x202e], // line and paragraph separators, direction embeddings and overrides
  [0x2066, 0x2069], // direction isolates
  [0xd800, 0xdfff], // half of a pair
  [0xfeff, 0xfeff], // byte order mark anywhere but at the start
  [0xfffd, 0xffff], // what a decoder leaves for bytes that are not UTF-8; noncharacters
];

function isLowSurrogate(unit: number): boolean {
  return unit >= 0xdc00 && unit <= 0xdfff;
}
