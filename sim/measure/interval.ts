/**
 * How sure a mean is: 95 % intervals for losses that are shares in [0, 1], often zero, heavy-tailed.
 *
 * Each is a Bayesian bootstrap with one run added. The runs are weighted at random, again and again
 * (Rubin 1981, Annals of Statistics 9:130); every time one run nobody saw is weighed in with them,
 * the highest possible for the upper end and the lowest for the lower end; the 97.5th and the 2.5th
 * percentile of the results are the ends (Gaffke 2005, Mathematical Methods of Statistics 14;
 * Learned-Miller and Thomas 2019, arXiv 1905.06208). Where a run loses all or nothing, this is the
 * Clopper-Pearson interval. That it never holds the truth less often than it says is a conjecture;
 * `test/measure/coverage.test.ts` measures it, beside Student's t, which misses rare hits half the time.
 *
 * It does not collapse: forty runs that all lost 99 % leave open what one in twelve might do.
 */
import { type Die, name } from '../kernel/random.ts';
import { ranked } from '../scenario/quantile.ts';

/** A mean over runs and the two ends of its 95 % interval, all in the unit of what was averaged. */
export interface Interval {
  readonly mean: number;
  readonly low: number;
  readonly high: number;
}

/** No run differed: not a narrow interval, but none. */
export function isNothing({ low, high }: Interval): boolean {
  return low === 0 && high === 0;
}

/** Estimates over runs in seed order: the k-th entry of every list belongs to the same seed. */
export interface Estimator {
  /** The mean of shares in [0, 1], one per run. */
  mean(shares: readonly number[]): Interval;
  /** 1 - mean(under) / mean(none) over paired runs; null where nothing is lost under none. */
  reduction(none: readonly number[], under: readonly number[]): Interval | null;
  /** (mean(without) - mean(whole)) / mean(none) over paired runs; null where nothing is lost under none. */
  contribution(
    none: readonly number[],
    whole: readonly number[],
    without: readonly number[],
  ): Interval | null;
  /**
   * mean(effects) / mean(base) over paired runs, effects from -1 to 1; null where base is 0 in every run.
   * `least` is what an unseen run could have had at worst: nothing, or as much harm as good. Effects of
   * exactly 0 in every run are known to be that, unless they were `drawn`, when others could have come up.
   */
  portion(
    base: readonly number[],
    effects: readonly number[],
    least: 0 | -1,
    drawn?: boolean,
  ): Interval | null;
  /** mean(other) - mean(one) over paired runs, of shares in [0, 1]: either may be the higher. */
  difference(one: readonly number[], other: readonly number[]): Interval;
}

/** One run in a ratio of means: what is asked about, over what there was of it. */
interface Run {
  readonly effect: number;
  readonly base: number;
}

/** How often the runs are weighed, and how many of the results lie beyond each end. */
interface Cut {
  readonly draws: number;
  readonly beyond: number;
}

/** The 25th of 999 from either end cuts off 2.5 %: 25 / (999 + 1). */
const once: Cut = { draws: 999, beyond: 24 };

/** Likewise 2.5 % shared among several looks: the 10th of 400 a look. */
function cutFor(looks: number): Cut {
  return looks === 1 ? once : { draws: looks * 400 - 1, beyond: 9 };
}

/**
 * An estimator whose weights depend on the die and the number of runs alone, so that equal losses
 * have equal intervals in whatever cell they stand. Where the runs are looked at several times to see
 * whether they suffice, each interval is as much wider as makes all of them hold 95 times in 100.
 */
export function estimator(die: Die, looks = 1): Estimator {
  const cut = cutFor(looks);
  const weightsByRuns = new Map<number, Float64Array>();

  function interval(runs: readonly Run[], least = 0): Interval {
    let weights = weightsByRuns.get(runs.length);
    if (weights === undefined) {
      weights = drawWeights(die, runs.length, cut);
      weightsByRuns.set(runs.length, weights);
    }
    return ratioOfMeans(runs, weights, least, cut);
  }

  /**
   * A control that changed no run has, in these runs, an effect of exactly 0. Where runs stop as soon as
   * effects are known, that is an estimate like any other: the next run may be the first it changes.
   */
  function pairedInterval(runs: readonly Run[], least = 0, drawn = false): Interval | null {
    if (runs.every((run) => run.base === 0)) return null;
    if (looks === 1 && !drawn && runs.every((run) => run.effect === 0))
      return { mean: 0, low: 0, high: 0 };
    return interval(runs, least);
  }

  return {
    mean: (shares) => interval(shares.map((share) => ({ effect: checkedShare(share), base: 1 }))),
    reduction: (none, under) => pairedInterval(pairs(none, under, none)),
    contribution: (none, whole, without) => pairedInterval(pairs(none, whole, without)),
    portion: (base, effects, least, drawn) =>
      pairedInterval(
        base.map((share, run) => ({
          base: checkedShare(share),
          effect: checkedEffect(effects[run]),
        })),
        least,
        drawn,
      ),
    difference: (one, other) =>
      pairedInterval(
        pairs(one, one, other).map(({ effect }) => ({ effect, base: 1 })),
        -1,
      )!,
  };
}

function pairs(
  none: readonly number[],
  whole: readonly number[],
  without: readonly number[],
): Run[] {
  if (whole.length !== none.length || without.length !== none.length)
    throw new Error(
      `interval: expected ${none.length} paired runs, found ${whole.length} and ${without.length}`,
    );
  return none.map((base, run) => ({
    effect: checkedShare(without[run]) - checkedShare(whole[run]),
    base: checkedShare(base),
  }));
}

/**
 * Standard exponentials, which divided by their sum are weights drawn evenly from all there are; kept
 * as running totals, so that a block of equal runs is weighed in one subtraction.
 */
function drawWeights(die: Die, runs: number, { draws }: Cut): Float64Array {
  if (runs === 0) throw new Error('interval: expected at least one run, found none');
  const sample = name(`${runs} runs`);
  const totals = new Float64Array(draws * (runs + 1));
  for (let turn = 0; turn < totals.length; turn++) {
    const before = turn % (runs + 1) === 0 ? 0 : totals[turn - 1];
    totals[turn] = before + die.exponential(sample, 1, turn);
  }
  return totals;
}

/**
 * The unseen run had everything to lose: all of it, or none, was lost (a mean) or prevented (a ratio).
 * A control tightens and never loosens, so harm enters only as far as it was seen; between two sets, of
 * which either may be the better, `least` is -1. Where a ratio lies beyond the unseen run, that run is
 * left out, because it would pull the end inwards.
 */
function ratioOfMeans(
  runs: readonly Run[],
  totals: Float64Array,
  least: number,
  { draws, beyond }: Cut,
): Interval {
  const blocks = blocksOfEqualRuns(runs);
  const effects = Float64Array.from(blocks, (block) => block.effect);
  const bases = Float64Array.from(blocks, (block) => block.base);
  const lasts = Int32Array.from(blocks, (block) => block.last);
  const lows = new Float64Array(draws);
  const highs = new Float64Array(draws);
  for (let draw = 0; draw < draws; draw++) {
    const first = draw * (runs.length + 1);
    let effect = 0;
    let base = 0;
    let weighed = 0;
    for (let block = 0; block < lasts.length; block++) {
      const total = totals[first + lasts[block]];
      effect += (total - weighed) * effects[block];
      base += (total - weighed) * bases[block];
      weighed = total;
    }
    const unseen = totals[first + runs.length] - weighed;
    lows[draw] = Math.min(effect / base, (effect + least * unseen) / (base + unseen));
    highs[draw] = Math.max(effect / base, (effect + unseen) / (base + unseen));
  }
  return {
    mean: seenRatio(blocks),
    low: ranked(lows, beyond),
    high: ranked(highs, draws - 1 - beyond),
  };
}

/** Runs with the same effect and base, of which `last` is the place of the last one among all. */
interface Block extends Run {
  readonly last: number;
}

/** Weights go by place, so runs are sorted: in any order, the same pairs meet the same weights. */
function blocksOfEqualRuns(runs: readonly Run[]): Block[] {
  const sorted = runs.toSorted((a, b) => a.effect - b.effect || a.base - b.base);
  return sorted
    .map((run, last) => ({ ...run, last }))
    .filter(({ effect, base, last }) => {
      const next = sorted[last + 1];
      return next === undefined || next.effect !== effect || next.base !== base;
    });
}

function seenRatio(blocks: readonly Block[]): number {
  let effect = 0;
  let base = 0;
  let seen = 0;
  for (const block of blocks) {
    const runs = block.last + 1 - seen;
    effect += runs * block.effect;
    base += runs * block.base;
    seen += runs;
  }
  return effect / base;
}

function checkedShare(share: number): number {
  if (!(share >= 0 && share <= 1))
    throw new Error(`interval: expected a share from 0 to 1, found ${share}`);
  return share;
}

function checkedEffect(effect: number | undefined): number {
  // sums of shares may miss a whole one by their last bits
  if (effect === undefined || !(Math.abs(effect) <= 1 + 1e-9))
    throw new Error(`interval: expected an effect from -1 to 1, found ${effect}`);
  return Math.max(-1, Math.min(1, effect));
}
