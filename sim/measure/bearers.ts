/** Who bore the losses of many runs, and what they did to customers by the second factor they held. */
import { heldFactors, type Held } from '../customers/traits.ts';
import type { Outcome as Lived } from '../scenario/outcome.ts';

/** What one run must say to be counted here. */
export type BorneOutcome = Pick<Lived, 'atRiskYen' | 'uncoveredYen' | 'borne' | 'byFactor'>;

/** Means over the runs, as shares of what was at risk; the first four add up to everything stolen. */
export interface Bearers {
  readonly customers: number;
  readonly owners: number;
  readonly ownCoins: number;
  readonly insurer: number;
  /** Part of the customers' share that they are owed and nobody can pay. */
  readonly uncovered: number;
}

/** Customers with one second factor; null where there was nothing to have a share of. */
export interface FactorCell {
  /** Accounts gone for and emptied, over all runs; null where wallets were robbed. */
  readonly accountsTargeted: number | null;
  readonly accountsRobbed: number | null;
  readonly robbedShare: number | null;
  /** Their part of everything stolen, and what of their own part they still lack in the end. */
  readonly stolenShare: number | null;
  readonly unpaidShare: number | null;
}

export type Factors = Readonly<Record<Held, FactorCell>>;

export function bearersOf(outcomes: readonly BorneOutcome[]): Bearers {
  const mean = (yen: (outcome: BorneOutcome) => number): number =>
    outcomes.reduce((sum, outcome) => sum + shareOf(yen(outcome), outcome.atRiskYen), 0) /
    outcomes.length;
  return {
    customers: mean(({ borne }) => borne.customersYen),
    owners: mean(({ borne }) => borne.ownersYen),
    ownCoins: mean(({ borne }) => borne.ownCoinsYen),
    insurer: mean(({ borne }) => borne.insurerYen),
    uncovered: mean(({ uncoveredYen }) => uncoveredYen),
  };
}

export function factorsOf(outcomes: readonly BorneOutcome[]): Factors {
  const sum = (held: Held, field: keyof BorneOutcome['byFactor'][Held]): number | null =>
    outcomes.reduce((total: number | null, { byFactor }) => {
      const value = byFactor[held][field];
      return total === null || value === null ? null : total + value;
    }, 0);
  const stolen = heldFactors.reduce((total, held) => total + sum(held, 'stolenYen')!, 0);
  const cell = (held: Held): FactorCell => {
    const accountsTargeted = sum(held, 'accountsTargeted');
    const accountsRobbed = sum(held, 'accountsRobbed');
    const lost = sum(held, 'stolenYen')!;
    return {
      accountsTargeted,
      accountsRobbed,
      robbedShare:
        accountsTargeted === null || accountsRobbed === null
          ? null
          : ratio(accountsRobbed, accountsTargeted),
      stolenShare: ratio(lost, stolen),
      unpaidShare: ratio(sum(held, 'customerLossYen')!, lost),
    };
  };
  return { none: cell('none'), sms: cell('sms'), totp: cell('totp'), passkey: cell('passkey') };
}

/** A run in which nobody had anything to bear. */
export const unborne: Omit<BorneOutcome, 'atRiskYen'> = {
  uncoveredYen: 0,
  borne: { customersYen: 0, ownersYen: 0, ownCoinsYen: 0, insurerYen: 0 },
  byFactor: { none: unharmed(), sms: unharmed(), totp: unharmed(), passkey: unharmed() },
};

function unharmed(): BorneOutcome['byFactor'][Held] {
  return { accountsTargeted: null, accountsRobbed: null, stolenYen: 0, customerLossYen: 0 };
}

function shareOf(yen: number, atRiskYen: number): number {
  return yen === 0 ? 0 : yen / atRiskYen;
}

function ratio(part: number, whole: number): number | null {
  return whole === 0 ? null : part / whole;
}
