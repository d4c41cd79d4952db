/** What one thread does for an inquiry: it understands the question once, then lives through pieces. */
import { adaptationInquiry, attributionInquiry } from '../measure/inquiry.ts';
import { understand } from '../measure/question.ts';
import { describeAll } from '../scenario/fault.ts';
import type { InquiryOrder } from './inquiry-work.ts';

export function work({ kind, question }: InquiryOrder): (piece: number) => unknown {
  const understood = understand(question);
  if ('faults' in understood)
    throw new Error(`worker: expected no faults, found ${describeAll(understood.faults)[0]}`);
  const asked = kind === 'attribution' ? attributionInquiry : adaptationInquiry;
  const { live } = asked(understood.value);
  return (piece) => live(piece, []);
}
