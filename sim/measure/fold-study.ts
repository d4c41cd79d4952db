/** From what was kept of every run to the study. */
import { Digest } from '../kernel/digest.ts';
import { name, random } from '../kernel/random.ts';
import {
  cell,
  customerLossShare,
  honestly,
  lossShare,
  type Cell,
  type Honest,
  type Outcome,
} from './cell.ts';
import { estimator, type Estimator, type Interval } from './interval.ts';
import type { ControlPlan, Plan, RowPlan } from './plan.ts';
import type { ControlRow, Effect, Study, StudyRow } from './study.ts';
import type { Kept } from './trial.ts';

/** What a study says of its runs; who made it and how long it took is the machine's to add. */
export type Folded = Omit<Study, 'version' | 'seconds'>;

/** Folds the trials of a plan, given by their number; the order in which they came does not matter. */
export function foldStudy(plan: Plan, trials: readonly (readonly Kept[])[]): Folded {
  const { question, rows, planDigest } = plan;
  const estimate = estimator(random(question.seed).die('bootstrap'));
  const digest = new Digest();
  const scenarios = rows.map((row, at): StudyRow => {
    const runs = trials.slice(at * question.runs, (at + 1) * question.runs);
    const arms = row.arms.map((_, arm) => gathered(runs, arm, row.none));
    for (const { digests } of arms)
      for (const text of digests) {
        const { low, high } = name(text);
        digest.lanes(low, high);
      }
    return rowOf(row, arms, estimate);
  });
  return {
    seed: question.seed,
    runs: question.runs,
    customers: question.customers ?? rows[0]?.scenario.street.simulated ?? 0,
    planDigest,
    resultDigest: digest.text(),
    scenarios,
  };
}

/** All runs of one arm, in the order of their seeds. */
interface Gathered {
  readonly digests: readonly string[];
  readonly asked: ReadonlySet<string>;
  readonly outcomes: readonly Outcome[];
}

/** What is at risk is counted under none: one denominator for every set of controls of a seed. */
function gathered(runs: readonly (readonly Kept[])[], arm: number, none: number): Gathered {
  const own = runs.map((arms) => arms[arm]!);
  return {
    digests: own.map(({ digest }) => digest),
    asked: new Set(own.flatMap(({ asked }) => asked)),
    outcomes: own.map(({ outcome }, run) => {
      const { atRiskYen } = runs[run]![none]!.outcome;
      return { ...outcome, atRiskYen };
    }),
  };
}

function rowOf(row: RowPlan, arms: readonly Gathered[], estimate: Estimator): StudyRow {
  const { scenario, baselines } = row;
  const cells = arms.map(({ outcomes }) => cell(outcomes, estimate));
  const at = (arm: number): Cell => cells[arm]!;
  return {
    id: row.id,
    family: scenario.attack?.plan.family ?? 'no-attack',
    kind: scenario.file.kind,
    none: at(row.none),
    recorded: at(row.recorded),
    baseline: at(row.baseline),
    baselines: Object.fromEntries(Object.entries(baselines).map(([id, arm]) => [id, at(arm)])),
    controls: row.controls.map((control) => controlRow(control, row, arms, estimate)),
  };
}

function controlRow(
  { id, level, alone, without }: ControlPlan,
  { none, baseline }: RowPlan,
  arms: readonly Gathered[],
  estimate: Estimator,
): ControlRow {
  const pairs = without === null ? [[none, alone]] : [[none, alone], [without, baseline]]; // prettier-ignore
  return {
    id,
    level,
    exercised: pairs.some(([lacking, having]) => exercised(id, arms[lacking!]!, arms[having!]!)),
    alone: effect(arms[none]!, arms[none]!, arms[alone]!, estimate),
    without:
      without === null ? null : effect(arms[none]!, arms[without]!, arms[baseline]!, estimate),
  };
}

/**
 * Whether any run reached something the control touches: a gate of its was asked, or an event differs.
 * Whatever a duty of its does is journalled, and so differs too.
 */
function exercised(id: string, lacking: Gathered, having: Gathered): boolean {
  return (
    having.asked.has(id) || having.digests.some((digest, run) => digest !== lacking.digests[run])
  );
}

/** What having a control does beside lacking it, against what is lost under none. */
function effect(none: Gathered, lacking: Gathered, having: Gathered, estimate: Estimator): Effect {
  const against = (share: (outcome: Outcome) => number): Interval | null => {
    const [base, with_, without] = [none, having, lacking].map(({ outcomes }) =>
      outcomes.map(share),
    );
    return lacking === none
      ? estimate.reduction(base!, with_!)
      : estimate.contribution(base!, with_!, without!);
  };
  return {
    reduction: against(lossShare),
    customerLossReduction: against(customerLossShare),
    honestCost: honestCost(lacking.outcomes, having.outcomes),
  };
}

/** The difference of means over the runs in which both know what honest people met. */
function honestCost(lacking: readonly Outcome[], having: readonly Outcome[]): Honest {
  return honestly((field) => {
    let difference = 0;
    let runs = 0;
    having.forEach(({ honest }, run) => {
      const [with_, without] = [honest[field], lacking[run]!.honest[field]];
      if (with_ === null || without === null) return;
      difference += with_ - without;
      runs++;
    });
    return runs === 0 ? null : difference / runs;
  });
}
