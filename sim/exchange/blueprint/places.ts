/** The places of a house and the ways between them. */

/** Something that can hold keys, data or a screen. */
export interface PlacePlan {
  readonly id: string;
  readonly kind: 'office' | 'server' | 'terminal' | 'hardware' | 'safe' | 'vendor';
  /** Whether the record of who did what here survives somebody who owns the place. */
  logs: 'local' | 'central' | 'off-host';
}

/** What stands between two places, from loose to strict. */
export const bars = ['open', 'login', 'session', 'presence'] as const;

/**
 * A way from one place to another. `open`: whoever is in `from` walks on. `login`: needs a login typed
 * there. `session`: only while a member of staff has a strongly authenticated session open. `presence`:
 * not over a network at all.
 */
export interface Way {
  readonly from: string;
  readonly to: string;
  bar: (typeof bars)[number];
}
