/** A study as a list of cells, each small enough to be told by itself. */
import type { Cell as Summed } from '../../sim/measure/cell.ts';
import type { Effect, StudyRow } from '../../sim/measure/study.ts';
import type { StudySeen } from '../contract/study-seen.ts';
import type { Cell } from '../contract/study.ts';

export function cellsOf({ rows, runs }: StudySeen): Cell[] {
  return rows.flatMap(({ row }) => cellsOfRow(row, runs));
}

function cellsOfRow(row: StudyRow, runs: number): Cell[] {
  const { none, recorded, baseline, baselines, controls } = row;
  const summed = (set: string, { lossShare, hits, honest }: Summed): Cell => ({
    row: row.id,
    set,
    runs,
    ...rounded(lossShare),
    hits,
    delay: short(honest.delaySecondsP95),
    refused: short(honest.withdrawalsRefused),
  });
  const effect = (set: string, { reduction, honestCost }: Effect): Cell => ({
    row: row.id,
    set,
    runs,
    ...rounded(reduction),
    hits: null,
    delay: short(honestCost.delaySecondsP95),
    refused: short(honestCost.withdrawalsRefused),
  });
  return [
    summed('none', none),
    summed('recorded', recorded),
    summed('baseline', baseline),
    ...Object.entries(baselines).map(([id, each]) => summed(`=${id}`, each)),
    ...controls
      .filter(({ exercised }) => exercised)
      .flatMap(({ id, alone, without }) => [
        effect(`+${id}`, alone),
        ...(without === null ? [] : [effect(`-${id}`, without)]),
      ]),
  ];
}

interface Ends {
  readonly mean: number;
  readonly low: number;
  readonly high: number;
}

function rounded(ends: Ends | null): Pick<Cell, 'mean' | 'low' | 'high'> {
  const { mean, low, high } = ends ?? { mean: null, low: null, high: null };
  return { mean: short(mean), low: short(low), high: short(high) };
}

/** Six digits are more than an interval can hold; the whole study is in its file. */
function short(value: number | null): number | null {
  return value === null ? null : Number(value.toPrecision(6));
}
