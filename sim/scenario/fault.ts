import { escaped } from './shown.ts';

/** The way from the top of a file to one of its values: keys of mappings, places in lists from 0. */
export type Path = readonly (string | number)[];

/** A place in a text as an editor counts it: lines and columns from 1, columns in UTF-16 units. */
export interface Position {
  readonly line: number;
  readonly column: number;
}

/** One thing wrong with a file somebody wrote: where it stands, what was expected, what was found. */
export interface Fault extends Position {
  readonly file: string;
  readonly path: Path;
  readonly expected: string;
  readonly found: string;
}

/** A place in the file where something does not fit, with what was expected there. */
export interface Misfit {
  readonly path: Path;
  readonly expected: string;
  readonly found: string;
}

/** A fault in one line: `house.yaml:3:9 exchange.tiers[0].share: expected ..., found ...`. */
export function describe(fault: Fault): string {
  const { file, line, column, path, expected, found } = fault;
  const place = `${escaped(file)}:${line}:${column}${path.length > 0 ? ' ' : ''}${pathText(path)}`;
  return `${place}: expected ${expected}, found ${found}`;
}

/** A path as people write it: `exchange.tiers[0].share`; the top of the file is an empty text. */
export function pathText(path: Path): string {
  return path.map(step).join('').replace(/^\./, '');
}

/** Every fault on a line of its own, in the order of the file; after fifty only how many remain. */
export function describeAll(faults: readonly Fault[]): string[] {
  const lines = inOrder(faults).map(describe);
  const more = lines.length - MOST_LINES;
  return more > 0 ? [...lines.slice(0, MOST_LINES), `and ${more} more`] : lines;
}

/** The faults as a reader meets them going down the file; at one place, in the order they were found. */
export function inOrder(faults: readonly Fault[]): Fault[] {
  return [...faults].sort((a, b) => a.line - b.line || a.column - b.column);
}

const MOST_LINES = 50;
const PLAIN_KEY = /^[A-Za-z_][A-Za-z0-9_-]{0,63}$/;

function step(part: string | number): string {
  if (typeof part === 'number') return `[${part}]`;
  return PLAIN_KEY.test(part) ? `.${part}` : `[${quotedKey(part)}]`;
}

function quotedKey(key: string): string {
  return escaped(JSON.stringify(key.length > 40 ? `${key.slice(0, 40)}…` : key));
}
