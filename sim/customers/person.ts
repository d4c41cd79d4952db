/** One customer: what they hold, and how they prove it when the exchange asks. */
import { name, type Name } from '../kernel/random.ts';
import type { Story } from '../kernel/simulation.ts';
import { kinds, nothing } from '../journal.ts';
import type { World } from '../world.ts';
import type { Account, Doors, Factor, Proof, Prover, Seen } from '../exchange/doors.ts';
import type { Owners } from './owners.ts';
import type { Population } from './population.ts';
import type { Street } from './street.ts';
import { deviceOf, type Held } from './traits.ts';

/** The owner at the door: holds everything, but may not have a telephone at hand. */
export function owner(
  { random, clock }: World,
  doors: Doors,
  street: Street,
  owners: Owners,
  account: Account,
  occasion: Name,
  seen: Seen,
): Prover {
  const reads = random.die('reads-code');
  return {
    ...seen,
    can: (factor) => holds(account, factor),
    *prove(factor): Story<Proof | null> {
      if (needsTelephone(factor)) {
        // Whoever has only a telephone is holding it.
        const inHand = deviceOf(random, street, account.name) === 'phone';
        if (!inHand && reads.share(occasion) < street.codeMissedShare) return null;
        yield readingSeconds;
      }
      return { factor, value: valueOf(doors, owners, account, factor, clock.now), origin: 'here' };
    },
  };
}

/** Taking the telephone out and typing what it shows (assumed). */
const readingSeconds = 20;

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
