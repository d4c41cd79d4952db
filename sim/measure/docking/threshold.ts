/** The ceiling of the hot wallet that is best in the long run: a published model beside the house. */
import type { Bilingual } from '../../prose/language.ts';
import { day } from '../../time.ts';
import type { Interval } from '../interval.ts';
import { coin } from './bare-house.ts';
import { docked, exactly, type Docked, type Docking, type Lived } from './docking.ts';
import { meanOf, ratioOf } from './spread.ts';
import { lifetime } from './threshold-house.ts';
import { bareLifetime } from './threshold-process.ts';
import { best, daysToEmpty, type Flows, gainDerived, gainQuoted } from './threshold-theory.ts';

/** Small enough that a lifetime takes a moment; chosen before anything was compared. */
export const flows: Flows = { deposits: 4, withdrawals: 3, thefts: 0.04, watched: 0.1 };

export const ceilings = [4, 6, 8, 10, 12, 14, 16, 18, 24] as const;

const blocks = 16;
const lifetimes = 12;
/** Student's 97.5th percentile for 15 degrees of freedom. */
const student = 2.1314;

export const threshold: Docking = {
  id: 'threshold',
  keys: ceilings.flatMap((ceiling) =>
    Array.from({ length: blocks }, (_, block) => `${ceiling} coins, block ${block + 1}`),
  ),
  live(key) {
    const [, ceiling, block] = /^(\d+) coins, block (\d+)$/.exec(key)!;
    return oneBlock(Number(ceiling), Number(block));
  },
  rows(lived) {
    const of = (ceiling: number): Lived[] =>
      Array.from({ length: blocks }, (_, at) => lived(`${ceiling} coins, block ${at + 1}`));
    return [
      optimum(of),
      ...ceilings.map((ceiling) => {
        const simulated = ratioOf(
          of(ceiling).map(([refills, seconds]) => [seconds! / day, refills!] as const),
          student,
        );
        return docked(
          {
            id: `days ${ceiling}`,
            what: {
              en: `Days from a full hot wallet to an empty one, ceiling ${ceiling} coins`,
              ja: `満額のホットウォレットが空になるまでの日数(上限${ceiling}枚)`,
            },
            unit: 'days',
            published: exactly(daysToEmpty(flows, ceiling)),
            simulated,
          },
          0,
          () => byChance(ceiling, simulated),
        );
      }),
      ...ceilings.map((ceiling) => {
        const simulated = gainOf(of(ceiling));
        const derived = gainDerived(flows, ceiling);
        return docked(
          {
            id: `gain ${ceiling}`,
            what: {
              en: `Coins gained from one theft of the reserve to the next, ceiling ${ceiling} coins`,
              ja: `コールドの盗難から次の盗難までに増える枚数(上限${ceiling}枚)`,
            },
            unit: 'coins',
            published: exactly(gainQuoted(flows, ceiling)),
            simulated,
          },
          0,
          () => (derived >= simulated.low && derived <= simulated.high ? theirShare : undefined),
        );
      }),
    ];
  },
};

/** What one block of lifetimes adds up to: refills, seconds, and units gained. */
function oneBlock(ceiling: number, block: number): Lived {
  const sums = [0, 0, 0];
  for (let turn = 0; turn < lifetimes; turn++) {
    const one = lifetime(flows, ceiling, seedOf(block, turn));
    const { refills, days, gained } = one;
    [refills, days * day, gained * coin].forEach((value, at) => (sums[at]! += Math.round(value)));
  }
  return sums;
}

function seedOf(block: number, turn: number): string {
  return `threshold/${block}/${turn}`;
}

/** Whether the bare model misses as the house does when it meets the same customers and thieves. */
function byChance(ceiling: number, { mean }: Interval): Bilingual | undefined {
  let [refills, days] = [0, 0];
  for (let block = 1; block <= blocks; block++)
    for (let turn = 0; turn < lifetimes; turn++) {
      const one = bareLifetime(flows, ceiling, seedOf(block, turn));
      refills += one.refills;
      days += one.days;
    }
  const bare = days / refills;
  if (Math.abs(bare - mean) > alike * mean) return undefined;
  return {
    en: `Chance: the bare model, given the same customers and thieves without any house, takes ${bare.toFixed(2)} days, and the house ${mean.toFixed(2)}.`,
    ja: `偶然です。取引所のない素のモデルに同じ顧客と同じ盗難を与えると${bare.toFixed(2)}日で、この模擬は${mean.toFixed(2)}日です。`,
  };
}

/** Half a hundredth: far less than the interval is wide. */
const alike = 0.005;

/** Counted by refill, of which one in so many is the last: the chance of that is given, not measured. */
function gainOf(blocksOf: readonly Lived[]): Interval {
  return ratioOf(
    blocksOf.map(([refills, , gained]) => [gained! / coin, refills! * flows.watched] as const),
    student,
  );
}

/** The ceiling with the largest gain, and those that the runs cannot tell from it. */
function optimum(of: (ceiling: number) => Lived[]): Docked {
  const gains = ceilings.map((ceiling) => gainOf(of(ceiling)).mean);
  const top = ceilings[gains.indexOf(Math.max(...gains))]!;
  const alike = ceilings.filter((ceiling) => {
    if (ceiling === top) return true;
    const [one, other] = [of(ceiling), of(top)];
    const behind = other.map(
      ([refills, , gained], at) => gained! / refills! - one[at]![2]! / one[at]![0]!,
    );
    return meanOf(behind, student).low <= 0;
  });
  return docked({
    id: 'optimum',
    what: {
      en: `Ceiling that gains most, of ${ceilings.join(', ')} coins (in brackets: those that the runs cannot tell from it)`,
      ja: `最も多く増える上限(${ceilings.join('、')}枚のうち。かっこ内は実行からは区別できない範囲)`,
    },
    unit: 'coins',
    published: exactly(best((ceiling) => gainQuoted(flows, ceiling), 100)),
    simulated: { mean: top, low: alike[0]!, high: alike.at(-1)! },
  });
}

const theirShare = {
  en: 'The published program takes hot to be 84 % full when it is robbed, whatever its ceiling. Solved without that constant, the model agrees with the runs.',
  ja: '公表されたプログラムは、盗まれる時のホットの残高を上限によらず84%としています。この定数を使わずに解いた式は、実行と一致します。',
};
