/** What a pool of threads is told of attackers who adapt. */
import type { Question } from '../measure/question.ts';

export interface AdaptingOrder {
  readonly question: Question;
}

export const adaptingWork = new URL('./adapting-worker.ts', import.meta.url);
