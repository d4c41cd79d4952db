/** From what was kept of every run to the study. */
import { Digest } from '../kernel/digest.ts';
import { name, random } from '../kernel/random.ts';
import {
  against,
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

/** What a run must say of itself to be folded. */
export interface Told {
  readonly digest: string;
  /** Ids of the controls that were asked anything. */
  readonly asked: readonly string[];
  readonly outcome: Outcome;
}

/** What a study says of its runs; who made it and how long it took is the machine's to add. */
export type Folded = Omit<Study, 'version' | 'seconds'>;

/** Folds the trials of a plan, given by their number; the order in which they came does not matter. */
export function foldStudy(plan: Plan, trials: readonly (readonly Told[])[]): Folded {
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
    return rowOf(row, question.customers, arms, estimate);
  });
  return {
    seed: question.seed,
    runs: question.runs,
    customers: question.customers ?? scenarios[0]?.customers.simulated ?? 0,
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

function gathered(runs: readonly (readonly Told[])[], arm: number, none: number): Gathered {
  const own = runs.map((told) => told[arm]!);
  return {
    digests: own.map(({ digest }) => digest),
    asked: new Set(own.flatMap(({ asked }) => asked)),
    outcomes: runs.map((told) => against(told[none]!.outcome, told[arm]!.outcome)),
  };
}

function rowOf(
  row: RowPlan,
  asked: number | null,
  arms: readonly Gathered[],
  estimate: Estimator,
): StudyRow {
  const { scenario, baselines } = row;
  const { total, simulated } = scenario.street;
  const cells = arms.map(({ outcomes }) => cell(outcomes, estimate));
  const at = (arm: number): Cell => cells[arm]!;
  return {
    id: row.id,
    family: scenario.attack?.plan.family ?? 'no-attack',
    kind: scenario.file.kind,
    customers: { total, simulated: Math.min(asked ?? simulated, total) },
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
  const lost = (arm: number, share: Share): number[] => arms[arm]!.outcomes.map(share);
  const touched = (lacking: number, having: number): boolean =>
    touches(id, arms[lacking]!, arms[having]!);
  return {
    id,
    level,
    exercised: touched(none, alone) || (without !== null && touched(without, baseline)),
    alone: effect(arms[none]!, arms[alone]!, (share) =>
      estimate.reduction(lost(none, share), lost(alone, share)),
    ),
    without:
      without === null
        ? null
        : effect(arms[without]!, arms[baseline]!, (share) =>
            estimate.contribution(lost(none, share), lost(baseline, share), lost(without, share)),
          ),
  };
}

type Share = (outcome: Outcome) => number;

/**
 * Whether any run reached something the control touches: a gate of its was asked, an event differs
 * (whatever a duty of its does is journalled), or somebody else bears the loss.
 */
function touches(id: string, lacking: Gathered, having: Gathered): boolean {
  if (having.asked.has(id)) return true;
  return having.digests.some(
    (digest, run) =>
      digest !== lacking.digests[run] ||
      having.outcomes[run]!.customerLossYen !== lacking.outcomes[run]!.customerLossYen,
  );
}

/** What having a control does beside lacking it. */
function effect(
  lacking: Gathered,
  having: Gathered,
  reduced: (share: Share) => Interval | null,
): Effect {
  return {
    reduction: reduced(lossShare),
    customerLossReduction: reduced(customerLossShare),
    honestCost: honestCost(lacking.outcomes, having.outcomes),
  };
}

/** The difference of means over the runs in which both know what honest people met. */
export function honestCost(lacking: readonly Outcome[], having: readonly Outcome[]): Honest {
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
