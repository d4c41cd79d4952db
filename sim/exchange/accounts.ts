/**
 * Customers' accounts as the exchange knows them: what must be proven on which path, and what the
 * visitor looks like. The exchange compares values; it never sees who holds them.
 */
import { name, scramble } from '../kernel/random.ts';
import type { Seconds } from '../kernel/simulation.ts';
import { kinds } from '../journal.ts';
import { day } from '../time.ts';
import type { World } from '../world.ts';
import type { AccountPlan, Factor, PathName } from './blueprint/accounts.ts';
import type { Account, Proof, Seen } from './account.ts';
import { alternativesOf, bestFactor } from './demands.ts';
import { arrivesAt, channel } from './messages.ts';

export interface Accounts {
  readonly plan: AccountPlan;
  /** `usual` is what was seen of the owner before opening day; a home of their own unless told. */
  open(index: number, second: Account['second'], usual?: Seen): Account;
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
  /** Whether a token of this account may pay out by itself. */
  tokenPays(account: Account): boolean;
  /** The code an authenticator shows in the half minute of `at`. */
  totpAt(secret: number, at: Seconds): number;
}

export function accounts(world: World, plan: AccountPlan): Accounts {
  const { clock, journal, random } = world;
  const open = new Map<number, Account>();
  const values = random.die('value');
  const codes = random.die('code');
  const allows = random.die('lets-token-withdraw');
  const totpAt = (secret: number, at: Seconds): number =>
    scramble(secret ^ Math.imul(Math.floor(at / totpStep), 0x9e3779b1)) >>> 0;

  const proven = (account: Account, { factor, value, origin }: Proof): boolean => {
    switch (factor) {
      case 'password':
        return value === account.password;
      case 'pin':
        return value === account.pin;
      case 'document':
        // A copy of a document shows the same; its chip is only in the document itself.
        return value === account.document && (plan.proofing !== 'chip' || origin === 'here');
      case 'mail':
      case 'sms': {
        const code = account.pending[factor];
        return code !== null && code.value === value && clock.now - code.at <= plan.codeSeconds;
      }
      case 'totp':
        return (
          account.totp !== null &&
          (value === totpAt(account.totp, clock.now) ||
            value === totpAt(account.totp, clock.now - totpStep))
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
    open(index, second, usual) {
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
        home: usual?.network ?? `home of ${subject.text}`,
        devices: new Set([usual?.device ?? `device of ${subject.text}`]),
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
    tokenPays({ name: who }) {
      const { withdraw } = plan.tokens;
      if (withdraw === 'opt-in') return allows.share(who) < plan.tokens.optedIn;
      return withdraw === 'always';
    },
    sendCode(account, by, cause) {
      const to = by === 'mail' ? account.mailbox : account.phone;
      const moved = to.movedAt;
      if (by === 'sms' && plan.numberChecks && moved !== null && clock.now - moved < lately)
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

/** A code from an authenticator holds half a minute, and is still taken in the next (RFC 6238, section 5.2). */
const totpStep = 30;

/** For how long a number counts as moved lately (assumed). */
const lately = 7 * day;

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
