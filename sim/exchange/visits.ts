/** What anybody can do at the front door, given what they can prove. */
import { name } from '../kernel/random.ts';
import type { Story } from '../kernel/simulation.ts';
import type { Amount } from '../money.ts';
import { kinds, nothing } from '../journal.ts';
import type { Address } from '../chain/address.ts';
import type { Account, Proof, Seen } from './account.ts';
import type { Factor } from './blueprint/accounts.ts';
import { confirmed, type Display, type Shown } from './confirmations.ts';
import { credentials, type Credentials } from './credentials.ts';
import type { House } from './house.ts';
import { porter, type Porter } from './porter.ts';
import type { Case } from './withdrawal.ts';

/** Whoever stands at the door: what they could prove, and how they do it when asked. */
export interface Prover extends Seen {
  can(factor: Factor): boolean;
  /** `order` is what a signature would stand under. */
  prove(factor: Factor, account: Account, order?: Shown): Story<Proof | null>;
  /** Answers what a second display shows; null where nobody could look. A program has nobody who looks. */
  confirm?(shown: Shown, on: Display, account: Account): Story<boolean | null>;
  /** Talks to the server itself, past the page that customers use. */
  readonly pastPage?: boolean;
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

/** What somebody with a session wants paid, and since when he has wanted it. */
interface Payout {
  readonly asset: number;
  readonly amount: Amount;
  readonly destination: Address;
  readonly wishedAt: number;
}

export interface Visits extends Credentials {
  signIn(account: Account, prover: Prover, cause: number): Story<Session | Refused>;
  /** Opens a session with an API token instead of a sign-in. */
  byToken(account: Account, network: string, cause: number): Session | Refused;
  balance(session: Session, asset: number): Amount;
  /** Sells a coin into another at the market; the amount bought, or why not. */
  sell(session: Session, from: number, to: number, amount: Amount): number | Refused;
  register(session: Session, destination: Address): Story<number | Refused>;
  withdraw(session: Session, order: Payout): Story<Case | Refused>;
  /** The one-tap freeze in a notice. */
  freeze(account: Account, by: string, cause: number): void;
}

export function visits(house: House): Visits {
  const { accounts, ledger, world } = house;
  const { journal } = world;
  const door = porter(house);
  const { turnAway, freeze } = door;

  return {
    ...credentials(house, door),
    freeze,
    signIn: (account, prover, cause) => signIn(house, door, account, prover, cause),
    byToken(account, network, cause) {
      const { tokens } = accounts.plan;
      if (account.frozen) return turnAway(account, 'account frozen', cause);
      if (tokens.bound && network !== account.home)
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
      if (house.responses.tradingHalted()) return { refused: 'trading is halted' };
      const got = house.trading.exchange(account.index, from, to, amount);
      const [sold, bought] = [house.plan.assets[from]!, house.plan.assets[to]!];
      const asset = name(sold.id);
      if (got > 0)
        journal.record(kinds.orderFilled, record, account.name, name(bought.id), amount, asset);
      return got;
    },
    register: (session, destination) => register(house, door, session, destination),
    withdraw: (session, order) => withdraw(house, door, session, order),
  };
}

function* signIn(
  { accounts, gatehouse, world }: House,
  { prove, notify, turnAway }: Porter,
  account: Account,
  prover: Prover,
  cause: number,
): Story<Session | Refused> {
  const { clock, journal, calendar } = world;
  if (account.frozen) return turnAway(account, 'account frozen', cause);
  if (!(yield* prove(account, 'signIn', prover, cause)))
    return turnAway(account, 'not proven', cause);
  if (account.frozen) return turnAway(account, 'account frozen', cause);
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
}

function* register(
  house: House,
  { prove, notify }: Porter,
  session: Session,
  destination: Address,
): Story<number | Refused> {
  const { accounts, gatehouse, world } = house;
  const { clock, journal } = world;
  const { account, prover, record } = session;
  if (account.frozen) return { refused: 'account frozen' };
  if (!(yield* prove(account, 'register', prover, record))) return { refused: 'not proven' };
  if (accounts.plan.confirm.registrations) {
    const shown = { destination: destination.name, asset: nothing, amount: null };
    const refused = yield* confirmed(house, account, shown, prover, record);
    if (refused !== null) return { refused };
  }
  const registration = { account, destination: destination.name };
  const { verdict, cause } = gatehouse.ask('register', registration, account.name, record);
  if (verdict.answer === 'refuse') return { refused: verdict.reason };
  if (verdict.answer === 'hold') yield verdict.seconds;
  account.book.set(destination.name.text, clock.now);
  const index = journal.record(kinds.destinationRegistered, cause, account.name, destination.name);
  notify(account, 'new destination', index);
  return clock.now + (accounts.plan.addressBook === 'hold' ? accounts.plan.addressHoldSeconds : 0);
}

function* withdraw(
  house: House,
  { prove, notify }: Porter,
  session: Session,
  { asset, amount, destination, wishedAt }: Payout,
): Story<Case | Refused> {
  const { accounts, ledger, plan, withdrawals, world } = house;
  const { clock } = world;
  const { account, prover, record, by } = session;
  if (account.frozen) return { refused: 'account frozen' };
  const since = account.book.get(destination.name.text);
  const destinationAge = since === undefined ? null : clock.now - since;
  if (
    accounts.plan.addressBook === 'hold' &&
    (destinationAge === null || destinationAge < accounts.plan.addressHoldSeconds)
  )
    return { refused: 'destination not yet usable' };
  if (by === 'token') {
    if (!accounts.tokenPays(account)) return { refused: 'token may not withdraw' };
  } else if (!(yield* prove(account, 'withdraw', prover, record))) return { refused: 'not proven' };
  if (account.frozen) return { refused: 'account frozen' };
  if (amount <= 0 || ledger.balance(asset, account.index) < amount)
    return { refused: 'balance too low' };
  const order = {
    destination: destination.name,
    asset: name(plan.assets[asset]!.id),
    amount,
  };
  const refused = yield* confirmed(house, account, order, prover, record);
  if (refused !== null) return { refused };
  if (account.frozen) return { refused: 'account frozen' };
  const signature = prover.can('signature')
    ? yield* prover.prove('signature', account, order)
    : null;
  const instructed =
    plan.signing.intentCovers === 'code'
      ? by === 'browser'
      : signature !== null && accounts.proves(account, signature);
  if (plan.signing.intent === 'web' && !instructed) return { refused: 'order not signed' };
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
}

function* noProof(): Story<null> {
  return null;
}
