/** What anybody can do at the front door, given what they can prove. */
import { name } from '../kernel/random.ts';
import type { Story } from '../kernel/simulation.ts';
import type { Amount } from '../money.ts';
import { kinds, nothing } from '../journal.ts';
import type { Address } from '../chain/address.ts';
import type { Account, Proof } from './accounts.ts';
import type { Factor, PathName } from './blueprint.ts';
import type { House } from './house.ts';
import { arrivesAt } from './messages.ts';
import type { Case } from './withdrawals.ts';

/** Whoever stands at the door: what they could prove, and how they do it when asked. */
export interface Prover {
  readonly device: string;
  readonly network: string;
  can(factor: Factor): boolean;
  prove(factor: Factor, account: Account): Story<Proof | null>;
}

export interface Session {
  readonly account: Account;
  readonly prover: Prover;
  readonly knownDevice: boolean;
  readonly by: 'browser' | 'token';
  readonly record: number;
}

/** A refusal at the door is a word, not an error. */
export type Refused = { readonly refused: string };

/** What somebody who recovered an account has chosen anew; null for what stays as it was. */
export interface Recovered {
  readonly password: number;
  readonly pin: number | null;
}

export interface Visits {
  signIn(account: Account, prover: Prover, cause: number): Story<Session | Refused>;
  /** Opens a session with an API token instead of a sign-in. */
  byToken(account: Account, network: string, cause: number): Session | Refused;
  balance(session: Session, asset: number): Amount;
  /** Sells a coin into another at the market; the amount bought, or why not. */
  sell(session: Session, from: number, to: number, amount: Amount): number | Refused;
  register(session: Session, destination: Address): Story<number | Refused>;
  withdraw(
    session: Session,
    order: { asset: number; amount: Amount; destination: Address; wishedAt: number },
  ): Story<Case | Refused>;
  /** Replaces a factor; the new value is what the visitor brings. */
  changeFactor(
    session: Session,
    factor: 'password' | 'sms' | 'totp',
    to: number,
  ): Story<Refused | null>;
  /** Sets a new password without the old one, by the path for those who forgot it or by the desk. */
  recover(
    account: Account,
    path: 'recover' | 'support',
    prover: Prover,
    cause: number,
  ): Story<Recovered | Refused>;
  /** The owner asks for help: the desk freezes the account and cancels what is not yet paid. */
  report(account: Account, why: string, cause: number): Story<void>;
  /** The one-tap freeze in a notice. */
  freeze(account: Account, by: string, cause: number): void;
}

export function visits(house: House): Visits {
  const { accounts, gatehouse, ledger, withdrawals, staff, world } = house;
  const { clock, journal, calendar } = world;

  /** Tries the path's alternatives in turn, the one asking least first, as far as the visitor can prove. */
  function* prove(account: Account, path: PathName, prover: Prover, cause: number): Story<boolean> {
    for (const factors of accounts.alternatives(account, path)) {
      if (!factors.every((factor) => prover.can(factor))) continue;
      const proofs: Proof[] = [];
      for (const factor of factors) {
        if (factor === 'mail' || factor === 'sms')
          if (accounts.sendCode(account, factor, cause) !== 'sent') break;
        const proof = yield* prover.prove(factor, account);
        if (proof === null) break;
        proofs.push(proof);
      }
      if (proofs.length === factors.length && accounts.satisfied(account, path, proofs))
        return true;
    }
    return false;
  }

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

  function* changed(
    account: Account,
    factor: Factor,
    path: PathName,
    cause: number,
  ): Story<Refused | null> {
    const { verdict, cause: because } = gatehouse.ask(
      'changeFactor',
      { account, factor, path },
      account.name,
      cause,
    );
    if (verdict.answer === 'hold') yield verdict.seconds;
    if (verdict.answer === 'refuse' || account.frozen) {
      const why = verdict.answer === 'refuse' ? verdict.reason : 'account frozen';
      const what = name(factor);
      journal.record(kinds.factorChangeRefused, because, account.name, what, 0, nothing, name(why));
      return { refused: why };
    }
    account.changedAt = clock.now;
    const what = name(factor);
    const record = journal.record(
      kinds.factorChanged,
      because,
      account.name,
      what,
      0,
      nothing,
      name(path),
    );
    notify(account, `change of ${factor}`, record);
    return null;
  }

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
    freeze,
    *signIn(account, prover, cause) {
      if (account.frozen) return turnAway(account, 'account frozen', cause);
      if (!(yield* prove(account, 'signIn', prover, cause)))
        return turnAway(account, 'not proven', cause);
      const knownDevice = account.devices.has(prover.device);
      const hour = calendar.hourOfDay(clock.now);
      const { network, device } = prover;
      const visit = { account, device, network, knownDevice, hour, by: 'browser' } as const;
      const { verdict, cause: because } = gatehouse.ask('signIn', visit, account.name, cause);
      if (verdict.answer === 'refuse') return turnAway(account, verdict.reason, because);
      if (verdict.answer === 'hold') yield verdict.seconds;
      if (verdict.answer === 'challenge') {
        journal.record(
          kinds.challenged,
          because,
          account.name,
          nothing,
          0,
          nothing,
          name(verdict.reason),
        );
        const factor = accounts.stepUp(account);
        const provable = prover.can(factor);
        if (provable && (factor === 'sms' || factor === 'mail'))
          accounts.sendCode(account, factor, because);
        const proof = provable ? yield* prover.prove(factor, account) : null;
        if (proof === null || !accounts.proves(account, proof))
          return turnAway(account, 'challenge not met', because);
      }
      const record = journal.record(
        kinds.signedIn,
        because,
        account.name,
        name(network),
        0,
        nothing,
        name(device),
      );
      if (!knownDevice) notify(account, 'sign-in from a new device', record);
      return { account, prover, knownDevice, by: 'browser', record };
    },
    byToken(account, network, cause) {
      const { tokens } = accounts.plan;
      if (account.frozen) return turnAway(account, 'account frozen', cause);
      if (tokens.bound && network !== homeNetwork(account))
        return turnAway(account, 'token bound to another network', cause);
      const record = journal.record(
        kinds.signedIn,
        cause,
        account.name,
        name(network),
        0,
        nothing,
        name('token'),
      );
      const prover: Prover = { device: 'token', network, can: () => false, prove: noProof };
      return { account, prover, knownDevice: true, by: 'token', record };
    },
    balance: (session, asset) => ledger.balance(asset, session.account.index),
    sell({ account, record }, from, to, amount) {
      if (account.frozen) return { refused: 'account frozen' };
      if (house.responses.tradingHalted) return { refused: 'trading is halted' };
      const got = house.trading.exchange(account.index, from, to, amount);
      const [sold, bought] = [house.plan.assets[from]!, house.plan.assets[to]!];
      const asset = name(sold.id);
      if (got > 0)
        journal.record(kinds.orderFilled, record, account.name, name(bought.id), amount, asset);
      return got;
    },
    *register(session, destination) {
      const { account, prover, record } = session;
      if (account.frozen) return { refused: 'account frozen' };
      if (!(yield* prove(account, 'register', prover, record))) return { refused: 'not proven' };
      const registration = { account, destination: destination.name };
      const { verdict, cause } = gatehouse.ask('register', registration, account.name, record);
      if (verdict.answer === 'refuse') return { refused: verdict.reason };
      if (verdict.answer === 'hold') yield verdict.seconds;
      account.book.set(destination.name.text, clock.now);
      const index = journal.record(
        kinds.destinationRegistered,
        cause,
        account.name,
        destination.name,
      );
      notify(account, 'new destination', index);
      return (
        clock.now + (accounts.plan.addressBook === 'hold' ? accounts.plan.addressHoldSeconds : 0)
      );
    },
    *withdraw(session, { asset, amount, destination, wishedAt }) {
      const { account, prover, record, by } = session;
      if (account.frozen) return { refused: 'account frozen' };
      const { addressBook, addressHoldSeconds, tokens } = accounts.plan;
      const since = account.book.get(destination.name.text);
      const destinationAge = since === undefined ? null : clock.now - since;
      if (
        addressBook === 'hold' &&
        (destinationAge === null || destinationAge < addressHoldSeconds)
      )
        return { refused: 'destination not yet usable' };
      if (by === 'token') {
        if (tokens.withdraw !== 'always') return { refused: 'token may not withdraw' };
      } else if (!(yield* prove(account, 'withdraw', prover, record)))
        return { refused: 'not proven' };
      if (amount <= 0 || ledger.balance(asset, account.index) < amount)
        return { refused: 'balance too low' };
      const signature = prover.can('signature') ? yield* prover.prove('signature', account) : null;
      const instructed =
        house.plan.signing.intentCovers === 'code'
          ? by === 'browser'
          : signature !== null && accounts.proves(account, signature);
      if (house.plan.signing.intent === 'web' && !instructed)
        return { refused: 'order not signed' };
      const opened = withdrawals.request(
        {
          account,
          party: account.index,
          count: 1,
          asset,
          amount,
          destination,
          destinationAge,
          knownDestination: account.paid.has(destination.name.text),
          knownDevice: session.knownDevice,
          device: prover.device,
          network: prover.network,
          by,
          instructed,
          wishedAt,
        },
        record,
      );
      account.paid.add(destination.name.text);
      notify(account, 'withdrawal ordered', opened.record);
      return opened;
    },
    *changeFactor(session, factor, to) {
      const { account, prover, record } = session;
      if (!(yield* prove(account, 'changeFactor', prover, record)))
        return { refused: 'not proven' };
      const refused = yield* changed(account, factor, 'changeFactor', record);
      if (refused !== null) return refused;
      if (factor === 'password') account.password = to;
      if (factor === 'totp') account.totp = to;
      return null;
    },
    *recover(account, path, prover, cause) {
      if (account.frozen) return turnAway(account, 'account frozen', cause);
      if (!(yield* prove(account, path, prover, cause)))
        return turnAway(account, 'not proven', cause);
      if (path === 'support' && staff.has('support'))
        yield staff.take('support', 15 * 60).ends - clock.now;
      const refused = yield* changed(account, 'password', path, cause);
      if (refused !== null) return refused;
      account.password ^= 0x5bd1e995;
      if (path === 'support' || !accounts.plan.recoverClears)
        return { password: account.password, pin: null };
      account.second = null;
      account.pin ^= 0x5bd1e995;
      return { password: account.password, pin: account.pin };
    },
    *report(account, why, cause) {
      const record = journal.record(kinds.supportContacted, cause, account.name, name(why));
      if (staff.has('support')) yield staff.take('support', 15 * 60).ends - clock.now;
      freeze(account, 'the support desk', record);
    },
  };
}

/** The network from which an account's owner usually comes. */
export function homeNetwork(account: Account): string {
  return `home of ${account.name.text}`;
}

function* noProof(): Story<null> {
  return null;
}
