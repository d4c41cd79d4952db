/** Questions put to many runs beside a study's own: what is lived for each, and what it comes to. */
import { foldAdaptation } from '../measure/adaptation.ts';
import { adaptingOf, piecesOf, type Met } from '../measure/adapting.ts';
import { attributionOf, foldAttribution, type Told } from '../measure/attribution.ts';
import { comparisonOf, foldComparison } from '../measure/comparison.ts';
import type { Understood } from '../measure/question.ts';
import { trialsOf, type Kept } from '../measure/trial.ts';
import { adaptingWork } from './adapting-work.ts';
import { attributionWork } from './attribution-work.ts';
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
  attribution(understood: Understood) {
    const { question } = understood;
    const plan = attributionOf(understood);
    const pieces = plan.rows.length * question.runs;
    return {
      job: { module: attributionWork, order: { question }, pieces },
      fold: (trials: readonly Told[]) => foldAttribution(plan, trials),
    };
  },
  adaptation(understood: Understood) {
    const { question } = understood;
    const plan = adaptingOf(understood);
    const pieces = piecesOf(plan);
    return {
      job: { module: adaptingWork, order: { question }, pieces: pieces.length },
      fold: (met: readonly Met[]) =>
        foldAdaptation(
          plan,
          plan.rows.map((_, row) => met.filter((_, piece) => pieces[piece]!.row === row)),
        ),
    };
  },
};
