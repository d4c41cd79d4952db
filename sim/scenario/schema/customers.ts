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
  newDevice: share().default(0.05),
  reusedPassword: share().default(0.3),
  codeMissed: share().default(0.01),
  answers: share().default(0.6),
  noticeMedian: seconds().default(10800),
  noticeSigma: z.number().min(0).max(4).default(1.5),
  looksEveryDays: z.number().min(0.1).max(365).default(3),
});
