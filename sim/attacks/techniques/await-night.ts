/** Waits for the hours in which the fewest people are at their desks. */
import type { Story } from '../../kernel/simulation.ts';
import type { Scene } from '../plan.ts';

/** Between 0:00 and 3:00 local time, the moment drawn once per run (assumed). */
export function* awaitNight({ world, adversary }: Scene, cause: number): Story {
  const { clock, calendar, random } = world;
  const second = random.die('strikes-at').integer(adversary.name, 3 * 3600);
  const wait = calendar.next(clock.now, second) - clock.now;
  adversary.waits(wait, 'until the office is empty', cause);
  yield wait;
}
