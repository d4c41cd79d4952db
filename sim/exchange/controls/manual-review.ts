import { post } from '../blueprint/posts.ts';
import { control } from '../control.ts';
import type { Surroundings } from '../surroundings.ts';
import { arrivesAt } from '../messages.ts';
import { choice, count, yen } from '../setting.ts';
import { pass, review } from '../verdict.ts';
import type { Withdrawal } from '../withdrawal.ts';
import { day } from '../../time.ts';

export default control({
  id: 'manual-review',
  title: { en: 'Manual review', ja: '目視審査' },
  sentence: {
    en: 'A person looks at every order above a threshold and telephones the customer when two or more things about it are unusual.',
    ja: '一定額を超える出庫を人が確認し、不審な点が二つ以上あれば利用者に電話する。',
  },
  references: ['CGTF draft 7.3.5.2', 'CGTF v5 8.3.5.2', 'AADAPT ADT3004.002'],
  settings: {
    above: yen(
      [100_000_000, 5_000_000, 1_000_000],
      '100 m yen named in the minutes; others assumed',
    ),
    analysts: count([1, 4, 12], 'assumed'),
    minutes: count([2, 8, 15], 'vendors name 5 to 15 minutes a case: weak evidence'),
    coverage: choice(
      ['office', 'round-the-clock', 'second-reader'],
      ['office', 'round-the-clock', 'second-reader'],
      'round the clock named in the minutes; others assumed',
    ),
  },
  arrange(house, { analysts, coverage }) {
    const always = coverage !== 'office';
    const [from, to] = always ? [0, 24] : [9, 18];
    post(house, { role: 'reviewer', people: analysts, from, to, weekends: always });
  },
  install(house, { above, minutes, coverage }) {
    const look = coverage === 'second-reader' ? 2 * minutes : minutes;
    return {
      gates: {
        screen(order) {
          if (order.yen < above) return pass;
          return review(look, 'a large order', () => find(house, order));
        },
      },
    };
  },
});

/** What the reviewer finds wrong, or null. */
function find({ world, ledger }: Surroundings, order: Withdrawal): string | null {
  const { account, asset, amount } = order;
  if (account === null) return null;
  const { clock, calendar } = world;
  const changed = account.changedAt;
  const changedLately = changed !== null && changed > clock.now - recent;
  const largePart = (ledger.balance(asset, account.index) + amount) * large;
  const unusual = [
    !order.knownDestination,
    !order.knownDevice,
    calendar.hourOfDay(order.requestedAt) < nightEnds,
    changedLately,
    amount > largePart,
  ];
  if (unusual.filter(Boolean).length < 2) return null;
  const said = arrivesAt(account.phone).answer?.(order.name) ?? 'no answer';
  if (said === 'mine') return null;
  return said === 'not mine' ? 'the customer did not order it' : 'nobody could confirm it';
}

/** What a reviewer takes to be unusual (all assumed). */
const nightEnds = 5;
const recent = 3 * day;
const large = 0.5;
