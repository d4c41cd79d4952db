/**
 * What becomes of conclusions when the doubtful numbers of a scenario are not as stated: each is moved within
 * its range, all at once, and every sample meets the same people and the same luck.
 */
import { random } from '../kernel/random.ts';
import type { Baseline } from '../scenario/baseline.ts';
import { readDocument } from '../scenario/document.ts';
import type { Fault } from '../scenario/fault.ts';
import { loadScenario, type Loaded, type Scenario } from '../scenario/load.ts';
import { changesTo, type Move } from '../scenario/moved.ts';
import { rangeFaults } from '../scenario/stated-ranges.ts';
import { sweepOf, valueAt, type Parameter, type Sweep } from '../scenario/sweep.ts';
import { worthAWord, type Effects } from './conclusions.ts';
import { hypercube } from './hypercube.ts';
import type { Question, Staged, Understood } from './question.ts';

export interface RobustnessPlan {
  readonly question: Question;
  /** Beside the values as stated. */
  readonly samples: number;
  readonly baseline: Baseline;
  readonly rows: readonly SweptRow[];
}

export interface SweptRow extends Staged, SweepOrder {}

interface SweepOrder extends Sweep {
  /** Ids of the controls that are tried by themselves, in their order. */
  readonly alone: readonly string[];
}

/** What threads are told: enough to make the same plan without looking for the ranges again. */
export interface RobustnessOrder {
  readonly question: Question;
  readonly samples: number;
  readonly sweeps: readonly SweepOrder[];
}

/**
 * Finds the doubtful numbers of every row, or says what is wrong with the ranges a file states. Every control
 * of the baseline is tried by itself.
 */
export function robustnessOf(understood: Understood, samples: number): Loaded<RobustnessPlan> {
  const { question, rows, baseline } = understood;
  const faults = question.scenarios.flatMap((source, at) => {
    const row = question.rows.findIndex(({ scenario }) => scenario === at);
    const document = readDocument(source.text, source.file);
    if (row < 0 || 'faults' in document) return [];
    return rangeFaults(rows[row]!.scenario, document);
  });
  if (faults.length > 0) return { faults: faults as readonly Fault[] };
  const alone = Object.keys(baseline.controls).sort((a, b) => (a < b ? -1 : 1));
  const sweeps = rows.map((_, row) => ({ ...sweepHere(understood, row), alone }));
  return { value: planFrom(understood, { question, samples, sweeps }) };
}

export function planFrom(
  { question, rows, baseline }: Understood,
  { samples, sweeps }: RobustnessOrder,
): RobustnessPlan {
  const swept = rows.map((staged, row) => ({ ...staged, ...sweeps[row]! }));
  return { question, samples, baseline, rows: swept };
}

export function orderFrom({ question, samples, rows }: RobustnessPlan): RobustnessOrder {
  const sweeps = rows.map(({ parameters, unswept, alone }) => ({ parameters, unswept, alone }));
  return { question, samples, sweeps };
}

/**
 * The plan with fewer controls tried by themselves: those that are named, or of each row the few that save
 * most at the stated values and those that harm there, because every one more costs a run of every sample.
 */
export function followed(
  plan: RobustnessPlan,
  stated: readonly Effects[],
  named: readonly string[],
): RobustnessPlan {
  const rows = plan.rows.map((row, at) => {
    const chosen = named.length > 0 ? named : telling(stated[at]!);
    return { ...row, alone: row.alone.filter((id) => chosen.includes(id)) };
  });
  return { ...plan, rows };
}

function telling({ saved }: Effects): string[] {
  const ranked = Object.entries(saved)
    .map(([id, share]) => ({ id, share: share ?? 0 }))
    .sort((a, b) => b.share - a.share || (a.id < b.id ? -1 : 1));
  const saving = ranked.filter(({ share }) => share > 0).slice(0, followedAtMost);
  const harming = ranked.filter(({ share }) => share <= -worthAWord).slice(-followedAtMost);
  return [...saving, ...harming].map(({ id }) => id);
}

const followedAtMost = 5;

/** One value at a time is tried only where all of them together are refused, because it takes long. */
function sweepHere({ question, rows }: Understood, row: number): Sweep {
  const { scenario } = rows[row]!;
  const accepts = (moves: readonly Move[]): boolean =>
    'value' in moved(question, row, scenario, moves);
  const sweep = sweepOf(scenario);
  const ends = (['low', 'high'] as const).map((end) =>
    sweep.parameters.map((each) => ({ path: each.path, value: each[end] })),
  );
  if (ends.every(accepts)) return sweep;
  return sweepOf(scenario, (path, value) => accepts([{ path, value }]));
}

/** The scenario of a row with some of its numbers moved. */
export function moved(
  { scenarios, rows, changes }: Question,
  row: number,
  stated: Scenario,
  moves: readonly Move[],
): Loaded<Scenario> {
  const { scenario, variant } = rows[row]!;
  const { text, file } = scenarios[scenario]!;
  return loadScenario(text, file, variant, [...changes, ...changesTo(stated, moves)]);
}

/** Where each sample of a row lies within the range of each parameter, by its path, in [0, 1). */
export function placesOf(
  { question, samples, rows }: RobustnessPlan,
  row: number,
): ReadonlyMap<string, readonly number[]> {
  const paths = rows[row]!.parameters.map(({ path }) => path);
  return hypercube(random(question.seed), paths, samples);
}

/** The numbers of one sample, from 0. */
export function movesOf(
  parameters: readonly Parameter[],
  places: ReadonlyMap<string, readonly number[]>,
  sample: number,
): Move[] {
  return parameters.map((parameter) => ({
    path: parameter.path,
    value: valueAt(parameter, places.get(parameter.path)![sample]!),
  }));
}

/** By row and sample, the value of every number that is moved, in the order of the parameters. */
export function valuesOf(plan: RobustnessPlan): number[][][] {
  return plan.rows.map(({ parameters }, row) => {
    const places = placesOf(plan, row);
    return Array.from({ length: plan.samples }, (_, sample) =>
      movesOf(parameters, places, sample).map(({ value }) => value),
    );
  });
}
