import type { Blueprint } from '../exchange/blueprint.ts';
import { arranged, inForceOf, type Asked } from '../scenario/arrangement.ts';
import type { Scenario } from '../scenario/load.ts';
import type { Seconds } from '../kernel/simulation.ts';
import { calendar, type Calendar } from '../time.ts';

/** What a story must know beside the journal: the clock, how long it runs, and the house it is set in. */
export interface Catalogue {
  readonly calendar: Calendar;
  readonly length: Seconds;
  readonly house: Blueprint;
  /** The story is told with what the exchange itself can see: whose doing something is, it cannot say. */
  readonly unknowing?: boolean;
}

/** The catalogue of one scenario with these controls in its house. */
export function catalogueOf(
  { file, house }: Scenario,
  controls: Readonly<Record<string, Asked>>,
): Catalogue {
  const { inForce } = inForceOf(controls, () => []);
  return {
    calendar: calendar(file.clock.start),
    length: file.clock.length,
    house: arranged(house, inForce).house,
  };
}
