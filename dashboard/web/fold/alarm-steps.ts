/** The four steps of an alarm: raised, looked at, found true, acted on. */
import type { Seconds } from '../../../sim/kernel/simulation.ts';
import type { SeenAlarm, SeenResponse } from './state.ts';

export const alarmStepNames = ['raised', 'noticed', 'confirmed', 'acted'] as const;
export type AlarmStepName = (typeof alarmStepNames)[number];

export interface AlarmStep {
  readonly step: AlarmStepName;
  /** Null where it has not come to that. */
  readonly time: Seconds | null;
  /** Since the step before. */
  readonly after: Seconds | null;
}

export interface AlarmSteps {
  readonly alarm: SeenAlarm;
  /** The first thing ordered once it was found true. */
  readonly response: SeenResponse | null;
  readonly steps: readonly AlarmStep[];
}

/** Of the alarm that was found true first; before that, of the oldest that nobody has found false. */
export function alarmSteps(
  alarms: readonly SeenAlarm[],
  responses: readonly SeenResponse[],
): AlarmSteps | null {
  const alarm =
    alarms
      .filter(({ confirmed }) => confirmed !== null)
      .sort((one, other) => one.confirmed! - other.confirmed!)[0] ??
    alarms.find(({ dismissed }) => dismissed === null);
  if (alarm === undefined) return null;
  const { raised, noticed, confirmed } = alarm;
  const response =
    confirmed === null ? undefined : responses.find(({ ordered }) => ordered >= confirmed);
  const times = { raised, noticed, confirmed, acted: response?.effective ?? null };
  const steps = alarmStepNames.map((step, at): AlarmStep => {
    const time = times[step];
    const before = at === 0 ? null : times[alarmStepNames[at - 1]!];
    return { step, time, after: time === null || before === null ? null : time - before };
  });
  return { alarm: { ...alarm }, response: response === undefined ? null : { ...response }, steps };
}
