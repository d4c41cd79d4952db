/** One trial of an attribution: one row met by one seed under many sets of the baseline's controls. */
import { random } from '../kernel/random.ts';
import { among, armsOf, type Arm, type ControlSet } from './arms.ts';
import { mostExact, playersOf, type AttributionPlan, type Told } from './attribution.ts';
import { against, customerLossShare, lossShare, type Outcome } from './cell.ts';
import { livedPath } from './path.ts';
import { seedOf } from './plan.ts';
import type { Staged } from './question.ts';
import { alongOrder, exactly, orderOf, type Worth } from './shapley.ts';
import { keptOf } from './trial.ts';

export function attributed(plan: AttributionPlan, trial: number): Told {
  const { question, rows, baseline } = plan;
  const staged = rows[Math.floor(trial / question.runs)]!;
  const run = trial % question.runs;
  const ids = playersOf(baseline);
  return ids.length <= mostExact
    ? overAllSubsets(plan, staged, ids, run)
    : overAnOrder(plan, staged, ids, run);
}

function overAllSubsets(
  plan: AttributionPlan,
  staged: Staged,
  ids: readonly string[],
  run: number,
): Told {
  const { controls } = plan.baseline;
  const { all, none, place } = subsetsOf(staged, controls, ids);
  const kept = keptOf({ question: plan.question, rows: [{ ...staged, arms: all }] }, run);
  const game =
    (share: Share) =>
    (players: readonly string[]): number =>
      share(against(kept[none]!.outcome, kept[place(players)]!.outcome));
  return {
    loss: exactly(ids, game(lossShare)),
    customerLoss: exactly(ids, game(customerLossShare)),
    digests: kept.map(({ digest }) => digest),
  };
}

type Share = (outcome: Outcome) => number;

interface Subsets {
  readonly all: readonly Arm[];
  readonly none: number;
  place(players: readonly string[]): number;
}

const planned = new WeakMap<Staged, Subsets>();

/** The arms of every subset, planned once for each row. */
function subsetsOf(staged: Staged, controls: ControlSet, ids: readonly string[]): Subsets {
  const known = planned.get(staged);
  if (known !== undefined) return known;
  const { all, arm } = armsOf(staged.scenario, [{}, controls]);
  const places = new Map<string, number>();
  for (let set = 0; set < 1 << ids.length; set++) {
    const players = ids.filter((_, player) => set & (1 << player));
    places.set(players.join(), arm(among(controls, players)));
  }
  const subsets = {
    all,
    none: places.get('')!,
    place: (players: readonly string[]) => places.get(players.join())!,
  };
  planned.set(staged, subsets);
  return subsets;
}

function overAnOrder(
  { question, baseline: { controls } }: AttributionPlan,
  staged: Staged,
  ids: readonly string[],
  run: number,
): Told {
  const seed = seedOf(question, run);
  const chance = random(seed);
  const { signing, customers } = question;
  const options = { ...staged, seed, chance, signing, customers: customers ?? undefined };
  const order = orderOf(ids, chance.die('order of controls'));
  const forth = livedPath(options, controls, order);
  const back = livedPath(options, controls, order.toReversed());

  const { all, arm } = armsOf(staged.scenario, [{}, controls]);
  const [none, whole] = [arm({}), arm(controls)];
  const alone = (id: string): number => arm(among(controls, [id]));
  const without = (id: string): number => arm(among(controls, others(ids, id)));
  for (const id of ids) {
    alone(id);
    without(id);
  }
  const kept = keptOf({ question, rows: [{ ...staged, arms: all }] }, run);

  const { outcome: undefended } = kept[none]!;
  const game = (share: Share): Worth => {
    const lost = (outcome: Outcome): number => share(against(undefended, outcome));
    const at = (place: number): number => lost(kept[place]!.outcome);
    const along = (stops: typeof forth): number[] => stops.map(({ outcome }) => lost(outcome));
    return alongOrder(order, along(forth), along(back), (id) => ({
      alone: at(none) - at(alone(id)),
      without: at(without(id)) - at(whole),
    }));
  };
  return {
    loss: game(lossShare),
    customerLoss: game(customerLossShare),
    digests: [...kept, ...forth, ...back].map(({ digest }) => digest),
  };
}

function others(ids: readonly string[], id: string): string[] {
  return ids.filter((other) => other !== id);
}
