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

export function alarms({ clock, journal }: World, watch: WatchPlan, staff: Staff): Alarms {
  const open = new Set<string>();
  const listeners: ((alarm: Alarm, confirmed: number) => void)[] = [];
  let standing: readonly Standing[] = [];

  function* look(alarm: Alarm, key: string): Story {
    const turn = staff.takeFirst(['monitor', 'operator'], watch.confirmSeconds);
    yield turn.starts - clock.now;
    const noticed = journal.record(kinds.alarmNoticed, alarm.record, turn.person, alarm.about);
    yield turn.ends - clock.now;
    open.delete(key);
    if (!alarm.check()) {
      const cost = turn.ends - turn.starts;
      const dismissed = journal.record(
        kinds.alarmDismissed,
        noticed,
        turn.person,
        alarm.about,
        cost,
      );
      for (const { rules } of standing) rules.duties?.dismissed?.(alarm, dismissed);
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
    for (const { rules } of standing) rules.duties?.confirmed?.(alarm);
    for (const listener of listeners) listener(alarm, confirmed);
  }

  return {
    stand: (added) => void (standing = added),
    onConfirmed: (listener) => void listeners.push(listener),
    raise(seen, cause) {
      const key = `${seen.sensor} ${seen.about.text}`;
      if (open.has(key)) return;
      open.add(key);
      const record = journal.record(
        kinds.alarmRaised,
        cause,
        name(seen.sensor),
        seen.about,
        Math.round(seen.size * 1e6),
      );
      const { sensor, about, asset, place, size, check } = seen;
      const alarm: Alarm = { sensor, about, asset, place, size, check, record };
      for (const { rules } of standing) rules.duties?.raised?.(alarm);
      clock.begin(look(alarm, key));
    },
  };
}
