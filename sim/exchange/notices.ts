/** The only way to learn: what the exchange publishes about itself. */
import { multiplyDivide, type Amount } from '../money.ts';
import type { Blueprint } from './blueprint.ts';
import type { Control } from './control.ts';
import type { House } from './house.ts';

export interface Notices {
  /** Coins it deals in, with their prices. */
  readonly assets: readonly { id: string; yen: number; lot: number; claims: Amount }[];
  /** The value of a control's setting where it is published, otherwise null. */
  published(control: string, setting: string): string | number | null;
  /** Local hours in which its support desk answers. */
  deskHours(): { readonly from: number; readonly to: number };
  /** Whether payouts go only to registered destinations, and after how many seconds. */
  addressBook(): boolean;
  addressHoldSeconds(): number;
}

/** A control in force with its values. */
export interface InForce {
  readonly control: Control;
  readonly values: Readonly<Record<string, string | number>>;
}

export function notices(house: Pick<House, 'plan'>, inForce: readonly InForce[]): Notices {
  const plan: Blueprint = house.plan;
  const { accounts } = plan;
  return {
    assets: plan.assets.map(({ id, yen, lot, claims }) => ({ id, yen, lot, claims })),
    deskHours() {
      const { from, to } = plan.posts.support ?? usualHours;
      return { from, to };
    },
    addressBook: () => accounts.addressBook === 'hold',
    addressHoldSeconds: () => (accounts.addressBook === 'hold' ? accounts.addressHoldSeconds : 0),
    published(id, setting) {
      const found = inForce.find(({ control }) => control.id === id);
      const published = found?.control.settings[setting]?.published ?? false;
      const readable = typeof published === 'boolean' ? published : published(found!.values);
      return readable ? (found!.values[setting] ?? null) : null;
    },
  };
}

/** What the published limits let through in a day of so much of an asset: all of it where none is. */
export function mostPerDay({ assets, published }: Notices, asset: number, there: Amount): Amount {
  const { yen, lot } = assets[asset]!;
  const perDay = published('withdrawal-limit', 'perDay');
  const part = published('withdrawal-limit', 'ofBalance');
  let most = there;
  if (typeof perDay === 'number' && multiplyDivide(there, yen, lot, 'up') > perDay)
    most = multiplyDivide(perDay, lot, yen, 'down');
  if (typeof part === 'number') most = Math.min(most, Math.floor(there * part));
  return most;
}

/** When a stranger would expect an answer where the house has no desk for it (assumed). */
const usualHours = { from: 9, to: 18 };
