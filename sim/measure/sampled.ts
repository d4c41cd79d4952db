/** One row of a robustness study over all its runs: at the stated values, or at those of one sample. */
import { Digest } from '../kernel/digest.ts';
import { name } from '../kernel/random.ts';
import type { Scenario } from '../scenario/load.ts';
import { armsOf } from './arms.ts';
import { against, customerLossShare, lossShare } from './cell.ts';
import type { Effects } from './conclusions.ts';
import { moved, movesOf, placesOf, type RobustnessPlan } from './robustness.ts';
import { keptOf, type Kept } from './trial.ts';

/** What was lost in each run, as shares of what was at risk under none. */
export interface Losses {
  readonly all: readonly number[];
  readonly customers: readonly number[];
}

/** Every run of one sample; null where the scenario cannot be told with those numbers together. */
export type Sampled = SampledRuns | null;

export interface SampledRuns {
  readonly digest: string;
  readonly none: Losses;
  readonly baseline: Losses;
  readonly alone: Readonly<Record<string, readonly number[]>>;
}

/** Samples are numbered row by row, and within a row from 0. */
export function samplesOf({ rows, samples }: RobustnessPlan): number {
  return rows.length * samples;
}

export function sampled(plan: RobustnessPlan, piece: number): Sampled {
  const row = Math.floor(piece / plan.samples);
  const { scenario: stated, parameters } = plan.rows[row]!;
  const moves = movesOf(parameters, placesOf(plan, row), piece % plan.samples);
  const loaded = moved(plan.question, row, stated, moves);
  return 'value' in loaded ? lived(plan, row, loaded.value) : null;
}

/** A row at its stated values. */
export function asStated(plan: RobustnessPlan, row: number): SampledRuns {
  return lived(plan, row, plan.rows[row]!.scenario);
}

function lived(plan: RobustnessPlan, row: number, scenario: Scenario): SampledRuns {
  const { question } = plan;
  const { alone } = plan.rows[row]!;
  const { controls } = plan.baseline;
  const { all, arm } = armsOf(scenario, [{}, controls]);
  const [none, whole] = [arm({}), arm(controls)];
  const places = alone.map((id) => ({ id, at: arm({ [id]: controls[id]! }) }));
  const staged = { ...plan.rows[row]!, scenario, arms: all };
  const runs = Array.from({ length: question.runs }, (_, run) =>
    keptOf({ question, rows: [staged] }, run),
  );
  const under = (at: number): Losses => ({
    all: runs.map((kept) => lossShare(paired(kept, none, at))),
    customers: runs.map((kept) => customerLossShare(paired(kept, none, at))),
  });
  const digest = new Digest();
  for (const kept of runs)
    for (const each of kept) {
      const { low, high } = name(each.digest);
      digest.lanes(low, high);
    }
  return {
    digest: digest.text(),
    none: under(none),
    baseline: under(whole),
    alone: Object.fromEntries(places.map(({ id, at }) => [id, under(at).all])),
  };
}

function paired(kept: readonly Kept[], none: number, at: number): Kept['outcome'] {
  return against(kept[none]!.outcome, kept[at]!.outcome);
}

/** What every run of a sample comes to on the mean. */
export function effectsOfAll(sample: SampledRuns): Effects {
  return effectsOf(sample, [...sample.none.all.keys()]);
}

/** What a sample comes to over the runs named, some perhaps several times, and what these controls save there. */
export function effectsOf(
  { none, baseline, alone }: SampledRuns,
  runs: readonly number[],
  controls: readonly string[] = Object.keys(alone),
): Effects {
  const mean = (losses: readonly number[]): number =>
    runs.reduce((sum, run) => sum + losses[run]!, 0) / runs.length;
  const undefended = mean(none.all);
  return {
    none: undefended,
    baseline: mean(baseline.all),
    customersUnderNone: mean(none.customers),
    customersUnderBaseline: mean(baseline.customers),
    saved: Object.fromEntries(
      controls.map((id) => [
        id,
        undefended === 0 ? null : (undefended - mean(alone[id]!)) / undefended,
      ]),
    ),
  };
}
