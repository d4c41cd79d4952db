/** What an adapting attacker comes to: what each set of controls is worth against him, and what he turns to. */
import { random } from '../kernel/random.ts';
import { attackers, digestOf, type AdaptingPlan, type Attacker, type Met } from './adapting.ts';
import { estimator, type Estimator, type Interval } from './interval.ts';
import { idOf } from './plan.ts';

/** What `adapt --json` prints. */
export interface Adaptation {
  readonly seed: string;
  readonly runs: number;
  readonly resultDigest: string;
  readonly scenarios: readonly AdaptedRow[];
}

export interface AdaptedRow {
  readonly id: string;
  readonly family: string;
  /** Ids of the ways his means allow; the first is the way of record. */
  readonly ways: readonly string[];
  readonly sets: readonly AdaptedSet[];
}

export interface AdaptedSet {
  readonly id: string;
  /** Sets with the same number look the same from outside. */
  readonly face: number;
  readonly against: Readonly<Record<Attacker, Against>>;
  /** Mean share that the adapting attacker takes, less what the one of record takes. */
  readonly displacement: Interval;
}

/** One set of controls against one attacker; shares are of the most that any way puts at risk in a seed. */
export interface Against {
  readonly way: string;
  readonly lossShare: Interval;
  readonly hits: number;
  /** 1 - mean loss under the set / mean loss under none, the same attacker choosing anew; null where nothing is lost. */
  readonly benefit: Interval | null;
}

/** Folds what was met, by row and by set. */
export function foldAdaptation(
  { question, rows }: AdaptingPlan,
  all: readonly (readonly Met[])[],
): Adaptation {
  const { seed, runs } = question;
  const estimate = estimator(random(seed).die('bootstrap'));
  return {
    seed,
    runs,
    resultDigest: digestOf(all),
    scenarios: rows.map(({ scenario, ways, sets }, at) => {
      const row = all[at]!;
      const faces = [...new Set(row.map(({ face }) => face))];
      const shares = sharesIn(row);
      return {
        id: idOf(scenario),
        family: scenario.attack!.plan.family,
        ways: ways.map(({ id }) => id),
        sets: sets.map(({ id }, set): AdaptedSet => ({
          id,
          face: faces.indexOf(row[set]!.face),
          against: against(row[set]!, shares[0]!, shares[set]!, estimate),
          displacement: estimate.difference(shares[set]!.record, shares[set]!.adapting),
        })),
      };
    }),
  };
}

type Shares = Readonly<Record<Attacker, readonly number[]>>;

/** One denominator for every set and every way of a seed: the most that any of them put at risk. */
function sharesIn(row: readonly Met[]): Shares[] {
  const seeds = row[0]!.taken.record.length;
  const atRisk = Array.from({ length: seeds }, (_, run) =>
    Math.max(...row.flatMap(({ taken }) => attackers.map((each) => taken[each][run]!.atRiskYen))),
  );
  return row.map(({ taken }) => {
    const of = (attacker: Attacker): number[] =>
      taken[attacker].map(({ yen }, run) => (yen === 0 ? 0 : Math.min(1, yen / atRisk[run]!)));
    return { record: of('record'), adapting: of('adapting'), knowing: of('knowing') };
  });
}

function against(
  { way }: Met,
  none: Shares,
  own: Shares,
  estimate: Estimator,
): AdaptedSet['against'] {
  const of = (attacker: Attacker): Against => ({
    way: way[attacker],
    lossShare: estimate.mean(own[attacker]),
    hits: own[attacker].filter((share) => share > 0).length,
    // he chooses anew, so that a set may do harm beyond what was seen
    benefit: estimate.portion(
      none[attacker],
      none[attacker].map((share, run) => share - own[attacker][run]!),
      -1,
    ),
  });
  return { record: of('record'), adapting: of('adapting'), knowing: of('knowing') };
}

/** How much of what he takes without controls a set saves from somebody who adapts. */
export type Standing = 'half' | 'part' | 'little' | 'open' | 'nothing-lost';

export function standingOf({ against: { adapting } }: AdaptedSet): Standing {
  const { benefit } = adapting;
  if (benefit === null) return 'nothing-lost';
  if (benefit.low >= half) return 'half';
  if (benefit.high < worthAWord) return 'little';
  return benefit.low > worthAWord && benefit.high < half ? 'part' : 'open';
}

const half = 0.5;
const worthAWord = 0.1;
