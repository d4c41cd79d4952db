/**
 * Where the three figures of a control tell different stories, and by which others that is so. Alone it
 * comes first of all, left out it comes last, and its Shapley value is the mean over every place between:
 * they can only differ where what it adds hangs on who is there already, and pairs say on whom.
 */
import { fittingOf, worthAWord, type AttributedControl, type Shared } from './attribution.ts';

export interface Disagreement {
  readonly id: string;
  /**
   * `overlap`: it saves more alone than leaving it out gives up; `need`: less; `between`: as much, and yet
   * its value lies beyond both.
   */
  readonly kind: 'overlap' | 'need' | 'between';
  /** Who does its work as well, and who has to be there; the strongest first. */
  readonly redundant: readonly string[];
  readonly complementary: readonly string[];
  /** False where there are too many controls for pairs to be told apart. */
  readonly paired: boolean;
}

/** Only what intervals bear; differences under one part in a hundred are not told. */
export function disagreementsIn({ controls, pairs, exact }: Shared): Disagreement[] {
  const among = new Set(controls.map(({ id }) => id));
  return controls.flatMap((control): Disagreement[] => {
    const kind = kindOf(control);
    if (kind === null) return [];
    const beside = pairs.flatMap(({ one, other, interaction }) => {
      const mate = one === control.id ? other : other === control.id ? one : undefined;
      return mate === undefined || interaction === null || !among.has(mate)
        ? []
        : [{ mate, interaction }];
    });
    const bySize = beside.sort(
      (a, b) => Math.abs(b.interaction.mean) - Math.abs(a.interaction.mean),
    );
    const named = (is: (pair: (typeof beside)[number]) => boolean): string[] =>
      bySize.filter(is).map(({ mate }) => mate);
    return [
      {
        id: control.id,
        kind,
        redundant: named(({ interaction }) => interaction.high < -worthAWord),
        complementary: named(({ interaction }) => interaction.low > worthAWord),
        paired: exact,
      },
    ];
  });
}

function kindOf(control: AttributedControl): Disagreement['kind'] | null {
  const fitting = fittingOf(control);
  if (fitting === 'replaceable') return 'overlap';
  if (fitting === 'needs-others') return 'need';
  const { value, alone, without } = control;
  if (value === null || alone === null || without === null) return null;
  const above = value.low > Math.max(alone.high, without.high) + worthAWord;
  const below = value.high < Math.min(alone.low, without.low) - worthAWord;
  return above || below ? 'between' : null;
}
