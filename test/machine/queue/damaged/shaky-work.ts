/** The same work on a machine that is damaged: from the tenth piece on, it counts wrong. */
import { work as sound, type Shaky } from '../../shaky-work.ts';

export function work(order: Shaky): (piece: number) => number {
  const piece = sound(order);
  return (number) => piece(number) + (number < 10 ? 0 : 1);
}
