/** What anybody can read of a house before going near it. */
import { controls as catalogue } from '../exchange/controls/index.ts';
import { notices, type InForce } from '../exchange/notices.ts';
import { arrangement, type Asked } from './arrangement.ts';
import type { Scenario } from './load.ts';

export interface Face {
  /** The same text where the same can be read, whatever else differs. */
  readonly text: string;
  /** Controls of which some value can be read, with the values that can. */
  readonly controls: Readonly<Record<string, Readonly<Record<string, string | number>>>>;
}

/** The public face of a scenario's house under a set of controls. */
export function faceOf({ house }: Scenario, asked: Readonly<Record<string, Asked>>): Face {
  const { house: plan, inForce } = arrangement(house, asked);
  const board = notices({ plan }, inForce);
  const controls = Object.fromEntries(
    inForce.flatMap((each) => {
      const values = readable(each, board.published);
      return Object.keys(values).length === 0 ? [] : [[each.control.id, values]];
    }),
  );
  const doors = [board.deskHours(), board.addressBook(), board.addressHoldSeconds()];
  return { text: JSON.stringify([...doors, controls]), controls };
}

function readable(
  { control, values }: InForce,
  published: (control: string, setting: string) => string | number | null,
): Record<string, string | number> {
  return Object.fromEntries(
    Object.keys(values).flatMap((setting) => {
      const value = published(control.id, setting);
      return value === null ? [] : [[setting, value]];
    }),
  );
}

/** Ids of the controls that would show if they were there: some value of theirs is published at every level. */
export const showing: ReadonlySet<string> = new Set(
  catalogue
    .filter(({ settings }) => Object.values(settings).some(({ published }) => published === true))
    .map(({ id }) => id),
);
