/** The laws of every run: a breach is our own error and stops it, with the seed that shows it. */
import type { Seconds, Story } from '../kernel/simulation.ts';
import { day } from '../time.ts';
import { kinds } from '../journal.ts';
import type { Amount } from '../money.ts';
import type { House } from '../exchange/house.ts';
import type { Address } from '../chain/address.ts';
import type { Transaction } from '../chain/transaction.ts';

/** Every law that is watched, as a breach names it. */
export const laws = {
  signed: (transaction: string) => `${transaction} is signed`,
  conserved: (coin: string) => `${coin} coins are conserved`,
  balanced: (coin: string) => `the books of ${coin} balance`,
  covered: (coin: string) => `claims on ${coin} = wallets + what left unbooked`,
};

export interface Laws {
  /** Looks once a day of simulated time, less often in runs of many months; a breach does not heal. */
  watch(): Story<void>;
  check(): void;
}

/** Begins to watch; call before the first coin moves. */
export function watchLaws(house: House, seed: string, horizon: Seconds): Laws {
  const { ledger, networks, plan, wallets } = house;
  const unbooked = plan.assets.map(() => 0);
  const broken = (law: string, expected: number, found: number): never => {
    throw new Error(`law broken with seed ${seed}: ${law}: expected ${expected}, found ${found}`);
  };

  // An order written into the queue by hand is paid like any other, but no claim stands behind it.
  const inserted = new Set<string>();
  house.world.journal.follow(({ kind, object, detail }) => {
    if (kind === kinds.ledgerAltered && detail.text === 'an approved order inserted')
      inserted.add(object.text);
  });

  const ours = (asset: number, address: Address): boolean => wallets.owns(asset, address);
  const leaves = (asset: number, transaction: Transaction): Amount => {
    let amount = transaction.fee;
    for (const output of transaction.outputs) if (!ours(asset, output.to)) amount += output.amount;
    return amount;
  };

  networks.forEach((network, asset) =>
    network.onMoved((transaction, _, booked) => {
      const { policy } = transaction.from;
      if (transaction.signatures.length < policy.m)
        broken(laws.signed(transaction.name.text), policy.m, transaction.signatures.length);
      if (ours(asset, transaction.from)) {
        // Books carry payouts of hot alone: of another wallet, the fee.
        const keptBack = wallets.holder(asset, transaction.from)?.tier !== 'hot';
        if (!booked) unbooked[asset]! += leaves(asset, transaction);
        else
          for (const { to, amount } of transaction.outputs)
            if (inserted.has(to.name.text) || (keptBack && !ours(asset, to)))
              unbooked[asset]! += amount;
        return;
      }
      for (const { to, amount } of transaction.outputs)
        if (to.memo === undefined && ours(asset, to)) unbooked[asset]! -= amount;
    }),
  );

  const check = (): void => {
    plan.assets.forEach(({ id }, asset) => {
      const { minted, held, fees } = networks[asset]!.chain.conservation();
      if (minted !== held + fees) broken(laws.conserved(id), minted, held + fees);
      const books = ledger.owed(asset) + ledger.balance(asset, 'outside');
      const written = ledger.unposted(asset);
      if (books !== written) broken(laws.balanced(id), written, books);
      const gap = ledger.owed(asset) - written - wallets.holdings(asset);
      if (gap !== unbooked[asset]) broken(laws.covered(id), unbooked[asset]!, gap);
    });
  };

  return { check, watch: () => watch(check, horizon) };
}

function* watch(check: () => void, horizon: Seconds): Story {
  for (;;) {
    yield Math.max(day, Math.floor(horizon / most));
    check();
  }
}

/** Looks at the laws in a run, at most, beside the one at its end. */
const most = 60;
