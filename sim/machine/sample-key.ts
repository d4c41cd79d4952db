/** By what a sample is drawn. */
import { randomBytes } from 'node:crypto';

/** Another at every call: whoever made a file could not tell from it what of it would be drawn. */
export function freshKey(): string {
  return randomBytes(8).toString('hex');
}
