import { z } from 'zod';
import { seconds, share } from '../units.ts';

/** The people on the street: how many, how rich, how busy, how careful. */
export const customers = z.strictObject({
  total: z.int().min(1).max(50_000_000),
  simulated: z.int().min(1).max(1_000_000).default(2000),
  balanceMu: z.number().min(0).max(25).default(9.756),
  balanceSigma: z.number().min(0.1).max(4).default(2.455),
  withdrawalsPerDay: z.number().min(0).max(20).default(0.02),
  depositsPerDay: z.number().min(0).max(20).default(0.02),
  surge: z.number().min(0).max(1000).default(1),
  newDestination: share().default(0.2),
  originOnScreen: share()
    .default(0.5)
    .describe('share of wishes whose address was found on the device of the order (assumed)'),
  missesRewritten: share()
    .default(0.4)
    .describe('share who overlook another address than meant; 0.21 to 0.61, sweep to 0.9'),
  missesAmount: share().default(0.21).describe('share who overlook another amount than meant'),
  newDevice: share().default(0.05).describe('share of visits (assumed)'),
  away: share().default(0.15).describe('share of visits not from home (assumed)'),
  sharedHome: share().default(0.1).describe('share at home with other customers (assumed)'),
  householdSize: z.int().min(2).max(100).default(2).describe('customers in such a home (assumed)'),
  sharedDevice: share().default(0.1).describe('share of such homes with one device (assumed)'),
  crowdedHome: share()
    .default(0.05)
    .describe('share on a network of many, such as a campus (assumed)'),
  crowdSize: z.int().min(2).max(10_000).default(20).describe('customers on such a one (assumed)'),
  sharedDestination: share()
    .default(0.1)
    .describe('share of orders to known addresses that others pay to as well (assumed)'),
  comesBack: share()
    .default(0.5)
    .describe('share who order in parts where a limit refused the whole (assumed)'),
  willingVenues: share()
    .default(1)
    .describe('share of venues outside that would ever hold coins for another (assumed)'),
  devices: z
    .strictObject({ computer: share(), phone: share() })
    .refine(({ computer, phone }) => computer + phone <= 1, 'shares that leave some for both')
    .default({ computer: 0.2, phone: 0.3 })
    .describe('customers with a computer alone, or a telephone alone (assumed)'),
  reusedPassword: share().default(0.3),
  codeMissed: share().default(0.01),
  answers: share().default(0.6),
  noticeMedian: seconds().default(10800),
  noticeSigma: z.number().min(0).max(4).default(1.5),
  looksEveryDays: z.number().min(0.1).max(365).default(3),
});
