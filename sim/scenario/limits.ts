import { tokens, type Token } from './tokens.ts';

/** What a file must keep to before it is worth parsing: several times what a long scenario takes. */
export const LIMITS = {
  characters: 256 * 1024,
  lines: 4_000,
  tokens: 20_000, // words and marks, and the spaces between them
  depth: 24, // lists and mappings inside each other
  indentation: 96, // columns before the first word of a line
} as const;

/** One place where a text leaves what is read here; the offset is in UTF-16 units. */
export interface Breach {
  readonly offset: number;
  readonly expected: string;
  readonly found: string;
}

/**
 * The first breach of each limit, found without building anything: what comes after it takes
 * seconds, or all of the stack, for a file made to hurt.
 */
export function beyondLimits(text: string): Breach[] {
  const { length } = text;
  if (length > LIMITS.characters)
    return [breach(0, `at most ${LIMITS.characters} characters`, `${length}`)];
  return [...tooManyLines(text), ...tooManyTokens(text)];
}

function tooManyLines(text: string): Breach[] {
  let lines = 1;
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) {
    if (++lines > LIMITS.lines) return [breach(at + 1, `at most ${LIMITS.lines} lines`, 'more')];
  }
  return [];
}

/** Depth as well: the parser calls itself at each level, and no one can catch a stack that ends there. */
function tooManyTokens(text: string): Breach[] {
  let count = 0;
  let brackets = 0;
  for (const { type, offset, column, leads } of tokens(text)) {
    if (OPENS.has(type)) brackets++;
    else if (CLOSES.has(type)) brackets--;
    else if (type === 'flow-error-end') brackets = 0;
    const indented = leads && !BLANK.has(type) && column > LIMITS.indentation;
    if (brackets > LIMITS.depth || indented) {
      return [
        breach(offset, `at most ${LIMITS.depth} lists and mappings inside each other`, 'more'),
      ];
    }
    if (++count > LIMITS.tokens) {
      return [breach(offset, `at most ${LIMITS.tokens} words and marks`, 'more')];
    }
  }
  return [];
}

const OPENS: ReadonlySet<Token['type']> = new Set(['flow-map-start', 'flow-seq-start'] as const);
const CLOSES: ReadonlySet<Token['type']> = new Set(['flow-map-end', 'flow-seq-end'] as const);
const BLANK: ReadonlySet<Token['type']> = new Set(['space', 'newline', 'comment'] as const);

function breach(offset: number, expected: string, found: string): Breach {
  return { offset, expected, found };
}
