/**
 * Which of many parameters a result hangs on: a regression of its ranks on theirs, taking in one parameter
 * after another, each time the one that explains most of what the others have left (Saltelli and others 2008,
 * Global Sensitivity Analysis, chapter 1; the stepwise rank regression of Helton and Davis 2003, Reliability
 * Engineering and System Safety 81:23).
 *
 * It goes on while the best stands out: while it explains more than the best of all does in nineteen of
 * twenty shuffles of the result. So of results that hang on nothing at most one in twenty is said to hang on
 * something, however many parameters there are. What goes up and comes down again along a parameter is not seen.
 */
import { name, type Die } from '../kernel/random.ts';
import { ranked } from '../scenario/quantile.ts';
import type { Interval } from './interval.ts';
import { lessAlong, product, standardRanks, standardised } from './ranks.ts';

/** One parameter that stands out, the strongest first. */
export interface Influence {
  readonly parameter: string;
  /** The part of the differences between ranks that it explains beyond those named before it. */
  readonly explains: Interval;
  /** Whether the result is higher where the parameter is higher, or lower. */
  readonly direction: 'up' | 'down';
}

export interface Swept {
  /** For every parameter by its name, where each sample lies. */
  readonly inputs: ReadonlyMap<string, readonly number[]>;
  readonly samples: number;
  readonly runs: number;
}

/** A result of each sample, over the runs named; some may be named several times. */
export type Result = (runs: readonly number[]) => readonly number[];

/**
 * What stands out, at most five, and would in other runs and samples too; none where the result is the same
 * in all samples.
 */
export function influences(
  { inputs, samples, runs }: Swept,
  result: Result,
  die: Die,
): Influence[] {
  const names = [...inputs.keys()].sort((a, b) => (a < b ? -1 : 1));
  const ranks = names.map((each) => standardRanks(inputs.get(each)!));
  const every = Array.from({ length: runs }, (_, run) => run);
  let left = standardRanks(result(every));
  let open = names.map((parameter, at) => ({ parameter, vector: ranks[at]!, at }));
  const chosen: { parameter: string; at: number; direction: Influence['direction'] }[] = [];
  while (chosen.length < mostNamed) {
    const best = open
      .map((each) => ({ ...each, along: product(left, each.vector) }))
      .reduce((one, other) => (Math.abs(other.along) > Math.abs(one.along) ? other : one), nobody);
    const vectors = open.map(({ vector }) => vector);
    if (!(best.along * best.along > chanceAlone(left, vectors, die, chosen.length))) break;
    const { parameter, vector, at, along } = best;
    chosen.push({ parameter, at, direction: along > 0 ? 'up' : 'down' });
    left = lessAlong(left, vector);
    open = open
      .filter((each) => each.at !== at)
      .map((each) => ({ ...each, vector: standardised(lessAlong(each.vector, vector)) }));
  }
  const ends = shares(
    chosen.map(({ at }) => names[at]!),
    { inputs, samples, runs },
    result,
    die,
  );
  const told = chosen.map(({ parameter, direction }, at) => ({
    parameter,
    direction,
    explains: ends[at]!,
  }));
  const doubtful = told.findIndex(({ explains }) => explains.low < worthAWord);
  return doubtful < 0 ? told : told.slice(0, doubtful);
}

/** What other runs and samples might explain no more of than this is not named (assumed). */
const worthAWord = 0.01;

const mostNamed = 5;
const nobody = { parameter: '', vector: new Float64Array(), at: -1, along: 0 };

/** What the best of all explains where the result is dealt out anew, exceeded one time in twenty. */
function chanceAlone(
  left: Float64Array,
  vectors: readonly Float64Array[],
  die: Die,
  step: number,
): number {
  const most = new Float64Array(shuffles);
  for (let shuffle = 0; shuffle < shuffles; shuffle++) {
    const dealt = shuffled(left, die, step * shuffles + shuffle);
    for (const vector of vectors) {
      const along = product(dealt, vector);
      most[shuffle] = Math.max(most[shuffle]!, along * along);
    }
  }
  return ranked(most, shuffles - shuffles / 20);
}

const shuffles = 400;

function shuffled(values: Float64Array, die: Die, turn: number): Float64Array {
  const dealt = values.slice();
  const subject = name(`shuffle ${turn}`);
  for (let at = dealt.length - 1; at > 0; at--) {
    const other = die.integer(subject, at + 1, at);
    [dealt[at], dealt[other]] = [dealt[other]!, dealt[at]!];
  }
  return dealt;
}

/** What each of the chosen explains beyond those before it, with samples and runs drawn anew for the ends. */
function shares(
  chosen: readonly string[],
  { inputs, samples, runs }: Swept,
  result: Result,
  die: Die,
): Interval[] {
  if (chosen.length === 0) return [];
  const places = (of: string, count: number, turn: number): number[] => {
    const subject = name(`${of} ${turn}`);
    return Array.from({ length: count }, (_, at) => die.integer(subject, count, at));
  };
  const explained = (results: readonly number[], at: readonly number[]): number[] => {
    let left = standardRanks(at.map((sample) => results[sample]!));
    const before: Float64Array[] = [];
    return chosen.map((each) => {
      const given = inputs.get(each)!;
      const own = standardRanks(at.map((sample) => given[sample]!));
      const vector = standardised(before.reduce(lessAlong, own));
      const along = product(left, vector);
      left = lessAlong(left, vector);
      before.push(vector);
      return along * along;
    });
  };
  const whole = (count: number): number[] => Array.from({ length: count }, (_, at) => at);
  const seen = explained(result(whole(runs)), whole(samples));
  const drawn = Array.from({ length: draws }, (_, turn) =>
    explained(result(places('runs', runs, turn)), places('samples', samples, turn)),
  );
  return seen.map((mean, at) => {
    const ends = Float64Array.from(drawn, (shares) => shares[at]!);
    return {
      mean,
      low: Math.min(mean, ranked(ends, cut)),
      high: Math.max(mean, ranked(ends, draws - 1 - cut)),
    };
  });
}

const draws = 199;
/** The 5th of 199 from either end cuts off 2.5 %. */
const cut = 4;
