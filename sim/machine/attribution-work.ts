/** What a pool of threads is told for an attribution. */
import type { Question } from '../measure/question.ts';

export interface AttributionOrder {
  readonly question: Question;
}

export const attributionWork = new URL('./attribution-worker.ts', import.meta.url);
