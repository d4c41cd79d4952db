/** What one thread does where attackers adapt: it understands the question once, then takes row by set. */
import { adaptingOf, met, piecesOf, type Met } from '../measure/adapting.ts';
import { understand } from '../measure/question.ts';
import { describeAll } from '../scenario/fault.ts';
import type { AdaptingOrder } from './adapting-work.ts';

export function work({ question }: AdaptingOrder): (piece: number) => Met {
  const understood = understand(question);
  if ('faults' in understood)
    throw new Error(`worker: expected no faults, found ${describeAll(understood.faults)[0]}`);
  const plan = adaptingOf(understood.value);
  const pieces = piecesOf(plan);
  return (piece) => met(plan, pieces[piece]!.row, pieces[piece]!.set);
}
