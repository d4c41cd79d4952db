/**
 * The double-entry books: what customers are owed, what is on its way in and out, and the exchange's
 * own coins. Every posting takes from one account what it gives to another, so all of them with the
 * outside world always come to nothing.
 */
import { checked, type Amount } from '../money.ts';
import type { AssetPlan } from './blueprint.ts';

/** One account of the books; `outside` is everybody who is not the exchange. */
export type Account = 'own' | 'inFlight' | 'arriving' | 'pool' | 'outside';

/** Whose claim: a simulated customer by number, or one of the exchange's own accounts. */
export type Party = Account | number;

export interface Ledger {
  /** Books a transfer; `asset` is its place in the blueprint's list. */
  post(asset: number, from: Party, to: Party, amount: Amount): void;
  balance(asset: number, party: Party): Amount;
  /** All that customers are owed. */
  claims(asset: number): Amount;
  /** Claims, coins on their way and own coins: what the wallets ought to hold. */
  owed(asset: number): Amount;
  /** Claims ever credited for deposits. */
  credited(asset: number): Amount;
  /** Called after every change of the books of one coin. */
  onChanged(listener: (asset: number) => void): void;
  /** Changes a customer's row without the other half of a posting, as only a hand in the database can. */
  overwrite(asset: number, customer: number, amount: Amount): void;
  /** What one customer's row says beyond what was ever posted to it. */
  unpostedTo(asset: number, customer: number): Amount;
  /** What the rows add up to beyond what was ever posted. */
  unposted(asset: number): Amount;
}

interface Book {
  readonly customers: Float64Array;
  readonly accounts: Record<Account, number>;
  claims: number;
  credited: number;
  unposted: number;
  readonly overwritten: Map<number, number>;
}

export function ledger(assets: readonly AssetPlan[], customers: number): Ledger {
  const books: Book[] = assets.map(() => ({
    customers: new Float64Array(customers),
    accounts: { own: 0, inFlight: 0, arriving: 0, pool: 0, outside: 0 },
    claims: 0,
    credited: 0,
    unposted: 0,
    overwritten: new Map(),
  }));

  const listeners: ((asset: number) => void)[] = [];
  const changed = (asset: number): void => {
    for (const listener of listeners) listener(asset);
  };

  const add = (book: Book, party: Party, amount: Amount): void => {
    if (typeof party === 'number') {
      book.customers[party] = checked(book.customers[party]! + amount, `claim of ${party}`);
      book.claims += amount;
      return;
    }
    book.accounts[party] = checked(book.accounts[party] + amount, `account ${party}`);
    if (party === 'pool') book.claims += amount;
  };

  return {
    post(asset, from, to, amount) {
      checked(amount, 'posting');
      if (amount < 0) throw new Error(`posting: expected an amount of at least 0, found ${amount}`);
      const book = books[asset]!;
      add(book, from, -amount);
      add(book, to, amount);
      if (from === 'arriving') book.credited += amount;
      changed(asset);
    },
    balance(asset, party) {
      const book = books[asset]!;
      return typeof party === 'number' ? book.customers[party]! : book.accounts[party];
    },
    claims: (asset) => books[asset]!.claims,
    owed(asset) {
      const { claims, accounts } = books[asset]!;
      return claims + accounts.own + accounts.inFlight + accounts.arriving;
    },
    onChanged: (listener) => void listeners.push(listener),
    credited: (asset) => books[asset]!.credited,
    overwrite(asset, customer, amount) {
      const book = books[asset]!;
      add(book, customer, amount);
      book.unposted += amount;
      book.overwritten.set(customer, (book.overwritten.get(customer) ?? 0) + amount);
      changed(asset);
    },
    unpostedTo: (asset, customer) => books[asset]!.overwritten.get(customer) ?? 0,
    unposted: (asset) => books[asset]!.unposted,
  };
}
