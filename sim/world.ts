/** What every room of the house is handed, and all it may reach for: time, chance, and the journal. */
import type { Random } from './kernel/random.ts';
import type { Simulation } from './kernel/simulation.ts';
import type { Journal } from './journal.ts';
import type { Calendar } from './time.ts';

export interface World {
  readonly clock: Simulation;
  readonly random: Random;
  readonly journal: Journal;
  readonly calendar: Calendar;
}
