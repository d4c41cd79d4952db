import { control } from '../control.ts';
import { share, yen } from '../setting.ts';

export default control({
  id: 'loss-absorbing-capital',
  title: { en: 'Loss-absorbing funds', ja: '損失吸収(履行保証・資本・保険)' },
  sentence: {
    en: 'Own coins against hot wallets, capital, insurance and a rule of compensation stand between a loss and the customers.',
    ja: 'ホット相当の自己保有資産、資本、保険、補償規定により、損失が利用者に及ばないようにする。',
  },
  references: ['CGTF draft 7.3.6', 'PSA 63-11-2', 'CCSS 2.03', 'AADAPT ADT3024'],
  settings: {
    ownAgainstHot: share([0, 1, 1], 'PSA 63-11-2, in force since 2020-05', true),
    perAccount: yen(
      [0, 1_000_000, 5_000_000],
      'caps announced by two firms in 2017, for yen and with conditions',
      true,
    ),
    insurance: yen([0, 1_000_000_000, 10_000_000_000], 'assumed'),
    capital: yen([0, 0, 10_000_000_000], 'assumed'),
  },
  arrange({ funds }, { ownAgainstHot, perAccount, insurance, capital }) {
    funds.ownAgainstHot = Math.max(funds.ownAgainstHot, ownAgainstHot);
    funds.accountYen = Math.max(funds.accountYen, perAccount);
    funds.insuranceYen = Math.max(funds.insuranceYen, insurance);
    funds.capitalYen = Math.max(funds.capitalYen, capital);
  },
});
