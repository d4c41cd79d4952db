import { misplacedCharacter, unicodeName } from './characters.ts';
import type { Breach } from './limits.ts';
import { shown } from './shown.ts';
import { tokens, type Token } from './tokens.ts';

/**
 * Every part of a text that is YAML, or nearly, but not read here: characters that deceive, anchors
 * and aliases, tags, directives, `? ` keys, further documents, escapes that do not exist.
 */
export function notRead(text: string): Breach[] {
  const characters = misplacedCharacters(text);
  return characters.length > 0 ? characters : misplacedTokens(text);
}

/** One a line, which is enough to find the others. */
function misplacedCharacters(text: string): Breach[] {
  const found: Breach[] = [];
  let offset = misplacedCharacter(text);
  while (offset >= 0) {
    const expected = 'no control or direction characters';
    found.push({ offset, expected, found: unicodeName(text, offset) });
    const nextLine = text.indexOf('\n', offset) + 1;
    offset = nextLine === 0 ? -1 : misplacedCharacter(text, nextLine);
  }
  return found;
}

function misplacedTokens(text: string): Breach[] {
  const found: Breach[] = [];
  let documents = 0;
  let brackets = 0;
  let colons = 0; // in this line, or within brackets since the last comma
  for (const token of tokens(text)) {
    const { type, offset, leads } = token;
    let expected = type === null ? undefined : NOT_READ.get(type);
    switch (type) {
      case 'doc-start':
        if (++documents > 1) expected = ONE_DOCUMENT;
        break;
      case 'flow-map-start':
      case 'flow-seq-start':
        brackets++;
        colons = 0;
        break;
      case 'flow-map-end':
      case 'flow-seq-end':
        if (--brackets < 0) expected = 'an opening bracket before a closing one';
        brackets = Math.max(0, brackets);
        colons = 1; // what was in brackets is no key
        break;
      case 'flow-error-end':
        brackets = 0;
        break;
      case 'comma':
        colons = 0;
        break;
      case 'map-value-ind':
        if (++colons === 2) expected = 'one key before one value';
        break;
      case 'seq-item-ind':
        if (!leads) expected = 'the entry of a list on a line of its own';
        break;
      case 'double-quoted-scalar':
        found.push(...misplacedEscape(token));
        break;
    }
    if (brackets === 0 && token.text.includes('\n')) colons = 0;
    if (expected) found.push({ offset, expected, found: shown(token.text) });
  }
  return found;
}

const ONE_DOCUMENT = 'one document in a file';
const NOT_READ: ReadonlyMap<string, string> = new Map([
  ['anchor', 'no anchors (text that begins with & goes in quotes)'],
  ['alias', 'no aliases (text that begins with * goes in quotes)'],
  ['tag', 'no tags (text that begins with ! goes in quotes)'],
  ['directive-line', 'no directives (text that begins with % goes in quotes)'],
  ['explicit-key-ind', 'a key followed by a colon'],
  ['doc-end', ONE_DOCUMENT],
]);

/** The first of a text: the parser makes an error of each, and a hundred thousand take seconds. */
function misplacedEscape({ text, offset }: Token): Breach[] {
  for (const escape of text.matchAll(/\\(x[0-9a-fA-F]{2}|u[0-9a-fA-F]{4}|[^])/g)) {
    if (/^\\([xu].+|[0abtnvfre "/\\N_LP\n\r])$/.test(escape[0])) continue;
    const expected = 'an escape that YAML has (in single quotes none is needed)';
    return [{ offset: offset + escape.index, expected, found: shown(escape[0]) }];
  }
  return [];
}
