/** Account takeover: from what is held of a customer to the customer's coins, by the weakest path. */
import { z } from 'zod';
import type { Story } from '../../kernel/simulation.ts';
import { day } from '../../time.ts';
import type { Account, Session } from '../../exchange/doors.ts';
import { bearer, type Loot } from '../loot.ts';
import { plan, type Scene } from '../plan.ts';
import { campaign } from '../techniques/campaign.ts';
import { carryOnward, onward } from '../techniques/carry-onward.ts';
import { cashOut } from '../techniques/cash-out.ts';
import { gather, knowable, methods } from '../techniques/gather.ts';

const share = z.number().min(0).max(1);

/** Shares are the suggested points of parameters section 21; days, floors and patience are assumed. */
const options = z.strictObject({
  method: z.enum(methods),
  targets: z.int().min(1).max(1_000_000),
  knows: z.array(z.enum(knowable)).default([]),
  submits: share.default(0.074),
  givesCode: share.default(0.9),
  carrierGivesIn: share.default(0.1),
  days: z.number().min(0.01).max(365).default(5),
  sellFirst: z.boolean().default(true),
  freshDestinations: z.boolean().default(true),
  freshNetworks: z.boolean().default(true),
  leastYen: z.int().min(0).default(50000),
  /** Past the page, where the house leaves it to the page to ask for second factors. */
  pastPage: z.boolean().default(false),
  /** Whether he strikes as he goes, or gathers for all the days and then strikes everywhere at once. */
  strikes: z.enum(['as-he-goes', 'together']).default('as-he-goes'),
  staysDays: z.int().min(1).max(365).default(10),
  onward,
});

type Options = z.infer<typeof options>;

export default plan<Options>({
  id: 'account-takeover',
  family: 'account takeover',
  title: { en: 'Account takeover', ja: '口座の乗っ取り' },
  sentence: {
    en: 'Somebody comes to the door as a customer, with what he holds of the customer’s account.',
    ja: '何者かが利用者の認証情報の一部を手に入れ、利用者になりすまして出庫する。',
  },
  options,
  aims: () => [],
  people: ({ targets }) => targets,
  *tell(scene, chosen) {
    carryOnward(scene, chosen.onward);
    const intent = `approach ${chosen.targets} customers`;
    yield* campaign(scene, intent, chosen, (customer, record) =>
      approach(scene, chosen, customer, record),
    );
  },
});

/** One customer: gather, get in, take. */
function* approach(scene: Scene, chosen: Options, customer: number, cause: number): Story {
  const account = scene.crowd.account(customer);
  const loot = yield* gather(scene, account, chosen, cause);
  if (loot === null) return;
  const network = chosen.freshNetworks ? `network for ${account.name.text}` : 'one network';
  const session = yield* getIn(scene, chosen, account, loot, network, cause);
  if (session !== null) yield* cashOut(scene, session, chosen);
}

function* getIn(
  scene: Scene,
  chosen: Options,
  account: Account,
  loot: Loot,
  network: string,
  cause: number,
): Story<Session | null> {
  const { world, doors, crowd, adversary } = scene;
  const { visits } = doors;
  const { method, pastPage } = chosen;
  const as = bearer(scene, loot, network, { pastPage });
  const strikesIn = (): number =>
    chosen.strikes === 'together' ? Math.max(0, chosen.days * day - world.clock.now) : 0;

  if (method === 'token-theft') {
    if (!crowd.hasToken(account)) return null;
    adversary.obtains('an API token', account.name, cause);
    if (strikesIn() > 0) yield strikesIn();
    const session = visits.byToken(account, network, cause);
    return 'refused' in session ? null : session;
  }
  if (method === 'session-theft') {
    const session = yield* crowd.looksIn(account, cause);
    if (session === null) return null;
    const taken = adversary.obtains('an open session', account.name, session.record);
    if (strikesIn() > 0) yield strikesIn();
    return { ...session, prover: as, record: taken };
  }
  if (strikesIn() > 0) yield strikesIn();
  if (method !== 'recovery') {
    const session = yield* visits.signIn(account, as, cause);
    if (!('refused' in session)) return session;
  }
  for (const path of ['recover', 'support'] as const) {
    const recovered = yield* visits.recover(account, path, as, cause);
    if ('refused' in recovered) continue;
    loot.password = recovered.password;
    loot.pin = recovered.pin ?? loot.pin;
    adversary.obtains('a new password', account.name, cause);
    const session = yield* visits.signIn(account, as, cause);
    if (!('refused' in session)) return session;
  }
  return null;
}
