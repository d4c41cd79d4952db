/** Every step of coins that one would follow: out of a wallet, and on from there, as one eye knows it. */
import { kinds, type Event } from '../../../sim/journal.ts';
import type { Amount } from '../../../sim/money.ts';
import type { Seconds } from '../../../sim/kernel/simulation.ts';
import { step } from './stage.ts';
import { openingState, rowOf, type Eye } from './state.ts';
import { orderOf } from './why.ts';

/**
 * How the coins were let go. By a copy: signed elsewhere. By signers: asked without any order, or handed
 * another one than was asked. By an order: of an account that was used, of one whose screen rewrote it, or
 * of one whose row in the books was changed.
 */
export type Way = 'copy' | 'signers' | 'swap' | 'account' | 'rewriting' | 'books';

/** Out of a wallet; or from one of his addresses to another, back to the exchange, or to anybody else. */
export type Leg = 'out' | 'between' | 'back' | 'onward';

export interface Passage {
  /** Of its `coins-moved` event. */
  readonly index: number;
  readonly time: Seconds;
  readonly leg: Leg;
  readonly asset: string;
  readonly amount: Amount;
  readonly from: string;
  readonly to: string;
  readonly transaction: string;
  /** The row of wallets it left; empty where it left none. */
  readonly row: string;
  /** Null where the eye cannot know. */
  readonly way: Way | null;
  /** The event from which on the eye knows it as taken; null where it never does. */
  readonly known: number | null;
}

export interface Passages {
  readonly all: readonly Passage[];
  /** How many targets each simulated one stands for. */
  readonly weight: number;
}

/** All of a journal, in order; what the exchange's eye learns late carries the moment it did. */
export function passagesOf(journal: readonly Event[], eye: Eye): Passages {
  const state = openingState();
  const all: (Passage & { known: number | null })[] = [];
  const clues = cluesOf();
  let unknown: { known: number | null }[] = [];
  for (const event of journal) {
    if (event.kind === kinds.moved) {
      const passage = eye === 'truth' ? taken(event) : left(event);
      if (passage !== null) all.push(passage);
    }
    clues.see(event);
    step(state, event, eye);
    if (event.kind === kinds.alarmConfirmed && state.unexplained.size === 0) {
      for (const passage of unknown) passage.known = event.index;
      unknown = [];
    }
  }
  return { all, weight: state.weight };

  function taken(event: Event): Passage | null {
    const ofHis = state.his.has(event.subject.text);
    const toHis = state.his.has(event.object.text);
    if (ofHis)
      return {
        ...passage(event, toHis ? 'between' : rowOf(event.object.text) ? 'back' : 'onward'),
        known: event.index,
      };
    return toHis
      ? { ...passage(event, 'out'), way: clues.wayOf(journal, event), known: event.index }
      : null;
  }

  /** What leaves without an order of the house is missing, once somebody has looked. */
  function left(event: Event): (Passage & { known: number | null }) | null {
    if (rowOf(event.subject.text) === null || rowOf(event.object.text) !== null) return null;
    const found = { ...passage(event, 'out'), known: null };
    if (!state.own.has(event.detail.text)) unknown.push(found);
    return found;
  }
}

function passage(event: Event, leg: Leg): Passage {
  const { index, time, subject, object, amount, asset, detail } = event;
  return {
    index,
    time,
    leg,
    asset: asset.text,
    amount,
    from: subject.text,
    to: object.text,
    transaction: detail.text,
    row: rowOf(subject.text)?.row ?? '',
    way: null,
    known: null,
  };
}

/** What tells one way from another, gathered event by event. */
function cluesOf() {
  /** Who asked the keys of the house for each transaction. */
  const askers = new Map<string, string>();
  /** Who has stood between the orders and the signers of each wallet. */
  const altered = new Map<string, string>();
  const accounts = new Set<string>();
  return {
    see({ kind, subject, object, detail }: Event): void {
      if (kind === kinds.signatureMade) askers.set(object.text, detail.text);
      if (kind === kinds.requestAltered) altered.set(object.text, subject.text);
      if (kind === kinds.ledgerAltered) accounts.add(object.text);
    },
    wayOf(journal: readonly Event[], moved: Event): Way {
      const { order, chain } = orderOf(journal, moved);
      if (order === null) {
        const asker = askers.get(moved.detail.text);
        if (asker === undefined) return 'copy';
        const between = altered.get(moved.subject.text.replace(/ \(keys [0-9]+\)$/, ''));
        return between !== undefined && between !== asker ? 'swap' : 'signers';
      }
      const of = (kind: Event['kind']) => chain.some((each) => each.kind === kind);
      if (
        of(kinds.ledgerAltered) ||
        chain.some(({ kind, subject }) => kind === kinds.signedIn && accounts.has(subject.text))
      )
        return 'books';
      return of(kinds.rewritten) ? 'rewriting' : 'account';
    },
  };
}
