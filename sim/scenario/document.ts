import { isMap, parseDocument, type ErrorCode, type YAMLError } from 'yaml';
import { notRead } from './dialect.ts';
import { inOrder, type Fault, type Path, type Position } from './fault.ts';
import { beyondLimits } from './limits.ts';
import { shown } from './shown.ts';
import { readEntry, type Complain, type Entry, type Mapping } from './value.ts';

/** A file that was read: what it says, and where it says it. */
export interface Document {
  readonly file: string;
  readonly value: Mapping;
  /** Where the value begins; for one that is not there, where its nearest ancestor is named. */
  at(path: Path): Position;
  /** Where the key or list entry begins; for one that is not there, as `at`. */
  keyAt(path: Path): Position;
}

/**
 * Reads YAML that somebody wrote, `file` being its name in faults: the plain part of YAML 1.2, keys
 * and values, lists, text, numbers. Never throws, and answers within half a second whatever it is
 * given. All faults come at once, except that a text which does not parse is not looked into.
 */
export function readDocument(text: string, file: string): Document | { readonly faults: Fault[] } {
  const source = text.startsWith(BYTE_ORDER_MARK) ? text.slice(1) : text;
  const position = positions(source);
  const faults: Fault[] = [];
  const complain: Complain = (offset, path, expected, found) => {
    faults.push({ file, ...position(offset), path, expected, found });
  };

  for (const look of [beyondLimits, notRead]) {
    for (const { offset, expected, found } of look(source)) complain(offset, [], expected, found);
    if (faults.length > 0) return { faults: inOrder(faults) };
  }

  const root = parse(source, complain);
  if (faults.length > 0) return { faults: inOrder(faults) };

  const top = readEntry(root, 0, [], complain);
  if (!isMap(root)) complain(top.offset, [], 'keys and values', shown(top.value ?? undefined));
  if (faults.length > 0) return { faults: inOrder(faults) };
  return {
    file,
    value: top.value as Mapping,
    at: (path) => position(nearest(top, path, (entry) => entry.offset)),
    keyAt: (path) => position(nearest(top, path, (entry) => entry.keyOffset)),
  };
}

const BYTE_ORDER_MARK = '\uFEFF';

function parse(source: string, complain: Complain): unknown {
  const { contents, problems } = parserSays(source);
  let lineEnd = -1; // after the first error of a line the others are its echo
  for (const { pos, code } of problems.sort((a, b) => a.pos[0] - b.pos[0])) {
    if (pos[0] <= lineEnd) continue;
    complain(pos[0], [], EXPECTED[code] ?? 'well-formed YAML', restOfLine(source, pos[0]));
    lineEnd = source.indexOf('\n', pos[0]);
    if (lineEnd < 0) break;
  }
  return contents;
}

function parserSays(source: string): { contents: unknown; problems: Problem[] } {
  try {
    const { contents, errors, warnings } = parseDocument(source, {
      schema: 'failsafe', // every scalar comes as it is written; scalar.ts says what it means
      uniqueKeys: false, // quadratic; value.ts looks for duplicates
      prettyErrors: false,
      logLevel: 'error',
    });
    return { contents, problems: [...errors, ...warnings] };
  } catch {
    // No text is known that gets here; one that does is still a visitor's error, not ours.
    return { contents: null, problems: [{ code: 'RESOURCE_EXHAUSTION', pos: [0, 0] }] };
  }
}

type Problem = Pick<YAMLError, 'code' | 'pos'>;

const EXPECTED: Partial<Record<ErrorCode, string>> = {
  BAD_INDENT: 'entries of one list or mapping to begin in the same column',
  BAD_SCALAR_START: 'quotes around text that begins with a mark',
  BLOCK_AS_IMPLICIT_KEY: 'one key and value in a line',
  BLOCK_IN_FLOW: 'no dashes or block text inside brackets',
  KEY_OVER_1024_CHARS: 'a short key',
  MISSING_CHAR: 'a colon, comma, space or closing mark before this',
  MULTILINE_IMPLICIT_KEY: 'a key in one line, followed by a colon',
  RESOURCE_EXHAUSTION: 'YAML that its parser can take',
  TAB_AS_INDENT: 'spaces, not tabs, before the first word of a line',
  UNEXPECTED_TOKEN: 'a key and a value, or an entry of a list',
};

function restOfLine(source: string, offset: number): string {
  const [line] = source.slice(offset, offset + 80).split(/\r?\n/);
  const rest = line.trimEnd();
  if (rest !== '') return shown(rest);
  return source.slice(offset).trim() === '' ? 'the end of the file' : 'the end of the line';
}

function nearest(top: Entry, path: Path, offset: (entry: Entry) => number): number {
  let entry = top;
  for (const step of path) {
    const next = entry.inside.get(step);
    if (!next) return entry.keyOffset;
    entry = next;
  }
  return offset(entry);
}

/** Turns offsets into positions; the starts of lines are looked for only as far as is asked. */
function positions(source: string): (offset: number) => Position {
  const starts = [0];
  let seen = 0;
  return (offset) => {
    while (seen <= offset) {
      const end = source.indexOf('\n', seen);
      seen = end < 0 ? Infinity : end + 1;
      if (end >= 0) starts.push(seen);
    }
    let [low, high] = [0, starts.length - 1];
    while (low < high) {
      const middle = Math.ceil((low + high) / 2);
      if (starts[middle] <= offset) low = middle;
      else high = middle - 1;
    }
    return { line: low + 1, column: offset - starts[low] + 1 };
  };
}
