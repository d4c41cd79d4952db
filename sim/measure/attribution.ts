/**
 * What each control of a baseline is worth among the others, in every scenario: beside what it saves alone
 * and what leaving it out gives up, the part of what all save together that falls to it (`shapley.ts`).
 * Up to eight controls are counted over all their subsets, and then pairs are told apart that do each
 * other's work, or need each other; more of them along a new order for every run, and its reverse.
 */
import { Digest } from '../kernel/digest.ts';
import { name, random } from '../kernel/random.ts';
import type { Baseline } from '../scenario/baseline.ts';
import { estimator, isNothing, type Estimator, type Interval } from './interval.ts';
import { idOf } from './plan.ts';
import type { Question, Staged, Understood } from './question.ts';
import type { Worth } from './shapley.ts';

/** What `attribute --json` prints. */
export interface Attribution {
  readonly seed: string;
  readonly runs: number;
  readonly baseline: string;
  readonly resultDigest: string;
  readonly scenarios: readonly AttributedRow[];
}

export interface AttributedRow extends Shared {
  readonly id: string;
  /** Runs in which something is lost under none. */
  readonly hits: number;
  /** The same of what customers lose. */
  readonly customers: Shared;
}

/** How what all controls save is shared out among them. */
export interface Shared {
  /** True where every subset was run. */
  readonly exact: boolean;
  /** What all controls together save, as a share of what is lost under none; null where nothing is. */
  readonly together: Interval | null;
  readonly controls: readonly AttributedControl[];
  /** Every pair, where every subset was run; otherwise none. */
  readonly pairs: readonly Pair[];
}

/** Shares of what is lost under none; the values of all controls add up to what they save together. */
export interface AttributedControl {
  readonly id: string;
  readonly value: Interval | null;
  readonly alone: Interval | null;
  readonly without: Interval | null;
  /** What it saves alone, less what leaving it out of all gives up. */
  readonly aloneLessWithout: Interval | null;
}

/**
 * What two controls save together beyond what each adds by itself, averaged over what else is there (the
 * Shapley interaction index of Grabisch and Roubens 1999): below zero they do each other's work.
 */
export interface Pair {
  readonly one: string;
  readonly other: string;
  readonly interaction: Interval | null;
}

/** So many controls are counted over all their subsets. */
export const mostExact = 8;

/** What one run says, with the digests of everything that was lived through for it. */
export interface Told {
  readonly loss: Worth;
  readonly customerLoss: Worth;
  readonly digests: readonly string[];
}

export interface AttributionPlan {
  readonly question: Question;
  readonly rows: readonly Staged[];
  readonly baseline: Understood['baseline'];
}

export function attributionOf({ question, rows, baseline }: Understood): AttributionPlan {
  return { question, rows, baseline };
}

/** The controls that are weighed, by id: in what order a file names them changes nothing. */
export function playersOf({ controls }: Baseline): string[] {
  return Object.keys(controls).sort((a, b) => (a < b ? -1 : 1));
}

/** Folds the trials of an attribution, given by their number. */
export function foldAttribution(
  { question, rows, baseline }: AttributionPlan,
  trials: readonly Told[],
): Attribution {
  const { seed, runs } = question;
  const estimate = estimator(random(seed).die('bootstrap'));
  const digest = new Digest();
  for (const { digests } of trials)
    for (const each of digests) {
      const { low, high } = name(each);
      digest.lanes(low, high);
    }
  const ids = playersOf(baseline);
  return {
    seed,
    runs,
    baseline: baseline.file.id,
    resultDigest: digest.text(),
    scenarios: rows.map(({ scenario }, at) => {
      const told = trials.slice(at * runs, (at + 1) * runs);
      const of = (game: 'loss' | 'customerLoss'): Shared =>
        sharedOut(
          ids,
          told.map((run) => run[game]),
          estimate,
        );
      const hits = told.filter(({ loss }) => loss.none > 0).length;
      return { id: idOf(scenario), hits, ...of('loss'), customers: of('customerLoss') };
    }),
  };
}

/** From one game a run to the shares of each player, over all runs. */
export function sharedOut(
  ids: readonly string[],
  games: readonly Worth[],
  estimate: Estimator,
): Shared {
  const base = games.map(({ none }) => none);
  const exact = ids.length <= mostExact;
  const portion = (effect: (game: Worth) => number, least: 0 | -1 = 0, drawn = false) =>
    estimate.portion(base, games.map(effect), least, drawn);
  /** Where two differences are held against each other, twice what was at risk may be at stake. */
  const twice = (effect: (game: Worth) => number): Interval | null => {
    const half = portion((game) => effect(game) / 2, -1);
    return half && { mean: half.mean * 2, low: half.low * 2, high: half.high * 2 };
  };
  return {
    exact,
    together: portion(({ none, all }) => none - all),
    controls: ids.map((id) => {
      const alone = portion(({ controls }) => controls[id]!.alone);
      const without = portion(({ controls }) => controls[id]!.without);
      // where it does something alone or in last place, other orders would have found it doing so
      const isIdle = [alone, without].every((each) => each === null || isNothing(each));
      return {
        id,
        value: portion(({ controls }) => controls[id]!.value, 0, !exact && !isIdle),
        alone,
        without,
        aloneLessWithout: twice(({ controls }) => controls[id]!.alone - controls[id]!.without),
      };
    }),
    pairs: Object.keys(games[0]?.pairs ?? {}).map((pair) => {
      const [one = '', other = ''] = pair.split(' ');
      return { one, other, interaction: twice(({ pairs }) => pairs[pair]!) };
    }),
  };
}

/** Changed a loss in some run, at some place. */
export function plays({ value, alone, without }: AttributedControl): boolean {
  return [value, alone, without].some(
    (share) => share !== null && (share.low !== 0 || share.high !== 0),
  );
}

/** How what a control saves alone and in last place fit together. */
export type Fitting = 'harms' | 'replaceable' | 'needs-others' | 'open';

/** Says only what an interval bears, and nothing of differences under one part in a hundred. */
export function fittingOf({ value, aloneLessWithout }: AttributedControl): Fitting {
  if (value !== null && value.high < -worthAWord) return 'harms';
  if (aloneLessWithout === null) return 'open';
  if (aloneLessWithout.low > worthAWord) return 'replaceable';
  return aloneLessWithout.high < -worthAWord ? 'needs-others' : 'open';
}

/** Of what is lost; smaller differences are not told (assumed). */
export const worthAWord = 0.01;
