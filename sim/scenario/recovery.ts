/** What became of coins after they were taken: a fold over what venues outside held and gave back. */
import { kinds, type Event } from '../journal.ts';
import type { Amount } from '../money.ts';

export interface Recovery {
  see(event: Event): void;
  /** Given back, of an asset. */
  returned(asset: string): Amount;
  /** Held and not given back: out of his reach, and of the owner's. */
  frozen(asset: string): Amount;
  /** Held though it was somebody else's. */
  heldFromOthers(asset: string): Amount;
}

/** `theirs` are the addresses that whoever carries out the plan has made, and grow as he makes them. */
export function recoveryFold(theirs: ReadonlySet<string>): Recovery {
  const held = new Map<number, Event>();
  const back = new Map<string, Amount>();

  const sum = (asset: string, which: (event: Event) => boolean): Amount => {
    let total = 0;
    for (const event of held.values())
      if (event.asset.text === asset && which(event)) total += event.amount;
    return total;
  };
  /** A return names what was held as its cause; what is left of that went in fees. */
  const ended = new Set<number>();

  return {
    see(event) {
      if (event.kind === kinds.heldOutside) held.set(event.index, event);
      if (event.kind !== kinds.returned) return;
      ended.add(event.cause);
      back.set(event.asset.text, (back.get(event.asset.text) ?? 0) + event.amount);
    },
    returned: (asset) => back.get(asset) ?? 0,
    frozen: (asset) =>
      sum(asset, ({ index, object }) => theirs.has(object.text) && !ended.has(index)),
    heldFromOthers: (asset) => sum(asset, ({ object }) => !theirs.has(object.text)),
  };
}
