/** Comes back when the others have gone home: whoever holds a key to a door needs nobody to let him in. */
import type { Story } from '../../kernel/simulation.ts';
import type { Scene } from '../plan.ts';

/** Between 19:00 and 22:00 local time, the moment drawn once per run (assumed). */
export function* awaitEvening({ world, adversary }: Scene, cause: number): Story {
  const { clock, calendar, random } = world;
  const second = 19 * 3600 + random.die('comes-at').integer(adversary.name, 3 * 3600);
  const wait = calendar.next(clock.now, second) - clock.now;
  adversary.waits(wait, 'until the others have gone home', cause);
  yield wait;
}
