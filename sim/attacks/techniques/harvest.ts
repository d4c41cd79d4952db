/** On a customer's own device: takes what is typed at sign-in, and goes on from there with the customer waiting. */
import type { Story } from '../../kernel/simulation.ts';
import type { Account, Prover, Refused, Session } from '../../exchange/doors.ts';
import type { Page } from '../../customers/screens.ts';
import { bearer, emptyLoot } from '../loot.ts';
import type { Scene } from '../plan.ts';
import { cashOut, type CashingOut } from './cash-out.ts';

export interface Harvesting extends CashingOut {
  /** Share of people who type the codes a page that looks right goes on asking for. */
  readonly givesCode: number;
  readonly hidesHistory: boolean;
}

/** Strikes once, at the first sign-in on that device, from the device and the network of the customer. */
export function harvest(scene: Scene, account: Account, chosen: Harvesting, cause: number): void {
  const trap: Trap = { scene, account, chosen, cause, struck: false };
  scene.crowd.screens.replace(account, (own) => ({
    ...own,
    asExpected: chosen.hidesHistory,
    signIn: (who, prover, because) => signIn(trap, own, who, prover, because),
  }));
}

/** A page of his that one customer takes for the house's, and whether somebody has walked into it. */
interface Trap {
  readonly scene: Scene;
  readonly account: Account;
  readonly chosen: Harvesting;
  readonly cause: number;
  struck: boolean;
}

function* signIn(
  trap: Trap,
  own: Page,
  who: Account,
  prover: Prover,
  because: number,
): Story<Session | Refused> {
  const { scene, account, chosen, cause } = trap;
  const { world, crowd, adversary } = scene;
  const session = yield* own.signIn(who, prover, because);
  if ('refused' in session || trap.struck) return session;
  trap.struck = true;
  const loot = emptyLoot(account);
  loot.password = account.password;
  loot.pin = account.pin;
  loot.live = { givesCode: chosen.givesCode };
  loot.device = crowd.onlyPhone(account) ? 'their only telephone' : 'theirs';
  const what = 'what was typed on the infected device';
  const record = adversary.obtains(what, account.name, cause);
  const as = bearer(scene, loot, prover.network, { device: prover.device });
  world.clock.begin(cashOut(scene, { ...session, prover: as, record }, chosen));
  return session;
}
