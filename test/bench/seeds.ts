/** How many runs common random numbers save: an interval from the same seeds, and from other seeds for each set. */
import { pooled } from '../../sim/machine/pool.ts';
import { orderOf, studyWork } from '../../sim/machine/study-work.ts';
import { against, lossShare } from '../../sim/measure/cell.ts';
import type { Kept } from '../../sim/measure/trial.ts';
import { benchStudy } from './bench-study.ts';
import type { Bench, Row } from './race.ts';

const runs = 24;

/** Half the width of the 95 % interval that is asked for: two points of the share lost. */
const half = 0.02;

export const bench: Bench = {
  name: 'seeds',
  async run() {
    const rows: Row[] = [];
    for (const scenario of ['coincheck-2018/', 'sim-swap-exercise/'])
      rows.push(await saved(scenario));
    return rows;
  },
};

/** The control with the median saving, of those that change what is lost. */
async function saved(scenario: string): Promise<Row> {
  const plan = benchStudy(scenario, runs, 50);
  const trials = await pooled<Kept[]>({
    module: studyWork,
    order: orderOf(plan, false),
    pieces: runs,
    workers: 2,
  });
  const { none, controls } = plan.rows[0]!;
  const lost = (arm: number): number[] =>
    trials.map((told) => lossShare(against(told[none]!.outcome, told[arm]!.outcome)));
  const without = lost(none);
  const needed = controls.flatMap(({ alone }) => {
    const having = lost(alone);
    const paired = variance(having.map((share, run) => share - without[run]!));
    const apart = variance(having) + variance(without);
    return paired === 0 ? [] : [{ paired: runsFor(paired), apart: runsFor(apart) }];
  });
  const sorted = needed.toSorted((a, b) => a.apart / a.paired - b.apart / b.paired);
  const { paired, apart } = sorted[sorted.length >> 1]!;
  const [least, most] = [sorted[0]!, sorted.at(-1)!].map((each) => each.apart / each.paired);
  const range = `${least!.toFixed(1)} to ${most!.toFixed(1)} x over ${sorted.length} controls`;
  return {
    what: `${scenario} runs until a saving is known to 2 points: same seeds ${Math.ceil(paired)}, others ${Math.ceil(apart)} (${range}); runs saved`,
    ours: 1 / paired,
    peer: 1 / apart,
    ratio: apart / paired,
  };
}

/** By the normal approximation, which is enough for a ratio. */
function runsFor(spread: number): number {
  return (spread * 1.96 * 1.96) / (half * half);
}

function variance(values: readonly number[]): number {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  return values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (values.length - 1);
}
