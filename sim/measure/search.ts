/**
 * A search for sets of controls beyond those that were run. Sets are grown from nothing, one control at a
 * time, and pruned from everything there is, because controls that only work together are never found by
 * adding one. What to add is asked three times: the control that takes most off the loss, the one that takes
 * most for its hours of work, and the one that takes most for the harm it does; so no price is put on either.
 * Greedy: the best set may be missed, and what was found must be judged on seeds the search has not seen.
 */
import { frontOf, type Friction } from './choice.ts';

/** Ids of controls, in the order of the pool. */
export type Picked = readonly string[];

/** What a set came to on the seeds of the search. */
export interface Scored extends Friction {
  readonly loss: number;
}

export interface SearchQuestion {
  readonly pool: readonly string[];
  /** A control is added, or kept, if the loss falls by at least so much. */
  readonly worth: number;
  /** Grown sets have at most so many controls. */
  readonly largest: number;
}

export interface Searched {
  readonly picked: Picked;
  readonly scored: Scored;
}

export interface SearchFound {
  /** How many sets were tried. */
  readonly tried: number;
  /** Sets that none of the others tried beats in loss, harm and hours at once, the smallest loss first. */
  readonly front: readonly Searched[];
}

/** Asks for the scores of sets, all of one round at once, and is handed them in the same order. */
export type Search = Generator<readonly Picked[], SearchFound, readonly Scored[]>;

export function* search(question: SearchQuestion): Search {
  const known: Known = new Map();
  const grown: Picked[] = [];
  for (const lens of lenses) grown.push(yield* grow(question, lens, known));
  for (const start of [question.pool, ...grown])
    for (const lens of lenses) yield* prune(question, start, lens, known);
  const tried = [...known.values()];
  const front = frontOf(
    tried.map((each) => ({ ...each, ...each.scored })),
    ({ loss }) => loss,
  );
  return {
    tried: tried.length,
    front: front.map(({ picked, scored }) => ({ picked, scored })),
  };
}

/** Every set that was tried, by its ids. */
type Known = Map<string, Searched>;

/** Asks only for sets that were not tried before. */
function* scores(
  known: Known,
  sets: readonly Picked[],
): Generator<readonly Picked[], Scored[], readonly Scored[]> {
  // prettier-ignore
  const unknown = [...new Map(sets.map((set) => [set.join(), set])).values()].filter(
    (set) => !known.has(set.join()),
  );
  if (unknown.length > 0) {
    const found = yield unknown;
    unknown.forEach((picked, at) => known.set(picked.join(), { picked, scored: found[at]! }));
  }
  return sets.map((set) => known.get(set.join())!.scored);
}

/** What a control costs; the first counts all alike. */
type Lens = (before: Scored, after: Scored) => number;

const lenses: readonly Lens[] = [
  () => 1,
  (before, after) => (after.staffHours ?? 0) - (before.staffHours ?? 0),
  (before, after) => (after.harmedShare ?? 0) - (before.harmedShare ?? 0),
];

function* grow({ pool, worth, largest }: SearchQuestion, lens: Lens, known: Known) {
  let set: Picked = [];
  while (set.length < Math.min(largest, pool.length)) {
    const more = pool.filter((id) => !set.includes(id));
    const sets = more.map((id) => pool.filter((each) => each === id || set.includes(each)));
    const [now, ...then] = yield* scores(known, [set, ...sets]);
    const gains = then.map((scored) => {
      const gain = now!.loss - scored.loss;
      const cost = lens(now!, scored);
      return {
        gain,
        worthwhile: gain >= worth && gain > 0,
        rate: cost > 0 ? gain / cost : Infinity,
      };
    });
    const best = bestOf(
      gains.map(({ gain, worthwhile, rate }) => (worthwhile ? [rate, gain] : null)),
    );
    if (best === undefined) break;
    set = sets[best]!;
  }
  return set;
}

/**
 * Lets go of controls that are not missed, those that cost most first. All that are not missed one by one
 * are let go together; where together they are missed, half of them, until one by one.
 */
function* prune({ worth }: SearchQuestion, start: Picked, lens: Lens, known: Known) {
  let set = start;
  const [first] = yield* scores(known, [start]);
  const most = first!.loss + worth;
  for (;;) {
    const fewer = set.map((id) => set.filter((each) => each !== id));
    const [now, ...then] = yield* scores(known, [set, ...fewer]);
    let unmissed = set
      .map((id, at) => ({ id, loss: then[at]!.loss, cost: lens(then[at]!, now!) }))
      .filter(({ loss }) => loss <= most)
      .sort((one, other) => other.cost - one.cost || one.loss - other.loss);
    let next: Picked | undefined;
    while (unmissed.length > 0 && next === undefined) {
      const gone = new Set(unmissed.map(({ id }) => id));
      const rest = set.filter((id) => !gone.has(id));
      const [scored] = yield* scores(known, [rest]);
      if (scored!.loss <= most) next = rest;
      else unmissed = unmissed.slice(0, Math.floor(unmissed.length / 2));
    }
    if (next === undefined) return;
    set = next;
  }
}

/** The place of the largest by the first value, then the second; none where all are null. */
function bestOf(values: readonly (readonly [number, number] | null)[]): number | undefined {
  let best: number | undefined;
  values.forEach((value, at) => {
    if (value === null) return;
    const [rate, gain] = best === undefined ? [-Infinity, 0] : values[best]!;
    if (value[0] > rate! || (value[0] === rate && value[1] > gain!)) best = at;
  });
  return best;
}
