/** What is kept of a run for whoever asks later what it lost and who bore it; plain figures that travel. */
import { against, customerLossShare, lossShare, type Outcome } from './cell.ts';

export interface LossOfRun {
  /** Share of what was at risk under none that was stolen and not recovered, and that customers still lack. */
  readonly lossShare: number;
  readonly customerLossShare: number;
  /** What was at risk under none, in yen. */
  readonly atRiskYen: number;
  /** Who bore it, in yen; left out where nothing was lost. */
  readonly borneYen?: BorneYen;
}

/** The first four add up to all that was stolen and did not come back; `uncovered` is the part that customers are owed and nobody can pay. */
export interface BorneYen {
  readonly customers: number;
  readonly owners: number;
  readonly ownCoins: number;
  readonly insurer: number;
  readonly uncovered: number;
}

/** What a run lost, beside the run with the same seed under none. */
export function lossOfRun(none: Outcome, outcome: Outcome): LossOfRun {
  const paired = against(none, outcome);
  const { borne, stolenYen, recoveredYen, uncoveredYen } = outcome;
  return {
    lossShare: lossShare(paired),
    customerLossShare: customerLossShare(paired),
    atRiskYen: none.atRiskYen,
    ...(stolenYen > recoveredYen && {
      borneYen: {
        customers: borne.customersYen,
        owners: borne.ownersYen,
        ownCoins: borne.ownCoinsYen,
        insurer: borne.insurerYen,
        uncovered: uncoveredYen,
      },
    }),
  };
}
