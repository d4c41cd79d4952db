/** The way onto a chain for anybody at all: hands in transactions and journals what everyone can see. */
import type { Amount } from '../money.ts';
import { name, type Name } from '../kernel/random.ts';
import { kinds, type Journal } from '../journal.ts';
import type { Address } from './address.ts';
import type { Chain } from './chain.ts';
import type { Transaction } from './transaction.ts';

/** `moved` is the event; `booked` is whether whoever handed it in wanted to know. */
export type MovedListener = (transaction: Transaction, moved: number, booked: boolean) => void;

export interface Network {
  readonly chain: Chain;
  readonly asset: Name;
  /**
   * Hands in a signed transaction; the chain's refusal is journalled and returned. `included` is
   * called in the moment its coins move.
   */
  submit(transaction: Transaction, cause: number, included?: () => void): 'accepted' | string;
  /** Calls back for every transaction that enters a block, after its coins have moved. */
  onMoved(listener: MovedListener): void;
  /** An address somebody makes for themselves; names are unique on a chain. */
  address: Chain['address'];
  balance(address: Address): Amount;
}

export function network(chain: Chain, journal: Journal): Network {
  const asset = name(chain.asset);
  const submissions = new Map<Transaction, Submission>();
  const listeners: MovedListener[] = [];

  chain.onSettled((transaction) => {
    const submission = submissions.get(transaction);
    const cause = submission?.record ?? -1;
    submissions.delete(transaction);
    submission?.included?.();
    let moved = cause;
    for (const { to, amount } of transaction.outputs)
      moved = journal.record(
        // An output of nothing carries a tag.
        amount === 0 ? kinds.tagged : kinds.moved,
        cause,
        transaction.from.name,
        to.name,
        amount,
        asset,
        transaction.name,
      );
    for (const listener of listeners)
      listener(transaction, moved, submission?.included !== undefined);
  });

  return {
    chain,
    asset,
    address: chain.address,
    balance: chain.balance,
    onMoved(listener) {
      listeners.push(listener);
    },
    submit(transaction, cause, included) {
      const answer = chain.submit(transaction);
      let amount = 0;
      for (const output of transaction.outputs) amount += output.amount;
      const kind = answer === 'accepted' ? kinds.submitted : kinds.rejected;
      const detail = answer === 'accepted' ? undefined : name(answer);
      const index = journal.record(
        kind,
        cause,
        transaction.name,
        transaction.from.name,
        amount,
        asset,
        detail,
      );
      if (answer === 'accepted') submissions.set(transaction, { record: index, included });
      return answer;
    },
  };
}

interface Submission {
  readonly record: number;
  readonly included: (() => void) | undefined;
}
