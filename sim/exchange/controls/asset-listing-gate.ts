import { kinds } from '../../chain/kinds.ts';
import { walletOf } from '../blueprint/wallets.ts';
import { control } from '../control.ts';
import { cool } from '../cooling.ts';
import { share } from '../setting.ts';

export default control({
  id: 'asset-listing-gate',
  title: { en: 'Listing review', ja: '取扱通貨の採用審査' },
  sentence: {
    en: 'Of a coin for which no signing hardware can be bought, only a set part of all customer assets may lie online.',
    ja: '署名用ハードウェアが入手できない通貨は、オンラインに置ける量を利用者資産全体の一定割合までとする。',
  },
  references: ['CGTF draft 5.5.3', 'CGTF draft 7.3.9.3', 'AADAPT ADT3013'],
  settings: {
    onlineShare: share([1, 0.1, 0.02], 'assumed: the catalogue gives 10 % and 2 % of assets'),
  },
  arrange(house, { onlineShare }) {
    const value = house.assets.map(({ claims, yen, lot }) => (claims / lot) * yen);
    const most = value.reduce((sum, yen) => sum + yen, 0) * onlineShare;
    house.assets.forEach(({ id, kind }, at) => {
      const hot = walletOf(house, id, 'hot');
      if (hot === undefined || kinds[kind].hardware) return;
      cool(house, id, Math.min(hot.share, most / value[at]!));
    });
  },
});
