/** What one thread does for a robustness study: it understands the question once, then lives through samples. */
import { understand } from '../measure/question.ts';
import { planFrom, type RobustnessOrder } from '../measure/robustness.ts';
import { sampled, type Sampled } from '../measure/sampled.ts';
import { describeAll } from '../scenario/fault.ts';

export function work(order: RobustnessOrder): (piece: number) => Sampled {
  const understood = understand(order.question);
  if ('faults' in understood)
    throw new Error(`worker: expected no faults, found ${describeAll(understood.faults)[0]}`);
  const plan = planFrom(understood.value, order);
  return (piece) => sampled(plan, piece);
}
