/**
 * Key shares and how they lie. Whoever stands where a software key lies can take a copy and use it
 * anywhere, for good; a key in hardware can only be used, by whoever is inside, while he is inside.
 */
import { name, type Name } from '../kernel/random.ts';
import type { Seconds, Story } from '../kernel/simulation.ts';
import { kinds } from '../journal.ts';
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
  /** Takes a copy, waiting for an encrypted key to be loaded; null where it cannot be had. */
  copy(presence: Presence, share: KeyShare): Story<Secret | null>;
}

export function keys(world: World, house: Blueprint, signing: Signing): Keys {
  const { clock, calendar, journal } = world;
  const shares = new Map<string, KeyShare>();
  const untilActive = (plan: KeyPlan, at: Seconds): Seconds => {
    let least = Infinity;
    const past = calendar.secondOfDay(at);
    for (const { from, to } of plan.active) {
      if (past >= from * 3600 && past < to * 3600) return 0;
      const wait = from * 3600 - past;
      least = Math.min(least, wait < 0 ? wait + 86400 : wait);
    }
    return least;
  };
  return {
    untilActive,
    active: (plan, at) => untilActive(plan, at) === 0,
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
    *copy(presence, share) {
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
      if (!presence.valid) return refuse('cut off');
      if (presence.place !== share.plan.place) return refuse('not in this place');
      if (share.plan.store === 'hardware') return refuse('the key cannot leave its device');
      const wait = share.plan.store === 'encrypted' ? untilActive(share.plan, clock.now) : 0;
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
    },
  };
}
