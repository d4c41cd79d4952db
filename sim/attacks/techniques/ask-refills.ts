/** Orders ordinary refills of hot wallets at the console, as often as one is due and the house lets him. */
import type { Story } from '../../kernel/simulation.ts';
import type { Presence } from '../../exchange/doors.ts';
import type { Scene } from '../plan.ts';

export function* askRefills(
  { world, doors, adversary, networks, horizon }: Scene,
  at: Presence,
  assets: readonly number[],
  isDue: (asset: number) => boolean,
  lookSeconds: number,
): Story {
  while (at.valid && world.clock.now < horizon) {
    for (const asset of assets)
      if (isDue(asset) && doors.console.refill(at, asset))
        adversary.intends('order a refill', at.record, 0, networks[asset]!.asset);
    yield lookSeconds;
  }
}
