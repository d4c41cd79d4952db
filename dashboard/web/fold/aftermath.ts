/** What venues outside did with coins that were brought to them, and what each knew when it did. */
import { kinds, type Event } from '../../../sim/journal.ts';
import type { Amount, Yen } from '../../../sim/money.ts';
import type { Seconds } from '../../../sim/kernel/simulation.ts';
import type { Eye } from './state.ts';

/** Sold is out of reach; frozen is held and may come back; returned has come back. */
export type TurnFate = 'sold' | 'frozen' | 'returned';

export interface Turn {
  readonly fate: TurnFate;
  readonly index: number;
  readonly time: Seconds;
  readonly venue: string;
  /** Where it came from; of what was returned, where it went. */
  readonly address: string;
  readonly asset: string;
  readonly amount: Amount;
  /** When the venue was told of payments; null where nobody had told it by then. */
  readonly told: Seconds | null;
  /** By tag or step by step; empty where it was told of nothing. */
  readonly by: string;
  /** Of what was returned, the event that held it. */
  readonly held: number | null;
}

/** What became of what was taken; together they are all of it. */
export interface Fates {
  /** Still at addresses of his. */
  readonly there: Yen;
  /** In the hands of others, what that cost in fees included. */
  readonly onward: Yen;
  /** With the exchange again, by whatever way. */
  readonly back: Yen;
  /** Held by venues outside, and not given back so far. */
  readonly frozen: Yen;
}

/** In order; of honest people's coins nothing, and to the exchange's eye nothing that was sold. */
export function aftermathOf(journal: readonly Event[], eye: Eye): Turn[] {
  const told = new Map<string, Event>();
  const turns: Turn[] = [];
  for (const event of journal) {
    const { kind, subject, asset, detail } = event;
    const about = `${subject.text} ${asset.text}`;
    if (kind === kinds.venueTold) told.set(about, event);
    const fate = fates.get(kind);
    if (fate === undefined || detail.text === claimed) continue;
    if (fate === 'sold' && eye === 'exchange') continue;
    turns.push({
      fate,
      index: event.index,
      time: event.time,
      venue: subject.text,
      address: event.object.text,
      asset: asset.text,
      amount: event.amount,
      told: told.get(about)?.time ?? null,
      by: told.get(about)?.detail.text ?? '',
      held: fate === 'returned' ? event.cause : null,
    });
  }
  return turns;
}

/** Why a part of what was taken is where it is: the turns that put it there. */
export function reasonsFor(part: keyof Fates, turns: readonly Turn[]): readonly Turn[] {
  const ended = new Set(turns.map(({ held }) => held));
  switch (part) {
    case 'there':
      return [];
    case 'onward':
      return turns.filter(({ fate }) => fate === 'sold');
    case 'frozen':
      return turns.filter(({ fate, index }) => fate === 'frozen' && !ended.has(index));
    case 'back':
      return turns.filter(({ fate }) => fate === 'returned');
  }
}

const fates: ReadonlyMap<Event['kind'], TurnFate> = new Map([
  [kinds.soldOutside, 'sold'],
  [kinds.heldOutside, 'frozen'],
  [kinds.returned, 'returned'],
]);

/** What the journal says of coins that somebody else came for. */
const claimed = 'its holder came for it';
