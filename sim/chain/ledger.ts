import type { Amount } from '../money.ts';
import type { Address } from './address.ts';
import { isConfirmed } from './coin-queue.ts';
import type { Entry, Purse } from './purse.ts';
import { type Coin, totalOf, type Transaction, turnOf } from './transaction.ts';
import { rivalsOf } from './validity.ts';

/** Every change that transactions make to the purses: each step has its way back, and no step checks a right. */
export interface Ledger {
  /** All fees of confirmed transactions. */
  fees(): Amount;
  entryOf(transaction: Transaction): Entry;
  /** Pending from now on; its rivals are dropped, and what hangs on them. */
  accept(transaction: Transaction): void;
  /** On a chain of accounts the money can have gone since it was accepted. */
  affords(entry: Entry): boolean;
  confirm(entry: Entry, height: number): void;
  drop(transaction: Transaction): void;
  /** Pending again: the entries of undone blocks, the last confirmed first. */
  undo(entries: readonly Entry[]): void;
}

/** `ready` hears of each entry that a block could take from now on, some of them twice. */
export function ledger(
  purseOf: (address: Address) => Purse | undefined,
  ready: (entry: Entry) => void,
): Ledger {
  let fees = 0;

  function known(address: Address): Purse {
    return purseOf(address) as Purse;
  }

  function entryOf(transaction: Transaction): Entry {
    const entry = purseOf(transaction.from)?.accepted[transaction.number];
    if (entry === undefined)
      throw new Error(`${transaction.name.text}: expected it submitted, found a draft`);
    return entry;
  }

  function accept(transaction: Transaction): void {
    const purse = known(transaction.from);
    for (const rival of rivalsOf(transaction, purse)) if (rival.status === 'pending') drop(rival);
    const total = totalOf(transaction.outputs, transaction.fee);
    const makes = purse.coins === null ? NONE : coinsOf(transaction, total);
    const entry: Entry = { transaction, purse, total, makes, waits: 0, turned: null };
    transaction.status = 'pending';
    purse.accepted[transaction.number] = entry;
    purse.accepted[turnOf(transaction)] = entry;
    purse.promised += total;
    for (const coin of transaction.coins) {
      coin.spender = transaction;
      purse.coins?.reserve(coin);
    }
    if (makes.length > transaction.outputs.length) purse.coins?.put(makes[makes.length - 1]);
    recount(entry);
  }

  function recount(entry: Entry): void {
    entry.waits = 0;
    for (const coin of entry.transaction.coins) if (!isConfirmed(coin)) entry.waits++;
    if (entry.waits === 0) ready(entry);
  }

  function confirm(entry: Entry, height: number): void {
    const { transaction, purse, total, makes } = entry;
    const { outputs } = transaction;
    purse.promised -= total;
    purse.balance -= total;
    fees += transaction.fee;
    for (const coin of transaction.coins) purse.coins?.spend(coin);
    for (let at = 0; at < outputs.length; at++) {
      const receiver = known(outputs[at].to);
      receiver.balance += outputs[at].amount;
      if (receiver.coins !== null && !transaction.included.fired) receiver.coins.put(makes[at]);
    }
    // From here on its identity is written in a block.
    Object.freeze(transaction.signatures);
    transaction.height = height;
    turn(entry, 'confirmed');
    for (const { spender } of makes) {
      if (spender === null) continue;
      const child = entryOf(spender);
      if (--child.waits === 0) ready(child);
    }
  }

  function drop(transaction: Transaction): void {
    const entry = entryOf(transaction);
    entry.purse.promised -= entry.total;
    for (const coin of transaction.coins) {
      coin.spender = null;
      entry.purse.coins?.release(coin);
    }
    turn(entry, 'dropped');
    for (const { spender } of entry.makes) if (spender !== null) drop(spender);
  }

  function undo(entries: readonly Entry[]): void {
    for (const entry of entries) {
      const { transaction, purse, total } = entry;
      for (const { to, amount } of transaction.outputs) known(to).balance -= amount;
      purse.balance += total;
      purse.promised += total;
      fees -= transaction.fee;
      for (const coin of transaction.coins) purse.coins?.reserve(coin);
      transaction.height = null;
      turn(entry, 'pending');
    }
    for (const entry of entries) {
      recount(entry);
      for (const { spender } of entry.makes) if (spender !== null) recount(entryOf(spender));
    }
  }

  return {
    fees: () => fees,
    entryOf,
    accept,
    affords: ({ purse, total }) => purse.coins !== null || total <= purse.balance,
    confirm,
    drop,
    undo,
  };
}

const NONE: readonly Coin[] = [];

function coinsOf(transaction: Transaction, total: Amount): readonly Coin[] {
  const { name, from, outputs, coins } = transaction;
  const makes: Coin[] = [];
  const make = (owner: Address, amount: Amount): void => {
    const index = makes.length;
    makes.push({ of: name, index, amount, owner: owner.name, origin: transaction, spender: null });
  };
  for (const { to, amount } of outputs) make(to, amount);
  let change = -total;
  for (const { amount } of coins) change += amount;
  if (change > 0) make(from, change);
  return makes;
}

function turn(entry: Entry, status: Transaction['status']): void {
  const { turned, transaction } = entry;
  transaction.status = status;
  entry.turned = null;
  turned?.fire();
}
