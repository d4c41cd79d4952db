/** Honest customers living their wishes: sign in, order, wait, complain, give up. */
import { name } from '../kernel/random.ts';
import { wait, type Story } from '../kernel/simulation.ts';
import { kinds, nothing } from '../journal.ts';
import { day, hour } from '../time.ts';
import type { World } from '../world.ts';
import type { Account, Doors, Session } from '../exchange/doors.ts';
import type { Outside } from './outside.ts';
import type { Owners } from './owners.ts';
import { accountOf, owner } from './person.ts';
import type { Population, Wish } from './population.ts';
import type { Street } from './street.ts';

export interface Enrolment {
  readonly sms: number;
  readonly totp: number;
  readonly passkey: number;
}

/** Sets every wish going at its own time. */
export function honestCustomers(
  world: World,
  doors: Doors,
  street: Street,
  people: Population,
  enrolment: Enrolment,
  outside: Outside,
  owners: Owners,
): void {
  const { clock, journal } = world;
  const assets = doors.clients.networks;

  for (const wish of people.wishes) clock.after(wish.at, () => void clock.begin(order(wish)));

  function* order(wish: Wish): Story {
    const { customer, asset, amount } = wish;
    const person = people.person(customer);
    const account = accountOf(world, doors, enrolment, owners, customer);
    const label = wish.newDestination
      ? `new address of ${wish.name.text}`
      : `${person.text} outside`;
    const destination = outside.address(asset, label);
    if (!wish.newDestination && !account.book.has(destination.name.text)) {
      account.book.set(destination.name.text, -365 * day);
      account.paid.add(destination.name.text);
    }
    const wished = journal.record(
      kinds.wished,
      -1,
      person,
      destination.name,
      amount,
      assets[asset]!.asset,
    );
    const session = yield* enter(account, wish, wished);
    if (session === null) return;
    const { visits } = doors;
    if (visits.balance(session, asset) < amount) {
      yield* visits.report(account, 'coins are missing', session.record);
      return;
    }
    if (wish.newDestination) {
      owners.begins(account);
      const usable = yield* visits.register(session, destination);
      owners.ends(account);
      if (typeof usable === 'object') return giveUp(account, usable.refused, wished);
      if (usable > clock.now) yield usable - clock.now;
    }
    owners.begins(account);
    const opened = yield* visits.withdraw(session, {
      asset,
      amount,
      destination,
      wishedAt: wish.at,
    });
    owners.ends(account);
    if ('refused' in opened) return giveUp(account, opened.refused, wished);
    const ending = yield* wait(opened.ended);
    if (!ending.settled) giveUp(account, ending.reason, wished);
  }

  /** Signs in, trying again later when a code could not be read or a challenge was failed. */
  function* enter(account: Account, wish: Wish, cause: number): Story<Session | null> {
    for (let attempt = 0; attempt < 3; attempt++) {
      const occasion = name(`${wish.name.text} attempt ${attempt}`);
      const at = owner(world, doors, street, owners, account, occasion, wish.newDevice);
      owners.begins(account);
      const session = yield* doors.visits.signIn(account, at, cause);
      owners.ends(account);
      if (!('refused' in session)) return session;
      if (session.refused === 'account frozen') break;
      if (owners.lockedOut(account)) {
        yield* doors.visits.report(account, 'the password no longer works', cause);
        return null;
      }
      const pause = attempt === 0 ? hour / 4 : day / 2;
      journal.record(
        kinds.lockedOut,
        cause,
        account.name,
        nothing,
        pause,
        nothing,
        name(session.refused),
      );
      yield pause;
    }
    giveUp(account, 'could not sign in', cause);
    return null;
  }

  function giveUp(account: Account, reason: string, cause: number): void {
    journal.record(kinds.abandoned, cause, account.name, nothing, 0, nothing, name(reason));
    journal.record(kinds.supportContacted, cause, account.name, name(reason));
  }
}
