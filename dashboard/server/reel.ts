/** The journal of a run as far as it is there: packed chunks, and behind the last one what a chunk begins with. */
import { gunzipSync } from 'node:zlib';
import type { Event } from '../../sim/journal.ts';
import { decode, type Chunk } from '../contract/chunk.ts';

/** A stretch of a journal; `digest` is of its bytes before they were packed (gzip). */
export interface Piece extends Chunk {
  readonly packed: Uint8Array<ArrayBuffer>;
  /** Whether it is a chunk, and not a part of one that is still being made. */
  readonly whole: boolean;
}

export interface Reel {
  /** Events that are here. */
  readonly count: number;
  /** Whole chunks, in order. */
  readonly chunks: readonly Piece[];
  readonly bytes: number;
  add(piece: Piece): void;
  /** Events from this one on, as far as they lie together; none where it is not here. */
  stretch(from: number): readonly Event[];
}

export function reel(): Reel {
  const chunks: Piece[] = [];
  let parts: Piece[] = [];
  let count = 0;
  let bytes = 0;
  return {
    get count() {
      return count;
    },
    get bytes() {
      return bytes;
    },
    chunks,
    add(piece) {
      const until = piece.first + piece.count;
      count = Math.max(count, until);
      if (!piece.whole) return void parts.push(piece);
      chunks.push(piece);
      bytes += piece.packed.length;
      parts = parts.filter(({ first }) => first >= until);
    },
    stretch(from) {
      const holds = ({ first, count }: Piece): boolean => first <= from && from < first + count;
      const piece = chunks.find(holds) ?? parts.find(holds);
      return piece === undefined ? [] : decode(gunzipSync(piece.packed)).slice(from - piece.first);
    },
  };
}
