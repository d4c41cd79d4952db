/** What a pool of threads is told for an inquiry whose pieces rest on nothing but the question. */
import type { Question } from '../measure/question.ts';

export interface InquiryOrder {
  readonly kind: 'attribution' | 'adaptation';
  readonly question: Question;
}

export const inquiryWork = new URL('./inquiry-worker.ts', import.meta.url);
