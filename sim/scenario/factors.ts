/** What a theft did to customers by the second factor they had set up of their own accord. */
import type { Yen } from '../money.ts';
import type { AccountPlan } from '../exchange/blueprint/accounts.ts';
import type { Held } from '../customers/traits.ts';
import { owedTo, type Bearing, type Borne, type Loss, type Robbed } from './losses.ts';

export interface ByFactor {
  /** Accounts somebody went for, and those that were emptied; null where a wallet was robbed. */
  readonly accountsTargeted: number | null;
  readonly accountsRobbed: number | null;
  readonly stolenYen: Yen;
  readonly customerLossYen: Yen;
}

/** How many accounts of one factor were gone for, before weighing. */
export type Targets = Readonly<Record<Held, number>>;

/**
 * Robbed accounts by their own factor. Out of a wallet everybody loses by their share of the coin, and as a
 * factor goes with no size of balance here, each factor loses by the share of customers who have it.
 */
export function byFactor(
  loss: Loss,
  bearing: Bearing,
  { customerLossYen }: Borne,
  stolenYen: Yen,
  targets: Targets,
  enrolled: AccountPlan['enrolled'],
): Readonly<Record<Held, ByFactor>> {
  if (loss.from === 'wallets') {
    const { sms, totp, passkey } = enrolled;
    const part = { none: Math.max(0, 1 - sms - totp - passkey), sms, totp, passkey };
    return forEach((held) => ({
      accountsTargeted: null,
      accountsRobbed: null,
      stolenYen: Math.round(stolenYen * part[held]),
      customerLossYen: Math.round(customerLossYen * part[held]),
    }));
  }
  const { accounts, weight } = loss;
  const inAll = lossOf(accounts, bearing);
  const scale = inAll.yen === 0 ? 0 : stolenYen / inAll.yen;
  // What the funds lack is lacking to everybody who is owed, in proportion.
  const unpromised = (inAll.yen - inAll.owedYen) * scale;
  const owed = inAll.owedYen * scale;
  const lacking = owed === 0 ? 0 : Math.max(0, customerLossYen - unpromised) / owed;
  return forEach((held) => {
    const own = accounts.filter((account) => account.held === held);
    const { yen, owedYen } = lossOf(own, bearing);
    return {
      accountsTargeted: Math.round(targets[held] * weight),
      accountsRobbed: Math.round(own.length * weight),
      stolenYen: Math.round(yen * scale),
      customerLossYen: Math.round((yen - owedYen * (1 - lacking)) * scale),
    };
  });
}

function lossOf(accounts: readonly Robbed[], bearing: Bearing): { yen: Yen; owedYen: Yen } {
  let [yen, owedYen] = [0, 0];
  for (const account of accounts) {
    yen += account.yen;
    owedYen += owedTo(account, bearing);
  }
  return { yen, owedYen };
}

function forEach<T>(worked: (held: Held) => T): Readonly<Record<Held, T>> {
  return {
    none: worked('none'),
    sms: worked('sms'),
    totp: worked('totp'),
    passkey: worked('passkey'),
  };
}
