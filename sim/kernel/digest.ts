/** A running 64-bit fingerprint in two 32-bit integer lanes; not a cryptographic hash. */
import { scramble } from './random.ts';

export class Digest {
  private low = 0x243f6a88;
  private high = 0x85a308d3;

  /** Takes in two 32-bit lanes; order matters. */
  lanes(low: number, high: number): void {
    this.low = Math.imul(this.low ^ low, 0x9e3779b1) ^ (this.high >>> 15);
    this.high = Math.imul(this.high ^ high, 0x85ebca77) ^ (this.low >>> 13);
  }

  /** Takes in a whole number within +-2^53, or a share of a second with it. */
  number(value: number): void {
    const whole = Math.floor(value);
    const above = Math.floor(whole / 4294967296);
    const rest = value === whole ? 0 : Math.floor((value - whole) * 4294967296);
    this.lanes(whole ^ rest, above ^ Math.imul(rest, 0x27d4eb2f));
  }

  /** Sixteen lower-case hexadecimal digits. */
  text(): string {
    const low = scramble(this.low ^ (this.high >>> 16));
    const high = scramble(this.high ^ low);
    return hexadecimal(high) + hexadecimal(low);
  }
}

function hexadecimal(lane: number): string {
  return (lane >>> 0).toString(16).padStart(8, '0');
}
