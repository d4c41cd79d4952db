/** What one thread does for an attribution: it understands the question once, then lives through trials. */
import { describeAll } from '../scenario/fault.ts';
import { attributed } from '../measure/attributed.ts';
import { attributionOf, type Told } from '../measure/attribution.ts';
import { understand } from '../measure/question.ts';
import type { AttributionOrder } from './attribution-work.ts';

export function work({ question }: AttributionOrder): (trial: number) => Told {
  const understood = understand(question);
  if ('faults' in understood)
    throw new Error(`worker: expected no faults, found ${describeAll(understood.faults)[0]}`);
  const plan = attributionOf(understood.value);
  return (trial) => attributed(plan, trial);
}
