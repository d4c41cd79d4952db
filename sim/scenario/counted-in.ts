/** In what a value of a file is counted, for the kinds of values that `units.ts` makes. */
import { z } from 'zod';

/** By schema; what is made from a registered schema, with a default or another description, is known too. */
export const countedIn = z.registry<{ readonly unit: 'share' | 'seconds' | 'yen' | 'coins' }>();
