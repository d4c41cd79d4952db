/** What a figure of lines is told: groups of values with their intervals, on one straight axis of shares. */

/** How a line is marked: filled, empty, or by a shape where its value lies. */
export type Shape = 'bar' | 'taken' | 'empty' | 'ring' | 'diamond' | 'bound';

export interface Line {
  readonly shape: Shape;
  /** Null where nothing is known. */
  readonly mean: number | null;
  readonly low: number;
  readonly high: number;
}

export interface Group {
  readonly id: string;
  readonly title: string;
  /** One after the other, each in a row of its own. */
  readonly lines: readonly Line[];
}

/** What each shape stands for, in the order of the lines. */
export interface Sign {
  readonly shape: Shape;
  readonly name: string;
}

export interface Span {
  readonly from: number;
  readonly to: number;
  readonly ticks: readonly number[];
}

/** From nothing, or from below where a line goes there, to the end of the longest, in round steps. */
export function spanOf(groups: readonly Group[]): Span {
  const ends = groups.flatMap(({ lines }) =>
    lines.flatMap(({ mean, low, high }) => (mean === null ? [] : [mean, low, high])),
  );
  const least = Math.min(0, ...ends);
  const most = Math.max(0.05, ...ends);
  const step = steps.find((each) => most - least <= 5 * each + 1e-9) ?? steps.at(-1)!;
  const from = Math.floor(least / step + 1e-9);
  const to = Math.ceil(most / step - 1e-9);
  const ticks = Array.from({ length: to - from + 1 }, (_, at) => (from + at) * step);
  return { from: from * step, to: to * step, ticks };
}

const steps = [0.01, 0.02, 0.05, 0.1, 0.2, 0.25, 0.5, 1, 2, 5];
