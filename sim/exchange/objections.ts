/** Somebody of the house, or rung up by its co-signer, sees a payment that nobody ordered and says so. */
import { name } from '../kernel/random.ts';
import type { Alarms } from './alarms.ts';
import type { Blueprint } from './blueprint.ts';

export interface Objections {
  /** `size` is the part of the coin's claims that it is about; `record` is what made somebody speak. */
  speak(asset: number, size: number, record: number): void;
  /** Whatever is said goes to whoever looks into alarms. */
  listen(alarms: Alarms): void;
}

export function objections(house: Blueprint): Objections {
  let bells: Alarms | null = null;
  return {
    listen: (alarms) => void (bells = alarms),
    speak(asset, size, record) {
      const about = name(house.assets[asset]!.id);
      // Whoever looks into it finds what the one who spoke has found.
      const check = (): boolean => true;
      bells?.raise({ sensor: 'payment nobody ordered', about, asset, size, check }, record);
    },
  };
}
