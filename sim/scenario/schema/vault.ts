/** What stands around offline coins in a scenario file: co-signer, console, release. */
import { z } from 'zod';
import { numbers, reaches } from '../../exchange/blueprint/vault.ts';
import { identifier, seconds, share } from '../units.ts';
import { hours } from './hours.ts';

/** The outside co-signer of every vault; what is left out is one who signs whatever he is asked to. */
export const cosigner = z
  .strictObject({
    perWallet: share()
      .default(1)
      .describe('of what a wallet held at opening, a day; 1 is no limit'),
    perVault: share().default(1).describe('of what all of them held, a day; 1 is no limit'),
    destinations: z.enum(reaches).default('any'),
    callsFrom: share().default(1).describe('part of the vault in one payment; 1 is never'),
    number: z.enum(numbers).default('console'),
    desk: hours.default({ from: 0, to: 24 }),
    change: seconds().default(0),
    changeConfirmed: z.boolean().default(false),
  })
  .prefault({});

/** Where vault payouts and refills are ordered, and where the tokens lie that an order needs. */
export const console = z
  .strictObject({
    place: identifier(),
    tokens: z.array(identifier()).max(4),
    tiers: z.array(z.enum(['cold', 'vault'])).default(['cold', 'vault']),
  })
  .nullable()
  .default(null);

/** How long a release from cold or vault is announced, and who looks at it meanwhile. */
export const release = z
  .strictObject({
    delay: seconds().default(0),
    watchers: z.int().min(0).max(9).default(0),
    machine: z.boolean().default(false),
  })
  .prefault({});
