/** Which pieces of a study are with whom: handed out in parts, and handed out again when they do not come back. */

export interface Part {
  readonly part: number;
  readonly pieces: readonly number[];
}

export interface Parts {
  /** The next parts to be sent, until enough are out. */
  next(now: number): Part[];
  /** A part is back; of it, these pieces need nobody any more, and the others go out again. */
  back(part: number, done: ReadonlySet<number>): void;
  /** These pieces must be done again. */
  again(pieces: readonly number[]): void;
  /** Takes for lost what has been out since that moment or longer, and answers with it. */
  lost(since: number): Part[];
  /** Every part that is out. */
  out(): Part[];
}

export function partsOf(turns: readonly number[]): Parts {
  const todo = [...turns];
  const out = new Map<number, { readonly pieces: readonly number[]; readonly since: number }>();
  let from = 0;
  let parts = 0;
  const taken = ([part, { pieces }]: [number, { pieces: readonly number[] }]): Part => ({
    part,
    pieces,
  });
  return {
    next(now) {
      const sent: Part[] = [];
      while (from < todo.length && out.size < mostOut) {
        const size = Math.min(mostPieces, Math.ceil((todo.length - from) / mostOut));
        const pieces = todo.slice(from, (from += size));
        out.set(parts, { pieces, since: now });
        sent.push({ part: parts++, pieces });
      }
      return sent;
    },
    back(part, done) {
      const pieces = out.get(part)?.pieces ?? [];
      out.delete(part);
      todo.push(...pieces.filter((piece) => !done.has(piece)));
    },
    again: (pieces) => void todo.push(...pieces),
    lost(since) {
      const lost = [...out].filter(([, each]) => each.since <= since).map(taken);
      for (const { part, pieces } of lost) {
        out.delete(part);
        todo.push(...pieces);
      }
      return lost;
    },
    out: () => [...out].map(taken),
  };
}

/** Enough for some hundred threads; more would only lie in Redis (assumed). */
const mostOut = 256;

/** What a part costs beside its pieces is then next to nothing, and a lost one costs little (assumed). */
const mostPieces = 16;
