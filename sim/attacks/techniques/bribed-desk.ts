/** Agents of the support desk who work for somebody else: they set accounts anew, or hand over what they see. */
import type { Story } from '../../kernel/simulation.ts';
import type { Account, Member } from '../../exchange/doors.ts';
import { bearer, emptyLoot, type Loot } from '../loot.ts';
import type { Scene } from '../plan.ts';
import { campaign } from './campaign.ts';
import { cashOut } from './cash-out.ts';
import { gather } from './gather.ts';

export interface Desk {
  readonly desk: 'reset' | 'data';
  readonly targets: number;
  readonly days: number;
  /** Share of called customers who believe the caller and enter what his page asks for. */
  readonly submits: number;
  readonly givesCode: number;
  readonly leastYen: number;
}

/** Takes accounts one after the other over some days, the simulated ones standing for all. */
export function* bribedDesk(scene: Scene, agents: readonly Member[], chosen: Desk): Story {
  const intent = `approach ${chosen.targets} customers`;
  yield* campaign(scene, intent, chosen, (customer, cause, alike) =>
    take(scene, agents, chosen, customer, cause, alike),
  );
}

function* take(
  scene: Scene,
  agents: readonly Member[],
  chosen: Desk,
  customer: number,
  cause: number,
  alike: number,
): Story {
  const { crowd, adversary, doors } = scene;
  const account = crowd.account(customer);
  const loot =
    chosen.desk === 'reset'
      ? emptyLoot(account)
      : yield* called(scene, agents, chosen, account, cause, alike);
  if (loot === null) return;
  if (chosen.desk === 'reset') {
    const set = yield* doors.visits.reset(account, agents, adversary.name, cause);
    if ('refused' in set) return;
    loot.password = set.password;
    loot.pin = set.pin;
    loot.ownTotp = set.totp;
    adversary.obtains('a new password', account.name, cause);
  }
  const as = bearer(scene, loot, `network for ${account.name.text}`);
  const session = yield* doors.visits.signIn(account, as, cause);
  if ('refused' in session) return;
  yield* cashOut(scene, session, {
    leastYen: chosen.leastYen,
    sellFirst: true,
    freshDestinations: true,
    staysDays: 10,
  });
}

/** Whoever knows the balance and the last order on the telephone is taken for the exchange. */
function* called(
  scene: Scene,
  agents: readonly Member[],
  { submits, givesCode }: Desk,
  account: Account,
  cause: number,
  alike: number,
): Story<Loot | null> {
  const { adversary, doors } = scene;
  const { readAccount } = doors.visits;
  if (!(yield* readAccount(account, alike, agents, adversary.name, cause))) return null;
  adversary.obtains('what the support desk sees', account.name, cause);
  const method = 'real-time-relay';
  const calling = { method, knows: [], submits, givesCode, carrierGivesIn: 0 } as const;
  return yield* gather(scene, account, calling, cause);
}
