/** What one thread does for a robustness study: it understands the question once, then lives through samples. */
import { understand } from '../measure/question.ts';
import { planFrom } from '../measure/robustness.ts';
import { asStated, sampled, type Sampled } from '../measure/sampled.ts';
import { describeAll } from '../scenario/fault.ts';
import type { StagedOrder } from './robustness-work.ts';

export function work(order: StagedOrder): (piece: number) => Sampled {
  const understood = understand(order.question);
  if ('faults' in understood)
    throw new Error(`worker: expected no faults, found ${describeAll(understood.faults)[0]}`);
  const plan = planFrom(understood.value, order);
  return (piece) => (order.stage === 'stated' ? asStated : sampled)(plan, piece);
}
