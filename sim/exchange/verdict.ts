/** What a gate can answer, and how the answers of several gates become one. */
import type { Seconds } from '../kernel/simulation.ts';

export type Verdict =
  | { readonly answer: 'pass' }
  | { readonly answer: 'hold'; readonly seconds: Seconds; readonly reason: string }
  | { readonly answer: 'challenge'; readonly reason: string }
  | {
      readonly answer: 'review';
      readonly minutes: number;
      readonly reason: string;
      /** What the person who looks finds wrong, or null; asked when the look is over. */
      readonly find: () => string | null;
    }
  | { readonly answer: 'refuse'; readonly reason: string };

export const pass: Verdict = { answer: 'pass' };

/** The act waits that long and goes on, unless somebody cancels it meanwhile. */
export function hold(seconds: Seconds, reason: string): Verdict {
  return { answer: 'hold', seconds, reason };
}

/** The visitor must prove one more factor before going on. */
export function challenge(reason: string): Verdict {
  return { answer: 'challenge', reason };
}

/** A person must look at it; `minutes` is how long a look takes. */
export function review(minutes: number, reason: string, find: () => string | null): Verdict {
  return { answer: 'review', minutes, reason, find };
}

/** The act does not happen. */
export function refuse(reason: string): Verdict {
  return { answer: 'refuse', reason };
}

const strictness: Record<Verdict['answer'], number> = {
  pass: 0,
  challenge: 1,
  hold: 2,
  review: 3,
  refuse: 4,
};

/** The stricter answer; of two holds the longer, of two reviews both looks. */
export function strictest(one: Verdict, other: Verdict): Verdict {
  if (one.answer === 'hold' && other.answer === 'hold')
    return other.seconds > one.seconds ? other : one;
  if (one.answer === 'review' && other.answer === 'review')
    return review(one.minutes + other.minutes, `${one.reason}; ${other.reason}`, () => {
      return one.find() ?? other.find();
    });
  return strictness[other.answer] > strictness[one.answer] ? other : one;
}
