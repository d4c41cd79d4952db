/** Whoever carries out a plan: what he holds, the addresses he made, what he has spent. */
import { name, type Name } from '../kernel/random.ts';
import { kinds, nothing } from '../journal.ts';
import type { World } from '../world.ts';
import type { Address } from '../chain/address.ts';
import type { Network } from '../chain/network.ts';
import type { Secret, Signing } from '../chain/signing.ts';

export interface Adversary {
  readonly name: Name;
  /** A fresh address of his own on a chain. */
  destination(network: Network, label: string, cause: number): Address;
  /** The one address of his on a chain to which many takings go, made when the first does. */
  collecting(network: Network, cause: number): Address;
  /** Every address of his on a chain, with what opens it, in the order in which he made them. */
  holds(network: Network): readonly Held[];
  /** Says what he is about to do, for the story. */
  intends(what: string, cause: number, amount?: number, asset?: Name): number;
  /** Says that he waits, and why. */
  waits(seconds: number, why: string, cause: number): number;
  obtains(capability: string, of: Name, cause: number): number;
  givesUp(why: string, cause: number): void;
}

export interface Held {
  readonly address: Address;
  readonly secret: Secret;
}

export function adversary({ journal }: World, signing: Signing): Adversary {
  const self = name('adversary');
  const made = new Map<string, number>();
  const held = new Map<Network, Held[]>();
  const common = new Map<Network, Address>();

  function destination(network: Network, label: string, cause: number): Address {
    const count = (made.get(label) ?? 0) + 1;
    made.set(label, count);
    const secret = signing.secret(`adversary ${label} ${count}`);
    const address = network.address(`${label} ${count}/${network.asset.text}`, {
      m: 1,
      keys: [signing.publicOf(secret)],
    });
    held.set(network, [...(held.get(network) ?? []), { address, secret }]);
    journal.record(kinds.destinationMade, cause, self, address.name, 0, network.asset);
    return address;
  }

  return {
    name: self,
    destination,
    collecting(network, cause) {
      let address = common.get(network);
      if (address === undefined)
        common.set(network, (address = destination(network, 'collecting', cause)));
      return address;
    },
    holds: (network) => held.get(network) ?? [],
    intends: (what, cause, amount = 0, asset = nothing) =>
      journal.record(kinds.intends, cause, self, name(what), amount, asset),
    waits: (seconds, why, cause) =>
      journal.record(kinds.waits, cause, self, nothing, seconds, nothing, name(why)),
    obtains: (capability, of, cause) =>
      journal.record(kinds.obtained, cause, self, name(capability), 0, nothing, of),
    givesUp: (why, cause) =>
      void journal.record(kinds.gaveUp, cause, self, nothing, 0, nothing, name(why)),
  };
}
