/** Changing and recovering what proves an account, and the desk that helps with it. */
import { name, scramble, type Name } from '../kernel/random.ts';
import type { Seconds, Story } from '../kernel/simulation.ts';
import { kinds, nothing } from '../journal.ts';
import { day } from '../time.ts';
import type { Account } from './account.ts';
import type { Factor, PathName } from './blueprint/accounts.ts';
import type { House } from './house.ts';
import type { Porter } from './porter.ts';
import type { Member, Rights } from './rights.ts';
import type { Prover, Refused, Session } from './visits.ts';

/** What somebody who recovered an account has chosen anew; null for what stays as it was. */
export interface Recovered {
  readonly password: number;
  readonly pin: number | null;
}

/** What an account is proven with after the desk has set it anew. */
export interface Reset {
  readonly password: number;
  readonly pin: number;
  readonly totp: number | null;
}

export interface Credentials {
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
  /**
   * Agents of the desk set everything anew that proves an account, as for an owner who has lost it all;
   * `who` is on the screen with them.
   */
  reset(
    account: Account,
    agents: readonly Member[],
    who: Name,
    cause: number,
  ): Story<Reset | Refused>;
  /**
   * An agent of the desk opens the file of a customer, and of `count` in all that are like this one; who
   * has opened as many as he may waits for the next day. False for whoever is no agent of the desk.
   */
  readAccount(
    account: Account,
    count: number,
    agents: readonly Member[],
    who: Name,
    cause: number,
  ): Story<boolean>;
  /** The owner asks for help: the desk freezes the account and cancels what is not yet paid. */
  report(account: Account, why: string, cause: number): Story<void>;
}

export function credentials(house: House, door: Porter): Credentials {
  const desk: Desk = { house, door, spent: new Map() };
  return {
    changeFactor: (session, factor, to) => changeFactor(desk, session, factor, to),
    recover: (account, path, prover, cause) => recover(desk, account, path, prover, cause),
    reset: (account, agents, who, cause) => reset(desk, account, agents, who, cause),
    readAccount: (account, count, agents, who, cause) =>
      readAccount(desk, account, count, agents, who, cause),
    report: (account, why, cause) => report(desk, account, why, cause),
  };
}

/** The desk, the house whose accounts it changes, and the door where their owners prove themselves. */
interface Desk {
  readonly house: House;
  readonly door: Porter;
  /** Until when an agent's files of a day are used up. */
  readonly spent: Map<string, Seconds>;
}

function* changeFactor(
  desk: Desk,
  session: Session,
  factor: 'password' | 'sms' | 'totp',
  to: number,
): Story<Refused | null> {
  const { account, prover, record } = session;
  if (!(yield* desk.door.prove(account, 'changeFactor', prover, record)))
    return { refused: 'not proven' };
  const refused = yield* changed(desk, account, factor, 'changeFactor', record);
  if (refused !== null) return refused;
  if (factor === 'password') account.password = to;
  if (factor === 'totp') account.totp = to;
  return null;
}

function* recover(
  desk: Desk,
  account: Account,
  path: 'recover' | 'support',
  prover: Prover,
  cause: number,
): Story<Recovered | Refused> {
  const { accounts, staff, world } = desk.house;
  const { prove, turnAway } = desk.door;
  if (account.frozen) return turnAway(account, 'account frozen', cause);
  if (!(yield* prove(account, path, prover, cause))) return turnAway(account, 'not proven', cause);
  if (path === 'support' && staff.has('support'))
    yield staff.take('support', deskSeconds).ends - world.clock.now;
  const refused = yield* changed(desk, account, 'password', path, cause);
  if (refused !== null) return refused;
  account.password = anew(account.password);
  if (path === 'support' || !accounts.plan.recoverClears)
    return { password: account.password, pin: null };
  account.second = null;
  account.pin = anew(account.pin);
  return { password: account.password, pin: account.pin };
}

function* reset(
  desk: Desk,
  account: Account,
  agents: readonly Member[],
  who: Name,
  cause: number,
): Story<Reset | Refused> {
  const { rights, staff, world } = desk.house;
  const { turnAway } = desk.door;
  const opened = yield* rights.use('reset-factor', agents, who, cause, 'own');
  if (opened === null) return { refused: 'nobody there holds this right' };
  if (account.frozen) return turnAway(account, 'account frozen', cause);
  if (staff.has('support')) yield staff.take('support', deskSeconds).ends - world.clock.now;
  const refused = yield* changed(desk, account, 'password', 'support', cause);
  if (refused !== null) return refused;
  account.password = anew(account.password);
  account.pin = anew(account.pin);
  account.second = null;
  if (account.totp !== null) account.totp = anew(account.totp);
  const { password, pin, totp } = account;
  return { password, pin, totp };
}

function* readAccount(
  { house, spent }: Desk,
  account: Account,
  count: number,
  agents: readonly Member[],
  who: Name,
  cause: number,
): Story<boolean> {
  const { accounts, rights, world } = house;
  const { clock, journal } = world;
  const spentUntil = ({ name: { text } }: Member): Seconds => spent.get(text) ?? 0;
  const atDesk = agents.filter((agent) => worksAtDesk(rights, agent));
  const agent = atDesk.sort((a, b) => spentUntil(a) - spentUntil(b))[0];
  if (agent === undefined) {
    const why = name('nobody there holds this right');
    journal.record(kinds.barred, cause, who, name('reset-factor'), 0, nothing, why);
    return false;
  }
  const { lookUpsPerDay } = accounts.plan;
  if (lookUpsPerDay !== null) {
    const begins = Math.max(spentUntil(agent), clock.now);
    spent.set(agent.name.text, begins + Math.ceil((count * day) / lookUpsPerDay));
    if (begins > clock.now) yield begins - clock.now;
    if (!worksAtDesk(rights, agent)) return false;
  }
  journal.record(kinds.fileOpened, cause, agent.name, account.name, count);
  return true;
}

function worksAtDesk(rights: Rights, { name: { text }, role, rights: held }: Member): boolean {
  return (
    held.includes('reset-factor') && rights.members(role).some((each) => each.name.text === text)
  );
}

function* report({ house, door }: Desk, account: Account, why: string, cause: number): Story<void> {
  const { staff, world } = house;
  const { clock, journal } = world;
  const record = journal.record(kinds.supportContacted, cause, account.name, name(why));
  if (staff.has('support')) yield staff.take('support', deskSeconds).ends - clock.now;
  door.freeze(account, 'the support desk', record);
}

function* changed(
  { house, door }: Desk,
  account: Account,
  factor: Factor,
  path: PathName,
  cause: number,
): Story<Refused | null> {
  const { gatehouse, world } = house;
  const { clock, journal } = world;
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
  door.notify(account, `change of ${factor}`, record);
  return null;
}

/** A value that nobody has seen in place of another, however often it is set anew. */
function anew(secret: number): number {
  return scramble(secret ^ 0x5bd1e995);
}

/** One conversation at the support desk (assumed). */
const deskSeconds = 15 * 60;
