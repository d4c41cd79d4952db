import { name, type Random } from '../kernel/random.ts';
import { type Seconds, Signal, type Simulation, type Story, wait } from '../kernel/simulation.ts';
import { type Amount, checked } from '../money.ts';
import type { Address, Policy } from './address.ts';
import { type Block, headers } from './block.ts';
import { type BlockTimes, blockTimes } from './block-times.ts';
import type { ChainKind } from './kinds.ts';
import { type Ledger, ledger } from './ledger.ts';
import { mempool } from './mempool.ts';
import { register } from './register.ts';
import type { Entry } from './purse.ts';
import type { Secret, Signing } from './signing.ts';
import { messageOf, type Output, type Refusal, totalOf, type Transaction } from './transaction.ts';
import { refusalOf } from './validity.ts';

/** A toy chain: everyone's coins in one asset, moved by signatures and by nothing else. */
export interface Chain {
  readonly asset: string;
  readonly kind: ChainKind;
  height(): number;
  /** A new address; its name is free, or goes with the same policy and a memo not yet given out. */
  address(name: string, policy: Policy, memo?: string): Address;
  /** What is there from the start, before the first draft; in the outputs model it lies in several coins. */
  mint(to: Address, amount: Amount, coins?: number): void;
  /** Confirmed. */
  balance(address: Address): Amount;
  /** Confirmed, less what pending transactions take out of it. */
  spendable(address: Address): Amount;
  usualFee(amount: Amount): Amount;
  /** Writes a transaction, for the usual fee unless told; whether it can be paid is for `submit` to say. */
  draft(
    from: Address,
    outputs: readonly Output[],
    fee?: Amount,
    replaces?: Transaction,
  ): Transaction;
  sign(transaction: Transaction, secret: Secret): void;
  submit(transaction: Transaction): 'accepted' | Refusal;
  /** Waits until it lies that many blocks deep, its own counted: false when it was dropped. */
  settled(transaction: Transaction, confirmations: number): Story<boolean>;
  /** What a block explorer calls its hash; where signatures have twins, a stranger can change it while pending. */
  identity(transaction: Transaction): string;
  /** Every transaction in the blocks, oldest first. */
  history(): readonly Transaction[];
  /** Throws for a block that is not there yet. */
  block(height: number): Block;
  /** Other blocks take the place of the last few, and their transactions wait again. */
  reorganise(depth: number): void;
  /** At any time minted = held + fees. */
  conservation(): { minted: Amount; held: Amount; fees: Amount };
  /** Called when a transaction is in a block for the first time, in the order of the block. */
  onSettled(listener: (transaction: Transaction) => void): void;
}

/** The other users of the chain: a mean number of transactions a block, all at one fee. */
export interface Background {
  readonly transactions: number;
  readonly fee: Amount;
}

export interface ChainOptions {
  readonly asset: string;
  readonly kind: ChainKind;
  readonly clock: Simulation;
  readonly random: Random;
  readonly signing: Signing;
  /** The usual fee for moving an amount; 1 unit unless told. */
  readonly feeOf?: (amount: Amount) => Amount;
  readonly background?: Background;
}

/** Blocks come at fixed times, but only those with something to put in cost a wake-up. */
export function chain(options: ChainOptions): Chain {
  const { asset, kind, clock, random, signing, feeOf = () => 1, background } = options;
  const chainName = name(asset);
  const times = blockTimes(kind, random, chainName);
  const strangers = random.die('background transactions');
  const addresses = register(asset, kind);
  const { purseOf } = addresses;
  const pool = mempool();
  const books = ledger(purseOf, pool.add);
  const bodies = new Map<number, readonly Entry[]>();
  const branches = new Map<number, number>();
  const listeners: ((transaction: Transaction) => void)[] = [];
  const explorer = headers(asset, bodyAt, identity, signing.hash);
  const rules = { chain: chainName, kind, signing, purseOf };
  const node: Node = { clock, times, books, advance };
  let filled = 0;
  let armed = false;

  /** Whatever asks, finds every block made whose time has come, even in that very second. */
  function advance(): number {
    const height = times.heightAt(clock.now);
    while (filled < height && !pool.idle()) fill(++filled);
    filled = height;
    return height;
  }

  function fill(height: number): void {
    const body: Entry[] = [];
    const { capacity } = kind;
    const { transactions, fee } = background ?? NOBODY;
    const taken = transactions === 0 ? 0 : strangers.poisson(chainName, transactions, height);
    pool.fill({
      room: (offered) => (offered > fee ? capacity : capacity - taken),
      include(entry) {
        if (!books.affords(entry)) return false;
        books.confirm(entry, height);
        body.push(entry);
        return true;
      },
      drop: ({ transaction }) => books.drop(transaction),
    });
    if (body.length > 0) bodies.set(height, body);
    for (const { transaction } of body) announce(transaction, height);
  }

  function announce(transaction: Transaction, height: number): void {
    if (transaction.included.fired) return;
    transaction.included.fire(height);
    for (const listener of listeners) listener(transaction);
  }

  function arm(): void {
    if (armed || pool.idle()) return;
    armed = true;
    clock.after(Math.max(0, times.timeOf(filled + 1) - clock.now), wake);
  }

  function wake(): void {
    armed = false;
    advance();
    arm();
  }

  function bodyAt(height: number): { time: Seconds; branch: number; transactions: Transaction[] } {
    const entries = bodies.get(height) ?? [];
    return {
      time: times.timeOf(height),
      branch: branches.get(height) ?? 0,
      transactions: entries.map(({ transaction }) => transaction),
    };
  }

  function identity(transaction: Transaction): string {
    const { parts } = messageOf(transaction, chainName, kind);
    const texts = parts.map((part) => (typeof part === 'number' ? part : part.text));
    const proofs = transaction.signatures.map(({ by, proof }) => [by.label, proof]);
    return signing.hash(JSON.stringify(kind.malleable ? [texts, proofs] : texts));
  }

  return {
    asset,
    kind,
    height: advance,
    address: addresses.address,
    mint: addresses.mint,
    balance(address) {
      advance();
      return addresses.known(address).balance;
    },
    spendable(address) {
      advance();
      const { balance, promised } = addresses.known(address);
      return Math.max(0, balance - promised);
    },
    usualFee: (amount) => checked(feeOf(amount), `usual fee on ${asset}`),
    draft(from, outputs, fee, replaces) {
      advance();
      fee ??= checked(feeOf(totalOf(outputs, 0)), `usual fee on ${asset}`);
      return addresses.draft(from, outputs, checked(fee, `fee on ${asset}`), replaces);
    },
    sign(transaction, secret) {
      transaction.signatures.push(signing.sign(secret, messageOf(transaction, chainName, kind)));
    },
    submit(transaction) {
      advance();
      const refusal = refusalOf(transaction, rules);
      if (refusal !== null) return refusal;
      books.accept(transaction);
      arm();
      return 'accepted';
    },
    settled: (transaction, confirmations) => settled(node, transaction, confirmations),
    identity,
    history() {
      advance();
      return [...bodies.values()].flat().map(({ transaction }) => transaction);
    },
    block(height) {
      const newest = advance();
      if (!(Number.isInteger(height) && height >= 0 && height <= newest))
        throw new Error(
          `block of ${asset}: expected a height from 0 to ${newest}, found ${height}`,
        );
      return explorer.look(height);
    },
    reorganise(depth) {
      const newest = advance();
      const most = Math.min(newest, kind.rewriteLimit ?? newest);
      if (!(Number.isInteger(depth) && depth >= 0 && depth <= most))
        throw new Error(`reorganise ${asset}: expected at most ${most} blocks, found ${depth}`);
      const undone: Entry[] = [];
      for (let height = newest; height > newest - depth; height--) {
        branches.set(height, (branches.get(height) ?? 0) + 1);
        undone.push(...(bodies.get(height) ?? []).toReversed());
        bodies.delete(height);
      }
      explorer.forget(newest - depth + 1);
      books.undo(undone);
      arm();
    },
    conservation() {
      advance();
      const { minted, held } = addresses.count();
      return { minted, held, fees: books.fees() };
    },
    onSettled(listener) {
      listeners.push(listener);
    },
  };
}

/** Sees how far the chain has come, and where a transaction stands in it. */
interface Node {
  readonly clock: Simulation;
  readonly times: BlockTimes;
  readonly books: Ledger;
  readonly advance: () => number;
}

function* settled(
  { clock, times, books, advance }: Node,
  transaction: Transaction,
  confirmations: number,
): Story<boolean> {
  for (;;) {
    const height = advance();
    const entry = books.entryOf(transaction);
    if (transaction.status === 'dropped') return false;
    if (transaction.height === null) {
      entry.turned ??= new Signal();
      yield* wait(entry.turned);
    } else {
      const deep = transaction.height + confirmations - 1;
      if (height >= deep) return true;
      yield times.timeOf(deep) - clock.now;
    }
  }
}

const NOBODY: Background = { transactions: 0, fee: 0 };
