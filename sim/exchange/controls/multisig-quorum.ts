import { stricter } from '../blueprint.ts';
import { control } from '../control.ts';
import { choice, share } from '../setting.ts';
import { uphold, type KeyStandard } from '../standards.ts';

const looks = ['nothing', 'case'] as const;

/** How many of how many keys. */
const quorums = {
  '1-of-1': [1, 1],
  '2-of-3': [2, 3],
  '3-of-5': [3, 5],
  '5-of-9': [5, 9],
} as const;
const sizes = ['1-of-1', '2-of-3', '3-of-5', '5-of-9'] as const;

export default control({
  id: 'multisig-quorum',
  title: { en: 'Multisignature quorum over diverse places', ja: 'マルチシグ定足数(鍵の分散配置)' },
  sentence: {
    en: 'Coins move only when several keys have signed, a set share of which lie in places of their own and look at the order.',
    ja: '複数の鍵の署名がそろわなければ資産は動かず、鍵の一定割合は別の場所に置かれ指図を確かめる。',
  },
  references: ['CGTF draft 7.3.6.3', 'CCSS 1.02: 1.2.1', 'CCSS 1.02: 1.2.2', 'ATT&CK T1552.004'],
  settings: {
    hot: choice(
      sizes,
      ['1-of-1', '2-of-3', '3-of-5'],
      'CCSS 1.2.1 and 1.2.2; in 2018 hot multisignature was for BTC only',
    ),
    cold: choice(sizes, ['1-of-1', '2-of-3', '3-of-5'], 'CCSS 1.2.2 and the examples of 1.3'),
    apart: share(
      [0, 0.5, 1],
      'one firm disclosed different set-ups for its keys, Feb 2018; shares assumed',
    ),
    looks: choice(looks, ['nothing', 'case', 'case'], 'assumed'),
  },
  arrange(house, { hot, cold, apart, looks: looked }) {
    const raise = (standard: KeyStandard, size: keyof typeof quorums): void => {
      const [m, n] = quorums[size];
      standard.m = Math.max(standard.m, m);
      standard.n = Math.max(standard.n, n);
      standard.apart = Math.max(standard.apart, apart);
      standard.looks = stricter(looks, standard.looks, looked);
    };
    raise(house.standards.online, hot);
    raise(house.standards.offline, cold);
    uphold(house);
  },
});
