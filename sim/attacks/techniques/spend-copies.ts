/** Signs with copies, far from the house: each wallet they open is emptied side by side. */
import type { Story } from '../../kernel/simulation.ts';
import type { Transaction } from '../../chain/transaction.ts';
import type { SeenWallet } from '../../exchange/doors.ts';
import type { Scene } from '../plan.ts';
import type { Collection } from './collect-keys.ts';
import { takeCoins, type Pace } from './take-coins.ts';

export function spendCopies(
  scene: Scene,
  { copies, open }: Collection,
  pace: Pace,
  cause: number,
): void {
  for (const wallet of open.values())
    scene.world.clock.begin(takeCoins(scene, wallet, signing(wallet), pace, cause));

  function signing({ keys, network, signaturesNeeded }: SeenWallet) {
    return function* (transaction: Transaction): Story<null> {
      const held = keys.filter(({ id }) => copies.has(id.text));
      for (const { id } of held.slice(0, signaturesNeeded))
        network.chain.sign(transaction, copies.get(id.text)!);
      return null;
    };
  }
}
