/** The file of an inquiry: what was found, the question, and a print of every piece of work behind it. */
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import { portable, type Question } from './question.ts';

export interface InquiryFile<K extends string = string> {
  readonly version: string;
  readonly kind: K;
  /** As typed, for whoever wants to ask it again. */
  readonly command: string;
  /** All that is needed to ask again. */
  readonly resolved: Question;
  readonly sweep?: Swept;
  /** By the number of the piece; of several works, those of the first come first. */
  readonly prints: readonly string[];
}

/** How doubtful numbers are moved. */
export interface Swept {
  readonly samples: number;
  /** Controls to follow by themselves; none named are those that tell most at the stated values. */
  readonly controls: readonly string[];
}

/** What is known of an inquiry when it is done. */
export interface Answered<K extends string, F extends object> {
  readonly kind: K;
  /** Of the program. */
  readonly version: string;
  readonly command: string;
  readonly question: Question;
  readonly sweep?: Swept;
  readonly pieces: readonly unknown[];
  readonly found: F;
  /** What its file holds beside what was found. */
  readonly beside?: object;
}

export function inquiryFile<K extends string, F extends object>(
  answered: Answered<K, F>,
): F & InquiryFile<K> {
  const { kind, version, command, question, sweep, pieces, found, beside } = answered;
  return {
    ...found,
    version,
    kind,
    command,
    resolved: portable(question),
    ...(sweep && { sweep: { samples: sweep.samples, controls: sweep.controls } }),
    ...beside,
    prints: pieces.map(printOf),
  };
}

/** Sixteen hexadecimal digits over everything that was kept of a piece. */
export function printOf(piece: unknown): string {
  return bytesToHex(sha256(utf8ToBytes(JSON.stringify(piece)))).slice(0, 16);
}
