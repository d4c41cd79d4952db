/** Copies what lies where he stands, keys and backups alike, and says which wallets that opens. */
import type { Story } from '../../kernel/simulation.ts';
import type { Secret } from '../../chain/signing.ts';
import type { Presence, SeenWallet } from '../../exchange/doors.ts';
import type { Scene } from '../plan.ts';

/** Copies in his hands, and the wallets of which he holds enough. */
export interface Collection {
  readonly copies: Map<string, Secret>;
  readonly open: Map<string, SeenWallet>;
}

export function nothingYet(): Collection {
  return { copies: new Map(), open: new Map() };
}

export function* collectKeys(
  { doors }: Scene,
  presences: readonly Presence[],
  { copies, open }: Collection,
): Story {
  for (const presence of presences)
    for (const wallet of doors.inside.wallets(presence)) {
      if (open.has(wallet.address.name.text)) continue;
      for (const { id, here } of wallet.keys) {
        if (!here || copies.has(id.text)) continue;
        if (wallet.keys.filter((key) => copies.has(key.id.text)).length >= wallet.signaturesNeeded)
          break;
        const secret = yield* doors.inside.copyKey(presence, wallet, id);
        if (secret !== null) copies.set(id.text, secret);
      }
      const held = wallet.keys.filter(({ id }) => copies.has(id.text)).length;
      if (held >= wallet.signaturesNeeded) open.set(wallet.address.name.text, wallet);
    }
}
