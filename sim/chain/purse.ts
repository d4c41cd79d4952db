import type { Name } from '../kernel/random.ts';
import type { Signal } from '../kernel/simulation.ts';
import type { Amount } from '../money.ts';
import type { Policy } from './address.ts';
import type { CoinQueue } from './coin-queue.ts';
import type { Coin, Transaction } from './transaction.ts';

/** What the chain knows of one address, whatever memos it goes by. */
export interface Purse {
  readonly name: Name;
  readonly policy: Policy;
  /** Confirmed. */
  balance: Amount;
  /** What pending transactions take out of it, fees included. */
  promised: Amount;
  /** How many transactions were drafted from it: the newest one's number. */
  drafted: number;
  /** By number, and by the turn taken, whatever the chain accepted from it: neither serves twice. */
  readonly accepted: (Entry | undefined)[];
  /** Null on a chain of accounts. */
  readonly coins: CoinQueue | null;
}

/** The chain's own notes on a transaction it accepted. */
export interface Entry {
  readonly transaction: Transaction;
  readonly purse: Purse;
  /** Outputs and fee. */
  readonly total: Amount;
  /** The coins it makes, in the order of its outputs, the change last. */
  readonly makes: readonly Coin[];
  /** How many of the coins it spends are not confirmed yet; a block can take it at 0. */
  waits: number;
  /** Fires when its status next changes, if anybody waits for that. */
  turned: Signal | null;
}
