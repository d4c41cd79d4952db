/** Straight axes for the figures of a study. */

/** Where an axis ends and what is written along it; shares from 0 to 1. */
export interface Axis {
  readonly end: number;
  readonly ticks: readonly number[];
  /** Decimals of a percentage that its steps need. */
  readonly places: number;
}

/** The smallest round step that needs at most five to reach the end. */
export function axisTo(most: number): Axis {
  const step = steps.find((each) => most <= each * 5 + 1e-9) ?? 0.2;
  const count = Math.max(1, Math.ceil(most / step - 1e-9));
  return {
    end: count * step,
    ticks: Array.from({ length: count + 1 }, (_, at) => at * step),
    places: step < 0.001 ? 2 : step < 0.01 ? 1 : 0,
  };
}

const steps = [0.0001, 0.0002, 0.0005, 0.001, 0.002, 0.005, 0.01, 0.02, 0.05, 0.1, 0.2];
