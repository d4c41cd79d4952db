/** What may be said of one control in one comparison; the reports say the same. */
import type { Interval } from '../../../sim/measure/interval.ts';
import {
  tooFewEvents,
  type ControlRow,
  type Effect,
  type StudyRow,
} from '../../../sim/measure/study.ts';

/** The control by itself, or the baseline against the baseline without it. */
export type Comparison = 'alone' | 'without';

export type Verdict =
  | { readonly kind: 'absent' | 'notExercised' | 'nothingLost' }
  | {
      /** `tooFew`: thefts; `unclear`: the interval crosses zero; `same`: no run lost more or less. */
      readonly kind: 'tooFew' | 'saves' | 'adds' | 'unclear' | 'same';
      readonly reduction: Interval;
      readonly effect: Effect;
      /** What the interval alone would say, however few the thefts. */
      readonly sign: 'saves' | 'adds' | 'unclear' | 'same';
    };

export function verdictOn(control: ControlRow, row: StudyRow, comparison: Comparison): Verdict {
  const effect = control[comparison];
  if (effect === null) return { kind: 'absent' };
  if (!control.exercised) return { kind: 'notExercised' };
  const { reduction } = effect;
  if (reduction === null) return { kind: 'nothingLost' };
  const sign = signOf(reduction);
  const kind = tooFewEvents(row.none) ? 'tooFew' : sign;
  return { kind, reduction, effect, sign };
}

function signOf({ low, high }: Interval): 'saves' | 'adds' | 'unclear' | 'same' {
  if (low > 0) return 'saves';
  if (high < 0) return 'adds';
  return low === 0 && high === 0 ? 'same' : 'unclear';
}
