/**
 * Customers' accounts as the exchange knows them: what must be proven on which path, and what the
 * visitor looks like. The exchange compares values; it never sees who holds them.
 */
import { name, scramble, type Name } from '../kernel/random.ts';
import type { Seconds } from '../kernel/simulation.ts';
import { kinds } from '../journal.ts';
import type { World } from '../world.ts';
import type { AccountPlan, Factor, PathName } from './blueprint/accounts.ts';
import { alternativesOf, bestFactor } from './demands.ts';
import { arrivesAt, channel, type Channel } from './messages.ts';

/** What the exchange has on file. */
export interface Account {
  readonly index: number;
  readonly name: Name;
  password: number;
  readonly mailbox: Channel;
  readonly phone: Channel;
  /** Whether the number was set up to receive codes. */
  readonly hasNumber: boolean;
  /** The exchange's own app on the customer's telephone. */
  readonly app: Channel;
  totp: number | null;
  passkey: object | null;
  /** The key in the customer's own device that signs orders. */
  readonly signature: object | null;
  pin: number;
  readonly document: number;
  /** The second factor the customer chose. */
  second: 'sms' | 'totp' | 'passkey' | null;
  /** Devices from which the owner has signed in. */
  readonly devices: Set<string>;
  /** Addresses registered for payouts, with the moment of registration. */
  readonly book: Map<string, Seconds>;
  /** Addresses this account has had coins sent to. */
  readonly paid: Set<string>;
  /** The last code sent over each channel. */
  readonly pending: Record<'mail' | 'sms', { value: number; at: Seconds } | null>;
  changedAt: Seconds | null;
  frozen: boolean;
  codesSent: number;
}

/** Something shown to prove one factor: a value, where it was shown, and to which address it is bound. */
export interface Proof {
  readonly factor: Factor;
  readonly value: number | object;
  readonly origin: 'here' | 'elsewhere';
}

/** What the exchange can see of somebody at the door. */
export interface Visit {
  readonly account: Account;
  readonly device: string;
  readonly network: string;
  readonly knownDevice: boolean;
  readonly hour: number;
  readonly by: 'browser' | 'token';
}

export interface FactorChange {
  readonly account: Account;
  readonly factor: Factor;
  readonly path: PathName;
}

export interface Registration {
  readonly account: Account;
  readonly destination: Name;
}

export interface Accounts {
  readonly plan: AccountPlan;
  open(index: number, second: Account['second']): Account;
  find(index: number): Account | undefined;
  /** Sends a fresh code; the refusal says why none went out. */
  sendCode(account: Account, by: 'mail' | 'sms', cause: number): 'sent' | 'number moved recently';
  /** Whether the proofs satisfy one alternative of the path. */
  satisfied(account: Account, path: PathName, proofs: readonly Proof[]): boolean;
  /** Whether one proof is good at this moment. */
  proves(account: Account, proof: Proof): boolean;
  /** The alternatives of a path as they apply to this account. */
  alternatives(account: Account, path: PathName): readonly (readonly Factor[])[];
  /** What the account is asked for when one more factor is wanted. */
  stepUp(account: Account): Factor;
  /** The code an authenticator shows in the half minute of `at`. */
  totpAt(secret: number, at: Seconds): number;
}

export function accounts(world: World, plan: AccountPlan): Accounts {
  const { clock, journal, random } = world;
  const open = new Map<number, Account>();
  const values = random.die('value');
  const codes = random.die('code');
  const totpAt = (secret: number, at: Seconds): number =>
    scramble(secret ^ Math.imul(Math.floor(at / 30), 0x9e3779b1)) >>> 0;

  const proven = (account: Account, { factor, value, origin }: Proof): boolean => {
    switch (factor) {
      case 'password':
        return value === account.password;
      case 'pin':
        return value === account.pin;
      case 'document':
        return value === account.document;
      case 'mail':
      case 'sms': {
        const code = account.pending[factor];
        return code !== null && code.value === value && clock.now - code.at <= plan.codeSeconds;
      }
      case 'totp':
        return (
          account.totp !== null &&
          (value === totpAt(account.totp, clock.now) ||
            value === totpAt(account.totp, clock.now - 30))
        );
      case 'signature':
        return account.signature !== null && value === account.signature;
      case 'passkey':
        return account.passkey !== null && value === account.passkey && origin === 'here';
    }
  };

  // Accounts that hold the same things have the same alternatives.
  const worked = new Map<PathName, (readonly (readonly Factor[])[])[]>();
  const alternatives = (account: Account, path: PathName): readonly (readonly Factor[])[] => {
    let ofPath = worked.get(path);
    if (ofPath === undefined) worked.set(path, (ofPath = []));
    const held = holdings(account);
    return (ofPath[held] ??= alternativesOf(plan, path, account));
  };

  return {
    plan,
    totpAt,
    proves: proven,
    alternatives,
    stepUp: (account) => bestFactor(plan, account),
    find: (index) => open.get(index),
    open(index, second) {
      const subject = name(`customer ${index}`);
      const account: Account = {
        index,
        name: subject,
        password: values.integer(subject, 2147483647, 1),
        mailbox: channel(name(`mailbox of customer ${index}`), 'mail'),
        phone: channel(name(`number of customer ${index}`), 'sms'),
        hasNumber: second === 'sms' || plan.required.includes('sms'),
        app: channel(name(`app of customer ${index}`), 'push'),
        totp:
          second === 'totp' || plan.required.includes('totp')
            ? values.integer(subject, 2147483647, 2)
            : null,
        passkey: second === 'passkey' || plan.required.includes('passkey') ? { index } : null,
        signature: plan.required.includes('signature') ? { signs: index } : null,
        pin: values.integer(subject, 2147483647, 3),
        document: values.integer(subject, 2147483647, 4),
        second,
        devices: new Set([`device of customer ${index}`]),
        book: new Map(),
        paid: new Set(),
        pending: { mail: null, sms: null },
        changedAt: null,
        frozen: false,
        codesSent: 0,
      };
      open.set(index, account);
      return account;
    },
    sendCode(account, by, cause) {
      const to = by === 'mail' ? account.mailbox : account.phone;
      const moved = to.movedAt;
      if (by === 'sms' && plan.numberChecks && moved !== null && clock.now - moved < 7 * 86400)
        return 'number moved recently';
      const value = codes.integer(account.name, 1000000, account.codesSent++);
      account.pending[by] = { value, at: clock.now };
      arrivesAt(to).code = value;
      journal.record(kinds.codeSent, cause, account.name, to.name);
      return 'sent';
    },
    satisfied(account, path, proofs) {
      return alternatives(account, path).some((needed) =>
        needed.every((factor) =>
          proofs.some((proof) => proof.factor === factor && proven(account, proof)),
        ),
      );
    },
  };
}

/** What an account has to show, as a number: which second factor was chosen, and what is set up. */
function holdings({ second, hasNumber, totp, passkey, signature }: Account): number {
  const chosen = second === null ? 0 : second === 'sms' ? 1 : second === 'totp' ? 2 : 3;
  return (
    chosen +
    (hasNumber ? 4 : 0) +
    (totp === null ? 0 : 8) +
    (passkey === null ? 0 : 16) +
    (signature === null ? 0 : 32)
  );
}
