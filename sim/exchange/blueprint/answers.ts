/** What a house looks at, what it does when it knows, and who pays. */
import type { Seconds } from '../../kernel/simulation.ts';
import type { Yen } from '../../money.ts';

/** What the exchange looks at without any further control. */
export interface WatchPlan {
  /** Seconds between two comparisons of books and chain; null is never. */
  reconcileSeconds: Seconds | null;
  /** Only at the start of the working day. */
  reconcileOffice: boolean;
  reconcileTolerance: number;
  /** How long a person needs to look into an alarm. */
  confirmSeconds: Seconds;
}

export interface ResponsePlan {
  /** Who must be reached before anything is stopped, from slow to quick. */
  authority: 'board' | 'manager' | 'anyone';
  /** From the order to its effect. */
  freezeSeconds: Seconds;
  stopSignerSeconds: Seconds;
  /** From the order until clean keys and addresses exist and the coins are on their way. */
  sweepSeconds: Seconds;
  sweepFee: number;
  cutSeconds: Seconds;
  stopDepositsSeconds: Seconds;
  /** When customers are given addresses under clean keys. */
  reissueDeposits: 'at-reopening' | 'with-sweep';
  forwardOld: boolean;
  announceSeconds: Seconds;
  /** Stopping one coin leaves the others working. */
  perCoin: boolean;
  /** Seconds of work to find out what was reached, for each place that has to be looked at. */
  readonly inspectSeconds: Seconds;
  restartSeconds: Seconds;
  readonly warning: WarningPlan;
}

/** Which payments a house tells venues outside of, from few to many. */
export const tellings = ['unordered', 'all-since'] as const;

/** What is agreed with venues outside about coins that left on nobody's order. */
export interface WarningPlan {
  /** From the order to stop until they are told; null where nobody tells them unless it is decided. */
  tellSeconds: Seconds | null;
  /** Part of the venues outside that look at all. */
  venues: number;
  /** Steps back from a deposit that they follow where the chain carries no tags. */
  steps: number;
  /** They hold a deposit of which at least this part stems from payments told of. */
  part: number;
  /** Payments with no order behind them, or every payment since the first of those. */
  tells: (typeof tellings)[number];
  /** From holding coins until they are given back, where nobody claims them. */
  readonly returnSeconds: Seconds;
}

/** What stands between a theft and the customers. */
export interface FundsPlan {
  capitalYen: Yen;
  insuranceYen: Yen;
  /** Own coins held against hot, as a share of what lies there. */
  ownAgainstHot: number;
  /** Paid to a robbed account at most. */
  accountYen: Yen;
}
