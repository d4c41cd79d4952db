/** Moving coins away from keys that may have leaked: a key cannot be revoked, only left with nothing. */
import type { Story } from '../kernel/simulation.ts';
import type { Address } from '../chain/address.ts';
import type { Network } from '../chain/network.ts';
import type { Transaction } from '../chain/transaction.ts';
import type { World } from '../world.ts';
import type { Blueprint } from './blueprint.ts';
import type { Ledger } from './ledger.ts';
import type { Signers } from './signers.ts';
import type { Wallet } from './wallets.ts';

export interface Sweeps {
  /** Moves what lies under earlier keys of a wallet to its present address, outbidding the usual fee. */
  sweep(wallet: Wallet, cause: number): Story;
  /** Keeps emptying the wallet's retired addresses, whenever coins come to them. */
  forward(wallet: Wallet, cause: number): void;
}

export function sweeps(
  { clock }: World,
  house: Blueprint,
  ledger: Ledger,
  signers: Signers,
): Sweeps {
  const kept = new Map<Address, { wallet: Wallet; cause: number }>();
  const emptying = new Set<Wallet>();
  const evacuation: Evacuation = { house, ledger, signers, onItsWay: new Map(), emptying };
  const heard = new Set<Network>();

  const begin = (wallet: Wallet, cause: number): void => {
    if (emptying.has(wallet)) return;
    emptying.add(wallet);
    clock.begin(empty(evacuation, wallet, cause));
  };

  const listen = (network: Network): void => {
    if (heard.has(network)) return;
    heard.add(network);
    network.onMoved(({ outputs }) => {
      for (const { to } of outputs) {
        const found = kept.get(to);
        if (found !== undefined) begin(found.wallet, found.cause);
      }
    });
  };

  return {
    sweep: (wallet, cause) => sweep(evacuation, wallet, cause),
    forward(wallet, cause) {
      listen(wallet.network);
      for (const { address } of wallet.retired) kept.set(address, { wallet, cause });
      begin(wallet, cause);
    },
  };
}

/** Coins on their way from keys that may have leaked. */
interface Evacuation {
  readonly house: Blueprint;
  readonly ledger: Ledger;
  readonly signers: Signers;
  /** The last sweep of each retired address. */
  readonly onItsWay: Map<Address, Transaction>;
  readonly emptying: Set<Wallet>;
}

function* sweep(evacuation: Evacuation, wallet: Wallet, cause: number): Story {
  const { house, ledger, signers, onItsWay } = evacuation;
  const { chain } = wallet.network;
  for (const { address, shares } of wallet.retired) {
    if (onItsWay.get(address)?.status === 'pending') continue;
    const { amount, fee } = movable(house, wallet, address);
    if (amount <= 0) continue;
    const transaction = chain.draft(address, [{ to: wallet.address, amount }], fee);
    const use = { wallet, amount, order: 'sweep', bypasses: [], asker: wallet.name } as const;
    if ((yield* signers.sign(transaction, shares, use, cause)) !== null) continue;
    const book = (): void => ledger.post(wallet.asset, 'own', 'outside', fee);
    wallet.network.submit(transaction, cause, book);
    onItsWay.set(address, transaction);
  }
}

/** Tries with every block until nothing is left there. */
function* empty(evacuation: Evacuation, wallet: Wallet, cause: number): Story {
  const { house, emptying } = evacuation;
  while (wallet.retired.some(({ address }) => movable(house, wallet, address).amount > 0)) {
    yield wallet.network.chain.kind.blockSeconds;
    yield* sweep(evacuation, wallet, cause);
  }
  emptying.delete(wallet);
}

/** What a sweep of this address would move; 0 where it would not pay its own fee. */
function movable(house: Blueprint, { network: { chain } }: Wallet, address: Address) {
  const there = chain.balance(address);
  const fee = Math.min(there, Math.round(chain.usualFee(there) * house.response.sweepFee));
  return { amount: there - fee, fee };
}
