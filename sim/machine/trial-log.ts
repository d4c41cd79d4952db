/**
 * Trials on disk, each written as soon as it is done: whatever ends a study, it goes on from the last one.
 * One line a trial, with a fingerprint of its own, so that a line which is half written or damaged costs
 * that trial and no other.
 */
import { createHash } from 'node:crypto';
import { appendFileSync, existsSync, readFileSync, rmSync } from 'node:fs';
import { deserialize, serialize } from 'node:v8';
import { gunzipSync, gzipSync } from 'node:zlib';
import { unreadable, unwritable, writeWhole } from './files.ts';

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
      const bytes = bytesOf(file);
      for (let from = 0, end = 0; end !== -1; from = end + 1) {
        end = bytes.indexOf('\n', from);
        const found = trialIn<T>(bytes.toString('latin1', from, end === -1 ? bytes.length : end));
        if (found !== null) trials.set(found.trial, found.kept);
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

function bytesOf(file: string): Buffer {
  try {
    return readFileSync(file);
  } catch (error) {
    throw unreadable(file, error);
  }
}

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
  if (print !== fingerprint(trial, packed)) return null;
  try {
    return { trial, kept: deserialize(gunzipSync(Buffer.from(packed, 'base64'))) as T };
  } catch {
    return null; // whole, and written by an engine that packs otherwise
  }
}

function fingerprint(trial: number, packed: string): string {
  return createHash('sha256').update(`${trial} ${packed}`).digest('hex').slice(0, 32);
}
