/** Work for threads under test: says numbers, or does what work should not. */
import { WrongInput } from '../../../sim/machine/wrong-input.ts';

export interface Hard {
  readonly say?: readonly number[];
  readonly wrong?: readonly string[];
  readonly spin?: boolean;
  readonly eat?: boolean;
  readonly leave?: boolean;
}

export function answer(order: Hard, say: (number: number) => void): void {
  const kept: number[][] = [];
  for (const number of order.say ?? []) say(number);
  if (order.wrong !== undefined) throw new WrongInput(order.wrong);
  if (order.leave) process.exit(3);
  while (order.spin);
  while (order.eat) kept.push(new Array<number>(1e5).fill(kept.length + 0.5));
}
