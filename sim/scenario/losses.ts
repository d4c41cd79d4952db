/**
 * Who bears a loss. Own coins held against hot go to whoever lost coins of that kind out of a wallet; of the
 * rest the rule says what customers are owed, and capital, then insurance, then the owners pay it. What no
 * rule promises and what nobody pays stays with the customers.
 */
import { multiplyDivide, type Yen } from '../money.ts';
import type { Held } from '../customers/traits.ts';

/** What stands between a theft and the customers, in yen. */
export interface Bearing {
  /** Own coins of each asset that are held against hot wallets. */
  readonly ownCoinsYen: readonly Yen[];
  readonly capitalYen: Yen;
  readonly insuranceYen: Yen;
  /** What the house promises to pay a robbed account at most. */
  readonly perAccountYen: Yen;
  readonly compensation: Compensation | null;
}

/** The rule of a scenario. Cap and condition speak of robbed accounts; a wallet's loss is a debt to all alike. */
export interface Compensation {
  /** Yen paid for each yen that the coins were worth at the theft; 1 where coins are given back. */
  readonly rate: number;
  readonly days: number;
  readonly paidIn: 'yen' | 'coins';
  /** Only customers who had set up a second factor are paid. */
  readonly secondFactor: boolean;
  /** What one robbed account is paid at most; null where there is no cap. */
  readonly perAccount: Yen | null;
  /** Owners who find whatever the rule asks, as a record may say, or only what the funds hold. */
  readonly by: 'owners' | 'funds';
}

/** A theft: out of wallets, coin by coin, or out of accounts, each of which stands for `weight` people. */
export type Loss =
  | { readonly from: 'wallets'; readonly coins: readonly { yen: Yen; ownersYen: Yen }[] }
  | { readonly from: 'accounts'; readonly accounts: readonly Robbed[]; readonly weight: number };

export interface Robbed {
  readonly yen: Yen;
  readonly held: Held;
}

export interface Borne {
  readonly customerLossYen: Yen;
  readonly exchangeLossYen: Yen;
  readonly insuredYen: Yen;
  /** What customers are owed by the rule and nobody can pay; never more than they lose. */
  readonly uncoveredYen: Yen;
  readonly compensationDays: number | null;
  /** The whole theft, each yen of it with one bearer. */
  readonly borne: {
    readonly customersYen: Yen;
    readonly ownersYen: Yen;
    readonly ownCoinsYen: Yen;
    readonly insurerYen: Yen;
  };
}

/** Splits a theft among those who bear it. */
export function losses(bearing: Bearing, loss: Loss, stolenYen: Yen): Borne {
  const { capitalYen, insuranceYen, compensation } = bearing;
  const { ownersYen, ownCoinsYen, owedYen } = claimed(bearing, loss, stolenYen);
  const fromCapital = Math.min(owedYen, capitalYen);
  const insuredYen = Math.min(owedYen - fromCapital, insuranceYen);
  const lacking = owedYen - fromCapital - insuredYen;
  const found = compensation?.by === 'owners' ? lacking : 0;
  const exchangeLossYen = ownersYen + ownCoinsYen + fromCapital + found;
  const customerLossYen = stolenYen - exchangeLossYen - insuredYen;
  return {
    customerLossYen,
    exchangeLossYen,
    insuredYen,
    uncoveredYen: lacking - found,
    compensationDays: stolenYen > 0 ? (compensation?.days ?? null) : null,
    borne: {
      customersYen: customerLossYen,
      ownersYen: exchangeLossYen - ownCoinsYen,
      ownCoinsYen,
      insurerYen: insuredYen,
    },
  };
}

/** What a robbed account is owed: by the scenario's rule or by the house's own promise, whichever is more. */
export function owedTo({ yen, held }: Robbed, { compensation, perAccountYen }: Bearing): Yen {
  const promised = Math.min(yen, perAccountYen);
  if (compensation === null || (compensation.secondFactor && held === 'none')) return promised;
  const { rate, perAccount } = compensation;
  return Math.max(promised, Math.min(Math.floor(yen * rate), perAccount ?? Infinity));
}

interface Claimed {
  /** The exchange's own coins that were taken with the customers'. */
  readonly ownersYen: Yen;
  readonly ownCoinsYen: Yen;
  readonly owedYen: Yen;
}

function claimed(bearing: Bearing, loss: Loss, stolenYen: Yen): Claimed {
  if (loss.from === 'accounts') {
    const lost = loss.accounts.reduce((sum, { yen }) => sum + yen, 0);
    const owed = loss.accounts.reduce((sum, account) => sum + owedTo(account, bearing), 0);
    // A part of the whole, because yen are rounded account by account and once more together.
    const owedYen = lost === 0 ? 0 : multiplyDivide(stolenYen, owed, lost, 'down');
    return { ownersYen: 0, ownCoinsYen: 0, owedYen };
  }
  let ownersYen = 0;
  let ownCoinsYen = 0;
  let rest = 0;
  loss.coins.forEach(({ yen, ownersYen: owners }, asset) => {
    const inKind = Math.min(yen - owners, bearing.ownCoinsYen[asset]!);
    ownersYen += owners;
    ownCoinsYen += inKind;
    rest += yen - owners - inKind;
  });
  const rate = bearing.compensation?.rate ?? 1;
  return { ownersYen, ownCoinsYen, owedYen: Math.floor(rest * rate) };
}
