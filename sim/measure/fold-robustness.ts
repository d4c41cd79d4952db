/** From every sample of a robustness study to what survives, what it falls by, and which number matters most. */
import { Digest } from '../kernel/digest.ts';
import { name, random, type Die } from '../kernel/random.ts';
import { median, percentile } from '../scenario/quantile.ts';
import { valueAt, type Parameter, type Unswept } from '../scenario/sweep.ts';
import { conclusionsOf, controlsIn, holds, type Conclusion, type Effects } from './conclusions.ts';
import { influences, type Influence, type Swept } from './importance.ts';
import type { Interval } from './interval.ts';
import { idOf } from './plan.ts';
import { placesOf, type RobustnessPlan } from './robustness.ts';
import { effectsOf, effectsOfAll, type Sampled, type SampledRuns } from './sampled.ts';
import { hitShare } from './share.ts';

/** What `robust --json` prints. */
export interface Robustness {
  readonly seed: string;
  readonly runs: number;
  /** Beside the values as stated. */
  readonly samples: number;
  readonly baseline: string;
  readonly resultDigest: string;
  readonly scenarios: readonly RobustRow[];
}

export interface RobustRow {
  readonly id: string;
  readonly parameters: readonly Parameter[];
  readonly unswept: readonly Unswept[];
  /** Samples whose numbers the scenario cannot have together; they count nowhere else. */
  readonly untold: number;
  /** Samples in which something is lost under none. */
  readonly lossy: number;
  /** With every control of the baseline, of which only some were followed through the samples. */
  readonly stated: Effects;
  readonly followed: readonly string[];
  readonly conclusions: readonly Tried[];
  readonly results: readonly Spread[];
}

/** A conclusion that is true at the stated values. */
export interface Tried {
  readonly conclusion: Conclusion;
  /** Samples of which it can be said that it is true or false. */
  readonly judged: number;
  /** Null where there are none. */
  readonly survives: Interval | null;
  /** Null where it never falls, or where no number stands out by which it does. */
  readonly falls: Fall | null;
}

/** A conclusion held against the halves of the number that its truth hangs on most. */
export interface Fall {
  readonly parameter: string;
  /** The half of its range in which it falls more often, and the middle, where the halves meet. */
  readonly half: 'low' | 'high';
  readonly beyond: number;
  readonly there: Interval;
  readonly elsewhere: Interval;
}

/** One result over all samples, and the numbers it hangs on. */
export interface Spread {
  readonly of: Measured;
  readonly stated: number | null;
  /** Nine samples in ten lie between the ends. */
  readonly low: number | null;
  readonly median: number | null;
  readonly high: number | null;
  readonly influences: readonly Influence[];
}

/** What is lost under none or the baseline, what customers lose under it, or what one control saves alone. */
export type Measured =
  { readonly set: 'none' | 'baseline' | 'customers' } | { readonly control: string };

/**
 * Folds what every row came to at its stated values, and the first so many samples of each (all of them, unless
 * said otherwise), given by their number in the plan.
 */
export function foldRobustness(
  plan: RobustnessPlan,
  stated: readonly SampledRuns[],
  pieces: readonly Sampled[],
  samples = plan.samples,
): Robustness {
  const { question, baseline, rows } = plan;
  const tried = rows.map((_, row) =>
    pieces.slice(row * plan.samples, row * plan.samples + samples),
  );
  const digest = new Digest();
  for (const piece of [...stated, ...tried.flat()]) {
    const { low, high } = name(piece?.digest ?? '');
    digest.lanes(low, high);
  }
  return {
    seed: question.seed,
    runs: question.runs,
    samples,
    baseline: baseline.file.id,
    resultDigest: digest.text(),
    scenarios: rows.map((_, row) => rowOf(plan, row, stated[row]!, tried[row]!)),
  };
}

function rowOf(
  plan: RobustnessPlan,
  row: number,
  atStated: SampledRuns,
  tried: readonly Sampled[],
): RobustRow {
  const { question, rows } = plan;
  const { scenario, parameters, unswept, alone } = rows[row]!;
  const told = tried.flatMap((each, sample) => (each === null ? [] : [{ each, sample }]));
  const places = placesOf(plan, row);
  const over = (kept: typeof told): Kept => ({
    samples: kept.map(({ each }) => each),
    swept: {
      inputs: new Map(
        [...places].map(([path, all]) => [path, kept.map(({ sample }) => all[sample]!)]),
      ),
      samples: kept.length,
      runs: question.runs,
    },
  });
  const stated = effectsOfAll(atStated);
  const effects = told.map(({ each }) => effectsOfAll(each));
  const chance = random(question.seed);
  const die = (about: string): Die => chance.die(`${idOf(scenario)} ${about}`);

  const conclusions = conclusionsOf(effectsOf(atStated, [...atStated.none.all.keys()], alone)).map(
    (conclusion): Tried => {
      const verdicts = effects.map((each) => holds(conclusion, each));
      const kept = told.filter((_, at) => verdicts[at] !== null);
      const truths = verdicts.filter((verdict) => verdict !== null);
      const survives = share(truths);
      if (truths.every((truth) => truth))
        return { conclusion, judged: kept.length, survives, falls: null };
      const about = die(JSON.stringify(conclusion));
      const falls = fallOf(conclusion, over(kept), truths, parameters, about);
      return { conclusion, judged: kept.length, survives, falls };
    },
  );
  const measured: Measured[] = [
    { set: 'none' },
    { set: 'baseline' },
    { set: 'customers' },
    ...alone.map((control): Measured => ({ control })),
  ];
  return {
    id: idOf(scenario),
    parameters,
    unswept,
    untold: tried.length - told.length,
    lossy: effects.filter(({ none }) => none > 0).length,
    stated,
    followed: alone,
    conclusions,
    results: measured.map((of) => spreadOf(of, stated, told, over, die(JSON.stringify(of)))),
  };
}

interface Kept {
  readonly samples: readonly SampledRuns[];
  readonly swept: Swept;
}

function share(truths: readonly boolean[]): Interval | null {
  if (truths.length === 0) return null;
  return hitShare(truths.filter((truth) => truth).length, truths.length);
}

function fallOf(
  conclusion: Conclusion,
  { samples, swept }: Kept,
  truths: readonly boolean[],
  parameters: readonly Parameter[],
  die: Die,
): Fall | null {
  const controls = controlsIn(conclusion);
  const isTrue = (each: SampledRuns, runs: readonly number[]): boolean =>
    holds(conclusion, effectsOf(each, runs, controls)) !== false;
  const [first] = influences(
    swept,
    (runs) => samples.map((each) => (isTrue(each, runs) ? 1 : 0)),
    die,
  );
  const parameter = parameters.find(({ path }) => path === first?.parameter);
  if (first === undefined || parameter === undefined) return null;
  const half = first.direction === 'up' ? 'low' : 'high';
  const places = swept.inputs.get(parameter.path)!;
  const isThere = (at: number): boolean => places[at]! < 0.5 === (half === 'low');
  const there = share(truths.filter((_, at) => isThere(at)));
  const elsewhere = share(truths.filter((_, at) => !isThere(at)));
  if (there === null || elsewhere === null || there.mean >= elsewhere.mean) return null;
  return { parameter: parameter.path, half, beyond: valueAt(parameter, 0.5), there, elsewhere };
}

function spreadOf(
  of: Measured,
  stated: Effects,
  told: readonly { readonly each: SampledRuns; readonly sample: number }[],
  over: (kept: { each: SampledRuns; sample: number }[]) => Kept,
  die: Die,
): Spread {
  const every = Array.from({ length: told[0]?.each.none.all.length ?? 0 }, (_, run) => run);
  const controls = 'control' in of ? [of.control] : [];
  const value = (each: SampledRuns, runs: readonly number[]): number | null =>
    measure(of, effectsOf(each, runs, controls));
  const known = told.filter(({ each }) => value(each, every) !== null);
  const { samples, swept } = over(known);
  // A draw of runs in which nothing is lost has nothing to save either.
  const result = (runs: readonly number[]): number[] =>
    samples.map((each) => value(each, runs) ?? 0);
  const values = result(every);
  return {
    of,
    stated: measure(of, stated),
    low: percentile(values, 5),
    median: median(values),
    high: percentile(values, 95),
    influences: values.length === 0 ? [] : influences(swept, result, die),
  };
}

function measure(of: Measured, effects: Effects): number | null {
  if ('control' in of) return effects.saved[of.control] ?? null;
  if (of.set === 'customers') return effects.customersUnderBaseline;
  return effects[of.set];
}
