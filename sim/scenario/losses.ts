/** Who bears a loss: own coins and capital first, then insurance, then customers. */
import type { Yen } from '../money.ts';

/** What stands between a theft and the customers, in yen. */
export interface Bearing {
  readonly ownCoinsYen: Yen;
  readonly capitalYen: Yen;
  readonly insuranceYen: Yen;
  /** What a robbed account is paid at most; null where a wallet was robbed. */
  readonly perAccountYen: Yen;
  /** The rule that was in fact used, where the scenario knows it: part paid back, and after how long. */
  readonly compensation: { readonly rate: number; readonly days: number } | null;
}

export interface Borne {
  readonly customerLossYen: Yen;
  readonly exchangeLossYen: Yen;
  readonly insuredYen: Yen;
  /** What nobody pays for: customers' loss beyond every fund. */
  readonly uncoveredYen: Yen;
  readonly compensationDays: number | null;
}

/**
 * Splits a theft; `accounts` lists the loss of each robbed account, each of which stands for `weight`
 * people, or is null for a wallet.
 */
export function losses(
  bearing: Bearing,
  stolenYen: Yen,
  accounts: readonly Yen[] | null,
  weight: number,
): Borne {
  const { ownCoinsYen, capitalYen, insuranceYen, perAccountYen, compensation } = bearing;
  const days = stolenYen > 0 && compensation !== null ? compensation.days : null;
  const perAccount = (accounts ?? []).reduce((sum, yen) => sum + Math.min(yen, perAccountYen), 0);
  // Yen are rounded account by account and once more together, which may differ by a yen or two.
  const promised =
    accounts === null ? stolenYen : Math.min(stolenYen, Math.round(weight * perAccount));
  const fromOwn = Math.min(promised, ownCoinsYen + capitalYen);
  const insuredYen = Math.min(promised - fromOwn, insuranceYen);
  const paid = Math.max(
    fromOwn + insuredYen,
    compensation === null ? 0 : Math.floor(stolenYen * compensation.rate),
  );
  const customerLossYen = stolenYen - paid;
  return {
    customerLossYen,
    exchangeLossYen: paid - insuredYen,
    insuredYen,
    uncoveredYen: customerLossYen,
    compensationDays: days,
  };
}
