import { type Name, name } from '../kernel/random.ts';
import type { Signal } from '../kernel/simulation.ts';
import type { Amount } from '../money.ts';
import type { Address } from './address.ts';
import type { ChainKind } from './kinds.ts';
import type { Message, Signature } from './signing.ts';

/** What an address is to receive; an amount of 0 is allowed where a tag goes with it. */
export interface Output {
  readonly to: Address;
  readonly amount: Amount;
  readonly tag?: string;
}

/** One output lying on a chain of the outputs model, until a transaction spends it. */
export interface Coin {
  /** The transaction that made it, or the address itself for a coin that was there from the start. */
  readonly of: Name;
  readonly index: number;
  readonly amount: Amount;
  readonly owner: Name;
  readonly origin: Transaction | null;
  /** The pending or confirmed transaction that claims it. */
  spender: Transaction | null;
}

/** An order to the chain; what becomes of it is the chain's to say. */
export interface Transaction {
  /** 'transaction 3 of hot/XEM': the third drafted from that address. */
  readonly name: Name;
  readonly number: number;
  readonly from: Address;
  readonly outputs: readonly Output[];
  readonly fee: Amount;
  /** The coins it spends; none on a chain of accounts. */
  readonly coins: readonly Coin[];
  /** The earlier one whose coins (or, on a chain of accounts, whose turn) it takes by a higher fee. */
  readonly replaces?: Transaction | undefined;
  signatures: Signature[];
  /** 'dropped' is for good: what still should be paid is drafted anew. */
  status: 'draft' | 'pending' | 'confirmed' | 'dropped';
  height: number | null;
  /** Fires with the height when it is first in a block. */
  readonly included: Signal<number>;
}

/** Why the chain would not take a transaction. */
export type Refusal =
  | 'not valid here'
  | 'already spent'
  | 'invalid signature'
  | 'missing signatures'
  | 'insufficient funds'
  | 'fee too low';

/** What its signers agree to: which chain, whose turn or coins, who gets what, and the fee. */
export function messageOf(transaction: Transaction, chain: Name, kind: ChainKind): Message {
  const { from, number, fee, coins, outputs } = transaction;
  // Its length is known: an array that grows would cost more than all else here.
  const parts = new Array<Name | number>(6 + 2 * coins.length + 4 * outputs.length);
  let at = 0;
  parts[at++] = chain;
  parts[at++] = from.name;
  parts[at++] = number;
  parts[at++] = turnOf(transaction);
  parts[at++] = fee;
  parts[at++] = coins.length;
  for (const coin of coins) {
    parts[at++] = coin.of;
    parts[at++] = coin.index;
  }
  for (const { to, amount, tag } of outputs) {
    parts[at++] = to.name;
    parts[at++] = optional(to.memo);
    parts[at++] = amount;
    parts[at++] = optional(tag);
  }
  return { curve: kind.curve, twins: kind.malleable, parts };
}

/** Which of its address's turns it takes: its own number, or that of the one it replaces. */
export function turnOf(transaction: Transaction): number {
  let first = transaction;
  while (first.replaces !== undefined) first = first.replaces;
  return first.number;
}

/** Everything that leaves the address, the fee included. */
export function totalOf(outputs: readonly Output[], fee: Amount): Amount {
  let total = fee;
  for (const { amount } of outputs) total += amount;
  return total;
}

const nothing = name('');

// The quotes keep an empty memo apart from none at all.
function optional(text: string | undefined): Name {
  return text === undefined ? nothing : name(`'${text}'`);
}
