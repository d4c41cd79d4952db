/** What a year comes to under each set of controls, given how often each row is met and what weight each run has. */
import { exp } from '../kernel/maths.ts';
import type { PlayedRow } from './frequency.ts';
import type { BorneYen } from './loss-of-run.ts';
import {
  expectedShortfall,
  shareOfYears,
  valueAtRisk,
  type Incident,
  type Years,
} from './years.ts';

/** A row with an attack: its house, and what each run lost under each set of controls, `none` first. */
export interface RiskRow extends PlayedRow {
  /** Everything in custody, the exchange's own coins included. */
  readonly assetsYen: number;
  /** The most that was at risk in any run, in yen. */
  readonly mostAtRiskYen: number;
  /** Runs by set; null where nothing was lost. */
  readonly runs: readonly (readonly (BorneYen | null)[])[];
}

export const bearerNames = ['customers', 'owners', 'ownCoins', 'insurer', 'uncovered'] as const;
export type BearerName = (typeof bearerNames)[number];

/** Shares of the assets in custody at which the curve is told. */
export const curveLosses: readonly number[] = [
  ...[1e-5, 1e-4, 0.001, 0.01, 0.1].flatMap((unit) => [1, 1.5, 2, 3, 5, 7].map((n) => n * unit)),
  1,
];

/** Where each answer stands in the list of one set; points of the curve follow the last. */
export const at = {
  expected: 0,
  borne: 1,
  spared: 6,
  customersLack: 7,
  cannotPay: 8,
  valueAtRisk: 9,
  shortfall: 11,
  curve: 13,
} as const;

export const answersEach = at.curve + curveLosses.length;
export const confidences = [0.95, 0.99] as const;

/** Weights of a row's runs that add up to one, the last of them that of a run nobody saw. */
export type Weights = Float64Array;

/** The run nobody saw: it is left out of account, took nothing, or took all that was at risk. */
export type Unseen = 'absent' | 'nothing' | 'everything';

export interface Yearly {
  readonly runs: readonly number[];
  /** Prepares what the weights decide, one list of them for each row. */
  weighed(weights: readonly Weights[]): Weighed;
  /** For each set what every year took, smallest first. */
  taken(rates: Float64Array, weighed: Weighed, unseen: Unseen): Float64Array[];
  /** The answers of every set, one after the other, from what its years took. */
  answers(
    rates: Float64Array,
    weighed: Weighed,
    unseen: Unseen,
    taken: readonly Float64Array[],
  ): Float64Array;
}

export interface Weighed {
  readonly weights: readonly Weights[];
  /** For each row and set: mean loss, its five parts, and shares of runs that leave customers lacking, or unpaid. */
  readonly means: readonly Float64Array[];
}

const meansEach = 8;

export function yearlyOf(rows: readonly RiskRow[], sets: number, lived: Years): Yearly {
  // Years are lived in the order of ids, so that what a row is called decides its part and not where it stands.
  const inOrder = [...rows.keys()].sort((a, b) => (rows[a]!.id < rows[b]!.id ? -1 : 1));
  const most = rows.map(({ mostAtRiskYen, assetsYen }) => Math.min(1, mostAtRiskYen / assetsYen));
  const facts = rows.map((row) => Array.from({ length: row.runs[0]!.length }, (_, run) => factsOf(row, run, sets))); // prettier-ignore
  const losses = facts.map((runs) =>
    runs.map((fact) => Float64Array.from({ length: sets }, (_, set) => fact[set * meansEach]!)),
  );
  const unseenLosses = {
    absent: null,
    nothing: rows.map(() => new Float64Array(sets)),
    everything: most.map((loss) => new Float64Array(sets).fill(loss)),
  };

  const taken: Yearly['taken'] = (rates, { weights }, unseen) => {
    const incidents: Incident[] = [];
    for (const row of inOrder) {
      if (rates[row] === 0) continue;
      const own = weights[row]!;
      losses[row]!.forEach((loss, run) => {
        incidents.push({ rate: rates[row]! * own[run]!, losses: loss });
      });
      const further = unseenLosses[unseen]?.[row];
      if (further !== undefined)
        incidents.push({ rate: rates[row]! * own.at(-1)!, losses: further });
    }
    const years = lived.lived(incidents, sets);
    // A house that has lost everything has nothing more to lose.
    for (const taken of years) for (let at = taken.length - 1; taken[at]! > 1; at--) taken[at] = 1;
    return years;
  };

  return {
    runs: rows.map(({ runs }) => runs[0]!.length),
    weighed: (weights) => ({
      weights,
      means: facts.map((runs, row) => {
        const means = new Float64Array(sets * meansEach);
        runs.forEach((fact, run) => {
          const weight = weights[row]![run]!;
          for (let each = 0; each < means.length; each++) means[each]! += weight * fact[each]!;
        });
        return means;
      }),
    }),
    answers(rates, weighed, unseen, taken) {
      const answers = new Float64Array(sets * answersEach);
      for (let set = 0; set < sets; set++) {
        const sums = new Float64Array(meansEach);
        let further = 0;
        let furtherRate = 0;
        weighed.means.forEach((means, row) => {
          const rate = rates[row]!;
          for (let each = 0; each < meansEach; each++)
            sums[each]! += rate * means[set * meansEach + each]!;
          if (unseen !== 'everything') return;
          furtherRate += rate * weighed.weights[row]!.at(-1)!;
          further += rate * weighed.weights[row]!.at(-1)! * most[row]!;
        });
        const expectedUnderNone = weighed.means.reduce(
          (sum, means, row) => sum + rates[row]! * means[0]!,
          0,
        );
        const first = set * answersEach;
        for (let each = 0; each < 6; each++) answers[first + each] = sums[each]! + further;
        // A control tightens: a run nobody saw may have been spared all, and not harmed.
        answers[first + at.spared] = set === 0 ? 0 : expectedUnderNone - sums[0]! + further;
        answers[first + at.customersLack] = 1 - exp(-(sums[6]! + furtherRate));
        answers[first + at.cannotPay] = 1 - exp(-(sums[7]! + furtherRate));
        confidences.forEach((confidence, which) => {
          answers[first + at.valueAtRisk + which] = valueAtRisk(taken[set]!, confidence);
          answers[first + at.shortfall + which] = expectedShortfall(taken[set]!, confidence);
        });
        curveLosses.forEach((loss, which) => {
          answers[first + at.curve + which] = shareOfYears(taken[set]!, loss);
        });
      }
      return answers;
    },
    taken,
  };
}

/** What one run came to under every set, as shares of the assets in custody. */
function factsOf({ runs, assetsYen }: RiskRow, run: number, sets: number): Float64Array {
  const facts = new Float64Array(sets * meansEach);
  for (let set = 0; set < sets; set++) {
    const borne = runs[set]![run];
    if (borne === null || borne === undefined) continue;
    const { customers, owners, ownCoins, insurer, uncovered } = borne;
    const whole = customers + owners + ownCoins + insurer;
    facts.set([whole, customers, owners, ownCoins, insurer, uncovered].map((yen) => yen / assetsYen), set * meansEach); // prettier-ignore
    facts[set * meansEach + 6] = customers > 0 ? 1 : 0;
    facts[set * meansEach + 7] = uncovered > 0 ? 1 : 0;
  }
  return facts;
}
