/** Which events a story tells, which it passes over, and what a phrase is handed to tell one with. */
import { kinds, type Event } from '../journal.ts';
import type { Seconds } from '../kernel/simulation.ts';
import type { Name } from '../kernel/random.ts';

type Key = keyof typeof kinds;

/** Said by another event, or part of the ordinary day, which is only summed. */
export const untold = [
  'claimsOpened',
  'campaignWeighed',
  'customerMet',
  'wished',
  'abandoned',
  'intends',
  'destinationMade',
  'fileOpened',
  'challenged',
  'shownAgain',
  'codeSent',
  'lockedOut',
  'noticeSent',
  'deposited',
  'authenticated',
  'approved',
  'unfunded',
  'signed',
  'broadcast',
  'settled',
  'submitted',
  'dropped',
  'refillAsked',
  'rebalanced',
  'coldOpened',
  'coldClosed',
  'robbed',
] as const satisfies readonly Key[];

/** A kind that is not passed over has a phrase in either language, or the house does not compile. */
export type Told = Exclude<Key, (typeof untold)[number]>;

/** One event, or several alike that are told in one sentence. */
export interface Matter {
  readonly first: Event;
  readonly events: readonly Event[];
  readonly count: number;
  /** The people it happened to or who did it, each once. */
  readonly people: readonly Name[];
  /** From the first to the last of them. */
  readonly span: Seconds;
  /** One like these has been told before. */
  readonly again: boolean;
  /** It is the adversary's doing, or done to him; null where the story is told by who cannot know. */
  readonly theirs: boolean | null;
  /** What led to it; null where nothing did. */
  readonly cause: Event | null;
  /** Part of all coins of this asset that has been taken by now; 0 where that is not worth saying. */
  readonly gone: number;
}

/** What is called how: the words of one language for the names and numbers of one scenario. */
export interface Speech {
  /** A place, wallet, key, person, account, asset or address. */
  thing(named: Name): string;
  /** A reason, a way, a deed: what the journal says in words of its own. */
  word(said: Name): string;
  control(id: Name): string;
  /** `106 million XEM (¥11.6bn)`. */
  worth(amount: number, asset: Name): string;
  yen(amount: number): string;
  length(seconds: Seconds): string;
  number(count: number): string;
  percent(share: number): string;
  list(words: readonly string[]): string;
  /** How many keys open the wallet this key belongs to, and how many of them must sign. */
  policy(key: Name): { readonly needed: number; readonly keys: number };
}

export type Phrase = (matter: Matter, say: Speech) => string;
export type Phrases = Readonly<Record<Told, Phrase>>;

/** The key under which phrases and rules know a kind. */
export function keyOf(event: Event): Key {
  return keys.get(event.kind.id)!;
}

export function isTold(key: Key): key is Told {
  return !(untold as readonly Key[]).includes(key);
}

const keys: ReadonlyMap<string, Key> = new Map(
  (Object.keys(kinds) as Key[]).map((key) => [kinds[key].id, key]),
);
