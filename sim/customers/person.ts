/** One customer: what they hold, and how they prove it when the exchange asks. */
import { name, type Name } from '../kernel/random.ts';
import type { Story } from '../kernel/simulation.ts';
import { kinds, nothing } from '../journal.ts';
import type { World } from '../world.ts';
import type {
  Account,
  Display,
  Doors,
  Factor,
  Proof,
  Prover,
  Seen,
  Shown,
} from '../exchange/doors.ts';
import type { Owners } from './owners.ts';
import type { Population } from './population.ts';
import { notices } from './reading.ts';
import type { Intention } from './screens.ts';
import type { Street } from './street.ts';
import { deviceOf, type Held } from './traits.ts';

/**
 * The owner at the door: holds everything, but may not have a telephone at hand. `meant` is the order or
 * address they came for, where they came for one.
 */
export function owner(
  world: World,
  doors: Doors,
  street: Street,
  owners: Owners,
  account: Account,
  occasion: Name,
  seen: Seen,
  meant: Intention | null = null,
): Prover {
  const { random, clock } = world;
  const reads = random.die('reads-code');
  const compares = random.die('compares');
  return {
    ...seen,
    can: (factor) => holds(account, factor),
    *prove(factor, _, order): Story<Proof | null> {
      if (factor === 'signature' && order !== undefined && doors.clients.signedApart) {
        yield readingSeconds;
        if (objects(order, 'text')) return null;
      }
      if (needsTelephone(factor)) {
        // Whoever has only a telephone is holding it.
        const inHand = deviceOf(random, street, account.name) === 'phone';
        if (!inHand && reads.share(occasion) < street.codeMissedShare) return null;
        yield readingSeconds;
      }
      return { factor, value: valueOf(doors, owners, account, factor, clock.now), origin: 'here' };
    },
    *confirm(shown, on): Story<boolean | null> {
      const has = deviceOf(random, street, account.name);
      if (on === 'app' && has === 'computer') return null;
      if (has !== 'phone' && reads.share(occasion) < street.codeMissedShare) return null;
      yield readingSeconds + Math.floor(compares.exponential(occasion, meanComparing));
      // A telephone on which the order was typed shows there what it showed before.
      const { screens } = owners;
      const same = has === 'phone' && screens.of(account, seen.device) !== screens.own;
      return same || !objects(shown, on);
    },
  };

  /** Whoever sees something other than they meant knows that something is wrong. */
  function objects(shown: Shown, on: Display): boolean {
    if (meant !== null && !notices(world, street, occasion, meant, shown, on)) return false;
    owners.warn(account);
    return true;
  }
}

/** Taking the telephone out and typing what it shows (assumed). */
const readingSeconds = 20;

/** What comparing an address and an amount takes longer, on average (assumed; 10 to 60 s in all). */
const meanComparing = 15;

/** What an owner shows to prove a factor at this moment. */
export function valueOf(
  doors: Doors,
  owners: Owners,
  account: Account,
  factor: Factor,
  at: number,
): number | object {
  switch (factor) {
    case 'password':
      return owners.password(account);
    case 'pin':
      return account.pin;
    case 'document':
      return account.document;
    case 'mail':
      return account.mailbox.code;
    case 'sms':
      return account.phone.code;
    case 'totp':
      return doors.clients.totpAt(account.totp!, at);
    case 'passkey':
      return account.passkey!;
    case 'signature':
      return account.signature!;
  }
}

function holds(account: Account, factor: Factor): boolean {
  if (factor === 'totp') return account.totp !== null;
  if (factor === 'passkey') return account.passkey !== null;
  if (factor === 'signature') return account.signature !== null;
  return true;
}

function needsTelephone(factor: Factor): boolean {
  return factor === 'sms' || factor === 'totp';
}

/** Opens an account for a customer on first use, with the factor they chose of their own accord. */
export function accountOf(
  { random, journal }: World,
  doors: Doors,
  enrolled: { sms: number; totp: number; passkey: number },
  owners: Owners,
  people: Population,
  customer: number,
): Account {
  const known = doors.clients.find(customer);
  if (known !== undefined) return known;
  const person = people.person(customer);
  let drawn = random.die('enrols').share(person);
  const chosen = (['passkey', 'totp', 'sms'] as const).find((factor) => {
    drawn -= enrolled[factor];
    return drawn < 0;
  });
  const held: Held = chosen ?? 'none';
  const owned = people.heldYen(customer);
  const device = name(people.device(customer));
  journal.record(kinds.customerMet, -1, person, name(held), owned, nothing, device);
  const seen = people.whereabouts.usual(customer);
  const account = doors.clients.open(customer, chosen ?? null, seen);
  owners.settle(account);
  return account;
}
