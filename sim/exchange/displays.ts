/** What a signer is shown of what it signs, and who finds that it is not what was asked. */
import { name, type Random } from '../kernel/random.ts';
import type { Output, Transaction } from '../chain/transaction.ts';
import type { Blueprint } from './blueprint.ts';
import type { KeyShare } from './keys.ts';

/** A payment as a signer meets it: what is signed, and what the screen of the asking computer says. */
export interface Shown {
  readonly transaction: Transaction;
  /** What was asked for, where that is shown; otherwise what is signed. */
  readonly shown?: readonly Output[] | undefined;
  readonly asset: number;
}

export interface Displays {
  /** The payment as this signer sees it. */
  outputs(share: KeyShare, payment: Shown): readonly Output[];
  /** Whether this signer finds that what it signs is not what was asked. */
  objects(share: KeyShare, payment: Shown): boolean;
}

export function displays(house: Blueprint, random: Random): Displays {
  const care = random.die('care');
  /** Only what differs is looked at any closer. */
  const shows = (
    { plan }: KeyShare,
    { asset }: Shown,
  ): 'asked' | 'to a person' | 'to a machine' => {
    if (plan.display === 'machine') return 'to a machine';
    return plan.display === 'device' && house.assets[asset]!.decodes ? 'to a person' : 'asked';
  };
  return {
    outputs(share, payment) {
      const { transaction, shown } = payment;
      if (shown === undefined || !differs(payment)) return transaction.outputs;
      return shows(share, payment) === 'asked' ? shown : transaction.outputs;
    },
    objects(share, payment) {
      if (!differs(payment)) return false;
      const to = shows(share, payment);
      if (to !== 'to a person') return to === 'to a machine';
      return noticesFrom <= care.share(name(`holder of ${share.plan.id}`));
    },
  };
}

/** Whether what is signed pays somebody else, or another amount, than what was asked for. */
export function differs({ transaction: { outputs }, shown }: Omit<Shown, 'asset'>): boolean {
  if (shown === undefined || shown === outputs) return false;
  return (
    shown.length !== outputs.length ||
    shown.some(
      ({ to, amount }, at) => to.name !== outputs[at]!.to.name || amount !== outputs[at]!.amount,
    )
  );
}

/**
 * Of people who were shown another account number that looked much alike, 61 % did not see it (AlZomai et al.,
 * shared parameters, section 6: accounts at a bank; that holders of keys are no more careful is assumed).
 */
export const noticesFrom = 0.61;
