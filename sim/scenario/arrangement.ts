/** Controls put into a house: which are in force, with which values, and the blueprint they leave. */
import { controls as catalogue } from '../exchange/controls/index.ts';
import type { Blueprint } from '../exchange/blueprint.ts';
import { copyOf } from '../exchange/blueprint.ts';
import { setDesks } from '../exchange/desks.ts';
import type { InForce } from '../exchange/notices.ts';
import { type Level } from '../exchange/setting.ts';
import { openSites } from '../exchange/sites.ts';
import type { Misfit } from './fault.ts';
import { nearestName } from './nearest.ts';

/** What a file or a command line asks of one control: a level, or settings over a level. */
export type Asked =
  Level | { readonly level?: Level; readonly settings: Readonly<Record<string, string | number>> };

export interface Arrangement {
  readonly house: Blueprint;
  readonly inForce: readonly InForce[];
}

/** Settings of the controls asked for, in the order of their ids, or what cannot be understood. */
export function inForceOf(
  asked: Readonly<Record<string, Asked>>,
  at: (id: string) => readonly (string | number)[],
): { inForce: InForce[]; misfits: Misfit[] } {
  const misfits: Misfit[] = [];
  const inForce: InForce[] = [];
  for (const control of catalogue) {
    const wanted = asked[control.id];
    if (wanted === undefined) continue;
    const level = typeof wanted === 'string' ? wanted : (wanted.level ?? 'typical');
    const values: Record<string, string | number> = {};
    for (const [key, setting] of Object.entries(control.settings)) values[key] = setting[level];
    const settings = typeof wanted === 'string' ? {} : wanted.settings;
    for (const [key, value] of Object.entries(settings)) {
      const setting = control.settings[key];
      if (setting === undefined) {
        const names = Object.keys(control.settings);
        const near = nearestName(key, names);
        misfits.push({
          path: [...at(control.id), key],
          expected: `a setting of ${control.id}: ${names.join(', ')}`,
          found: near === undefined ? key : `${key} (did you mean ${near}?)`,
        });
      } else if (!fits(value, setting))
        misfits.push({
          path: [...at(control.id), key],
          expected: wanting(setting),
          found: `${value}`,
        });
      else values[key] = value;
    }
    inForce.push({ control, values });
  }
  for (const id of Object.keys(asked))
    if (!catalogue.some((control) => control.id === id)) {
      const near = nearestName(
        id,
        catalogue.map((control) => control.id),
      );
      misfits.push({
        path: at(id),
        expected: 'a control of the catalogue',
        found: near === undefined ? id : `${id} (did you mean ${near}?)`,
      });
    }
  return { inForce, misfits };
}

/** A fresh blueprint with every control's arrangement made, and the places and people these ask for. */
export function arranged(house: Blueprint, inForce: readonly InForce[]): Arrangement {
  const patched = copyOf(house);
  for (const { control, values } of inForce) control.arrange?.(patched, values as never);
  openSites(patched);
  setDesks(patched);
  return { house: patched, inForce };
}

const known = new WeakMap<Blueprint, WeakMap<object, Arrangement>>();

/** The arrangement of a set of controls, made once for each set object: no room changes a blueprint. */
export function arrangement(house: Blueprint, asked: Readonly<Record<string, Asked>>): Arrangement {
  let ofHouse = known.get(house);
  if (ofHouse === undefined) known.set(house, (ofHouse = new WeakMap()));
  let made = ofHouse.get(asked);
  if (made === undefined)
    ofHouse.set(asked, (made = arranged(house, inForceOf(asked, () => []).inForce)));
  return made;
}

type Setting = InForce['control']['settings'][string];

function fits(value: string | number, { unit, choices, least, most }: Setting): boolean {
  if (unit === 'choice') return choices!.includes(value);
  return (
    typeof value === 'number' &&
    value >= least! &&
    value <= most! &&
    (unit === 'share' || Number.isInteger(value))
  );
}

function wanting({ unit, choices, least, most }: Setting): string {
  if (unit === 'choice') return `one of ${choices!.join(', ')}`;
  return unit === 'share' ? 'a share from 0 to 1' : `whole ${unit} from ${least} to ${most}`;
}
