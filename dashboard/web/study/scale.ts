/** Straight axes for the figures of a study. */

/** Where an axis ends and where it is written on. */
export interface Axis {
  readonly end: number;
  readonly ticks: readonly number[];
  readonly step: number;
}

/** The smallest round step, of those offered, that needs at most five to reach the end; the largest where none does. */
export function axisTo(most: number, steps: readonly number[]): Axis {
  const step = steps.find((each) => most <= each * 5 + 1e-9) ?? steps.at(-1)!;
  const count = Math.max(1, Math.ceil(most / step - 1e-9));
  return {
    step,
    end: count * step,
    ticks: Array.from({ length: count + 1 }, (_, at) => at * step),
  };
}

export const shareSteps: readonly number[] = [
  0.0001, 0.0002, 0.0005, 0.001, 0.002, 0.005, 0.01, 0.02, 0.05, 0.1, 0.2,
];

const [minute, hour, day] = [60, 3_600, 86_400];

export const timeSteps: readonly number[] = [
  ...[1, 2, 5, 10, 30].map((each) => each * minute),
  ...[1, 2, 4, 6, 12].map((each) => each * hour),
  ...[1, 2, 5, 10, 20, 50, 100, 200, 500].map((each) => each * day),
];

export const countSteps: readonly number[] = [1, 10, 100, 1_000, 10_000, 100_000].flatMap((ten) => [
  ten,
  2 * ten,
  5 * ten,
]);
