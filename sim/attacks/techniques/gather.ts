/** How a stranger comes to hold parts of one customer's account. */
import type { Story } from '../../kernel/simulation.ts';
import { hour, minute } from '../../time.ts';
import { channel, type Account } from '../../exchange/doors.ts';
import { name } from '../../kernel/random.ts';
import { emptyLoot, type Loot } from '../loot.ts';
import type { Scene } from '../plan.ts';

export const methods = [
  'password-reuse',
  'static-phishing',
  'real-time-relay',
  'number-takeover',
  'mailbox',
  'recovery',
  'coaxed-code',
  'session-theft',
  'token-theft',
  'nothing-more',
] as const;
export type Method = (typeof methods)[number];

export const knowable = ['password', 'mail', 'document', 'pin'] as const;

export interface Gathering {
  readonly method: Method;
  /** What he holds of every target from the outset. */
  readonly knows: readonly (typeof knowable)[number][];
  readonly submits: number;
  readonly givesCode: number;
  readonly carrierGivesIn: number;
}

/** Returns what he could get hold of, or null where it was nothing. */
export function* gather(
  scene: Scene,
  account: Account,
  chosen: Gathering,
  cause: number,
): Story<Loot | null> {
  const { crowd, adversary } = scene;
  const loot = emptyLoot(account);
  if (chosen.knows.includes('password')) loot.password = account.password;
  if (chosen.knows.includes('pin')) loot.pin = account.pin;
  if (chosen.knows.includes('document')) loot.document = account.document;
  if (chosen.knows.includes('mail')) readMail(loot);

  switch (chosen.method) {
    case 'password-reuse':
      if (!crowd.reusesPassword(account)) return null;
      loot.password = account.password;
      adversary.obtains('a password used elsewhere', account.name, cause);
      return loot;
    case 'static-phishing':
      if (!crowd.submits(account, chosen.submits)) return null;
      loot.password = account.password;
      loot.pin = account.pin;
      if (account.totp !== null)
        loot.typed = scene.doors.clients.totpAt(account.totp, scene.world.clock.now);
      adversary.obtains('what was typed on a false page', account.name, cause);
      yield untilUsed(scene, account);
      return loot;
    case 'real-time-relay':
      if (!crowd.submits(account, chosen.submits)) return null;
      loot.password = account.password;
      loot.pin = account.pin;
      loot.live = { givesCode: chosen.givesCode };
      adversary.obtains('a customer on a false page', account.name, cause);
      return loot;
    case 'coaxed-code':
      loot.live = { givesCode: chosen.givesCode };
      return loot;
    case 'number-takeover': {
      const line = crowd.moveNumber(account, chosen.carrierGivesIn);
      if (line === null) return null;
      line.answer = () => 'mine';
      loot.sms = line;
      adversary.obtains('the telephone number', account.name, cause);
      return loot;
    }
    case 'mailbox':
      readMail(loot);
      adversary.obtains('the mailbox', account.name, cause);
      return loot;
    case 'recovery':
    case 'session-theft':
    case 'token-theft':
    case 'nothing-more':
      return loot;
  }
}

/** Reads the mailbox and has notices go past its owner. */
function readMail(loot: Loot): void {
  const copy = channel(name(`rule in ${loot.account.mailbox.name.text}`), 'mail');
  loot.account.mailbox.divertedTo = copy;
  loot.mail = copy;
}

/** A fifth of what is phished is used within 30 minutes (IMC 2014); the rest over half a day (assumed). */
function untilUsed({ world }: Scene, account: Account): number {
  const die = world.random.die('uses-loot-after');
  const share = die.share(account.name);
  if (share < 0.2) return Math.floor((share / 0.2) * 30 * minute);
  return Math.floor(30 * minute + die.exponential(account.name, 12 * hour, 1));
}
