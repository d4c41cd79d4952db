/**
 * Simulated years of an exchange: in each a number of incidents (Poisson), each of them one run of one row.
 *
 * The years are the same ones whatever the rates, so that two worlds, or two sets of controls, differ by
 * what they are and not by other luck. Counts are taken at even steps of the Poisson distribution and first
 * incidents along a golden-ratio sequence, both shifted by a die (Cranley and Patterson 1976, SIAM Journal on
 * Numerical Analysis 13:904): a share of years is then off by about one year, not by its square root.
 * What one incident took is there again at the next, and so are the capital and the insurance.
 */
import { exp } from '../kernel/maths.ts';
import { name, type Random } from '../kernel/random.ts';

/** How many years stand for all: the worst 1 % are then 40 years. */
export const yearsLived = 4000;

/** One incident that may happen: how often a year, and what it takes under each set of controls. */
export interface Incident {
  readonly rate: number;
  /** Share of the assets in custody, one for each set. */
  readonly losses: ArrayLike<number>;
}

/** Lives through the years. */
export interface Years {
  readonly many: number;
  /** For each of `sets` sets of controls what every year took, smallest first. */
  lived(incidents: readonly Incident[], sets: number): Float64Array[];
}

export function years(chance: Random, many = yearsLived): Years {
  const shifts = chance.die('years/shift');
  const [countShift, firstShift] = [shifts.share(name('count')), shifts.share(name('first'))];
  const further = chance.die('years/further');
  const year = name('year');

  const picked = (at: number, incident: number): number => {
    if (incident > 0) return further.share(year, at * mostIncidents + incident);
    const place = firstShift + (at + 1) * golden;
    return place - Math.floor(place);
  };

  return {
    many,
    lived(incidents, sets) {
      const reached = new Float64Array(incidents.length);
      let rate = 0;
      incidents.forEach((incident, at) => (reached[at] = rate += incident.rate));
      const taken = Array.from({ length: sets }, () => new Float64Array(many));
      // Counts rise with the share, so that one walk over the years meets each step of the distribution.
      let count = 0;
      let term = exp(-rate);
      let below = term;
      // Years below the first step pass without an incident.
      const first = Math.max(0, Math.floor(below * many - countShift));
      for (let at = first; at < many && rate > 0; at++) {
        const share = (at + countShift) / many;
        while (below <= share && count < mostIncidents - 1) {
          count++;
          term *= rate / count;
          below += term;
        }
        for (let incident = 0; incident < count; incident++) {
          const { losses } = incidents[firstAbove(reached, picked(at, incident) * rate)]!;
          for (let set = 0; set < sets; set++) taken[set]![at]! += losses[set]!;
        }
      }
      return taken.map((all) => sortedFrom(all, first));
    },
  };
}

/** Losses with those from a place on, which are numbers all, the smallest first. */
export function sortedFrom(losses: Float64Array, first: number): Float64Array {
  // eslint-disable-next-line no-restricted-syntax -- numbers in a typed array sort as numbers, and ten times as fast without a function
  losses.subarray(first).sort();
  return losses;
}

const golden = 0.6180339887498949;

/** In a year; with at most twelve thefts a year expected, more have a chance below 1e-25. */
const mostIncidents = 80;

/** The first place whose total lies above the value. */
function firstAbove(totals: Float64Array, value: number): number {
  let low = 0;
  let high = totals.length - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (totals[middle]! > value) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** What a year takes at most with that confidence: the smallest loss that so large a share of years do not exceed. */
export function valueAtRisk(taken: Float64Array, confidence: number): number {
  return taken[Math.ceil(confidence * taken.length - 1e-9) - 1]!;
}

/** The mean of the worst years that the confidence leaves out. */
export function expectedShortfall(taken: Float64Array, confidence: number): number {
  const worst = taken.length * (1 - confidence);
  const whole = Math.floor(worst + 1e-9);
  let sum = 0;
  for (let at = taken.length - whole; at < taken.length; at++) sum += taken[at]!;
  const part = Math.max(0, worst - whole);
  if (part > 1e-9) sum += part * taken[taken.length - whole - 1]!;
  return sum / worst;
}

/** The share of years that take at least so much. */
export function shareOfYears(taken: Float64Array, loss: number): number {
  let low = 0;
  let high = taken.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (taken[middle]! >= loss) high = middle;
    else low = middle + 1;
  }
  return (taken.length - low) / taken.length;
}
