/**
 * Somebody outside the daily work reads the record of who used which right, and asks whoever did it about
 * what has no ticket or goes beyond it. Most of what he asks about has an innocent answer.
 */
import { name } from '../kernel/random.ts';
import type { Seconds, Story } from '../kernel/simulation.ts';
import { day, hour } from '../time.ts';
import type { World } from '../world.ts';
import type { Alarms } from './alarms.ts';
import type { Blueprint } from './blueprint.ts';
import type { Line } from './record.ts';
import type { Rights } from './rights.ts';

/** Whether anything is read at all in a run of that length. */
export function isAudited({ trust }: Blueprint, horizon: Seconds): boolean {
  const { everyDays } = trust.audit;
  return everyDays > 0 && everyDays * day <= horizon;
}

export function* audit(
  { clock, random, calendar }: World,
  { trust }: Blueprint,
  rights: Rights,
  alarms: Alarms,
): Story {
  const { everyDays, reads } = trust.audit;
  if (everyDays === 0) return;
  const care = random.die('care');
  yield calendar.next(clock.now, readsAt) - clock.now;
  let since = 0;
  for (;;) {
    yield everyDays * day;
    const [reader] = rights.members('log-reader');
    if (reader !== undefined) {
      const compares = reads === 'every' && care.share(reader.name) >= carefulFrom;
      for (const line of rights.lines(since, clock.now)) {
        const odd = outOfTheOrdinary(line, compares);
        if (odd === null || line.actors.some(({ name: who }) => who.text === reader.name.text))
          continue;
        const about = line.actors[0]?.name ?? name(line.place);
        const check = (): boolean => nobodyAsked(line);
        alarms.raise({ sensor: odd, about, asset: null, place: line.place, size: 0, check }, -1);
      }
    }
    since = clock.now;
  }
}

/** What a reader sees in a line that he asks about. */
function outOfTheOrdinary({ ticket, done }: Line, compares: boolean): string | null {
  if (!ticket) return 'use without a ticket';
  return compares && done.beyond ? 'work beyond the ticket' : null;
}

/** Whoever did it names somebody of another department who wanted it done, and that person says so or not. */
function nobodyAsked({ askedBy }: Line): boolean {
  return askedBy === null;
}

/** The record is read at ten (assumed). */
const readsAt = 10 * hour;

/** Care from which a reader compares what was done with what the ticket asked for (assumed). */
const carefulFrom = 0.5;
