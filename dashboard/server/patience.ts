/** How long the server waits for others before it gives them up; all assumed, and far above what a reader needs. */
export interface Patience {
  /** Until the headers of a request are there. */
  readonly headersMilliseconds: number;
  /** Until all of a request is there. */
  readonly requestMilliseconds: number;
  /** Until somebody who opened a socket says hello. */
  readonly greetingMilliseconds: number;
  /** Between two signs of life that are asked for. */
  readonly pulseMilliseconds: number;
  /** For which an empty room is kept. */
  readonly graceMilliseconds: number;
}

export const usualPatience: Patience = {
  headersMilliseconds: 10_000,
  requestMilliseconds: 30_000,
  greetingMilliseconds: 5_000,
  pulseMilliseconds: 15_000,
  graceMilliseconds: 30_000,
};
