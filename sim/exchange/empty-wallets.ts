/**
 * The one alarm every house has: orders that cannot be paid show on the operators' screen. Whoever looks
 * compares the wallet with the books by hand.
 */
import type { Alarms } from './alarms.ts';
import type { Blueprint } from './blueprint.ts';
import type { Payouts } from './payouts.ts';
import type { Reconciliation } from './reconciliation.ts';
import { name } from '../kernel/random.ts';

export function watchEmptyWallets(
  plan: Blueprint,
  payouts: Payouts,
  alarms: Alarms,
  reconciliation: () => Reconciliation,
): void {
  payouts.onUnfunded(({ asset }, record) => {
    const { id } = plan.assets[asset]!;
    const check = (): boolean => reconciliation().share(asset) > plan.watch.reconcileTolerance;
    const size = Math.max(0, reconciliation().share(asset));
    alarms.raise({ sensor: 'empty wallet', about: name(`${id} hot`), asset, size, check }, record);
  });
}
