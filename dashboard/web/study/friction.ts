/** The ways to measure what honest customers meet, one at a time along an axis. */
import type { Honest } from '../../../sim/measure/cell.ts';
import type { Language } from '../../../sim/prose/language.ts';
import { count, decimal } from '../../../sim/prose/numbers.ts';
import { percent } from '../../../sim/prose/shares.ts';
import { duration } from '../text/figures.ts';
import { countSteps, shareSteps, timeSteps } from './scale.ts';

export const frictions = ['delay', 'refused', 'harmed'] as const;

export type Friction = (typeof frictions)[number];

interface Measure {
  readonly field: keyof Honest;
  readonly steps: readonly number[];
  /** What a place on the axis, or a value in the table, is written as. */
  tick(value: number, step: number, language: Language): string;
  value(value: number, language: Language): string;
}

export const measures: Readonly<Record<Friction, Measure>> = {
  delay: {
    field: 'delaySecondsP95',
    steps: timeSteps,
    tick: (value, _step, language) => (value === 0 ? '0' : duration(value, language)),
    value: (value, language) => duration(value, language),
  },
  refused: {
    field: 'withdrawalsRefused',
    steps: countSteps,
    tick: count,
    value: (value) => decimal(value, 1),
  },
  harmed: {
    field: 'customersHarmedShare',
    steps: shareSteps,
    tick: (value, step) => percentTick(value, step),
    value: percent,
  },
};

/** A share with the decimals that the steps of its axis need. */
export function percentTick(share: number, step: number): string {
  return `${decimal(share * 100, step < 0.001 ? 2 : step < 0.01 ? 1 : 0)}%`;
}
