/** Alarms go to people, who take time to notice and to look, and some of them are false. */
import { name, type Name } from '../kernel/random.ts';
import type { Story } from '../kernel/simulation.ts';
import { kinds, nothing } from '../journal.ts';
import type { World } from '../world.ts';
import type { WatchPlan } from './blueprint/answers.ts';
import type { Standing } from './control.ts';
import type { Staff } from './staff.ts';

export interface Alarm {
  readonly sensor: string;
  /** What it is about: an asset, a wallet, an account. */
  readonly about: Name;
  readonly asset: number | null;
  /** Where somebody may have seen keys; the coins under them are then moved. */
  readonly place?: string | undefined;
  /** How large it is against what lies there, 0 to 1. */
  readonly size: number;
  /** What a person who looks into it compares; true if something is really missing or out of order. */
  readonly check: () => boolean;
  readonly record: number;
}

export interface Alarms {
  raise(alarm: Omit<Alarm, 'record'>, cause: number): void;
  /** Called with an alarm that somebody looked into and found true. */
  onConfirmed(listener: (alarm: Alarm, confirmed: number) => void): void;
  stand(standing: readonly Standing[]): void;
}

export function alarms(world: World, watch: WatchPlan, staff: Staff): Alarms {
  const { clock, journal } = world;
  const desk: Desk = { world, watch, staff, open: new Set(), listeners: [], standing: [] };

  return {
    stand: (added) => void (desk.standing = added),
    onConfirmed: (listener) => void desk.listeners.push(listener),
    raise(seen, cause) {
      const key = `${seen.sensor} ${seen.about.text}`;
      if (desk.open.has(key)) return;
      desk.open.add(key);
      const record = journal.record(
        kinds.alarmRaised,
        cause,
        name(seen.sensor),
        seen.about,
        Math.round(seen.size * 1e6),
      );
      const { sensor, about, asset, place, size, check } = seen;
      const alarm: Alarm = { sensor, about, asset, place, size, check, record };
      for (const { rules } of desk.standing) rules.duties?.raised?.(alarm);
      clock.begin(look(desk, alarm, key));
    },
  };
}

/** Where alarms come in, and who is told of them. */
interface Desk {
  readonly world: World;
  readonly watch: WatchPlan;
  readonly staff: Staff;
  /** Alarms that nobody has looked into yet, by their sensor and what they are about. */
  readonly open: Set<string>;
  readonly listeners: ((alarm: Alarm, confirmed: number) => void)[];
  standing: readonly Standing[];
}

function* look(desk: Desk, alarm: Alarm, key: string): Story {
  const { clock, journal } = desk.world;
  const turn = desk.staff.takeFirst(['monitor', 'operator'], desk.watch.confirmSeconds);
  yield turn.starts - clock.now;
  const noticed = journal.record(kinds.alarmNoticed, alarm.record, turn.person, alarm.about);
  yield turn.ends - clock.now;
  desk.open.delete(key);
  if (!alarm.check()) {
    const cost = turn.ends - turn.starts;
    const dismissed = journal.record(kinds.alarmDismissed, noticed, turn.person, alarm.about, cost);
    for (const { rules } of desk.standing) rules.duties?.dismissed?.(alarm, dismissed);
    return;
  }
  const what = name(alarm.sensor);
  const confirmed = journal.record(
    kinds.alarmConfirmed,
    noticed,
    turn.person,
    alarm.about,
    0,
    nothing,
    what,
  );
  for (const { rules } of desk.standing) rules.duties?.confirmed?.(alarm);
  for (const listener of desk.listeners) listener(alarm, confirmed);
}
