/**
 * A second display: what reached the house is shown to the customer once more on another way, and counts
 * only when whoever stands at the door answers yes there in time.
 */
import { name, type Name } from '../kernel/random.ts';
import type { Story } from '../kernel/simulation.ts';
import type { Amount } from '../money.ts';
import { kinds } from '../journal.ts';
import type { Account } from './account.ts';
import type { House } from './house.ts';
import { arrivesAt } from './messages.ts';
import type { Prover } from './visits.ts';

/** Where it is shown, from loose to strict: nowhere, in a text to be read, in an app of its own. */
export const displays = ['none', 'text', 'app'] as const;
export type Display = (typeof displays)[number];

/** What is shown: an order, or an address to be registered, which has no amount. */
export interface Shown {
  readonly destination: Name;
  readonly asset: Name;
  readonly amount: Amount | null;
}

/** Why the visitor may not go on, or null. */
export function* confirmed(
  { accounts: { plan }, world }: House,
  account: Account,
  shown: Shown,
  prover: Prover,
  cause: number,
): Story<string | null> {
  const { display } = plan.confirm;
  if (display === 'none') return null;
  const { clock, journal } = world;
  const to = display === 'text' ? account.phone : account.app;
  const { destination, asset, amount } = shown;
  const record = journal.record(
    kinds.shownAgain,
    cause,
    account.name,
    destination,
    amount ?? 0,
    asset,
    to.name,
  );
  arrivesAt(to).receive?.(name('something to confirm'), record);
  const asked = clock.now;
  const answer =
    prover.confirm === undefined ? null : yield* prover.confirm(shown, display, account);
  if (answer === null) return 'not proven';
  if (!answer) {
    journal.record(kinds.declined, record, account.name, destination, amount ?? 0, asset);
    return 'declined on the second display';
  }
  return clock.now - asked > plan.confirm.seconds ? 'confirmed too late' : null;
}
