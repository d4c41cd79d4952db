/** The file of a robustness study: what was found, and all that is needed to find it again. */
import type { Robustness } from './fold-robustness.ts';
import { portable, type Question } from './question.ts';
import { movesOf, placesOf, type RobustnessPlan } from './robustness.ts';

export interface RobustFile extends Robustness {
  readonly version: string;
  /** Texts, settings and seed; run k of every sample has the seed `seed/k`. */
  readonly resolved: Question;
  /** By row and sample, the value of every number that was moved, in the order of `parameters`. */
  readonly values: readonly (readonly (readonly number[])[])[];
}

export function robustFile(
  robustness: Robustness & { readonly version: string },
  plan: RobustnessPlan,
): RobustFile {
  const values = plan.rows.map(({ parameters }, row) => {
    const places = placesOf(plan, row);
    return Array.from({ length: plan.samples }, (_, sample) =>
      movesOf(parameters, places, sample).map(({ value }) => value),
    );
  });
  return {
    ...robustness,
    resolved: portable(plan.question),
    values,
  };
}
