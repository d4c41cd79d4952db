/**
 * Whose results are believed. The first piece of every worker, and a share of all, are done once more
 * here; a worker with one that differs is found out, and everything it brought is to be done again.
 */

export interface Trust<T> {
  /** A worker says what a piece came to. False where nothing is taken from it any more. */
  bring(worker: string, piece: number, result: T): boolean;
  /** A worker says that a piece failed; whether it does is found out here. False as above. */
  fails(worker: string, piece: number): boolean;
  /** Nothing is taken from this worker any more, and everything it brought is to be done again. */
  exclude(worker: string): void;
  /** What was kept in an earlier session, by whom is not known any more. */
  believe(earlier: string, results: ReadonlyMap<number, T>): void;
  /** Ends when nothing is being done again here. Errors: those of pieces that failed here too, at once. */
  settled(): Promise<void>;
}

export interface TrustOptions<T> {
  /** Does a piece here. Its error is an error of the study. */
  again(piece: number): Promise<T>;
  /** Whether this piece is one of the share. */
  drawn(piece: number): boolean;
  /** A result to be kept. Each piece comes once, and again after it was taken back. */
  accepted(piece: number, result: T): void;
  foundOut(found: FoundOut): void;
}

export interface FoundOut {
  readonly worker: string;
  /** The piece that came to something else here; null where it was excluded for something else. */
  readonly piece: number | null;
  /** Pieces of its that were accepted and must be forgotten. */
  readonly accepted: readonly number[];
  /** Pieces of its that nobody has seen yet; all are to be done again. */
  readonly held: readonly number[];
}

interface Standing<T> {
  state: 'new' | 'proved' | 'found out';
  /** Whether any piece of it has been picked to be done again. */
  picked: boolean;
  /** What it brought before any of it was done again. */
  readonly held: Map<number, T>;
  readonly accepted: Set<number>;
}

export function trustOf<T>(options: TrustOptions<T>): Trust<T> {
  const standings = new Map<string, Standing<T>>();
  /** Pieces that need nobody any more: accepted, or held for one worker, or being done here. */
  const taken = new Set<number>();
  const comparing = new Set<Promise<void>>();

  const standingOf = (worker: string): Standing<T> => {
    const known = standings.get(worker);
    if (known !== undefined) return known;
    const standing: Standing<T> = {
      state: 'new',
      picked: false,
      held: new Map(),
      accepted: new Set(),
    };
    standings.set(worker, standing);
    return standing;
  };
  const accept = (standing: Standing<T>, piece: number, result: T): void => {
    standing.accepted.add(piece);
    options.accepted(piece, result);
  };
  const prove = (standing: Standing<T>): void => {
    if (standing.state === 'found out') return;
    standing.state = 'proved';
    for (const [piece, result] of standing.held) accept(standing, piece, result);
    standing.held.clear();
  };
  const findOut = (worker: string, standing: Standing<T>, piece: number | null): void => {
    if (standing.state === 'found out') return;
    standing.state = 'found out';
    const found = {
      worker,
      piece,
      accepted: [...standing.accepted],
      held: [...standing.held.keys()],
    };
    for (const each of [...found.accepted, ...found.held]) taken.delete(each);
    standing.accepted.clear();
    standing.held.clear();
    options.foundOut(found);
  };
  /** Whoever brought it: what it comes to here is what counts. */
  const compare = async (worker: string, piece: number, brought: string | null): Promise<void> => {
    const standing = standingOf(worker);
    const own = await options.again(piece);
    options.accepted(piece, own);
    if (JSON.stringify(own) === brought) prove(standing);
    else findOut(worker, standing, piece);
  };
  const pick = (worker: string, piece: number, brought: string | null): void => {
    const standing = standingOf(worker);
    standing.picked = true;
    // from now on it is done here: a worker found out meanwhile must not take it along
    standing.accepted.delete(piece);
    const comparison = compare(worker, piece, brought);
    comparing.add(comparison);
    // one that failed stays, for `settled` to tell
    comparison.then(() => comparing.delete(comparison)).catch(() => undefined);
  };
  const take = (worker: string, piece: number, how: (standing: Standing<T>) => void): boolean => {
    const standing = standingOf(worker);
    if (standing.state === 'found out') return false;
    if (taken.has(piece)) return true;
    taken.add(piece);
    how(standing);
    return true;
  };

  return {
    bring: (worker, piece, result) =>
      take(worker, piece, (standing) => {
        if (!standing.picked || options.drawn(piece))
          pick(worker, piece, JSON.stringify(result) ?? null);
        else if (standing.state === 'proved') accept(standing, piece, result);
        else standing.held.set(piece, result);
      }),
    fails: (worker, piece) => take(worker, piece, () => pick(worker, piece, null)),
    exclude: (worker) => findOut(worker, standingOf(worker), null),
    believe(earlier, results) {
      const standing = standingOf(earlier);
      standing.state = 'proved';
      for (const piece of results.keys()) {
        taken.add(piece);
        standing.accepted.add(piece);
      }
      for (const [piece, result] of results)
        if (!standing.picked || options.drawn(piece)) pick(earlier, piece, JSON.stringify(result));
    },
    async settled() {
      await Promise.all(comparing);
    },
  };
}
