/**
 * What the house tells venues outside when coins are gone: which payments left its wallets on nobody's
 * order. It goes on telling as it finds more, and gives an address for what a venue holds.
 */
import type { Address } from '../chain/address.ts';
import type { Network } from '../chain/network.ts';
import type { Transaction } from '../chain/transaction.ts';
import type { Amount } from '../money.ts';
import type { Blueprint } from './blueprint.ts';
import type { WarningPlan } from './blueprint/answers.ts';
import type { Reconciliation } from './reconciliation.ts';
import type { Wallets } from './wallets.ts';

export interface Warning {
  readonly asset: number;
  /** Every payment told of so far; the set grows. */
  readonly payments: ReadonlySet<Transaction>;
  readonly terms: WarningPlan;
  /** The event to be named as the cause of what follows. */
  readonly cause: number;
}

/** A door for venues outside. */
export interface WarningDoor {
  /** Called when venues are told of a coin; once, and with at least one payment. */
  onTold(listener: (warning: Warning) => void): void;
  /** Where coins that a venue holds are to be sent. */
  returnTo(asset: number): Address;
  /** Coins have come back: what is known to be missing is so much less. */
  cameBack(asset: number, amount: Amount): void;
}

export interface Warnings extends WarningDoor {
  tell(assets: readonly number[], cause: number): void;
}

export function warnings(
  house: Blueprint,
  networks: readonly Network[],
  wallets: Wallets,
  reconciliation: Reconciliation,
): Warnings {
  const plan = house.response.warning;
  const found = house.assets.map(() => new Set<Transaction>());
  const asked = new Map<number, number>();
  const told = new Set<number>();
  const listeners: ((warning: Warning) => void)[] = [];

  /** Books carry payouts of hot alone: what leaves another wallet has no order behind it. */
  const isOrdered = (asset: number, { from }: Transaction, booked: boolean): boolean =>
    booked && wallets.holder(asset, from)?.tier === 'hot';

  /** Until it has told anybody, a house that tells of all has not yet made out which were ordered. */
  const isInDoubt = (asset: number): boolean =>
    found[asset]!.size > 0 && !told.has(asset) && plan.tells === 'all-since';

  const announce = (asset: number, cause: number): void => {
    told.add(asset);
    for (const listener of listeners)
      listener({ asset, payments: found[asset]!, terms: plan, cause });
  };

  networks.forEach((network, asset) =>
    network.onMoved((payment, _, booked) => {
      if (!wallets.owns(asset, payment.from)) return;
      if (payment.outputs.every(({ to }) => wallets.owns(asset, to))) return;
      if (isOrdered(asset, payment, booked) && !isInDoubt(asset)) return;
      found[asset]!.add(payment);
      const cause = asked.get(asset);
      if (cause !== undefined && !told.has(asset)) announce(asset, cause);
    }),
  );

  return {
    tell(assets, cause) {
      for (const asset of assets) {
        if (asked.has(asset)) continue;
        asked.set(asset, cause);
        if (found[asset]!.size > 0) announce(asset, cause);
      }
    },
    onTold: (listener) => void listeners.push(listener),
    // Whoever copied keys of hot may still have them.
    returnTo: (asset) => (wallets.of(asset, 'cold') ?? wallets.of(asset, 'hot')!).address,
    cameBack: reconciliation.cameBack,
  };
}
