/** Who comes into a room with a safe while it is open: a guard whom a bell calls, or a colleague who passes. */
import { name, type Name } from '../kernel/random.ts';
import type { Seconds } from '../kernel/simulation.ts';
import { kinds, nothing } from '../journal.ts';
import { day, hour, minute } from '../time.ts';
import type { World } from '../world.ts';
import type { Blueprint } from './blueprint.ts';
import type { Places, Presence } from './places.ts';
import type { Member } from './record.ts';

export interface OfficeHours {
  isOpen(): boolean;
  /** Until the office is next open; 0 while it is. */
  untilOpen(): Seconds;
  /** Until programs next go out. */
  untilRelease(): Seconds;
}

export function officeHours(calendar: World['calendar'], clock: World['clock']): OfficeHours {
  return {
    isOpen() {
      const time = calendar.hourOfDay(clock.now);
      return calendar.weekday(clock.now) < 5 && time >= opensAt && time < closesAt;
    },
    untilOpen() {
      let next = clock.now;
      const time = calendar.hourOfDay(next);
      if (time < opensAt || time >= closesAt) next = calendar.next(next, opensAt * hour);
      while (calendar.weekday(next) >= 5) next = calendar.next(next + 1, opensAt * hour);
      return next - clock.now;
    },
    untilRelease() {
      let next = calendar.next(clock.now, releaseAt);
      while (calendar.weekday(next) !== releaseDay) next += day;
      return next - clock.now;
    },
  };
}

export interface SafeRooms {
  /** A bell rings, and somebody comes to look. */
  ring(presence: Presence, announced: boolean): void;
  /** By day a colleague walks past an opening that nobody announced; one who takes care asks who wanted it. */
  passBy(presence: Presence, actors: readonly Member[]): void;
}

/** `doubt` is told of the place, and who came upon it, when somebody was found there. */
export function safeRooms(
  { clock, journal, random }: World,
  { trust }: Blueprint,
  places: Places,
  hours: OfficeHours,
  staff: () => readonly Member[],
  doubt: (places: readonly string[], by: Name, cause: number) => void,
): SafeRooms {
  const care = random.die('care');
  const passes = random.die('passes by');

  const come = (presence: Presence, wait: Seconds, by: Name, why: string): void =>
    void clock.after(wait, () => {
      const { valid, place, record, who } = presence;
      if (!valid) return;
      places.clear(place);
      journal.record(kinds.barred, record, who, name(place), 0, nothing, name(why));
      doubt([place], by, record);
    });

  return {
    ring(presence, announced) {
      const { bell, responseSeconds } = trust.safe;
      if (bell === 'none') return;
      if (bell === 'out-of-hours' ? hours.isOpen() : announced) return;
      come(presence, responseSeconds, name('the guard'), 'the bell was heard');
    },
    passBy(presence, actors) {
      if (!hours.isOpen()) return;
      const others = staff().filter((each) => !actors.includes(each));
      if (others.length === 0) return;
      const { name: by } = others[passes.integer(name(presence.place), others.length)]!;
      if (care.share(by) < carefulFrom) return;
      come(presence, passSeconds, by, 'a colleague asked who wanted it');
    },
  };
}

/** The office is open 9 to 18; programs go out on Wednesdays at 10 (assumed). */
const opensAt = 9;
const closesAt = 18;
const releaseDay = 2;
const releaseAt = 10 * hour;
/** Until a colleague comes past an open safe by day (assumed). */
const passSeconds = 5 * minute;
/** Care from which a colleague who passes asks (assumed). */
const carefulFrom = 0.5;
