// Made by npm run generate from the file names; do not edit.
import type { Control } from '../control.ts';
import coldRatio from './cold-ratio.ts';
import hotVelocityCap from './hot-velocity-cap.ts';
import killSwitch from './kill-switch.ts';
import onchainReconciliation from './onchain-reconciliation.ts';

/** Every control there is, by file name. */
export const controls: readonly Control[] = [
  coldRatio,
  hotVelocityCap,
  killSwitch,
  onchainReconciliation,
];
