/**
 * The only way in: what a customer, a member of staff or whoever holds a place can do, given what they
 * hold. Nothing here asks who somebody is, only what they can show and where they stand.
 */
import { accountOpener, type Clients } from './clients.ts';
import { consoleDesk, type Console } from './console.ts';
import type { House } from './house.ts';
import { inside, type Inside } from './inside.ts';
import type { Rights } from './rights.ts';
import { visits, type Visits } from './visits.ts';
import type { WarningDoor } from './warnings.ts';

export type { Account, Proof, Seen } from './account.ts';
export type { Case } from './withdrawal.ts';
export type { Display, Shown } from './confirmations.ts';
export type { Channel } from './messages.ts';
export type { Factor } from './blueprint/accounts.ts';
export type { Presence } from './places.ts';
export type { Prover, Refused, Session } from './visits.ts';
export type { Secrets, SeenWallet } from './inside.ts';
export type { Member } from './rights.ts';
export type { RightName } from './blueprint/rights.ts';
export type { Warning, WarningDoor } from './warnings.ts';
export { channel } from './messages.ts';

export interface Doors {
  readonly visits: Visits;
  readonly inside: Inside;
  /** What members of staff can do together. */
  readonly rights: Omit<Rights, 'override' | 'onDoubt' | 'departures'>;
  readonly clients: Clients;
  readonly console: Console;
  /** What venues outside are told, and what they can give back. */
  readonly warnings: WarningDoor;
}

export function doors(house: House): Doors {
  return {
    visits: visits(house),
    inside: inside(house),
    rights: house.rights,
    clients: accountOpener(house),
    console: consoleDesk(house),
    warnings: house.warnings,
  };
}
