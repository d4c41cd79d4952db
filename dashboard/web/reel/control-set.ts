/** A set of controls as an address writes it: a base, then changes, `recorded;multisig-quorum:strong;kill-switch:off`. */
import { levels, type Level } from '../../../sim/exchange/setting.ts';

export interface ControlSet {
  /** `none`, `recorded`, or the id of a baseline. */
  readonly base: string;
  readonly changes: ReadonlyMap<string, Level | 'off'>;
}

/** Reads what `written` makes; parts that say nothing known are passed over. */
export function readControlSet(text: string): ControlSet {
  const [base = '', ...rest] = text.split(';');
  const changes = new Map<string, Level | 'off'>();
  for (const part of rest) {
    const [id = '', level = ''] = part.split(':');
    if (/^[a-z0-9-]{1,64}$/.test(id) && (level === 'off' || levels.includes(level as Level)))
      changes.set(id, level as Level | 'off');
  }
  return { base: /^[a-z0-9-]{1,64}$/.test(base) ? base : 'recorded', changes };
}

export function writtenControlSet({ base, changes }: ControlSet): string {
  return [base, ...[...changes].map(([id, level]) => `${id}:${level}`)].join(';');
}

/** The same set with one control at another level; null takes the change back. */
export function withChange(set: ControlSet, id: string, level: Level | 'off' | null): ControlSet {
  const changes = new Map(set.changes);
  if (level === null) changes.delete(id);
  else changes.set(id, level);
  return { ...set, changes };
}
