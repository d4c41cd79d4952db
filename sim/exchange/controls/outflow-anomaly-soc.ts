import { name } from '../../kernel/random.ts';
import { post } from '../blueprint/posts.ts';
import { control } from '../control.ts';
import type { Surroundings } from '../surroundings.ts';
import { choice } from '../setting.ts';
import { day, hour } from '../../time.ts';

/** Who watches the screens, and when. */
const posts = {
  office: { people: 1, from: 9, to: 18, weekends: false },
  outsourced: { people: 1, from: 0, to: 24, weekends: true },
  own: { people: 2, from: 0, to: 24, weekends: true },
} as const;

export default control({
  id: 'outflow-anomaly-soc',
  title: { en: 'Outflow monitoring', ja: '流出監視' },
  sentence: {
    en: 'People watch what leaves the hot wallets, and an unusual hour or a payment without an order behind it is an alarm.',
    ja: 'ホットからの出庫を人が監視し、通常より著しく多い出庫や指図のない出庫で警報を出す。',
  },
  references: ['CGTF draft 7.3.8.3', 'CGTF draft 7.3.11', 'CCSS 2.04', 'AADAPT ADT3028'],
  settings: {
    coverage: choice(
      ['office', 'outsourced', 'own'],
      ['office', 'outsourced', 'own'],
      'office hours, round the clock by others, round the clock by own people who may stop; assumed',
    ),
  },
  arrange(house, { coverage }) {
    post(house, { role: 'monitor', ...posts[coverage] });
    if (coverage === 'own') house.response.authority = 'anyone';
  },
  install(house) {
    house.plan.assets.forEach((_, asset) => watchOutflow(house, asset));
    return {};
  },
});

/** An hour is unusual above this many times the mean of the hours before it (assumed). */
const factor = 5;
/** ... and above this share of what customers are owed (assumed). */
const least = 0.01;

/** Nobody can say what is usual before this much has been seen (assumed). */
const learning = day;

function watchOutflow(house: Surroundings, asset: number): void {
  const { world, plan, networks, wallets, alarms, reconciliation } = house;
  const { id, claims } = plan.assets[asset]!;
  const about = name(id);
  const lately: { at: number; amount: number }[] = [];
  let earlier = 0;
  let raisedAt = -hour;

  /** What left in the last hour, if that is far more than usual, otherwise 0. */
  const unusual = (now: number): number => {
    while (lately.length > 0 && lately[0]!.at <= now - hour) earlier += lately.shift()!.amount;
    if (now < learning) return 0;
    const hours = (now - hour) / hour;
    const inHour = lately.reduce((sum, { amount }) => sum + amount, 0);
    return inHour > (factor * earlier) / hours && inHour > least * claims ? inHour : 0;
  };

  networks[asset]!.onMoved(({ from, outputs }, moved, booked) => {
    if (!wallets.owns(asset, from)) return;
    const now = world.clock.now;
    let amount = 0;
    for (const output of outputs) if (!wallets.owns(asset, output.to)) amount += output.amount;
    if (amount === 0) return;
    lately.push({ at: now, amount });
    const inHour = unusual(now);
    if (!booked) {
      const size = Math.max(0, reconciliation.share(asset));
      const check = () => reconciliation.share(asset) > plan.watch.reconcileTolerance;
      alarms.raise({ sensor: 'payment without an order', about, asset, size, check }, moved);
    } else if (inHour > 0 && now - raisedAt >= hour) {
      raisedAt = now;
      const check = () => reconciliation.share(asset) > 0;
      alarms.raise(
        { sensor: 'unusual outflow', about, asset, size: inHour / claims, check },
        moved,
      );
    }
  });
}
