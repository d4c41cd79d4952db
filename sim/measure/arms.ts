/** Which sets of controls truly differ in one scenario: each of them is run once. */
import type { Blueprint } from '../exchange/blueprint.ts';
import type { InForce } from '../exchange/notices.ts';
import { arranged, inForceOf, type Asked } from '../scenario/arrangement.ts';
import type { Scenario } from '../scenario/load.ts';
import { factsBetween, type Apart, type StandIn } from '../scenario/witness.ts';

export type ControlSet = Readonly<Record<string, Asked>>;

/** A set of controls as it is run; sets that cannot differ in any event, whatever the seed, are one arm. */
export interface Arm {
  readonly controls: ControlSet;
  /** Null where no watched arm is near, and of those themselves. */
  readonly kin: Kinship | null;
}

/** How far an arm is from the nearest of those that are watched as they run. */
export interface Kinship extends Apart {
  readonly arm: number;
}

export interface Arms {
  /** All that were asked for, each once, in the order in which they first were. */
  readonly all: readonly Arm[];
  /** The place of a set among them. */
  arm(controls: ControlSet): number;
  /** Called with the text of each arm that decides all its runs. */
  onNew(listener: (sameness: string) => void): void;
}

/** The arms of one scenario; those of the sets that are watched tell what the sets near them come to. */
export function armsOf({ house, file }: Scenario, watched: readonly ControlSet[]): Arms {
  const all: Arm[] = [];
  const known = new Map<string, number>();
  const houses: Blueprint[] = [];
  const listeners: ((sameness: string) => void)[] = [];

  const kinOf = (controls: ControlSet, patched: Blueprint): Kinship | null => {
    const near = watched.map((set) => ({ set, ids: differing(set, controls) }));
    const [nearest] = near.sort((one, other) => one.ids.length - other.ids.length);
    if (nearest === undefined || nearest.ids.length === 0 || nearest.ids.length > farthestKin)
      return null;
    const kin = arm(nearest.set);
    return {
      arm: kin,
      controls: nearest.ids,
      standIns: nearest.ids.flatMap((id) => {
        const asked = controls[id];
        return asked === undefined ? [] : [standInFor(id, asked)];
      }),
      facts: factsBetween(houses[kin]!, patched, file.clock.length),
    };
  };
  const arm = (controls: ControlSet): number => {
    const { inForce } = inForceOf(controls, () => []);
    const { house: patched } = arranged(house, inForce);
    const key = samenessOf(patched, inForce);
    const place = known.get(key);
    if (place !== undefined) return place;
    const isWatched = watched.some((set) => differing(set, controls).length === 0);
    const kin = isWatched ? null : kinOf(controls, patched);
    known.set(key, all.length);
    for (const listener of listeners) listener(key);
    houses.push(patched);
    return all.push({ controls, kin }) - 1;
  };
  return { all, arm, onNew: (listener) => void listeners.push(listener) };
}

/** Ids of the controls in which two sets differ. */
function differing(one: ControlSet, other: ControlSet): string[] {
  const ids = [...new Set([...Object.keys(one), ...Object.keys(other)])];
  return ids
    .filter((id) => JSON.stringify(one[id]) !== JSON.stringify(other[id]))
    .sort((a, b) => (a < b ? -1 : 1));
}

/** The controls of a set that are named. */
export function among(controls: ControlSet, ids: readonly string[]): ControlSet {
  return Object.fromEntries(ids.map((id) => [id, controls[id]!]));
}

/** A control as a set of controls has it, standing by. */
export function standInFor(control: string, asked: Asked): StandIn {
  return { label: `${control} ${JSON.stringify(asked)}`, control, asked };
}

/** Arms that differ from a watched one in more controls than these are not worth holding against it. */
const farthestKin = 8;

/**
 * Two sets with the same text are the same run, whatever the seed: they leave the same house, add the
 * same rules to it, and the street can read the same of them.
 */
function samenessOf(house: Blueprint, inForce: readonly InForce[]): string {
  const rules = inForce.flatMap(({ control, values }) => {
    const told = Object.entries(values).filter(
      ([key]) => control.install !== undefined || control.settings[key]!.published,
    );
    return control.install === undefined && told.length === 0 ? [] : [[control.id, told]];
  });
  return JSON.stringify([house, rules]);
}
