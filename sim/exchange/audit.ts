/**
 * Somebody outside the daily work reads the record of who used which right, and asks about what has no
 * ticket. Most of what he asks about has an innocent answer.
 */
import { name } from '../kernel/random.ts';
import type { Story } from '../kernel/simulation.ts';
import { day, hour } from '../time.ts';
import type { World } from '../world.ts';
import type { Alarms } from './alarms.ts';
import type { Blueprint } from './blueprint.ts';
import { rightNames } from './blueprint/rights.ts';
import type { Rights } from './rights.ts';
import { usesPerWeek, withoutTicket } from './routine.ts';

export function* audit(
  { clock, random, calendar }: World,
  { trust }: Blueprint,
  rights: Rights,
  alarms: Alarms,
): Story {
  const { everyDays, reads } = trust.audit;
  if (everyDays === 0) return;
  const care = random.die('care');
  const forgotten = random.die('uses without a ticket');
  const whose = random.die('whose use');
  yield calendar.next(clock.now, readsAt) - clock.now;
  let since = 0;
  let week = 0;
  for (;;) {
    yield everyDays * day;
    const [reader] = rights.members('log-reader');
    for (const { at, ticket, actors, place } of rights.entries) {
      if (
        at < since ||
        reader === undefined ||
        actors.some(({ name: who }) => who.text === reader.name.text)
      )
        continue;
      if (ticket && (reads === 'exceptions' || care.share(reader.name) < carefulFrom)) continue;
      const sensor = ticket ? 'work beyond the ticket' : 'use without a ticket';
      const about = actors[0]!.name;
      alarms.raise({ sensor, about, asset: null, place, size: 0, check: () => true }, -1);
    }
    since = clock.now;
    for (; (week + 1) * 7 * day <= clock.now; week++) askAboutOrdinary(week);
  }

  /** What the staff did that week without a ticket, for reasons they can give. */
  function askAboutOrdinary(which: number): void {
    for (const right of rightNames) {
      const mean = usesPerWeek[right] * withoutTicket;
      const uses = forgotten.poisson(name(right), mean, which);
      const holders = rights.staff().filter(({ rights: held }) => held.includes(right));
      for (let use = 0; use < uses && holders.length > 0; use++) {
        const about = holders[whose.integer(name(right), holders.length, which * 16 + use)]!.name;
        const sensor = 'use without a ticket';
        alarms.raise({ sensor, about, asset: null, size: 0, check: () => false }, -1);
      }
    }
  }
}

/** The record is read at ten (assumed). */
const readsAt = 10 * hour;

/** Care from which a reader compares what was done with what the ticket asked for (assumed). */
const carefulFrom = 0.5;
