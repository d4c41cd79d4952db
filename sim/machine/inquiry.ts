/** Questions put to many runs beside a study's own, as threads carry them out. */
import { comparisonOf, foldComparison } from '../measure/comparison.ts';
import {
  adaptationInquiry,
  attributionInquiry,
  type Inquiry as Lived,
} from '../measure/inquiry.ts';
import type { Question, Understood } from '../measure/question.ts';
import { trialsOf, type Kept } from '../measure/trial.ts';
import { inquiryWork, type InquiryOrder } from './inquiry-work.ts';
import { orderOf, studyWork } from './study-work.ts';

/** What is lived for an inquiry, piece by piece, and what all pieces come to. */
export interface Inquiry<T = unknown, R extends object = object> {
  readonly job: { readonly module: URL; readonly order: unknown; readonly pieces: number };
  fold(pieces: readonly T[]): R;
}

export type InquiryKind = keyof typeof inquiries;

/** Each kind by its name; `unshared` lives through every run by itself. */
export const inquiries = {
  comparison(understood: Understood, unshared = false) {
    const plan = comparisonOf(understood);
    return {
      job: { module: studyWork, order: orderOf(plan, unshared), pieces: trialsOf(plan) },
      fold: (trials: readonly Kept[][]) => foldComparison(plan, trials),
    };
  },
  attribution: (understood: Understood) =>
    byThreads('attribution', understood.question, attributionInquiry(understood)),
  adaptation: (understood: Understood) =>
    byThreads('adaptation', understood.question, adaptationInquiry(understood)),
};

function byThreads<P, F extends object>(
  kind: InquiryOrder['kind'],
  question: Question,
  { pieces, fold }: Lived<P, F>,
) {
  const order: InquiryOrder = { kind, question };
  return {
    job: { module: inquiryWork, order, pieces },
    fold: (lived: readonly P[]): F => fold(lived, question.runs),
  };
}
