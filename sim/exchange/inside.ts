/** What somebody who stands in a place of the house can do there, whoever he is. */
import { name, type Name } from '../kernel/random.ts';
import type { Story } from '../kernel/simulation.ts';
import type { Amount } from '../money.ts';
import { kinds, nothing } from '../journal.ts';
import type { Address } from '../chain/address.ts';
import type { Network } from '../chain/network.ts';
import type { Secret } from '../chain/signing.ts';
import type { Transaction } from '../chain/transaction.ts';
import type { Account } from './account.ts';
import type { House } from './house.ts';
import { liesIn } from './keys.ts';
import type { Presence } from './places.ts';
import { offline, type Enforcement } from './signers.ts';
import type { Wallet } from './wallets.ts';

/** Keys in somebody's hands, by the ids of the keys. */
export type Secrets = ReadonlyMap<string, Secret>;

/** A wallet as it can be seen from where its keys lie, or from where its signer is called. */
export interface SeenWallet {
  readonly name: Name;
  readonly asset: number;
  readonly network: Network;
  readonly address: Address;
  readonly signaturesNeeded: number;
  /** Ids of the keys that open it, with whether each lies here. */
  readonly keys: readonly { readonly id: Name; readonly here: boolean }[];
}

export interface Inside {
  stand(who: Name, place: string, by: string, cause: number): Presence;
  enter(from: Presence, to: string): Story<Presence | null>;
  beyond(presence: Presence): readonly string[];
  /** Waits until an offline device is connected to this place, and says which place that opens. */
  connection(presence: Presence): Story<string>;
  /** Wallets whose keys lie here or whose signing service answers calls from here. */
  wallets(presence: Presence): readonly SeenWallet[];
  copyKey(presence: Presence, wallet: SeenWallet, key: Name): Story<Secret | null>;
  /** Wallets of offline tiers, if payouts from them are ordered here. */
  orderable(presence: Presence): readonly SeenWallet[];
  /** Orders a payout from an offline wallet, with so many approvers of one mind; null when signed. */
  orderOffline(
    presence: Presence,
    wallet: SeenWallet,
    transaction: Transaction,
    agreed: number,
  ): Story<string | null>;
  /** Wallets as whoever sold or made their keys knows them, with those keys. */
  knownFrom(knower: 'seller' | 'maker'): readonly { wallet: SeenWallet; secrets: Secrets }[];
  /** Whether the signing service answers calls from this place. */
  callsSigner(presence: Presence): boolean;
  /** Has the house's own signers sign; null when signed, otherwise the reason. */
  askSigner(presence: Presence, wallet: SeenWallet, transaction: Transaction): Story<string | null>;
  /** Whether the books can be written to from this place. */
  holdsBooks(presence: Presence): boolean;
  /** Writes a claim into an account's row. */
  forgeCredit(presence: Presence, account: Account, asset: number, amount: Amount): boolean;
  /** Moves claims from rows that nobody looks at to an account's row. */
  moveClaims(presence: Presence, account: Account, asset: number, amount: Amount): boolean;
  /** Writes an approved order into the queue. */
  insertOrder(presence: Presence, asset: number, amount: Amount, to: Address): boolean;
  /** Has new deposits go to another tier. */
  routeDeposits(presence: Presence, asset: number, tier: 'hot' | 'cold'): boolean;
}

export function inside(house: House): Inside {
  const { places, wallets, ledger, withdrawals, deposits, plan, world } = house;
  const { journal, clock } = world;
  const online = wallets.all.filter(({ tier }) => tier === 'hot' || tier === 'warm');
  const books = ({ valid, place }: Presence): boolean => valid && place === 'database';

  const altered = (presence: Presence, how: string, whom: Name, asset: number, amount: Amount) =>
    journal.record(
      kinds.ledgerAltered,
      presence.record,
      presence.who,
      whom,
      amount,
      name(plan.assets[asset]!.id),
      name(how),
    );

  return {
    stand: places.stand,
    enter: places.enter,
    beyond: ({ place }) => places.beyond(place),
    connection: ({ place }) => places.opened(place),
    callsSigner: (presence) => calls(house, presence),
    holdsBooks: books,
    wallets(presence) {
      const seen = [...online, ...wallets.all.filter(offline)];
      return seen
        .filter(
          ({ shares, tier }) =>
            shares.some((share) => liesIn(share.plan, presence.place)) ||
            (tier !== 'cold' && tier !== 'vault' && calls(house, presence)),
        )
        .map((wallet) => seenFrom(wallet, presence.place));
    },
    orderable: (presence) =>
      ordersFrom(house, presence)
        ? wallets.all
            .filter(({ tier }) => tier === 'cold')
            .map((wallet) => seenFrom(wallet, presence.place))
        : [],
    orderOffline: (presence, wallet, transaction, agreed) =>
      orderOffline(house, presence, wallet, transaction, agreed),
    knownFrom: (knower) =>
      wallets.all.flatMap((wallet) => {
        const known = wallet.shares.filter(({ plan: { knownTo } }) =>
          knower === 'seller' ? knownTo === 'seller' : knownTo !== 'nobody',
        );
        if (known.length === 0) return [];
        const secrets = new Map(known.map(({ name: id, secret }) => [id.text, secret]));
        return [{ wallet: seenFrom(wallet, ''), secrets }];
      }),
    copyKey: (presence, wallet, key) => copyKey(house, presence, wallet, key),
    askSigner: (presence, wallet, transaction) => askSigner(house, presence, wallet, transaction),
    forgeCredit(presence, account, asset, amount) {
      if (!books(presence)) return false;
      ledger.overwrite(asset, account.index, amount);
      altered(presence, 'a credit without a deposit', account.name, asset, amount);
      return true;
    },
    moveClaims(presence, account, asset, amount) {
      if (!books(presence)) return false;
      if (ledger.balance(asset, 'pool') < amount) return false;
      ledger.post(asset, 'pool', account.index, amount);
      altered(presence, 'claims moved between rows', account.name, asset, amount);
      return true;
    },
    insertOrder(presence, asset, amount, to) {
      if (!books(presence)) return false;
      const cause = altered(presence, 'an approved order inserted', to.name, asset, amount);
      withdrawals.insert(
        {
          account: null,
          party: 'outside',
          count: 1,
          asset,
          amount,
          destination: to,
          destinationAge: null,
          knownDestination: false,
          knownDevice: true,
          network: 'inside',
          by: 'browser',
          instructed: false,
          wishedAt: clock.now,
        },
        cause,
      );
      return true;
    },
    routeDeposits(presence, asset, tier) {
      if (!presence.valid || !calls(house, presence)) return false;
      deposits.route(asset, tier);
      return true;
    },
  };
}

function* orderOffline(
  house: House,
  presence: Presence,
  seen: SeenWallet,
  transaction: Transaction,
  agreed: number,
): Story<string | null> {
  const { wallets, refills } = house;
  if (!presence.valid) return 'cut off';
  if (!ordersFrom(house, presence)) return 'nothing is ordered here';
  const wallet = wallets.all.find((each) => each.name.text === seen.name.text)!;
  const { who, record } = presence;
  presence.beyond = true;
  return yield* refills.payOut(wallet, transaction, agreed, who, record);
}

function* copyKey(
  { keys, wallets, world }: House,
  presence: Presence,
  wallet: SeenWallet,
  key: Name,
): Story<Secret | null> {
  const { journal } = world;
  for (const { shares } of wallets.all)
    for (const share of shares)
      if (share.name.text === key.text) return yield* keys.copy(presence, share);
  journal.record(kinds.barred, presence.record, presence.who, key, 0, nothing, wallet.name);
  return null;
}

function* askSigner(
  house: House,
  presence: Presence,
  seen: SeenWallet,
  transaction: Transaction,
): Story<string | null> {
  const { signers, wallets } = house;
  if (!presence.valid) return 'cut off';
  const wallet = wallets.all.find((each) => each.name.text === seen.name.text)!;
  const within = wallet.shares.some((share) => share.plan.place === presence.place);
  if (!within && !calls(house, presence)) return 'the signer does not answer calls from here';
  presence.beyond = true;
  const bypasses: Enforcement[] = within ? ['web', 'signer'] : ['web'];
  let amount = 0;
  for (const output of transaction.outputs) amount += output.amount;
  const use = { wallet, amount, order: null, bypasses, asker: presence.who };
  return yield* signers.sign(transaction, wallet.shares, use, presence.record);
}

function calls({ plan }: House, { place }: Presence): boolean {
  return plan.signing.callers.includes(place);
}

function ordersFrom({ rights }: House, { place }: Presence): boolean {
  return rights.procedure('console').opens.includes(place);
}

function seenFrom({ name: id, asset, network, address, plan, shares }: Wallet, place: string) {
  return {
    name: id,
    asset,
    network,
    address,
    signaturesNeeded: plan.m,
    keys: shares.map((share) => ({ id: share.name, here: liesIn(share.plan, place) })),
  };
}
