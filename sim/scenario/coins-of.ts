/** The coins of a scenario file as the house keeps them: in which wallets, and under which keys. */
import type { AssetPlan } from '../exchange/blueprint.ts';
import type { KeyPlan, Tier, WalletPlan } from '../exchange/blueprint/wallets.ts';
import type { Misfit } from './fault.ts';
import type { ScenarioFile } from './schema.ts';

export interface Coins {
  readonly assets: AssetPlan[];
  readonly wallets: WalletPlan[];
  readonly keys: KeyPlan[];
}

/** Coins, wallets and keys; whatever of them cannot stand as it is goes to the misfits. */
export function coinsOf({ assets: files, exchange }: ScenarioFile, misfits: Misfit[]): Coins {
  const assets = Object.entries(files).map(([id, asset]) => assetOf(id, asset, misfits));
  const wallets: WalletPlan[] = [];
  const keys: KeyPlan[] = [];
  for (const { id } of assets)
    if (exchange.wallets[id] === undefined)
      misfits.push({
        path: ['exchange', 'wallets'],
        expected: `wallets for ${id}`,
        found: 'none',
      });
  for (const [id, tiers] of Object.entries(exchange.wallets)) {
    if (!assets.some((asset) => asset.id === id))
      misfits.push({
        path: ['exchange', 'wallets', id],
        expected: 'an asset of this file',
        found: id,
      });
    let shares = 0;
    for (const tier of ['hot', 'warm', 'cold', 'vault'] as const) {
      const wallet = tiers[tier];
      if (wallet === undefined) continue;
      const path = ['exchange', 'wallets', id, tier];
      if (wallet.signatures > wallet.keys.length)
        misfits.push({
          path: [...path, 'signatures'],
          expected: `at most the ${wallet.keys.length} keys listed`,
          found: `${wallet.signatures}`,
        });
      wallets.push(walletOf(id, tier, wallet, keys));
      shares += wallet.share;
    }
    if (shares > 1.000001 || shares < 0.999999)
      misfits.push({
        path: ['exchange', 'wallets', id],
        expected: 'shares that add up to 1',
        found: `${Math.round(shares * 1e6) / 1e6}`,
      });
  }
  return { assets, wallets, keys };
}

type AssetFile = ScenarioFile['assets'][string];
type WalletsFile = ScenarioFile['exchange']['wallets'][string];
type WalletFile = WalletsFile['hot'] | NonNullable<WalletsFile['vault']>;

function assetOf(id: string, file: AssetFile, misfits: Misfit[]): AssetPlan {
  const lot = powerOfTen(file.decimals);
  const claims = units(file.claims.value, file.decimals);
  if (file.claims.asset !== id)
    misfits.push({
      path: ['assets', id, 'claims'],
      expected: `an amount of ${id}`,
      found: file.claims.asset,
    });
  if (!Number.isSafeInteger(claims * 8) || claims <= 0)
    misfits.push({
      path: ['assets', id, 'claims'],
      expected: `an amount that fits 2^50 units of 10^-${file.decimals} ${id}`,
      found: file.claims.value,
    });
  return {
    id,
    kind: file.chain,
    yen: Math.round(file.price * priceScale),
    lot: lot * priceScale,
    decimals: file.decimals,
    claims,
    own: Math.floor(claims * file.own),
    depositsTo: file.depositsTo,
    confirmations: file.confirmations,
    decodes: file.decodes,
  };
}

function walletOf(asset: string, tier: Tier, file: WalletFile, keys: KeyPlan[]): WalletPlan {
  const ids = file.keys.map((key, at) => {
    const id = `${tier} key ${at + 1}/${asset}`;
    keys.push({ id, ...key });
    return id;
  });
  const count = 'wallets' in file ? file.wallets : 1;
  return { asset, tier, share: file.share, m: file.signatures, keys: ids, count };
}

/** Prices below a yen keep their digits: yen and lot are both a thousand times larger. */
const priceScale = 1000;

function powerOfTen(decimals: number): number {
  let power = 1;
  for (let step = 0; step < decimals; step++) power *= 10;
  return power;
}

/** A decimal as written, in smallest units; digits beyond the last simulated place are cut. */
function units(decimal: string, decimals: number): number {
  const [whole = '0', part = ''] = decimal.split('.');
  return Number(whole + part.slice(0, decimals).padEnd(decimals, '0'));
}
