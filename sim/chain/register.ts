import { type Name, name } from '../kernel/random.ts';
import { Signal } from '../kernel/simulation.ts';
import { type Amount, checked } from '../money.ts';
import { type Address, checkedPolicy, type Policy, samePolicy } from './address.ts';
import { CoinQueue } from './coin-queue.ts';
import type { ChainKind } from './kinds.ts';
import type { Purse } from './purse.ts';
import { type Coin, type Output, totalOf, type Transaction } from './transaction.ts';

/** Every address of a chain, with what lies there, and the drafts numbered by address. */
export interface Register {
  address(text: string, policy: Policy, memo?: string): Address;
  mint(to: Address, amount: Amount, coins?: number): void;
  draft(
    from: Address,
    outputs: readonly Output[],
    fee: Amount,
    replaces: Transaction | undefined,
  ): Transaction;
  purseOf(address: Address): Purse | undefined;
  /** As `purseOf`, but a stranger is our own error. */
  known(address: Address): Purse;
  /** What was minted, and what all addresses hold now. */
  count(): { minted: Amount; held: Amount };
}

export function register(asset: string, kind: ChainKind): Register {
  const purses = new Map<Address, Purse>();
  const accounts = new Map<string, Account>();
  let minted = 0;
  let opened = false;

  function open(text: string, policy: Policy): Account {
    const purse: Purse = {
      name: name(text),
      policy: checkedPolicy(policy, kind),
      balance: 0,
      promised: 0,
      drafted: 0,
      accepted: [],
      coins: kind.model === 'outputs' ? new CoinQueue() : null,
    };
    const account = { purse, memos: new Set<string | undefined>() };
    accounts.set(text, account);
    return account;
  }

  function known(address: Address): Purse {
    const purse = purses.get(address);
    if (purse === undefined)
      throw new Error(`${asset}: expected an address of this chain, found ${address.name.text}`);
    return purse;
  }

  return {
    address(text, policy, memo) {
      const existing = accounts.get(text);
      const { purse, memos } = existing ?? open(text, policy);
      const isFree = memo !== undefined && !memos.has(memo) && samePolicy(policy, purse.policy);
      if (existing !== undefined && !isFree)
        throw new Error(`address on ${asset}: expected a new name or memo, found '${text}' again`);
      memos.add(memo);
      const { name, policy: fixed } = purse;
      const address = Object.freeze(
        memo === undefined ? { name, policy: fixed } : { name, policy: fixed, memo },
      );
      purses.set(address, purse);
      return address;
    },
    mint(to, amount, coins = OPENING_COINS) {
      if (opened) throw new Error(`mint ${asset}: expected before the first draft, found one`);
      if (!(checked(amount, `mint ${asset}`) >= 0 && Number.isInteger(coins) && coins >= 1))
        throw new Error(`mint ${asset}: expected 0 or more in 1 or more coins, found ${amount}`);
      const purse = known(to);
      purse.balance += amount;
      minted = checked(minted + amount, `supply of ${asset}`);
      for (const coin of openingCoins(purse, amount, coins)) purse.coins?.put(coin);
    },
    draft(from, outputs, fee, replaces) {
      opened = true;
      const purse = known(from);
      const number = ++purse.drafted;
      return {
        name: name(`transaction ${number} of ${from.name.text}`),
        number,
        from,
        outputs,
        fee,
        coins: coinsFor(purse, totalOf(outputs, fee), replaces?.coins ?? NONE),
        replaces,
        signatures: [],
        status: 'draft',
        height: null,
        included: new Signal<number>(),
      };
    },
    purseOf: (address) => purses.get(address),
    known,
    count() {
      let held = 0;
      for (const { purse } of accounts.values()) held += purse.balance;
      return { minted, held };
    },
  };
}

interface Account {
  readonly purse: Purse;
  readonly memos: Set<string | undefined>;
}

/** Years of deposits leave a wallet with many coins, so that payments under way at once need not share one. */
const OPENING_COINS = 16;

const NONE: readonly Coin[] = [];

function openingCoins({ name: owner, coins }: Purse, amount: Amount, pieces: number): Coin[] {
  if (coins === null || amount === 0) return [];
  const made: Coin[] = [];
  const size = Math.ceil(amount / pieces);
  for (let rest = amount; rest > 0; rest -= size)
    made.push(coinOf(owner, made.length, Math.min(size, rest)));
  return made;
}

function coinOf(owner: Name, index: number, amount: Amount): Coin {
  return { of: owner, index, amount, owner, origin: null, spender: null };
}

function coinsFor(purse: Purse, total: Amount, first: readonly Coin[]): readonly Coin[] {
  // What an address cannot pay needs no search: it sets no coins aside, and `submit` refuses it.
  return purse.coins === null || !(total <= purse.balance) ? NONE : purse.coins.pick(total, first);
}
