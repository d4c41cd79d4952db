/** The file of an inquiry: what was found, the question, and a print of every piece of work behind it. */
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import { portable, type Question } from './question.ts';

export interface InquiryFile<K extends string = string> {
  readonly version: string;
  readonly kind: K;
  /** All that is needed to ask again. */
  readonly resolved: Question;
  /** By the number of the piece. */
  readonly prints: readonly string[];
}

/** `version` is that of the program. */
export function inquiryFile<K extends string, F extends object>(
  kind: K,
  version: string,
  found: F,
  question: Question,
  pieces: readonly unknown[],
): F & InquiryFile<K> {
  return {
    ...found,
    version,
    kind,
    resolved: portable(question),
    prints: pieces.map(printOf),
  };
}

/** Sixteen hexadecimal digits over everything that was kept of a piece. */
export function printOf(piece: unknown): string {
  return bytesToHex(sha256(utf8ToBytes(JSON.stringify(piece)))).slice(0, 16);
}
