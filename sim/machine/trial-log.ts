/**
 * Trials on disk, each written as soon as it is done: whatever ends a study, it goes on from the last one.
 * One line a trial, with a fingerprint of its own, so that a line which is half written or damaged costs
 * that trial and no other.
 */
import { createHash } from 'node:crypto';
import { appendFileSync, closeSync, existsSync, openSync, readSync, rmSync } from 'node:fs';
import { serialize } from 'node:v8';
import { gzipSync } from 'node:zlib';
import { unreadable, unwritable, writeWhole } from './files.ts';
import { unpacked } from './unpacked.ts';

export interface TrialLog<T> {
  /** Every trial that is whole, by its number. */
  read(): Map<number, T>;
  /** Errors: the file cannot be written, or the disk is full. */
  add(trial: number, kept: T): void;
  /** Keeps these trials and no other. */
  rewrite(trials: ReadonlyMap<number, T>): void;
  remove(): void;
}

/** The trials in a file, which need not be there yet. */
export function trialLog<T>(file: string): TrialLog<T> {
  return {
    read() {
      const trials = new Map<number, T>();
      if (!existsSync(file)) return trials;
      try {
        for (const line of linesIn(file)) {
          const found = trialIn<T>(line);
          if (found !== null) trials.set(found.trial, found.kept);
        }
      } catch (error) {
        throw unreadable(file, error);
      }
      return trials;
    },
    add(trial, kept) {
      try {
        appendFileSync(file, lineOf(trial, kept));
      } catch (error) {
        throw unwritable(file, error);
      }
    },
    rewrite: (trials) => writeWhole(file, linesOf(trials)),
    remove: () => rmSync(file, { force: true }),
  };
}

/** Read piece by piece: the log of a long study is larger than what can be held at once. */
function* linesIn(file: string): Generator<string> {
  const open = openSync(file, 'r');
  const piece = Buffer.alloc(1 << 20);
  let begun = '';
  try {
    for (let read = 0; (read = readSync(open, piece)) > 0;) {
      const lines = (begun + piece.toString('latin1', 0, read)).split('\n');
      begun = lines.pop()!;
      if (begun.length > longest) begun = '';
      yield* lines;
    }
    yield begun;
  } finally {
    closeSync(open);
  }
}

/** Without a line break for so long, it is no log of ours (assumed; a trial is a thousandth of it). */
const longest = 1 << 26;

function* linesOf(trials: ReadonlyMap<number, unknown>): Generator<string> {
  for (const [trial, kept] of trials) yield lineOf(trial, kept);
}

/** Begins with a line break, because whatever stands before it may have been cut off. */
function lineOf(trial: number, kept: unknown): string {
  // arms of a trial mostly say the same, which packing keeps once
  const packed = gzipSync(serialize(kept)).toString('base64');
  return `\n${trial} ${fingerprint(trial, packed)} ${packed}\n`;
}

function trialIn<T>(line: string): { trial: number; kept: T } | null {
  const [number = '', print, packed = ''] = line.split(' ');
  const trial = Number(number);
  if (!Number.isSafeInteger(trial) || print !== fingerprint(trial, packed)) return null;
  try {
    const kept = unpacked(Buffer.from(packed, 'base64'));
    return kept === undefined ? null : { trial, kept: kept as T };
  } catch {
    return null; // whole, and written by an engine that packs otherwise
  }
}

function fingerprint(trial: number, packed: string): string {
  return createHash('sha256').update(`${trial} ${packed}`).digest('hex').slice(0, 32);
}
