/** Moving coins away from keys that may have leaked: a key cannot be revoked, only left with nothing. */
import type { Story } from '../kernel/simulation.ts';
import type { Blueprint } from './blueprint.ts';
import type { Ledger } from './ledger.ts';
import type { Signers } from './signers.ts';
import type { Wallet } from './wallets.ts';

export interface Sweeps {
  /** Moves what lies under earlier keys of a wallet to its present address, outbidding the usual fee. */
  sweep(wallet: Wallet, cause: number): Story;
  /** Keeps emptying retired addresses for as long as the run lasts. */
  forward(wallet: Wallet, cause: number): Story;
}

export function sweeps(house: Blueprint, ledger: Ledger, signers: Signers): Sweeps {
  function* sweep(wallet: Wallet, cause: number): Story {
    const { chain } = wallet.network;
    for (const { address, shares } of wallet.retired) {
      const there = chain.balance(address);
      const fee = Math.min(there, Math.round(chain.usualFee(there) * house.response.sweepFee));
      if (there - fee <= 0) continue;
      const amount = there - fee;
      const transaction = chain.draft(address, [{ to: wallet.address, amount }], fee);
      const use = { wallet, amount, order: 'sweep', bypasses: [], asker: wallet.name } as const;
      if ((yield* signers.sign(transaction, shares, use, cause)) !== null) continue;
      const book = (): void => ledger.post(wallet.asset, 'own', 'outside', fee);
      wallet.network.submit(transaction, cause, book);
    }
  }

  return {
    sweep,
    *forward(wallet: Wallet, cause: number): Story {
      for (;;) {
        yield wallet.network.chain.kind.blockSeconds;
        yield* sweep(wallet, cause);
      }
    },
  };
}
