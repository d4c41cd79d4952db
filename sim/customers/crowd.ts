/** The people on the street as others can meet them: how many there are, and how each behaves when met. */
import { name, type Die, type Name } from '../kernel/random.ts';
import type { Story } from '../kernel/simulation.ts';
import type { World } from '../world.ts';
import {
  channel,
  type Account,
  type Channel,
  type Doors,
  type Prover,
  type Session,
} from '../exchange/doors.ts';
import type { Owners } from './owners.ts';
import { accountOf, Owner, valueOf } from './person.ts';
import type { Population } from './population.ts';
import type { Screens } from './screens.ts';
import type { Street } from './street.ts';
import type { Enrolment } from './town.ts';
import { deviceOf } from './traits.ts';

export interface Crowd {
  readonly street: Street;
  readonly people: Population;
  /** The account of a simulated customer. */
  account(customer: number): Account;
  person(customer: number): Name;
  /** The owner of an account at the door, everything in hand. */
  ownerOf(account: Account, occasion: string): Prover;
  /** Whether the person uses the password of this account elsewhere too. */
  reusesPassword(account: Account): boolean;
  /** Whether the person has made an API token. */
  hasToken(account: Account): boolean;
  /** Whether the person enters what a page that looks right asks for; the same person always does. */
  submits(account: Account, share: number): boolean;
  /** The person reads a code and types or says it; null if they do not. */
  givesCode(account: Account, factor: 'sms' | 'mail' | 'totp', share: number): Story<number | null>;
  /** A person on a false page reads what a text shows, and says yes where they overlook that it is an order. */
  confirms(account: Account, share: number): Story<boolean | null>;
  /** A person touches a key or a sensor when the page on their own device asks for it. */
  touches(account: Account, share: number): Story<boolean>;
  readonly screens: Screens;
  /** Whether the person has nothing but a telephone. */
  onlyPhone(account: Account): boolean;
  /** A carrier moves the person's number to another device, or not; whoever asks. */
  moveNumber(account: Account, givesIn: number): Channel | null;
  /** The person signs in to have a look, some days from now. */
  looksIn(account: Account, cause: number): Story<Session | null>;
}

export function crowd(
  world: World,
  doors: Doors,
  street: Street,
  people: Population,
  enrolment: Enrolment,
  owners: Owners,
): Crowd {
  const { random, clock } = world;
  const reuses = random.die('reuses-password');
  const submits = random.die('submits-to-page');
  const carrier = random.die('carrier-gives-in');
  const tokens = random.die('has-token');
  const habits: Habits = {
    gives: random.die('gives-code'),
    takes: random.die('takes-to-type'),
    looks: random.die('looks-in'),
    overlooks: random.die('overlooks'),
  };
  /** Simulated customers may be away from home; whoever else opened an account comes from there. */
  const at = (account: Account, what: string): Prover => {
    const occasion = name(`${what} of ${account.name.text}`);
    const { index, home, devices } = account;
    const seen =
      index < people.size
        ? people.whereabouts.on(index, occasion)
        : { network: home, device: [...devices][0]! };
    return new Owner(world, doors, street, owners, account, occasion, seen);
  };

  return {
    street,
    people,
    account: (customer) => accountOf(world, doors, enrolment, owners, people, customer),
    person: people.person,
    ownerOf: at,
    reusesPassword: ({ name: who }) => reuses.share(who) < street.reusedPasswordShare,
    hasToken: ({ name: who }) => tokens.share(who) < doors.clients.tokenShare(),
    submits: ({ name: who }, share) => submits.share(who) < share,
    givesCode: (account, factor, share) =>
      givesCode(world, doors, owners, habits, account, factor, share),
    confirms: (account, share) => confirms(street, habits, account, share),
    touches: (account, share) => touches(habits, account, share),
    screens: owners.screens,
    onlyPhone: (account) => deviceOf(random, street, account.name) === 'phone',
    moveNumber(account, givesIn) {
      if (carrier.share(account.phone.name) >= givesIn) return null;
      const line = channel(name(`moved ${account.phone.name.text}`), 'sms');
      account.phone.movedAt = clock.now;
      account.phone.divertedTo = line;
      return line;
    },
    looksIn: (account, cause) =>
      looksIn(street, owners, habits, account, () => at(account, 'look'), cause),
  };
}

/** What decides what a person does when asked, and how long it takes. */
interface Habits {
  readonly gives: Die;
  readonly takes: Die;
  readonly looks: Die;
  readonly overlooks: Die;
}

function* givesCode(
  { clock }: World,
  doors: Doors,
  owners: Owners,
  { gives, takes }: Habits,
  account: Account,
  factor: 'sms' | 'mail' | 'totp',
  share: number,
): Story<number | null> {
  const asked = name(`${factor} of ${account.name.text}`);
  if (gives.share(asked) >= share) return null;
  yield leastTypingSeconds + Math.floor(takes.exponential(asked, meanTypingSeconds));
  return valueOf(doors, owners, account, factor, clock.now) as number;
}

function* confirms(
  street: Street,
  { gives, takes, overlooks }: Habits,
  account: Account,
  share: number,
): Story<boolean | null> {
  const asked = complying(account);
  if (gives.share(asked) >= share) return null;
  yield leastTypingSeconds + Math.floor(takes.exponential(asked, meanTypingSeconds));
  return overlooks.share(asked) < street.missesRewrittenShare;
}

function* touches({ gives }: Habits, account: Account, share: number): Story<boolean> {
  yield touchingSeconds;
  return gives.share(complying(account)) < share;
}

function* looksIn(
  street: Street,
  owners: Owners,
  { looks }: Habits,
  account: Account,
  proverNow: () => Prover,
  cause: number,
): Story<Session | null> {
  yield Math.floor(looks.exponential(account.name, street.looksEveryDays * 86400));
  owners.begins(account);
  const prover = proverNow();
  const page = owners.screens.of(account, prover.device);
  const session = yield* page.signIn(account, prover, cause);
  owners.ends(account);
  return 'refused' in session ? null : session;
}

/** Whoever would give the code of their own factor also does what else a page asks for. */
function complying(account: Account): Name {
  return name(`${account.second ?? 'sms'} of ${account.name.text}`);
}

/** Touching a key or a sensor (assumed). */
const touchingSeconds = 5;

/** Reading a code and typing or saying it: the least, and what that takes longer on average (assumed). */
const leastTypingSeconds = 10;
const meanTypingSeconds = 20;
