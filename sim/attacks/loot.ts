/** What somebody else holds of a customer's account, and how he uses it at the door. */
import type { Story } from '../kernel/simulation.ts';
import type { Account, Channel, Display, Factor, Proof, Prover, Shown } from '../exchange/doors.ts';
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
  /** He works through a device of the customer's own; if that is a telephone, the customer is asked there too. */
  device: 'his own' | 'theirs' | 'their only telephone';
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
    device: 'his own',
    ownTotp: null,
    live: null,
  };
}

/** At the door with the loot in hand: from his own device, over the network he comes from. */
export function bearer(
  scene: Scene,
  loot: Loot,
  network: string,
  chosen: { readonly device?: string; readonly pastPage?: boolean } = {},
): Prover {
  return new Bearer(scene, loot, network, chosen.device, chosen.pastPage);
}

class Bearer implements Prover {
  readonly network: string;
  readonly device: string;
  readonly pastPage: boolean;
  private readonly scene: Scene;
  private readonly loot: Loot;

  constructor(
    scene: Scene,
    loot: Loot,
    network: string,
    device = `device on ${network}`,
    pastPage = false,
  ) {
    this.network = network;
    this.device = device;
    this.pastPage = pastPage;
    this.scene = scene;
    this.loot = loot;
  }

  can(factor: Factor): boolean {
    const { loot } = this;
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
        // A customer's device signs for the page it sees and the order it shows: his only if he is on it.
        return loot.device !== 'his own' && loot.live !== null && loot.account[factor] !== null;
    }
  }

  *prove(factor: Factor, account: Account): Story<Proof | null> {
    const { loot } = this;
    const { crowd, doors, world } = this.scene;
    const shown = (value: number | null): Proof | null =>
      value === null ? null : { factor, value, origin: 'here' };
    if (factor === 'password') return shown(loot.password);
    if (factor === 'pin') return shown(loot.pin);
    // What he has of a document is a copy.
    if (factor === 'document' && loot.document !== null)
      return { factor, value: loot.document, origin: 'elsewhere' };
    if (factor === 'totp' && loot.ownTotp !== null)
      return shown(doors.clients.totpAt(loot.ownTotp, world.clock.now));
    if (factor === 'mail' && loot.mail !== null) return shown(loot.mail.code);
    if (factor === 'sms' && loot.sms !== null) return shown(loot.sms.code);
    if ((factor === 'sms' || factor === 'totp') && loot.live !== null) {
      const code = yield* crowd.givesCode(account, factor, loot.live.givesCode);
      yield relaySeconds;
      return shown(code);
    }
    if ((factor === 'passkey' || factor === 'signature') && loot.live !== null)
      return yield* this.touched(factor, loot.live.givesCode);
    return factor === 'totp' ? shown(loot.typed) : null;
  }

  *confirm(_: Shown, on: Display, account: Account): Story<boolean | null> {
    const { loot } = this;
    if (loot.device === 'their only telephone') return true;
    if (on === 'text' && loot.sms !== null) return true;
    // A text can be read and typed for somebody; an app answers only where the order is entered into it.
    if (on !== 'text' || loot.live === null) return null;
    return yield* this.scene.crowd.confirms(account, loot.live.givesCode);
  }

  /** The customer touches what the page asks to be touched; where a device apart shows an order, it is read. */
  private *touched(factor: 'passkey' | 'signature', share: number): Story<Proof | null> {
    const { crowd, doors } = this.scene;
    const { account } = this.loot;
    const reads = factor === 'signature' && doors.clients.signedApart();
    const does = reads ? crowd.confirms(account, share) : crowd.touches(account, share);
    return (yield* does) === true ? { factor, value: account[factor]!, origin: 'here' } : null;
  }
}

/** Seconds from the moment a code is typed on his page to the moment he types it (assumed). */
const relaySeconds = 5;
