/** What a study costs beside its simulation: handing trials over, keeping them on disk, folding them. */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pooled } from '../../sim/machine/pool.ts';
import { writeRunTable } from '../../sim/machine/run-table.ts';
import { studyFile } from '../../sim/machine/study-file.ts';
import { orderOf } from '../../sim/machine/study-work.ts';
import { trialLog } from '../../sim/machine/trial-log.ts';
import { foldStudy } from '../../sim/measure/fold-study.ts';
import type { Kept } from '../../sim/measure/trial.ts';
import { benchStudy } from './bench-study.ts';
import type { Timed } from './lived-work.ts';
import type { Bench, Row } from './race.ts';

const lived = 8;
/** As many as a study has unless told; the lived ones stand for them in turn. */
const folded = 40;

export const bench: Bench = {
  name: 'study',
  async run(): Promise<Row[]> {
    const folder = mkdtempSync(join(tmpdir(), 'vaultdrill-bench-'));
    try {
      return [...(await beside(folder)), ...(await cores())];
    } finally {
      rmSync(folder, { recursive: true });
    }
  },
};

async function beside(folder: string): Promise<Row[]> {
  const plan = benchStudy('coincheck-2018/', folded);
  const log = trialLog<Kept[]>(join(folder, 'bench.trials'));
  const trials: Kept[][] = [];
  let simulated = 0;
  let first = 0;
  let last = 0;
  await pooled<Timed>({
    module: new URL('./lived-work.ts', import.meta.url),
    order: orderOf(plan, false),
    pieces: lived + 1,
    workers: 1,
    brought(piece, result) {
      const { kept, milliseconds } = result as Timed;
      log.add(piece, kept);
      last = performance.now();
      if (piece === 0) return void (first = last); // it warms up, and bears what is done once
      trials.push(kept);
      simulated += milliseconds;
    },
  });
  const perTrial = (last - first) / lived;
  const alone = simulated / lived;
  const all = Array.from({ length: folded }, (_, at) => trials[at % lived]!);
  const seconds = (work: () => void): number => {
    const start = performance.now();
    work();
    return (performance.now() - start) / 1000;
  };
  const fold = seconds(() => {
    JSON.stringify(studyFile({ ...foldStudy(plan, all), version: '', seconds: 0 }, plan, all));
  });
  const table = seconds(() => writeRunTable(join(folder, 'runs.parquet'), plan, all));
  const arms = plan.rows[0]!.arms.length;
  const percent = (part: number): string => `${((part / alone) * 100).toFixed(2)} %`;
  return [
    {
      what: `trials of ${arms} arms, kept on disk, against simulation alone (${percent(perTrial - alone)} more)`,
      ours: 1000 / perTrial,
      peer: 1000 / alone,
      ratio: alone / perTrial,
      aim: 0.95,
    },
    {
      what: `the same with folding ${folded} runs (${fold.toFixed(2)} s) and their table (${table.toFixed(2)} s)`,
      ours: 1000 / (perTrial + ((fold + table) * 1000) / folded),
      peer: 1000 / alone,
      ratio: alone / (perTrial + ((fold + table) * 1000) / folded),
      aim: 0.95,
    },
  ];
}

/** Episodes of the usual population, on one core and on two. */
async function cores(): Promise<Row[]> {
  const file = new URL('../../scenarios/coincheck-2018.yaml', import.meta.url);
  const order = { text: readFileSync(file, 'utf8') };
  const perSecond = async (workers: number): Promise<number> => {
    const times: number[] = [];
    await pooled<number>({
      module: new URL('./episode-work.ts', import.meta.url),
      order,
      pieces: 120,
      workers,
      progress: () => void times.push(performance.now()),
    });
    return (1000 * (times.length - 41)) / (times.at(-1)! - times[40]!); // the first warm up
  };
  const turns = [];
  for (let turn = 0; turn < 3; turn++)
    turns.push({ one: await perSecond(1), two: await perSecond(2) });
  const { one, two } = turns.toSorted((a, b) => a.two / a.one - b.two / b.one)[1]!;
  const minutes = (100_000 / two / 60).toFixed(1);
  return [
    {
      what: `episodes of the usual population, two cores against one (100,000 in ${minutes} minutes)`,
      ours: two,
      peer: one,
      ratio: two / one,
    },
  ];
}
