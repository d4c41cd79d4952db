/** What stands around coins that lie offline or with somebody outside: co-signer, console, release. */
import type { Seconds } from '../../kernel/simulation.ts';
import type { Hours } from './wallets.ts';

/** The rules of the outside co-signer, who holds a key of every vault wallet. */
export interface CosignerPlan {
  /** Parts of what one wallet, and the whole vault of a coin, held at opening that it signs away in a day; 1 is no limit. */
  perWallet: number;
  perVault: number;
  /** Whether it pays anybody or the house's own wallets alone. */
  destinations: (typeof reaches)[number];
  /** Part of the vault in one payment from which it rings the exchange first; 1 is never. */
  callsFrom: number;
  /** Whether the console can change the number it rings. */
  number: (typeof numbers)[number];
  /** Local hours in which somebody is at its telephone. */
  readonly desk: Hours;
  /** From a wish to change its rules to the change, and whether it rings somebody about it first. */
  changeSeconds: Seconds;
  changeConfirmed: boolean;
}

/** Whom a co-signer pays, from loose to strict. */
export const reaches = ['any', 'own'] as const;

/** Who can change the number it rings, from loose to strict. */
export const numbers = ['console', 'fixed'] as const;

/** Where payouts of a vault, refills and changes of the co-signer's rules are ordered. */
export interface ConsolePlan {
  readonly place: string;
  /** Places in which the administrator tokens lie; an order needs all of them. */
  readonly tokens: readonly string[];
  /** Desks at which the tokens of further persons lie, one for each whom an order takes, the second's first. */
  readonly desks: string[];
  /** Which wallets are ordered from there. */
  readonly tiers: readonly ('cold' | 'vault')[];
}

/** How coins leave cold and vault: how long a release is announced, and who looks at it meanwhile. */
export interface ReleasePlan {
  delaySeconds: Seconds;
  watchers: number;
  /** Whether a machine, too, compares every release with what was ordered. */
  machine: boolean;
}
