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
import { firstRuns, runsOf, turnsOf, type Lived } from './lived.ts';
import { runsWithoutPairing } from './pairing.ts';
import type { ControlPlan, Plan, RowPlan } from './plan.ts';
import { knownWithin, looks } from './precision.ts';
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

/** Folds what was lived of a plan, by the number of the trial; the order in which it came does not matter. */
export function foldStudy(plan: Plan, lived: Lived<readonly Told[]>): Folded {
  const { question, planDigest } = plan;
  const digest = new Digest();
  const fold = rowFolder(plan);
  const scenarios = plan.rows.map((_, at) =>
    fold(runsOf(plan, lived, at), at, (text) => {
      const { low, high } = name(text);
      digest.lanes(low, high);
    }),
  );
  const { precision: within } = question;
  const open = scenarios.filter((row) => within !== undefined && !done(row, within));
  const due = within === undefined ? scenarios : open;
  return {
    seed: question.seed,
    runs: Math.max(...scenarios.map(({ runs }) => runs)),
    precision: within === undefined ? null : { within, looks, open: open.map(({ id }) => id) },
    cutShort: due.some(({ runs }) => runs < question.runs),
    customers: question.customers ?? scenarios[0]?.customers.simulated ?? 0,
    planDigest,
    resultDigest: digest.text(),
    scenarios,
  };
}

/**
 * The trials that are wanted next, to be asked again once they are lived: all of them at first, or where a
 * precision is asked for, up to the next look of every row that is not done yet. None when all is done.
 */
export function wantedOf(plan: Plan): (lived: Lived<readonly Told[]>) => number[] {
  const { precision: within, runs } = plan.question;
  const stops = within === undefined ? [runs] : looks;
  const enough = enoughAt(plan);
  return (lived) => {
    let rows = plan.rows.map((_, row) => row);
    for (const look of stops) {
      const turns = turnsOf(plan, look, rows);
      if (turns.some((trial) => lived[trial] === undefined)) return turns;
      rows = rows.filter((row) => !enough(lived, row, look));
    }
    return [];
  };
}

/**
 * What was lived, of every row only up to the first look at which all was known well enough: a row that
 * went on because of trials that were taken back later has runs that nobody would have asked for.
 */
export function upToTheirLooks<T extends readonly Told[]>(plan: Plan, lived: Lived<T>): Lived<T> {
  if (plan.question.precision === undefined) return lived;
  const enough = enoughAt(plan);
  let kept = lived;
  plan.rows.forEach((_, row) => {
    const runs = runsOf(plan, lived, row).length;
    const look = looks.find((each) => each < runs && enough(lived, row, each));
    if (look !== undefined) kept = firstRuns(plan, kept, look, [row]);
  });
  return kept;
}

type EnoughAt = (lived: Lived<readonly Told[]>, row: number, look: number) => boolean;

/** Whether the runs of a row up to a look were enough; always, where no precision is asked for. */
function enoughAt(plan: Plan): EnoughAt {
  const { precision: within } = plan.question;
  const fold = rowFolder(plan);
  /** What was seen at a look, and whether it was enough: trials may be taken back and lived again. */
  const seen = new Map<string, { readonly runs: readonly unknown[]; readonly enough: boolean }>();
  return (lived, row, look) => {
    if (within === undefined) return true;
    const runs = runsOf(plan, firstRuns(plan, lived, look, [row]), row);
    const before = seen.get(`${row} ${look}`);
    if (before?.runs.every((told, run) => told === runs[run]) === true) return before.enough;
    const found = { runs, enough: done(fold(runs, row), within) };
    seen.set(`${row} ${look}`, found);
    return found.enough;
  };
}

function done(row: StudyRow, within: number): boolean {
  return looks.includes(row.runs) && knownWithin(within, row);
}

type RowFolder = (
  runs: readonly (readonly Told[])[],
  row: number,
  take?: (digest: string) => void,
) => StudyRow;

/** Folds the runs of one row after another. */
function rowFolder({ question, rows }: Plan): RowFolder {
  const times = question.precision === undefined ? 1 : looks.length;
  const estimate = estimator(random(question.seed).die('bootstrap'), times);
  return (runs, at, take = () => undefined) => {
    const row = rows[at]!;
    const arms = row.arms.map((_, arm) => gathered(runs, arm, row.none));
    for (const { digests } of arms) for (const text of digests) take(text);
    return rowOf(row, question.customers, arms, estimate);
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
  const lost = (arm: number): number[] => arms[arm]!.outcomes.map(lossShare);
  return {
    id: row.id,
    family: scenario.attack?.plan.family ?? 'no-attack',
    kind: scenario.file.kind,
    customers: { total, simulated: Math.min(asked ?? simulated, total) },
    runs: arms[row.none]!.outcomes.length,
    runsWithoutPairing: runsWithoutPairing(
      row.controls.map(({ alone }) => ({ one: lost(row.none), other: lost(alone) })),
    ),
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
