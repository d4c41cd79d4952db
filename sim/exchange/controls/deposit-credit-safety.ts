import { control } from '../control.ts';
import { count } from '../setting.ts';

export default control({
  id: 'deposit-credit-safety',
  title: { en: 'Confirmations before credit', ja: '入金反映の安全(承認数)' },
  sentence: {
    en: 'Incoming coins are credited only after so many blocks that the chain is unlikely to take them back.',
    ja: '入金は、チェーンの巻き戻しが起こりにくくなる承認数に達してから残高に反映する。',
  },
  references: ['CGTF draft 5.5.4', 'CGTF draft 5.5.5', 'CGTF draft 6.3.2', 'AADAPT ADT3003'],
  settings: {
    bitcoinLike: count([1, 4, 6], 'exchange pages: CEX.IO 3, Kraken 4, LCX 6', true),
    accountLike: count([12, 25, 50], 'exchange pages: Kraken 20, CEX.IO 25, LCX 30, Coch 50', true),
    nemLike: count([1, 20, 360], 'typical assumed; strong is the rewrite limit of NIS1', true),
  },
  arrange({ assets }, { bitcoinLike, accountLike, nemLike }) {
    const least = {
      'bitcoin-like': bitcoinLike,
      'account-like': accountLike,
      'contract-like': accountLike,
      'nem-like': nemLike,
    };
    for (const asset of assets)
      asset.confirmations = Math.max(asset.confirmations, least[asset.kind]);
  },
});
