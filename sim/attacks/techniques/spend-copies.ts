/** Signs with copies, far from the house: each wallet they open is emptied side by side. */
import type { Scene } from '../plan.ts';
import type { Collection } from './collect-keys.ts';
import { signWithCopies } from './copy-keys.ts';
import { takeCoins, type Pace, type Sign } from './take-coins.ts';

export function spendCopies(
  scene: Scene,
  { copies, open }: Collection,
  pace: Pace,
  cause: number,
): void {
  for (const wallet of open.values()) {
    const sign: Sign = (transaction) => signWithCopies(copies, wallet, transaction);
    scene.world.clock.begin(takeCoins(scene, wallet, sign, pace, cause));
  }
}
