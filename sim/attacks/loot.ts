/** What somebody else holds of a customer's account, and how he uses it at the door. */
import type { Story } from '../kernel/simulation.ts';
import type { Account, Channel, Proof, Prover } from '../exchange/doors.ts';
import type { Scene } from './plan.ts';

export interface Loot {
  readonly account: Account;
  password: number | null;
  pin: number | null;
  document: number | null;
  /** Channels he can read: the customer's own, or one that was moved to him. */
  mail: Channel | null;
  sms: Channel | null;
  /** A code as it was when the customer typed it, long or short ago. */
  typed: number | null;
  /** An authenticator of his own, set up in place of the customer's. */
  ownTotp: number | null;
  /** The customer is on the line or on the page right now; the share of people who go on giving codes. */
  live: { readonly givesCode: number } | null;
}

export function emptyLoot(account: Account): Loot {
  return {
    account,
    password: null,
    pin: null,
    document: null,
    mail: null,
    sms: null,
    typed: null,
    ownTotp: null,
    live: null,
  };
}

/** At the door with the loot in hand: from his own device, over the network he comes from. */
export function bearer({ crowd, doors, world }: Scene, loot: Loot, network: string): Prover {
  return {
    device: `device on ${network}`,
    network,
    can(factor) {
      switch (factor) {
        case 'password':
          return loot.password !== null;
        case 'pin':
          return loot.pin !== null;
        case 'document':
          return loot.document !== null;
        case 'mail':
          return loot.mail !== null;
        case 'sms':
          return loot.sms !== null || loot.live !== null;
        case 'totp':
          if (loot.ownTotp !== null) return loot.ownTotp === loot.account.totp;
          return loot.account.totp !== null && (loot.live !== null || loot.typed !== null);
        case 'passkey':
        case 'signature':
          // A customer's device signs for the address it sees and the order it shows, never for his.
          return false;
      }
    },
    *prove(factor, account): Story<Proof | null> {
      const shown = (value: number | null): Proof | null =>
        value === null ? null : { factor, value, origin: 'here' };
      if (factor === 'password') return shown(loot.password);
      if (factor === 'pin') return shown(loot.pin);
      if (factor === 'document') return shown(loot.document);
      if (factor === 'totp' && loot.ownTotp !== null)
        return shown(doors.clients.totpAt(loot.ownTotp, world.clock.now));
      if (factor === 'mail' && loot.mail !== null) return shown(loot.mail.code);
      if (factor === 'sms' && loot.sms !== null) return shown(loot.sms.code);
      if ((factor === 'sms' || factor === 'totp') && loot.live !== null) {
        const code = yield* crowd.givesCode(account, factor, loot.live.givesCode);
        yield relaySeconds;
        return shown(code);
      }
      return factor === 'totp' ? shown(loot.typed) : null;
    },
  };
}

/** Seconds from the moment a code is typed on his page to the moment he types it (assumed). */
const relaySeconds = 5;
