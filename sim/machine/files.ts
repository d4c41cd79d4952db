/** Files somebody named: read with a limit on their size, written whole or not at all. */
import { randomBytes } from 'node:crypto';
import {
  appendFileSync,
  closeSync,
  existsSync,
  fsyncSync,
  openSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
} from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { shown } from '../scenario/shown.ts';
import { WrongInput, wrong } from './wrong-input.ts';

/** A text with the name under which its faults are told. */
export interface Source {
  readonly file: string;
  readonly text: string;
}

/** Reads a regular file of UTF-8 text of at most so many bytes. */
export function readText(file: string, mostBytes: number): string {
  const place = shown(file);
  try {
    const found = statSync(file);
    if (!found.isFile()) throw wrong(place, 'a file', found.isDirectory() ? 'a folder' : 'none');
    if (found.size > mostBytes) throw wrong(place, `at most ${mostBytes} bytes`, `${found.size}`);
    return new TextDecoder('utf-8', { fatal: true }).decode(readFileSync(file));
  } catch (error) {
    if (error instanceof WrongInput) throw error;
    if (error instanceof TypeError) throw wrong(place, 'text in UTF-8', 'other bytes');
    throw unreadable(file, error);
  }
}

/** Says of a file why it could not be read. */
export function unreadable(file: string, error: unknown): WrongInput {
  return new WrongInput([`${shown(file)}: cannot be read: ${reason(error)}`]);
}

/** What can be written: all at once, or part after part. */
export type Content = string | Uint8Array | Iterable<string | Uint8Array>;

/**
 * Writes a file whole or not at all: beside its place first, then in one step over whatever was there.
 * What is no regular file, such as /dev/null or a pipe, is written to as it is.
 */
export function writeWhole(file: string, text: Content): void {
  try {
    const target = existsSync(file) ? realpathSync(file) : file;
    if (existsSync(target) && !statSync(target).isFile())
      for (const part of partsOf(text)) appendFileSync(target, part);
    else replace(target, text);
  } catch (error) {
    throw unwritable(file, error);
  }
}

/** Says of a file why it could not be written. */
export function unwritable(file: string, error: unknown): WrongInput {
  return new WrongInput([`${shown(file)}: cannot be written: ${reason(error)}`]);
}

function replace(target: string, text: Content): void {
  const draft = join(dirname(target), `.${basename(target)}.${randomBytes(6).toString('hex')}`);
  try {
    const open = openSync(draft, 'wx');
    try {
      for (const part of partsOf(text)) appendFileSync(open, part);
      fsyncSync(open);
    } finally {
      closeSync(open);
    }
    renameSync(draft, target);
  } catch (error) {
    rmSync(draft, { force: true });
    throw error;
  }
}

function partsOf(text: Content): Iterable<string | Uint8Array> {
  return typeof text === 'string' || text instanceof Uint8Array ? [text] : text;
}

function reason(error: unknown): string {
  const { code, message } = error as NodeJS.ErrnoException;
  return reasons.get(code ?? '') ?? message;
}

const reasons: ReadonlyMap<string, string> = new Map([
  ['EACCES', 'no permission'],
  ['EDQUOT', 'the quota is used up'],
  ['EFBIG', 'it would be too large'],
  ['EISDIR', 'it is a folder'],
  ['ELOOP', 'too many links'],
  ['EMFILE', 'too many files are open'],
  ['ENAMETOOLONG', 'the name is too long'],
  ['ENOENT', 'no such file or folder'],
  ['ENOSPC', 'the disk is full'],
  ['ENOTDIR', 'a part of its path is no folder'],
  ['EPERM', 'no permission'],
  ['EROFS', 'the disk is read-only'],
]);
