/**
 * Key shares and how they lie. Whoever stands where a software key lies can take a copy and use it
 * anywhere, for good; a key in hardware can only be used, by whoever is inside, while he is inside.
 */
import { name, type Name } from '../kernel/random.ts';
import type { Seconds, Story } from '../kernel/simulation.ts';
import { kinds, nothing } from '../journal.ts';
import { minute } from '../time.ts';
import type { World } from '../world.ts';
import type { PublicKey, Secret, Signing } from '../chain/signing.ts';
import type { Blueprint } from './blueprint.ts';
import type { KeyPlan } from './blueprint/wallets.ts';
import type { Presence } from './places.ts';

export interface KeyShare {
  readonly name: Name;
  readonly plan: KeyPlan;
  readonly secret: Secret;
  readonly public: PublicKey;
}

export interface Keys {
  /** The share of that id, first or of a later generation made after a leak. */
  share(id: string, generation: number): KeyShare;
  /** Whether the key is loaded and can sign at this moment. */
  active(plan: KeyPlan, at: Seconds): boolean;
  /** Seconds until the key is loaded again; 0 while it is. */
  untilActive(plan: KeyPlan, at: Seconds): Seconds;
  /**
   * Takes a copy of the key or of its backup, waiting for an encrypted key to be loaded; null where it
   * cannot be had, or where more pieces of the backup are needed.
   */
  copy(presence: Presence, share: KeyShare): Story<Secret | null>;
  /** Called when a sealed bag was opened in a place; nobody sees that who does not look. */
  onSealBroken(listener: (share: KeyShare, place: string, broken: number) => void): void;
}

/** Whether the key, or a piece of its backup, lies in this place. */
export function liesIn({ place, backup }: KeyPlan, where: string): boolean {
  return place === where || (backup !== null && backup.places.includes(where));
}

export function keys(world: World, house: Blueprint, signing: Signing): Keys {
  const custody: Custody = { world, house, pieces: new Map(), listeners: [] };
  const shares = new Map<string, KeyShare>();
  return {
    untilActive: (plan, at) => untilActive(world, plan, at),
    onSealBroken: (listener) => void custody.listeners.push(listener),
    active: (plan, at) => untilActive(world, plan, at) === 0,
    share(id, generation) {
      const label = generation === 0 ? id : `${id} generation ${generation + 1}`;
      let share = shares.get(label);
      if (share === undefined) {
        const plan = house.keys.find((key) => key.id === id);
        if (plan === undefined) throw new Error(`key: expected one named ${id}, found none`);
        const secret = signing.secret(label);
        share = { name: name(label), plan, secret, public: signing.publicOf(secret) };
        shares.set(label, share);
      }
      return share;
    },
    copy: (presence, share) => copy(custody, presence, share),
  };
}

/** What has been taken of the keys piece by piece, and who is told of broken bags. */
interface Custody {
  readonly world: World;
  readonly house: Blueprint;
  /** Places where somebody has got a piece of a backup, by his name and the key's. */
  readonly pieces: Map<string, Set<string>>;
  readonly listeners: ((share: KeyShare, place: string, broken: number) => void)[];
}

function* copy(custody: Custody, presence: Presence, share: KeyShare): Story<Secret | null> {
  const { world, house, pieces, listeners } = custody;
  const { clock, journal } = world;
  const refuse = (why: string): null => {
    journal.record(
      kinds.barred,
      presence.record,
      presence.who,
      share.name,
      0,
      undefined,
      name(why),
    );
    return null;
  };
  if (!presence.valid) return refuse(presence.inPerson ? 'somebody came' : 'cut off');
  const { plan } = share;
  const { place, who } = presence;
  if (!liesIn(plan, place)) return refuse('not in this place');
  const backup = plan.place === place && plan.store !== 'hardware' ? null : plan.backup;
  const spare = backup !== null && backup.places.includes(place) ? backup : null;
  if (spare?.form !== 'paper' && plan.store === 'hardware')
    return refuse('the key cannot leave its device');
  if (spare?.form === 'disk' && plan.store === 'encrypted')
    return refuse('the backup is encrypted');
  presence.beyond = true;
  if (presence.inPerson) yield photographSeconds;
  if (!presence.valid) return refuse('somebody came');
  if (spare === null ? presence.inPerson && house.trust.safe.bags : spare.sealed) {
    const where = name(place);
    const broken = journal.record(
      kinds.sealBroken,
      presence.record,
      who,
      share.name,
      0,
      nothing,
      where,
    );
    for (const listener of listeners) listener(share, place, broken);
  }
  if (spare !== null) {
    const owned = `${who.text} ${share.name.text}`;
    const held = pieces.get(owned) ?? new Set<string>();
    pieces.set(owned, held.add(place));
    if (held.size < spare.needed) {
      const piece = name('a piece of the backup');
      journal.record(kinds.obtained, presence.record, who, piece, 0, nothing, share.name);
      return null;
    }
  }
  const loading = spare === null && plan.store === 'encrypted';
  const wait = loading ? untilActive(world, plan, clock.now) : 0;
  if (wait > 0) {
    journal.record(
      kinds.waits,
      presence.record,
      presence.who,
      share.name,
      wait,
      undefined,
      name('the key is not loaded'),
    );
    yield wait;
  }
  if (!presence.valid) return refuse('cut off');
  journal.record(
    kinds.keyCopied,
    presence.record,
    presence.who,
    share.name,
    0,
    undefined,
    name(presence.place),
  );
  return share.secret;
}

function untilActive({ calendar }: World, plan: KeyPlan, at: Seconds): Seconds {
  let least = Infinity;
  const past = calendar.secondOfDay(at);
  for (const { from, to } of plan.active) {
    if (past >= from * 3600 && past < to * 3600) return 0;
    const wait = from * 3600 - past;
    least = Math.min(least, wait < 0 ? wait + 86400 : wait);
  }
  return least;
}

/** Taking a bag out of a shelf, photographing what is in it, and putting it back (assumed). */
const photographSeconds = 10 * minute;
