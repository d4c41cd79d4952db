/** Scenarios and baselines at hand. */
export interface Shelf {
  /** Texts by id. */
  readonly scenarios: ReadonlyMap<string, string>;
  readonly baselines: ReadonlyMap<string, string>;
}
