/** Copies of keys, gathered place by place; a wallet falls when enough of its keys are among them. */
import type { Story } from '../../kernel/simulation.ts';
import type { Secret } from '../../chain/signing.ts';
import type { Transaction } from '../../chain/transaction.ts';
import type { Presence, SeenWallet } from '../../exchange/doors.ts';
import type { Scene } from '../plan.ts';
import type { Sign } from './take-coins.ts';

export interface Copies {
  /** Copies every key of a wallet aimed at that lies where he stands. */
  gather(presence: Presence): Story;
  /** Wallets of which he holds enough keys, in the order in which they fell. */
  readonly fallen: Iterable<SeenWallet>;
  /** Signs with copies, wherever he is. */
  signerOf(wallet: SeenWallet): Sign;
}

export function copies(
  { doors }: Pick<Scene, 'doors'>,
  aimedAt: (wallet: SeenWallet) => boolean,
): Copies {
  const ring: KeyRing = { doors, aimedAt, secrets: new Map(), fallen: new Map() };
  return {
    fallen: { [Symbol.iterator]: () => ring.fallen.values() },
    gather: (presence) => gather(ring, presence),
    signerOf: (wallet) => (transaction) => signWithCopies(ring.secrets, wallet, transaction),
  };
}

/** The copies he has, and the wallets they open. */
interface KeyRing {
  readonly doors: Scene['doors'];
  readonly aimedAt: (wallet: SeenWallet) => boolean;
  readonly secrets: Map<string, Secret>;
  readonly fallen: Map<string, SeenWallet>;
}

function* gather({ doors, aimedAt, secrets, fallen }: KeyRing, presence: Presence): Story {
  for (const wallet of doors.inside.wallets(presence)) {
    if (!aimedAt(wallet) || fallen.has(wallet.address.name.text)) continue;
    for (const { id, here } of wallet.keys) {
      if (!here || secrets.has(id.text)) continue;
      const secret = yield* doors.inside.copyKey(presence, wallet, id);
      if (secret !== null) secrets.set(id.text, secret);
    }
    if (heldOf(secrets, wallet).length >= wallet.signaturesNeeded)
      fallen.set(wallet.address.name.text, wallet);
  }
}

/** Signs with as many of the copies as a wallet asks for. */
export function* signWithCopies(
  secrets: ReadonlyMap<string, Secret>,
  wallet: SeenWallet,
  transaction: Transaction,
): Story<null> {
  for (const { id } of heldOf(secrets, wallet).slice(0, wallet.signaturesNeeded))
    wallet.network.chain.sign(transaction, secrets.get(id.text)!);
  return null;
}

function heldOf(secrets: ReadonlyMap<string, Secret>, { keys }: SeenWallet): SeenWallet['keys'] {
  return keys.filter(({ id }) => secrets.has(id.text));
}
