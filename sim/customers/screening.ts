/**
 * What venues outside know and look for: which payments they were told of, whether they take part, and
 * whether enough of a deposit stems from those payments to hold it.
 */
import { name, type Name } from '../kernel/random.ts';
import { kinds } from '../journal.ts';
import type { World } from '../world.ts';
import type { Network } from '../chain/network.ts';
import { provenance } from '../chain/provenance.ts';
import type { Transaction } from '../chain/transaction.ts';
import type { Warning, WarningDoor } from '../exchange/doors.ts';
import { traced } from './tagger.ts';
import { venueNames } from './venues.ts';

/** What one venue was told of one coin; `record` is the event. */
export interface Knowing {
  readonly warning: Warning;
  readonly record: number;
}

export interface Screening {
  /** What a venue that holds this deposit knows; null where it has no reason to hold it. */
  reason(venue: string, asset: number, deposit: Transaction): Knowing | null;
}

export function screening(
  { journal, random }: World,
  warnings: WarningDoor,
  networks: readonly Network[],
  willing: number,
): Screening {
  const joins = random.die('takes-part');
  const seen = networks.map(({ chain }) => provenance(chain));
  const told = networks.map(() => new Map<string, Knowing>());

  warnings.onTold((warning) => {
    const { asset, terms, payments, cause } = warning;
    const { chain, asset: coin } = networks[asset]!;
    const by = name(chain.kind.tags ? 'by tag' : 'step by step');
    for (const venue of venueNames) {
      if (joins.share(name(venue)) >= Math.min(terms.venues, willing)) continue;
      const subject = name(venue);
      const record = journal.record(kinds.venueTold, cause, subject, coin, payments.size, coin, by);
      told[asset]!.set(venue, { warning, record });
    }
  });

  return {
    reason(venue, asset, deposit) {
      const knowing = told[asset]!.get(venue);
      if (knowing === undefined) return null;
      const { payments, terms } = knowing.warning;
      const { part, tagged } = seen[asset]!;
      const follows = networks[asset]!.chain.kind.tags
        ? (address: Name) => tagged(address, traced)
        : (_: Name, steps: number) => steps <= terms.steps;
      const found = part(deposit, payments, follows);
      return found > 0 && found >= terms.part ? knowing : null;
    },
  };
}
