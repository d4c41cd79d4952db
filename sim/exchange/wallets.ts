/** The exchange's wallets: an address on a chain for each asset and tier, and the keys that open it. */
import { name, type Name } from '../kernel/random.ts';
import { multiplyDivide, type Amount } from '../money.ts';
import { kinds } from '../journal.ts';
import type { World } from '../world.ts';
import type { Address } from '../chain/address.ts';
import type { Network } from '../chain/network.ts';
import type { Blueprint } from './blueprint.ts';
import type { Tier, WalletPlan } from './blueprint/wallets.ts';
import type { Keys, KeyShare } from './keys.ts';

export interface Wallet {
  readonly name: Name;
  readonly asset: number;
  readonly tier: Tier;
  readonly plan: WalletPlan;
  readonly network: Network;
  /** Where coins lie now; a move to clean keys makes a new one. */
  address: Address;
  shares: readonly KeyShare[];
  generation: number;
  /** Addresses of earlier keys, which may still receive coins. */
  readonly retired: { address: Address; shares: readonly KeyShare[] }[];
  /** What lay here when the run opened; refills aim at it. */
  readonly target: Amount;
}

export interface Wallets {
  readonly all: readonly Wallet[];
  of(asset: number, tier: Tier): Wallet | undefined;
  /** What the wallets of an asset and tier held when the run opened. */
  opening(asset: number, tier: Tier): Amount;
  /** Whether an address is the exchange's own, under present keys or earlier ones. */
  owns(asset: number, address: Address): boolean;
  /** The wallet whose present or earlier address it is. */
  holder(asset: number, address: Address): Wallet | undefined;
  /** Everything the exchange's addresses of an asset hold, confirmed. */
  holdings(asset: number): Amount;
  /** Makes clean keys and an address under them; later payments come from there. */
  renew(wallet: Wallet): Address;
}

/** Coins are laid into the wallets by their shares; what is left over lies in the coldest one. */
export function wallets(
  world: World,
  house: Blueprint,
  networks: readonly Network[],
  keys: Keys,
): Wallets {
  const { journal } = world;
  const all: Wallet[] = [];
  const own = house.assets.map(() => new Map<string, Wallet>());

  const addressOf = (wallet: Name, plan: WalletPlan, network: Network, generation: number) => {
    const shares = plan.keys.map((id) => keys.share(id, generation));
    const policy = { m: plan.m, keys: shares.map((share) => share.public) };
    const label = generation === 0 ? wallet.text : `${wallet.text} (keys ${generation + 1})`;
    return { address: network.address(label, policy), shares };
  };

  house.assets.forEach((asset, index) => {
    const plans = house.wallets.filter((wallet) => wallet.asset === asset.id);
    const network = networks[index]!;
    const total = asset.claims + asset.own;
    let left = total;
    // a house that keeps more of its own than of others' divides all it has
    const divided = asset.own > asset.claims ? total : asset.claims;
    const coldest = plans.reduce((a, b) => (order.indexOf(b.tier) > order.indexOf(a.tier) ? b : a));
    for (const plan of [...plans.filter((each) => each !== coldest), coldest]) {
      const share = multiplyDivide(divided, Math.round(plan.share * 1e6), 1e6, 'down');
      const target = plan === coldest ? left : Math.min(left, share);
      left -= target;
      const { tier, count } = plan;
      parts(target, count).forEach((part, at) => {
        const label = name(count === 1 ? `${tier}/${asset.id}` : `${tier} ${at + 1}/${asset.id}`);
        const { address, shares } = addressOf(label, plan, network, 0);
        const wallet: Wallet = {
          name: label,
          asset: index,
          tier,
          plan,
          network,
          address,
          shares,
          generation: 0,
          retired: [],
          target: part,
        };
        all.push(wallet);
        own[index]!.set(address.name.text, wallet);
        network.chain.mint(address, part);
      });
      const whole = name(`${tier}/${asset.id}`);
      journal.record(kinds.walletOpened, -1, whole, nothingYet, target, network.asset, name(tier));
    }
  });

  return {
    all,
    of: (asset, tier) => all.find((wallet) => wallet.asset === asset && wallet.tier === tier),
    opening: (asset, tier) =>
      all.reduce(
        (sum, wallet) => sum + (wallet.asset === asset && wallet.tier === tier ? wallet.target : 0),
        0,
      ),
    holder: (asset, { name: account }) => own[asset]!.get(account.text),
    owns: (asset, { name: account }) => own[asset]!.has(account.text),
    holdings(asset) {
      let held = 0;
      for (const wallet of all) {
        if (wallet.asset !== asset) continue;
        held += wallet.network.balance(wallet.address);
        for (const { address } of wallet.retired) held += wallet.network.balance(address);
      }
      return held;
    },
    renew(wallet) {
      wallet.retired.push({ address: wallet.address, shares: wallet.shares });
      wallet.generation++;
      const fresh = addressOf(wallet.name, wallet.plan, wallet.network, wallet.generation);
      wallet.address = fresh.address;
      wallet.shares = fresh.shares;
      own[wallet.asset]!.set(fresh.address.name.text, wallet);
      return fresh.address;
    },
  };
}

/** The k-th of several addresses holds 1/k of what the first does (Zipf's law; assumed). */
function parts(total: Amount, count: number): Amount[] {
  let weights = 0;
  for (let k = 1; k <= count; k++) weights += 1 / k;
  const rest = Array.from({ length: count - 1 }, (_, at) => Math.floor(total / weights / (at + 2)));
  return [total - rest.reduce((sum, part) => sum + part, 0), ...rest];
}

const order: readonly Tier[] = ['hot', 'warm', 'cold', 'vault'];
const nothingYet = name('');
