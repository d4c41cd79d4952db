/** What may be said of one control in one scenario, decided once for the answer, the map and the tables. */
import type { Interval } from '../../measure/interval.ts';
import type { ControlRow, Effect, StudyRow } from '../../measure/study.ts';
import { tooFewEvents } from '../../measure/study.ts';

/** Which of the two comparisons: the control by itself, or the baseline against the baseline without it. */
export type Comparison = 'alone' | 'without';

export type Verdict =
  | { readonly kind: 'absent' | 'notExercised' | 'nothingLost' | 'tooFew' }
  | {
      /** `unclear`: the interval crosses zero. `same`: every run ended the same. */
      readonly kind: 'saves' | 'adds' | 'unclear' | 'same';
      readonly reduction: Interval;
      readonly effect: Effect;
    };

/** Whose loss is compared: everybody's, or what customers still lack in the end. */
export type Whose = 'reduction' | 'customerLossReduction';

export function verdictOn(
  control: ControlRow,
  row: StudyRow,
  comparison: Comparison,
  whose: Whose = 'reduction',
): Verdict {
  const effect = control[comparison];
  if (effect === null) return { kind: 'absent' };
  if (!control.exercised) return { kind: 'notExercised' };
  const reduction = effect[whose];
  if (reduction === null) return { kind: 'nothingLost' };
  if (tooFewEvents(row.none)) return { kind: 'tooFew' };
  return { kind: signOf(reduction), reduction, effect };
}

/** The reduction of a control that may be spoken of; undefined where nothing may be said. */
export function reductionIn(verdict: Verdict): Interval | undefined {
  return 'reduction' in verdict ? verdict.reduction : undefined;
}

function signOf({ low, high }: Interval): 'saves' | 'adds' | 'unclear' | 'same' {
  if (low > 0) return 'saves';
  if (high < 0) return 'adds';
  return low === 0 && high === 0 ? 'same' : 'unclear';
}
