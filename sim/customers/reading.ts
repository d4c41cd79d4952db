/** Comparing what a display shows with what was meant: some overlook a difference, whoever made it. */
import type { Name } from '../kernel/random.ts';
import type { World } from '../world.ts';
import type { Display, Shown } from '../exchange/doors.ts';
import type { Intention } from './screens.ts';
import type { Street } from './street.ts';

/**
 * Whether a person notices on one occasion that something else is shown than meant. Whoever has the address
 * from the same screen compares it with what that screen shows there too, and finds it the same. An app into
 * which the order is typed or scanned once more compares by itself.
 */
export function notices(
  { random }: World,
  street: Street,
  occasion: Name,
  meant: Intention,
  shown: Shown,
  on: Display,
): boolean {
  const otherAddress =
    shown.destination.text !== meant.destination.text && meant.origin === 'elsewhere';
  const otherAmount =
    shown.amount !== null && meant.amount !== null && shown.amount !== meant.amount;
  if (!otherAddress && !otherAmount) return false;
  if (on === 'app') return true;
  const overlooks = Math.min(
    otherAddress ? street.missesRewrittenShare : 1,
    otherAmount ? street.missesAmountShare : 1,
  );
  return random.die('overlooks').share(occasion) >= overlooks;
}
