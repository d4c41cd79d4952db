import type { Blueprint } from '../blueprint.ts';
import { walletOf } from '../blueprint/wallets.ts';
import { control } from '../control.ts';
import { choice, share } from '../setting.ts';
import { uphold } from '../standards.ts';

export default control({
  id: 'cold-ratio',
  title: { en: 'Cold-storage ratio', ja: 'コールド比率' },
  sentence: {
    en: 'At most a set share of customers’ coins lies in hot wallets.',
    ja: 'ホットウォレットに置く利用者資産の割合に上限を設ける。',
  },
  references: ['CGTF draft 7.3.6', 'PSA 63-11(2)', 'Cabinet Office Order 27(2)', 'ATT&CK T1657'],
  settings: {
    hotShare: share(
      [1, 0.2, 0.05],
      'disclosed at least 80 % cold by value, Jan 2018; law since 2020-05: at most 5 %',
      true,
    ),
    scope: choice(
      ['total', 'largest', 'every'],
      ['total', 'largest', 'every'],
      'a limit on the total leaves a single coin free; levels assumed',
      true,
    ),
  },
  arrange(house, { hotShare, scope }) {
    const value = house.assets.map(({ claims, yen, lot }) => (claims / lot) * yen);
    const total = value.reduce((sum, yen) => sum + yen, 0);
    const hotOf = (at: number): number => walletOf(house, house.assets[at]!.id, 'hot')?.share ?? 0;
    if (scope === 'total') {
      const hotYen = value.reduce((sum, yen, at) => sum + yen * hotOf(at), 0);
      const part = (total * hotShare) / hotYen;
      if (part < 1) house.assets.forEach((asset, at) => cool(house, asset.id, hotOf(at) * part));
      return;
    }
    const bySize = value.map((_, at) => at).sort((a, b) => value[b]! - value[a]! || a - b);
    const covered = scope === 'largest' ? Math.ceil(bySize.length / 2) : bySize.length;
    for (const at of bySize.slice(0, covered))
      cool(house, house.assets[at]!.id, Math.min(hotOf(at), hotShare));
  },
});

/** Leaves that share of a coin in its hot wallet and moves the rest to cold. */
function cool(house: Blueprint, asset: string, hotShare: number): void {
  const hot = walletOf(house, asset, 'hot');
  if (hot === undefined || hot.share <= hotShare) return;
  const moved = hot.share - hotShare;
  hot.share = hotShare;
  const cold = walletOf(house, asset, 'cold');
  if (cold !== undefined) cold.share += moved;
  else openCold(house, asset, moved);
}

/** A coin that was wholly online gets an offline key of its own in the safe. */
function openCold(house: Blueprint, asset: string, share: number): void {
  const safe = house.places.find(({ kind }) => kind === 'safe');
  if (safe === undefined) throw new Error('cold-ratio: expected a place of kind safe, found none');
  const id = `cold key 1/${asset}`;
  const active = [{ from: 0, to: 24 }];
  const kept = { store: 'plain', looks: 'nothing', display: 'host' } as const;
  house.keys.push({ id, place: safe.id, ...kept, active });
  house.wallets.push({ asset, tier: 'cold', share, m: 1, keys: [id], count: 1 });
  uphold(house);
}
