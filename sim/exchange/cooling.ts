/** Taking coins out of a hot wallet before opening day: what may not lie online lies in cold. */
import type { Blueprint } from './blueprint.ts';
import { walletOf } from './blueprint/wallets.ts';
import { uphold } from './standards.ts';

/** Leaves that share of a coin in its hot wallet; cold holds whatever lies in no other wallet. */
export function cool(house: Blueprint, asset: string, hotShare: number): void {
  const hot = walletOf(house, asset, 'hot');
  if (hot === undefined || hot.share <= hotShare) return;
  hot.share = hotShare;
  if (walletOf(house, asset, 'cold') === undefined) openCold(house, asset);
  const others = house.wallets.filter((wallet) => wallet.asset === asset && wallet.tier !== 'cold');
  walletOf(house, asset, 'cold')!.share = 1 - others.reduce((sum, { share }) => sum + share, 0);
}

/** A coin that was wholly online gets an offline key of its own in the safe. */
function openCold(house: Blueprint, asset: string): void {
  const safe = house.places.find(({ kind }) => kind === 'safe');
  if (safe === undefined) throw new Error('cooling: expected a place of kind safe, found none');
  const id = `cold key 1/${asset}`;
  const active = [{ from: 0, to: 24 }];
  const kept = {
    store: 'plain',
    looks: 'nothing',
    display: 'host',
    backup: null,
    knownTo: 'nobody',
  } as const;
  house.keys.push({ id, place: safe.id, ...kept, active });
  house.wallets.push({ asset, tier: 'cold', share: 0, m: 1, keys: [id], count: 1 });
  uphold(house);
}
