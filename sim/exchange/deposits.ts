/** Coins coming in: they arrive at an address, wait for confirmations, and are credited to a claim. */
import { name } from '../kernel/random.ts';
import type { Seconds, Story } from '../kernel/simulation.ts';
import type { Amount } from '../money.ts';
import { kinds, nothing } from '../journal.ts';
import type { World } from '../world.ts';
import type { Address } from '../chain/address.ts';
import type { Blueprint } from './blueprint.ts';
import type { Ledger, Party } from './ledger.ts';
import type { Wallets } from './wallets.ts';

export interface Deposits {
  /** Where a party's deposits of an asset are to go; null while they are stopped. */
  address(asset: number, party: Party): Address | null;
  /** The address a customer has saved, whether or not deposits are stopped. */
  saved(asset: number, party: Party): Address;
  stop(asset: number): void;
  /** Deposits go to the wallet's present address from now on, and customers are given that one. */
  reissue(asset: number): void;
  /** Gives customers addresses of the wallet of another tier. */
  route(asset: number, tier: 'hot' | 'cold'): void;
  stopped(asset: number): boolean;
  /** Deposits seen on the chain since opening, for the comparison with what was credited. */
  seen(asset: number): Amount;
}

export function deposits(
  world: World,
  house: Blueprint,
  ledger: Ledger,
  wallets: Wallets,
): Deposits {
  const stopped = new Set<number>();
  const seen = house.assets.map(() => 0);
  const tiers = house.assets.map((asset) => asset.depositsTo);
  const current = (asset: number): Address =>
    (wallets.of(asset, tiers[asset]!) ?? wallets.of(asset, 'hot')!).address;
  const issued = house.assets.map((_, asset) => current(asset));
  const labelled = new Map<string, Address>();

  /** The same account on the chain with a memo of its own for each party. */
  const labelledFor = (asset: number, party: Party): Address => {
    const { name: account, policy } = issued[asset]!;
    const label = `${party} ${account.text}`;
    let address = labelled.get(label);
    if (address === undefined) {
      address = wallets.of(asset, 'hot')!.network.address(account.text, policy, `${party}`);
      labelled.set(label, address);
    }
    return address;
  };

  house.assets.forEach((plan, asset) => {
    const { network } = wallets.of(asset, 'hot')!;
    const wait = (): Seconds =>
      Math.max(0, plan.confirmations - 1) * network.chain.kind.blockSeconds;
    network.onMoved((transaction, moved) => {
      for (const { to, amount } of transaction.outputs) {
        if (to.memo === undefined) continue;
        seen[asset]! += amount;
        ledger.post(asset, 'outside', 'arriving', amount);
        const arrival = { asset, party: partyOf(to.memo), amount };
        world.clock.begin(credit(world, house, ledger, arrival, wait(), moved));
      }
    });
  });

  return {
    address: (asset, party) => (stopped.has(asset) ? null : labelledFor(asset, party)),
    saved: labelledFor,
    stop: (asset) => void stopped.add(asset),
    reissue(asset) {
      stopped.delete(asset);
      issued[asset] = current(asset);
    },
    route(asset, tier) {
      tiers[asset] = tier;
      issued[asset] = current(asset);
    },
    stopped: (asset) => stopped.has(asset),
    seen: (asset) => seen[asset]!,
  };
}

/** Coins seen on the chain that are a party's once they are confirmed. */
interface Arrival {
  readonly asset: number;
  readonly party: Party;
  readonly amount: Amount;
}

function* credit(
  { journal }: World,
  house: Blueprint,
  ledger: Ledger,
  { asset, party, amount }: Arrival,
  wait: Seconds,
  moved: number,
): Story {
  yield wait;
  ledger.post(asset, 'arriving', party, amount);
  const whom = name(typeof party === 'number' ? `customer ${party}` : party);
  journal.record(kinds.deposited, moved, whom, nothing, amount, name(house.assets[asset]!.id));
}

/** The memo beside a deposit says whose it is: a customer by number, or the pooled flow. */
function partyOf(memo: string): Party {
  return memo === 'pool' ? 'pool' : Number(memo);
}
