/** The word that opens a dashboard which is not on this machine alone: whoever was given the address has it. */
import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';

export interface Token {
  readonly text: string;
  /** Takes as long for a near miss as for any other. */
  fits(given: string): boolean;
}

export function token(text = randomBytes(24).toString('base64url')): Token {
  const expected = hashed(text);
  return { text, fits: (given) => timingSafeEqual(hashed(given), expected) };
}

/** Of equal length whatever was given, which a comparison in constant time needs. */
function hashed(text: string): Buffer {
  return createHash('sha256').update(text).digest();
}
