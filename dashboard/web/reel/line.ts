/** The line to a server, as those need it who know no browser: questions over HTTP, and a talk that may be cut. */
import type { Said, Told } from '../../contract.ts';

export interface Line {
  /** An answer that is no is `Refused`, no answer is another error. */
  ask(path: string, body?: unknown): Promise<Response>;
  /** Begins to talk; whenever it is cut it is begun again, after pauses that grow. */
  talk(listener: Listener): Talk;
}

export interface Listener {
  /** The server has let us in; said each time. */
  welcome(): void;
  hear(told: Told): void;
  /** The line was cut; it is tried again. */
  lost(): void;
  /** The server showed us out with a code of its own; whether to try again all the same. */
  shownOut?(code: number): boolean;
}

export interface Talk {
  /** Says something, if we are let in at this moment. */
  say(message: Said): void;
  end(): void;
}

/** The server answered, and said no. */
export class Refused extends Error {}

/** Milliseconds; each pause is twice the one before. */
export const firstPause = 500;
export const longestPause = 10_000;
