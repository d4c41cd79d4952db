import { post } from '../blueprint/posts.ts';
import { control } from '../control.ts';
import { traits } from '../flows.ts';
import { choice, seconds, yen } from '../setting.ts';
import { pass, review } from '../verdict.ts';
import { day } from '../../time.ts';

const linked = {
  account: traits.slice(0, 1),
  destination: traits.slice(0, 2),
  everything: traits,
};

export default control({
  id: 'linked-account-aggregation',
  title: { en: 'Linked-account and destination aggregation', ja: '名寄せ・宛先集約' },
  sentence: {
    en: 'Orders that share an account, a destination, a network or a device are added up, and above a sum a person looks at them together.',
    ja: '口座・宛先・接続元・端末が共通する出庫を合算し、一定額を超えると人が併せて確認する。',
  },
  references: ['CGTF draft 7.3.8.3', 'CGTF v5 8.3.8.3', 'AADAPT ADT3004.002', 'AADAPT ADT3001'],
  settings: {
    links: choice(
      ['account', 'destination', 'everything'],
      ['account', 'destination', 'everything'],
      'assumed',
    ),
    window: seconds([day, day, 7 * day], 'sliding; assumed'),
    sum: yen(
      [100_000_000, 9_000_000, 1_500_000],
      'three times a single account’s limit at that level; weak: 100 m yen named in the minutes',
    ),
  },
  arrange(house) {
    post(house, { role: 'reviewer', people: 1, from: 9, to: 18, weekends: false });
  },
  install({ flows }, { links, window, sum }) {
    const sums = linked[links].map((trait) => flows.by(trait));
    return {
      gates: {
        screen(order) {
          const together = sums.map((of) => of(order, window)).filter(({ yen }) => yen > sum);
          if (together.length === 0) return pass;
          return review(minutes, 'linked orders add up', () =>
            together.some(({ accounts }) => accounts > 1) ? 'several accounts act as one' : null,
          );
        },
      },
    };
  },
});

/** Minutes to lay linked accounts side by side (assumed). */
const minutes = 10;
