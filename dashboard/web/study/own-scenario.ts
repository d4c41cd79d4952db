/** A scenario that somebody brought, by what tells it from any other. */
export interface OwnScenario {
  readonly id: string;
  /** The fingerprint of its text. */
  readonly x: string;
}
