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
import { deviceOf, type Device, type Held } from './traits.ts';

/**
 * The owner at the door: holds everything, but may not have a telephone at hand. `meant` is the order or
 * address they came for, where they came for one.
 */
export class Owner implements Prover {
  private readonly world: World;
  private readonly doors: Doors;
  private readonly street: Street;
  private readonly owners: Owners;
  private readonly account: Account;
  private readonly occasion: Name;
  private readonly meant: Intention | null;
  readonly network: string;
  readonly device: string;

  constructor(
    world: World,
    doors: Doors,
    street: Street,
    owners: Owners,
    account: Account,
    occasion: Name,
    { network, device }: Seen,
    meant: Intention | null = null,
  ) {
    this.world = world;
    this.doors = doors;
    this.street = street;
    this.owners = owners;
    this.account = account;
    this.occasion = occasion;
    this.meant = meant;
    this.network = network;
    this.device = device;
  }

  can(factor: Factor): boolean {
    return holds(this.account, factor);
  }

  *prove(factor: Factor, _: Account, order?: Shown): Story<Proof | null> {
    const { world, doors, owners, account } = this;
    if (factor === 'signature' && order !== undefined && doors.clients.signedApart()) {
      yield readingSeconds;
      if (this.objects(order, 'text')) return null;
    }
    if (needsTelephone(factor)) {
      // Whoever has only a telephone is holding it.
      if (this.has() !== 'phone' && this.missesCode()) return null;
      yield readingSeconds;
    }
    const value = valueOf(doors, owners, account, factor, world.clock.now);
    return { factor, value, origin: 'here' };
  }

  *confirm(shown: Shown, on: Display): Story<boolean | null> {
    const has = this.has();
    if (on === 'app' && has === 'computer') return null;
    if (has !== 'phone' && this.missesCode()) return null;
    const comparing = this.world.random.die('compares').exponential(this.occasion, meanComparing);
    yield readingSeconds + Math.floor(comparing);
    // A telephone on which the order was typed shows there what it showed before.
    const { screens } = this.owners;
    const same = has === 'phone' && screens.of(this.account, this.device) !== screens.own;
    return same || !this.objects(shown, on);
  }

  private has(): Device {
    return deviceOf(this.world.random, this.street, this.account.name);
  }

  private missesCode(): boolean {
    const reads = this.world.random.die('reads-code');
    return reads.share(this.occasion) < this.street.codeMissedShare;
  }

  /** Whoever sees something other than they meant knows that something is wrong. */
  private objects(shown: Shown, on: Display): boolean {
    const { world, street, owners, account, occasion, meant } = this;
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
