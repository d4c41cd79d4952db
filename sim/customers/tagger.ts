/**
 * Marks addresses where the chain knows tags: every address that a payment told of went to, and from then on
 * every address that is paid out of a marked one, so that the mark goes where the coins go. Venues are left
 * out: all their customers share one address.
 */
import type { Name } from '../kernel/random.ts';
import type { Network } from '../chain/network.ts';
import type { Transaction } from '../chain/transaction.ts';
import type { Warning, WarningDoor } from '../exchange/doors.ts';
import type { Outside } from './outside.ts';
import { venueNames } from './venues.ts';

/** The tag that venues look for. */
export const traced = 'traced';

export function tagger(
  warnings: WarningDoor,
  networks: readonly Network[],
  outside: Outside,
): void {
  const marked = new Set<Name>();

  const mark = ({ asset, cause }: Warning, { outputs }: Transaction): void => {
    for (const { to, amount } of outputs) {
      if (amount === 0 || marked.has(to.name) || isVenue(to.name)) continue;
      marked.add(to.name);
      outside.tag(asset, to, traced, cause);
    }
  };

  warnings.onTold((warning) => {
    const { asset, payments } = warning;
    const { chain, onMoved } = networks[asset]!;
    if (!chain.kind.tags) return;
    const follow = (transaction: Transaction): void => {
      if (payments.has(transaction) || marked.has(transaction.from.name))
        mark(warning, transaction);
    };
    for (const transaction of chain.history()) follow(transaction);
    onMoved(follow);
  });
}

function isVenue({ text }: Name): boolean {
  return venueNames.some((venue) => text.startsWith(`${venue}/`));
}
