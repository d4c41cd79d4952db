/** Seals are looked at: at each cold session where the keys are used, and on an inspector's rounds. */
import { day } from '../time.ts';
import type { World } from '../world.ts';
import type { Alarms } from './alarms.ts';
import type { Blueprint } from './blueprint.ts';
import type { ColdSessions } from './cold-sessions.ts';
import type { Keys } from './keys.ts';

/** Rounds on which nothing is broken are not lived through. */
export function inspectSeals(
  { clock }: World,
  { trust }: Blueprint,
  keys: Keys,
  sessions: ColdSessions,
  alarms: Alarms,
): void {
  let inUse: ((cause: number) => void)[] = [];

  keys.onSealBroken(({ name: key, plan }, place, record) => {
    let seen = false;
    const look = (cause: number): void => {
      if (seen) return;
      seen = true;
      const check = (): boolean => true;
      alarms.raise(
        { sensor: 'broken seal', about: key, asset: null, place, size: 0, check },
        cause,
      );
    };
    const { everyDays, sensor } = trust.seals;
    if (sensor) look(record);
    const round = everyDays * day;
    if (round > 0) clock.after(round - (clock.now % round), () => look(record));
    if (plan.place === place) inUse.push(look);
  });
  sessions.onBegun((opened) => {
    for (const look of inUse) look(opened);
    inUse = [];
  });
}
