/** What a house of a scenario file looks at, what it does when it knows, and who pays. */
import { z } from 'zod';
import { tellings } from '../../exchange/blueprint/answers.ts';
import { seconds, share, yen } from '../units.ts';

/** What is compared without any control, and how long a look takes. */
export const watch = z
  .strictObject({
    reconcile: z.enum(['never', 'working-day']).or(seconds()),
    tolerance: share(),
    confirm: seconds(),
  })
  .default({ reconcile: 'never', tolerance: 0.01, confirm: 1800 });

/** Whom it takes to stop anything, and how long each step takes to hold. */
export const response = z
  .strictObject({
    authority: z.enum(['board', 'manager', 'anyone']),
    freeze: seconds(),
    stopSigner: seconds(),
    sweep: seconds(),
    cutServers: seconds(),
    stopDeposits: seconds(),
    announce: seconds(),
    perCoin: z.boolean(),
    inspect: seconds(),
    restart: seconds(),
    warning: z
      .strictObject({
        tell: z.literal('never').or(seconds()).default('never'),
        venues: share().default(0.2).describe('part of the venues that look (assumed)'),
        steps: z
          .int()
          .min(0)
          .max(100)
          .default(1)
          .describe('payments followed back where the chain has no tags (assumed)'),
        part: share().default(0.5).describe('least part of a deposit that is held (assumed)'),
        tells: z.enum(tellings).default('unordered').describe('which payments they are told of'),
        returns: seconds()
          .default(14 * 86400)
          .describe('until held coins are given back (assumed)'),
      })
      .default({
        tell: 'never',
        venues: 0.2,
        steps: 1,
        part: 0.5,
        tells: 'unordered',
        returns: 14 * 86400,
      })
      .describe('what other venues do about coins that left on nobody’s order'),
  })
  .default({
    authority: 'board',
    freeze: 1800,
    stopSigner: 1800,
    sweep: 43200,
    cutServers: 3600,
    stopDeposits: 3600,
    announce: 10800,
    perCoin: false,
    inspect: 14400,
    restart: 86400,
    warning: {
      tell: 'never',
      venues: 0.2,
      steps: 1,
      part: 0.5,
      tells: 'unordered',
      returns: 14 * 86400,
    },
  });

/** What stands between a theft and the customers. */
export const funds = z
  .strictObject({
    capital: yen(),
    insurance: yen(),
    ownAgainstHot: share(),
    perAccount: yen(),
  })
  .default({
    capital: 0,
    insurance: 0,
    ownAgainstHot: 0,
    perAccount: 0,
  });
