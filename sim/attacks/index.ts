// Made by npm run generate from the file names; do not edit.
import type { Plan } from './plan.ts';
import accountTakeover from './plans/account-takeover.ts';
import hotWalletDrain from './plans/hot-wallet-drain.ts';
import insiderCollusion from './plans/insider-collusion.ts';
import manInTheBrowser from './plans/man-in-the-browser.ts';
import vaultMisuse from './plans/vault-misuse.ts';

/** Every plan there is, by file name. */
export const plans: readonly Plan[] = [
  accountTakeover,
  hotWalletDrain,
  insiderCollusion,
  manInTheBrowser,
  vaultMisuse,
];
