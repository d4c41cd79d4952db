/** Ranges that the evidence of a file states, in the units of the values they are about. */
import type { Document } from './document.ts';
import { pathText, type Fault, type Misfit } from './fault.ts';
import { pathOf, type Scenario } from './load.ts';
import { quantitiesOf, type Quantity } from './quantities.ts';
import { shown } from './shown.ts';
import { amount, seconds, share, yen } from './units.ts';

export interface StatedRange {
  readonly low: number;
  readonly high: number;
}

/** By path; of ranges with faults there is none. */
export function statedRanges(scenario: Scenario): ReadonlyMap<string, StatedRange> {
  return read(scenario).ranges;
}

/** What is wrong with the ranges of a file, told at their places in its text. */
export function rangeFaults(scenario: Scenario, { file, at }: Document): Fault[] {
  return read(scenario).misfits.map((misfit) => ({ file, ...at(misfit.path), ...misfit }));
}

function read(scenario: Scenario) {
  const ranges = new Map<string, StatedRange>();
  const misfits: Misfit[] = [];
  const { evidence } = scenario.file;
  const ranged = Object.entries(evidence).filter(([, { range }]) => range !== undefined);
  const quantities = ranged.length === 0 ? [] : quantitiesOf(scenario);
  for (const [key, { range }] of ranged) {
    const at = ['evidence', key, 'range'];
    const path = pathText(pathOf(key));
    const quantity = quantities.find((each) => pathText(each.path) === path);
    if (quantity === undefined) {
      misfits.push({ path: at, expected: 'a range of one number', found: `one of ${shown(key)}` });
      continue;
    }
    const ends = range!.map((end, place) => {
      const value = endOf(end, quantity);
      if (value === null)
        misfits.push({ path: [...at, place], expected: wanted(quantity), found: shown(end) });
      return value;
    });
    const [low, high] = ends;
    if (low === null || high === null || low === undefined || high === undefined) continue;
    if (low < high) ranges.set(path, { low, high });
    else {
      const found = `${shown(range![0])} and ${shown(range![1])}`;
      misfits.push({ path: at, expected: 'the lower bound first', found });
    }
  }
  return { ranges, misfits };
}

/** A bound in the unit of its value; null where it is none. */
function endOf(written: string | number, { unit, least, most, whole }: Quantity): number | null {
  const value = typeof written === 'number' ? written : inUnit(written, unit);
  if (value === null || !(value >= least && value <= most)) return null;
  return whole && !Number.isInteger(value) ? null : value;
}

function inUnit(written: string, unit: Quantity['unit']): number | null {
  if (unit === 'coins') {
    const read = amount().safeParse(written);
    return read.success ? Number(read.data.value) : null;
  }
  const schema = { share, seconds, yen }[unit as 'share' | 'seconds' | 'yen'];
  const read = schema?.().safeParse(written);
  return read?.success ? read.data : null;
}

function wanted({ unit, least, most, whole }: Quantity): string {
  switch (unit) {
    case 'share':
      return least > 0 ? `a share from ${least} to 1` : 'a share from 0 to 1, or from 0% to 100%';
    case 'seconds':
      return 'a time such as 90 s, 15 min, 2 h or 3 d';
    case 'coins':
      return 'an amount and its asset, such as 526,300,010 XEM';
    default:
      return `a ${whole ? 'whole ' : ''}number from ${least} to ${most}`;
  }
}
