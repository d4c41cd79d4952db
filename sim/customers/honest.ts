/** Honest customers living their wishes: sign in, order, wait, come back, complain, give up. */
import { name } from '../kernel/random.ts';
import { wait, type Story } from '../kernel/simulation.ts';
import { kinds, nothing } from '../journal.ts';
import { day, minute } from '../time.ts';
import type { Amount } from '../money.ts';
import type { World } from '../world.ts';
import type { Account, Case, Doors, Refused, Session } from '../exchange/doors.ts';
import { mostPerDay, type Notices } from '../exchange/notices.ts';
import { enter, trying } from './attempts.ts';
import type { Outside } from './outside.ts';
import type { Owners } from './owners.ts';
import { accountOf } from './person.ts';
import type { Population, Wish } from './population.ts';
import { notices as objects } from './reading.ts';
import type { Intention } from './screens.ts';
import type { Street } from './street.ts';
import type { Enrolment, Town } from './town.ts';

/** Sets every wish going at its own time. */
export function honestCustomers(
  world: World,
  doors: Doors,
  notices: Notices,
  street: Street,
  people: Population,
  enrolment: Enrolment,
  outside: Outside,
  owners: Owners,
): void {
  const { clock, random } = world;
  const town: Town = {
    world,
    doors,
    notices,
    street,
    people,
    enrolment,
    outside,
    owners,
    comesBack: random.die('comes-back'),
    origins: random.die('origin'),
    checks: random.die('checks-arrival'),
  };
  for (const wish of people.wishes) clock.after(wish.at, () => void clock.begin(live(town, wish)));
}

function* live(town: Town, wish: Wish): Story {
  const { world, doors, people, enrolment, outside, owners } = town;
  const { clock, journal } = world;
  const { customer, asset, amount } = wish;
  const account = accountOf(world, doors, enrolment, owners, people, customer);
  const destination = outside.address(asset, wish.destination);
  if (!wish.newDestination && !account.book.has(destination.name.text)) {
    account.book.set(destination.name.text, -knownFor);
    account.paid.add(destination.name.text);
  }
  const id = doors.clients.networks[asset]!.asset;
  const person = people.person(customer);
  const wished = journal.record(kinds.wished, -1, person, destination.name, amount, id);
  const session = yield* enter(town, account, wish, 0, wished);
  if (session === null) return;
  if ('refused' in session) return giveUp(world, account, session.refused, wished);
  const page = owners.screens.of(account, wish.seen.device);
  if (page.balance(session, asset) < amount) {
    yield* doors.visits.report(account, 'coins are missing', session.record);
    return;
  }
  if (wish.newDestination) {
    const meant = meaning(town, wish, destination, null);
    const usable = yield* trying(town, wish, 'register', session, meant, (at) =>
      page.register(at, destination),
    );
    if (typeof usable === 'object') return yield* refusal(town, account, usable.refused, wished);
    if (usable > clock.now) yield usable - clock.now;
  }
  const refused = yield* order(town, wish, session, destination, wished);
  if (refused !== null) yield* refusal(town, account, refused, wished);
}

/**
 * Orders the whole wish. Whoever comes back where a limit refused that reads the published limits and
 * tries less at once, and the rest on later days; the reason of the last refusal, or null when all
 * is paid or the desk was told that something is wrong.
 */
function* order(
  town: Town,
  wish: Wish,
  first: Session,
  destination: Destination,
  wished: number,
): Story<string | null> {
  const { comesBack, people, street } = town;
  const { asset } = wish;
  const patient = comesBack.share(people.person(wish.customer)) < street.comesBackShare;
  let session = first;
  let left = wish.amount;
  let most = left;
  let limited = false;
  for (let turn = 0; turn < mostOrders; turn++) {
    const amount = limited ? Math.min(left, most, readable(town, session, asset)) : left;
    if (amount === 0) break;
    const given = { asset, amount, destination, wishedAt: wish.at };
    const refused = yield* ask(town, wish, turn, session, given, wished);
    const tooMuch = refused !== null && refused.startsWith('above');
    if (refused !== null && !(tooMuch && patient)) return refused;
    if (!tooMuch) left -= amount;
    if (left === 0) return null;
    // The first refusal sends one to the notices, a further one to a smaller sum.
    if (tooMuch && (limited || readable(town, session, asset) >= amount))
      most = Math.floor(amount / 2);
    if (tooMuch && !limited) yield retrySeconds;
    else {
      yield day + retrySeconds;
      const again = yield* enter(town, session.account, wish, turn, wished);
      if (again === null) return null;
      if ('refused' in again) return again.refused;
      session = again;
    }
    limited = true;
  }
  return 'the limits are too low';
}

/** What one may order in a day, as far as one can read. */
function readable({ owners, notices }: Town, session: Session, asset: number): Amount {
  const page = owners.screens.of(session.account, session.prover.device);
  return mostPerDay(notices, asset, page.balance(session, asset));
}

/** One order from the form to its ending; the reason where it was refused. */
function* ask(
  town: Town,
  wish: Wish,
  turn: number,
  session: Session,
  given: Given,
  wished: number,
): Story<string | null> {
  const { owners } = town;
  const { account } = session;
  const page = owners.screens.of(account, wish.seen.device);
  const { destination, amount } = given;
  const meant = meaning(town, wish, destination, amount);
  const picked = { ...given, destination: owners.screens.entry(account, destination) };
  const opened: Case | Refused = yield* trying(town, wish, `order ${turn}`, session, meant, (at) =>
    page.withdraw(at, picked),
  );
  if ('refused' in opened) return opened.refused;
  const { withdrawal } = opened;
  if (withdrawal.destination !== destination)
    town.world.clock.begin(miss(town, wish, turn, session, meant, opened, wished));
  const ending = yield* wait(opened.ended);
  return ending.settled ? null : ending.reason;
}

/** Coins that went elsewhere do not arrive: the page that says so is read, or their absence felt in the end. */
function* miss(
  { world, doors, street, owners, checks }: Town,
  wish: Wish,
  turn: number,
  { account, prover }: Session,
  meant: Intention,
  { withdrawal }: Case,
  wished: number,
): Story {
  const page = owners.screens.of(account, prover.device);
  const occasion = name(`order ${turn} for ${wish.name.text} on the page`);
  const { destination, amount } = withdrawal;
  const shown = { destination: destination.name, asset: nothing, amount };
  if (page.asExpected || !objects(world, street, occasion, meant, shown, 'text'))
    yield Math.floor(checks.exponential(wish.name, meanArrivalCheck, turn));
  if (page.asExpected) yield patience;
  if (!account.frozen) yield* doors.visits.report(account, 'coins did not arrive', wished);
}

function meaning(
  { doors, street, origins }: Town,
  wish: Wish,
  { name }: Destination,
  amount: Amount | null,
): Intention {
  const here = origins.share(wish.name) < street.originOnScreenShare;
  const { asset } = doors.clients.networks[wish.asset]!;
  return { destination: name, asset, amount, origin: here ? 'this screen' : 'elsewhere' };
}

/** Whoever was shown another order than theirs tells the desk; everybody else gives up. */
function* refusal(
  { world, doors, owners }: Town,
  account: Account,
  reason: string,
  wished: number,
): Story {
  if (owners.warned(account) && !account.frozen)
    yield* doors.visits.report(account, 'another order than mine was shown', wished);
  else giveUp(world, account, reason, wished);
}

function giveUp({ journal }: World, account: Account, reason: string, cause: number): void {
  journal.record(kinds.abandoned, cause, account.name, nothing, 0, nothing, name(reason));
  journal.record(kinds.supportContacted, cause, account.name, name(reason));
}

type Given = Parameters<Doors['visits']['withdraw']>[1];
type Destination = Given['destination'];

/** How long ago a customer registered the address they usually pay to (assumed). */
const knownFor = 365 * day;

/** Before a smaller order follows a refused one, and beyond the day of a limit (assumed). */
const retrySeconds = minute;

/** Until somebody looks whether coins have arrived, on average, and waits on where a page says they will (assumed). */
const meanArrivalCheck = day;
const patience = 3 * day;

/** Orders over which whoever comes back spreads one wish (assumed). */
const mostOrders = 10;
