/** Whether a figure of the record and its simulation agree, decided by one rule for all of them. */
import type { RecordedFigure } from './details.ts';

/** `set`: the simulation was given the figure, so that agreement shows nothing. */
export type Agreement = 'set' | 'agrees' | 'misses' | 'nothingToCompare';

/** Without a range of runs, a figure off by more than this share of the recorded one misses. */
export const tolerance = 0.1;

export function agreement(figure: RecordedFigure): Agreement {
  const { recorded, simulated, low, high } = figure;
  if (figure.set) return 'set';
  if (recorded === null || simulated === null) return 'nothingToCompare';
  const slack = Math.abs(recorded) * tolerance;
  const from = low ?? simulated - slack;
  const to = high ?? simulated + slack;
  return recorded >= from && recorded <= to ? 'agrees' : 'misses';
}
