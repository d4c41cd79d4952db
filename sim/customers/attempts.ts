/** What does not work at once is tried again: signing in, and what is done in a session. */
import { name } from '../kernel/random.ts';
import type { Story } from '../kernel/simulation.ts';
import { kinds, nothing } from '../journal.ts';
import { day, hour } from '../time.ts';
import type { Account, Refused, Session } from '../exchange/doors.ts';
import { Owner } from './person.ts';
import type { Wish } from './population.ts';
import type { Intention } from './screens.ts';
import type { Town } from './town.ts';

/** Does one thing in a session, again a little later when a code could not be read. */
export function* trying<T>(
  town: Town,
  wish: Wish,
  what: string,
  session: Session,
  meant: Intention,
  act: (session: Session) => Story<T | Refused>,
): Story<T | Refused> {
  const { account } = session;
  for (let attempt = 0; ; attempt++) {
    const occasion = `${what} for ${wish.name.text} attempt ${attempt}`;
    const prover = ownerOf(town, wish, account, occasion, meant);
    town.owners.begins(account);
    const answer = yield* act({ ...session, prover });
    town.owners.ends(account);
    if (attempt === mostAttempts - 1 || !isRefused(answer) || answer.refused !== 'not proven')
      return answer;
    yield shortPause;
  }
}

/**
 * Signs in, trying again later when a code could not be read or a challenge was failed; null where the
 * password is no longer the owner's and the desk was told.
 */
export function* enter(
  town: Town,
  account: Account,
  wish: Wish,
  turn: number,
  cause: number,
): Story<Session | Refused | null> {
  const { world, doors, owners } = town;
  const coming = turn === 0 ? wish.name.text : `${wish.name.text} part ${turn}`;
  for (let attempt = 0; attempt < mostAttempts; attempt++) {
    const at = ownerOf(town, wish, account, `${coming} attempt ${attempt}`);
    owners.begins(account);
    const session = yield* owners.screens.of(account, at.device).signIn(account, at, cause);
    owners.ends(account);
    if (!('refused' in session)) return session;
    if (session.refused === 'account frozen') break;
    if (owners.lockedOut(account)) {
      yield* doors.visits.report(account, 'the password no longer works', cause);
      return null;
    }
    const pause = attempt === 0 ? shortPause : longPause;
    const why = name(session.refused);
    world.journal.record(kinds.lockedOut, cause, account.name, nothing, pause, nothing, why);
    yield pause;
  }
  return { refused: 'could not sign in' };
}

function ownerOf(
  { world, doors, street, owners }: Town,
  { seen }: Wish,
  account: Account,
  occasion: string,
  meant: Intention | null = null,
): Owner {
  return new Owner(world, doors, street, owners, account, name(occasion), seen, meant);
}

function isRefused(answer: unknown): answer is Refused {
  return typeof answer === 'object' && answer !== null && 'refused' in answer;
}

/** Tries before a customer gives up, and the pauses after the first and after later ones (assumed). */
const mostAttempts = 3;
const shortPause = hour / 4;
const longPause = day / 2;
