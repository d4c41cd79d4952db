/** What happens at the door whoever stands there: proofs are asked for, owners told, visitors turned away. */
import { name } from '../kernel/random.ts';
import type { Story } from '../kernel/simulation.ts';
import { kinds, nothing } from '../journal.ts';
import type { Account, Proof } from './account.ts';
import type { Factor, PathName } from './blueprint/accounts.ts';
import type { House } from './house.ts';
import { arrivesAt } from './messages.ts';
import type { Prover, Refused } from './visits.ts';

export interface Porter {
  /** Whether the visitor proves one alternative of the path. */
  prove(account: Account, path: PathName, prover: Prover, cause: number): Story<boolean>;
  /** Tells the owner over every channel the house uses for it. */
  notify(account: Account, about: string, cause: number): void;
  turnAway(account: Account, reason: string, cause: number): Refused;
  /** Freezes the account and cancels its orders that are not yet on their way. */
  freeze(account: Account, by: string, cause: number): void;
}

export function porter(house: House): Porter {
  const { accounts, withdrawals, world } = house;
  const { journal } = world;

  const notify = (account: Account, about: string, cause: number): void => {
    for (const kind of accounts.plan.alerts) {
      const to = { mail: account.mailbox, push: account.app, sms: account.phone }[kind];
      const what = name(about);
      const record = journal.record(
        kinds.noticeSent,
        cause,
        account.name,
        what,
        0,
        nothing,
        to.name,
      );
      arrivesAt(to).receive?.(what, record);
    }
  };

  const turnAway = (account: Account, reason: string, cause: number): Refused => {
    journal.record(kinds.signInRefused, cause, account.name, nothing, 0, nothing, name(reason));
    return { refused: reason };
  };

  const freeze = (account: Account, by: string, cause: number): void => {
    if (account.frozen) return;
    account.frozen = true;
    const word = name(by);
    const record = journal.record(
      kinds.accountFrozen,
      cause,
      account.name,
      nothing,
      0,
      nothing,
      word,
    );
    for (const open of [...withdrawals.openOf(account)]) open.cancel(by, record);
  };

  return {
    prove: (account, path, prover, cause) => prove(house, account, path, prover, cause),
    notify,
    turnAway,
    freeze,
  };
}

/** Tries the path's alternatives in turn, the one asking least first, as far as the visitor can prove. */
function* prove(
  { accounts }: House,
  account: Account,
  path: PathName,
  prover: Prover,
  cause: number,
): Story<boolean> {
  for (const wanted of accounts.alternatives(account, path)) {
    // What only the page asks for is not asked of whoever goes past it.
    const past = prover.pastPage === true && accounts.plan.enforced === 'page';
    const factors = past ? wanted.filter((factor) => !ofPage.includes(factor)) : wanted;
    if (!factors.every((factor) => prover.can(factor))) continue;
    const proofs: Proof[] = [];
    for (const factor of factors) {
      if (factor === 'mail' || factor === 'sms')
        if (accounts.sendCode(account, factor, cause) !== 'sent') break;
      const proof = yield* prover.prove(factor, account);
      if (proof === null) break;
      proofs.push(proof);
    }
    if (proofs.length < factors.length) continue;
    if (past && proofs.every((proof) => accounts.proves(account, proof))) return true;
    if (accounts.satisfied(account, path, proofs)) return true;
  }
  return false;
}

/** Second factors: what a page can ask for without the server looking again. */
const ofPage: readonly Factor[] = ['sms', 'totp', 'passkey'];
