import { isMap, isScalar, isSeq, type Scalar, type YAMLMap, type YAMLSeq } from 'yaml';
import { misplacedCharacter, unicodeName } from './characters.ts';
import type { Path } from './fault.ts';
import { LIMITS } from './limits.ts';
import { readScalar } from './scalar.ts';
import { shown } from './shown.ts';

/** What a file says, as plain values; mappings have no prototype and no key that looks a number. */
export type Value = string | number | boolean | null | readonly Value[] | Mapping;
export interface Mapping {
  readonly [key: string]: Value;
}

/** A value with the offsets, in UTF-16 units, of its name and of itself, and what lies inside it. */
export interface Entry {
  readonly value: Value;
  readonly keyOffset: number;
  readonly offset: number;
  readonly inside: ReadonlyMap<string | number, Entry>;
}

/** Is told of one thing wrong; the reading goes on. */
export type Complain = (offset: number, path: Path, expected: string, found: string) => void;

/** Reads a node of the YAML parser and all below it; what is wrong is complained of, and is null. */
export function readEntry(node: unknown, keyOffset: number, path: Path, complain: Complain): Entry {
  const offset = startOf(node) ?? keyOffset;
  if (path.length > LIMITS.depth) {
    complain(offset, path, `at most ${LIMITS.depth} lists and mappings inside each other`, 'more');
    return { value: null, keyOffset, offset, inside: NOTHING };
  }
  if (isMap(node)) {
    const inside = readMapping(node, path, complain);
    return { value: mapping(inside), keyOffset, offset, inside };
  }
  if (isSeq(node)) {
    const inside = readList(node, offset, path, complain);
    return { value: [...inside.values()].map((entry) => entry.value), keyOffset, offset, inside };
  }
  if (isScalar(node) || node === null) {
    const said = node === null ? { value: null } : readWords(node);
    if ('value' in said) return { value: said.value, keyOffset, offset, inside: NOTHING };
    complain(offset, path, said.expected, said.found);
    return { value: null, keyOffset, offset, inside: NOTHING };
  }
  throw new Error(`value: expected a mapping, a list or a scalar, found ${String(node)}`);
}

const NOTHING: ReadonlyMap<string, Entry> = new Map();

function readMapping(node: YAMLMap, path: Path, complain: Complain): Map<string, Entry> {
  const inside = new Map<string, Entry>();
  for (const pair of node.items) {
    const offset = startOf(pair.key) ?? startOf(node) ?? 0;
    const key = readKey(pair.key);
    const name = 'value' in key ? key.value : '?';
    const entry = readEntry(pair.value ?? null, offset, [...path, name], complain);
    if ('expected' in key) complain(offset, path, key.expected, key.found);
    else if (inside.has(name)) complain(offset, [...path, name], 'each key once', 'it again');
    else inside.set(name, entry);
  }
  return inside;
}

function readList(node: YAMLSeq, start: number, path: Path, complain: Complain) {
  const inside = new Map<number, Entry>();
  node.items.forEach((item, index) => {
    inside.set(index, readEntry(item, startOf(item) ?? start, [...path, index], complain));
  });
  return inside;
}

function mapping(entries: ReadonlyMap<string, Entry>): Mapping {
  const values = Object.create(null) as Record<string, Value>;
  for (const [key, entry] of entries) values[key] = entry.value;
  return values;
}

type Said<T> = { readonly value: T } | { readonly expected: string; readonly found: string };

function readKey(node: unknown): Said<string> {
  if (!isScalar(node)) return { expected: 'a name as a key', found: 'a list or a mapping' };
  const said = readWords(node);
  if ('expected' in said) return said;
  const found = shown(said.value);
  if (typeof said.value !== 'string') return { expected: 'a name as a key', found };
  if (RESERVED.has(said.value)) return { expected: 'a key that is not reserved', found };
  // Engines list such keys before all others, whatever the order of the file.
  if (/^[0-9]+$/.test(said.value)) return { expected: 'a key that is not a number', found };
  if (!/^[^\s]([^\n\t]{0,126}[^\s])?$/.test(said.value)) {
    return { expected: 'a key of 1 to 128 characters in one line', found };
  }
  return { value: said.value };
}

/** Names that reach what every object inherits, and the sign by which YAML 1.1 merged mappings. */
const RESERVED: ReadonlySet<string> = new Set(['__proto__', 'constructor', 'prototype', '<<']);

function readWords(node: Scalar): Said<string | number | boolean | null> {
  const text = String(node.value);
  const scalar = node.type === 'PLAIN' ? readScalar(text) : { value: text };
  if ('expected' in scalar) return { expected: scalar.expected, found: shown(text) };
  if (typeof scalar.value !== 'string') return scalar;
  const at = misplacedCharacter(scalar.value);
  if (at < 0) return scalar;
  return { expected: 'no control or direction characters', found: unicodeName(scalar.value, at) };
}

function startOf(node: unknown): number | undefined {
  return isScalar(node) || isMap(node) || isSeq(node) ? node.range?.[0] : undefined;
}
