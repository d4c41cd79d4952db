import { z } from 'zod';

/** An hour of the local day at which something begins or ends. */
export const hourOfDay = z.number().min(0).max(24).describe('a local hour, 0 to 24');

/** Hours of every day, from one to the other. */
export const hours = z.strictObject({ from: hourOfDay, to: hourOfDay });
