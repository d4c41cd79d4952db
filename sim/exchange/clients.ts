/** Opening accounts, and everything about them that their owners see for themselves. */
import type { Name } from '../kernel/random.ts';
import type { Amount } from '../money.ts';
import type { Address } from '../chain/address.ts';
import type { Network } from '../chain/network.ts';
import type { Account, Seen } from './account.ts';
import type { House } from './house.ts';
import type { Order } from './withdrawal.ts';

export interface Clients {
  readonly networks: readonly Network[];
  /** Opens an account, with the second factor its owner chose and where its owner usually comes from. */
  open(index: number, second: Account['second'], usual?: Seen): Account;
  /** The same for somebody who may have accounts already; null where the house knows a face again. */
  openAnother(person: Name, index: number, second: Account['second']): Account | null;
  find(index: number): Account | undefined;
  /** Books what a party is owed on opening day. */
  owe(asset: number, party: number | 'pool', amount: Amount): void;
  /** Where deposits go: null while the exchange has stopped them. */
  depositAddress(asset: number, party: number | 'pool'): Address | null;
  /** The address a customer saved earlier, stopped or not. */
  savedAddress(asset: number, party: number | 'pool'): Address;
  claims(asset: number, party: number | 'pool'): Amount;
  /** Orders of the pooled flow: many customers' orders of one size at once. */
  orderPooled(order: Order, cause: number): void;
  /** Calls back with every order of an account, as the owner's own screen would show it. */
  onOrder(listener: (account: Account, order: Name, record: number) => void): void;
  /** Share of customers who have made an API token. */
  tokenShare(): number;
  /** The code an authenticator app shows now. */
  totpAt(secret: number, at: number): number;
  /** Whether an order of this kind must carry the customer's own signature. */
  ordersSigned(): boolean;
  /** Whether that signature is made on a device of its own that shows what it signs. */
  signedApart(): boolean;
}

export function accountOpener(house: House): Clients {
  const { accounts, ledger, deposits, withdrawals, networks, plan } = house;
  const accountsOf = new Map<string, number>();
  return {
    networks,
    ordersSigned: () => plan.signing.intent !== 'none',
    signedApart: () => plan.signing.intentCovers === 'second-device',
    open: accounts.open,
    openAnother(person, index, second) {
      const has = accountsOf.get(person.text) ?? 0;
      if (plan.accounts.proofing !== 'number' && has > 0) return null;
      accountsOf.set(person.text, has + 1);
      return accounts.open(index, second);
    },
    find: accounts.find,
    totpAt: accounts.totpAt,
    owe: (asset, party, amount) => ledger.post(asset, 'outside', party, amount),
    depositAddress: deposits.address,
    savedAddress: deposits.saved,
    claims: (asset, party) => ledger.balance(asset, party),
    tokenShare: () => plan.accounts.tokens.share,
    onOrder: (listener) =>
      withdrawals.onRequested(({ account, name }, record) => {
        if (account !== null) listener(account, name, record);
      }),
    orderPooled: (order, cause) => void withdrawals.request(order, cause),
  };
}
