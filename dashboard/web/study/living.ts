/** Whatever is lived trial by trial, and what a trial is. */

/** One row met by one seed; of a question that has no rows, a piece by its number. */
export interface Trial {
  readonly row: number;
  readonly run: number;
}

/** A trial as it is kept. */
export interface Record extends Trial {
  readonly bytes: Uint8Array;
}

/** So many runs of so many rows. */
export interface Reach {
  readonly runs: number;
  readonly rows: number;
}

/** What is lived trial by trial, and what the trials come to; knows no worker and no page. */
export interface Living<K, S> {
  /** Runs from which figures are shown while more are lived. */
  readonly soon: number;
  /** The next trial that is missing on the way to so many runs. */
  next(runs: number): Trial | null;
  /** Lives through a trial. */
  live(trial: Trial): K;
  /** Takes in a trial as it was lived, now or before. */
  take(trial: Trial, kept: K): void;
  /** Lets go of every trial. */
  forget(): void;
  /** Trials taken in, of the first so many runs. */
  finished(runs: number): number;
  /** Trials of so many runs. */
  total(runs: number): number;
  /** As much as can be summed up on the way to so many runs; no rows where nothing can. */
  reach(runs: number): Reach;
  /** Sums up the first so many runs. */
  seen(runs: number): S;
  /** A trial as bytes, and back. */
  packed(kept: K): Promise<Uint8Array>;
  unpacked(bytes: Uint8Array): Promise<K>;
}
