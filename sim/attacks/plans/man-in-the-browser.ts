/** Man in the browser: the customer is who they say they are, and what they type is not what arrives. */
import { z } from 'zod';
import type { Story } from '../../kernel/simulation.ts';
import { plan, type Scene } from '../plan.ts';
import { campaign } from '../techniques/campaign.ts';
import { carryOnward, onward } from '../techniques/carry-onward.ts';
import { harvest } from '../techniques/harvest.ts';
import { rewrite } from '../techniques/rewrite.ts';

const share = z.number().min(0).max(1);

/** Assumed where a scenario does not give another; `givesCode` is the suggested point of parameters section 21. */
const options = z.strictObject({
  method: z.enum(['rewrite-order', 'rewrite-address', 'harvest-code']),
  /** People who meet what infects a device, and the share whose usual device it infects. */
  targets: z.int().min(1).max(1_000_000),
  infects: share.default(0.2),
  /** Over so many days. */
  days: z.number().min(0.01).max(365).default(3),
  hidesHistory: z.boolean().default(true),
  takes: z.enum(['as-ordered', 'all']).default('all'),
  givesCode: share.default(0.9),
  sellFirst: z.boolean().default(true),
  freshDestinations: z.boolean().default(true),
  leastYen: z.int().min(0).default(50000),
  staysDays: z.int().min(1).max(365).default(10),
  onward,
});

type Options = z.infer<typeof options>;

export default plan<Options>({
  id: 'man-in-the-browser',
  family: 'man-in-the-browser',
  title: { en: 'Man in the browser', ja: '端末内の書き換え(マン・イン・ザ・ブラウザ)' },
  sentence: {
    en: 'Malware on a customer’s device rewrites orders or addresses on the way to the exchange, or takes the codes typed there.',
    ja: '利用者の端末に入ったマルウェアが、出庫指図や宛先を取引所に届く前に書き換え、または入力された認証番号を奪う。',
  },
  options,
  aims: () => [],
  people: ({ targets }) => targets,
  *tell(scene, chosen) {
    carryOnward(scene, chosen.onward);
    const intent = `infect devices of ${chosen.targets} customers`;
    yield* campaign(scene, intent, chosen, (customer, record) =>
      meet(scene, chosen, customer, record),
    );
  },
});

/** One customer, whose device is infected or not. */
function* meet(scene: Scene, chosen: Options, customer: number, cause: number): Story {
  const { crowd, adversary } = scene;
  const account = crowd.account(customer);
  if (!crowd.submits(account, chosen.infects)) return;
  const infected = adversary.obtains('the device', account.name, cause);
  const { method } = chosen;
  if (method === 'harvest-code') {
    harvest(scene, account, chosen, infected);
    // Customers sign in to look far more often than to order.
    yield* crowd.looksIn(account, -1);
  } else rewrite(scene, account, { ...chosen, method }, infected);
}
