/** Other venues to which customers send their coins, and whose addresses many customers pay to. */
import type { ChainKind } from '../chain/kinds.ts';

/** How many of them matter (assumed). */
const count = 5;

/** Every venue outside, by name. */
export const venueNames: readonly string[] = Array.from(
  { length: count },
  (_, at) => `venue ${at + 1} outside`,
);

/**
 * The holders of addresses that customers of one coin have in common: where the chain knows accounts a
 * venue has one address for all its customers, with a memo; elsewhere it gives each an address.
 */
export function venuesOf(kind: ChainKind['id']): readonly string[] {
  return kind === 'bitcoin-like' ? [] : venueNames;
}
