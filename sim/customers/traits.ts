/** In what customers differ on whom a rule may weigh unequally: what they own, use and have set up. */
import type { Name, Random } from '../kernel/random.ts';
import type { Yen } from '../money.ts';
import type { Street } from './street.ts';

/** The second factor a customer has set up of their own accord. */
export const heldFactors = ['none', 'sms', 'totp', 'passkey'] as const;
export type Held = (typeof heldFactors)[number];

/** What a customer has to reach the exchange with. */
export const devices = ['computer', 'phone', 'both'] as const;
export type Device = (typeof devices)[number];

/** Balances as the association of exchanges publishes them (parameters section 17); named by their lower end. */
export const bands = ['0', '100k', '500k', '1m', '5m'] as const;
export type Band = (typeof bands)[number];

export function bandOf(yen: Yen): Band {
  return bands[upperEnds.filter((end) => yen >= end).length]!;
}

const upperEnds: readonly Yen[] = [100_000, 500_000, 1_000_000, 5_000_000];

/** The same person always has the same devices. */
export function deviceOf(random: Random, { devices: shares }: Street, person: Name): Device {
  const drawn = random.die('devices').share(person);
  if (drawn < shares.computer) return 'computer';
  return drawn < shares.computer + shares.phone ? 'phone' : 'both';
}
