/** One trial of a study: one row met by one seed under every one of its arms. */
import { random, type Random } from '../kernel/random.ts';
import { run, type Run, type RunOptions } from '../scenario/run.ts';
import { witness, type StandIn, type Witness } from '../scenario/witness.ts';
import type { Outcome } from '../scenario/outcome.ts';
import type { Arm } from './arms.ts';
import { seedOf, type Trials } from './plan.ts';

/** What is kept of one run; the journal itself is not. */
export interface Kept {
  readonly digest: string;
  /** Ids of the controls that were asked anything. */
  readonly asked: readonly string[];
  /** Without the list of refusals, which no study reads. */
  readonly outcome: Outcome;
}

/** Which row a trial belongs to, and which run of it, from 0. */
export interface Place {
  readonly row: number;
  readonly run: number;
}

/** Trials are numbered row by row, and within a row run by run. */
export function trialsOf({ rows, question }: Trials): number {
  return rows.length * question.runs;
}

export function placeOf({ question }: Trials, trial: number): Place {
  return { row: Math.floor(trial / question.runs), run: trial % question.runs };
}

/**
 * What the trial's row comes to under every one of its arms, in their order. An arm is run, unless its
 * kin was, and nothing in that run could have told the two apart.
 */
export function keptOf(plan: Trials, trial: number): Kept[] {
  const { row, run: at } = placeOf(plan, trial);
  const { arms } = plan.rows[row]!;
  const witnessed = new Map<number, Witnessed>();
  const chance = random(seedOf(plan.question, at));
  return arms.map(({ controls, kin }, arm) => {
    if (arms.some((other) => other.kin?.arm === arm)) {
      const met = witnessedRun(plan, row, arm, at, chance);
      witnessed.set(arm, met);
      return keptFrom(met.run, controls, controls);
    }
    const near = kin === null ? undefined : witnessed.get(kin.arm);
    if (kin === null || !near?.witness.sameThough(kin)) return keptRun(plan, row, arm, at, chance);
    return keptFrom(near.run, controls, controls, kin.standIns);
  });
}

/** The same, with every arm run by itself. */
export function keptByItself(plan: Trials, trial: number): Kept[] {
  const { row, run: at } = placeOf(plan, trial);
  return plan.rows[row]!.arms.map((_, arm) => keptRun(plan, row, arm, at));
}

interface Witnessed {
  readonly run: Run;
  readonly witness: Witness;
}

/** Runs one arm with everything its kin have and it has not standing by. */
function witnessedRun(
  plan: Trials,
  row: number,
  arm: number,
  at: number,
  chance: Random,
): Witnessed {
  const watching = witness();
  const standIns = new Map<string, StandIn>();
  for (const { kin } of plan.rows[row]!.arms)
    if (kin?.arm === arm) for (const each of kin.standIns) standIns.set(each.label, each);
  const options = optionsOf(plan, row, arm, at);
  return {
    witness: watching,
    run: run({
      ...options,
      chance,
      witnessed: { witness: watching, standIns: [...standIns.values()] },
    }),
  };
}

/** Runs one arm of one row with the seed of that run, whatever another arm came to. */
export function keptRun(plan: Trials, row: number, arm: number, at: number, chance?: Random): Kept {
  const options = optionsOf(plan, row, arm, at);
  return keptFrom(run({ ...options, ...(chance && { chance }) }), options.controls);
}

/** What a run came to, or, with `under`, what it would have come to under controls that change no event. */
function keptFrom(
  { digest, asked, outcome, outcomeUnder }: Run,
  inForce: Arm['controls'],
  under?: Arm['controls'],
  standIns: readonly StandIn[] = [],
): Kept {
  const told = under === undefined ? outcome : outcomeUnder(under);
  const labels = new Map(standIns.map(({ label, control }) => [control, label]));
  return {
    digest,
    asked: Object.keys(inForce).filter((id) => asked.includes(labels.get(id) ?? id)),
    outcome: { ...told, stoppedBy: [] },
  };
}

function optionsOf({ question, rows }: Trials, row: number, arm: number, at: number): RunOptions {
  const { scenario, decisions, arms } = rows[row]!;
  return {
    scenario,
    decisions,
    controls: arms[arm]!.controls,
    seed: seedOf(question, at),
    customers: question.customers ?? undefined,
    signing: question.signing,
  };
}
