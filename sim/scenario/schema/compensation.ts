/** What customers are paid back by the rule of a scenario file. */
import { z } from 'zod';
import { share, yen } from '../units.ts';

/** Without one, a wallet's loss is owed in full, and a robbed account what `funds.perAccount` promises. */
export const compensation = z.strictObject({
  rate: share().describe('yen paid for each yen the coins were worth at the theft'),
  days: z.int().min(0).max(3650).describe('until it was paid'),
  paidIn: z.enum(['yen', 'coins']).default('yen').describe('coins given back need no price'),
  secondFactor: z
    .boolean()
    .default(false)
    .describe('robbed accounts are paid only where a second factor was set up'),
  perAccount: yen().nullable().default(null).describe('a robbed account is paid at most that'),
  by: z
    .enum(['owners', 'funds'])
    .default('owners')
    .describe('owners who found the money, as a record says, or no more than the funds hold'),
});
