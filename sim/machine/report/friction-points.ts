/** What is plotted of loss against friction: sets by their letter, controls by their number. */
import type { Language } from '../../prose/language.ts';
import type { Demands, StudyRow } from '../../measure/study.ts';
import { titleOf } from './details.ts';
import type { ReportDetails } from './details.ts';
import { frictionWords as words } from './friction-words.ts';
import type { Piece } from './markup.ts';
import { scatter } from './scatter.ts';
import type { Point, Scatter } from './scatter.ts';
import { setsOf } from './sets.ts';
import { reductionIn, verdictOn } from './verdict.ts';

/** The calm and the surge of one row side by side, on the same axes. */
export function panelsOf(
  pair: Demands,
  numbered: readonly string[],
  size: Scatter['size'],
  details: ReportDetails,
  language: Language,
): Piece {
  const text = words[language];
  const title = titleOf(pair.calm, details, language);
  const panels = [pair.calm, pair.surge].map((row) => points(row, numbered, details, language));
  const all = panels.flat();
  return panels.map((plotted, index) => {
    const demand = index === 0 ? text.calm : text.surge;
    return scatter({
      id: `friction-${language}-${pair.calm.id.replaceAll('/', '-')}-${index}`,
      title: demand,
      description: text.description(title, demand),
      across: text.across,
      up: text.up,
      points: plotted,
      size,
      mostFriction: all.reduce((most, { friction: share }) => Math.max(most, share), 0),
      mostLoss: all.reduce((most, { loss, high }) => Math.max(most, high ?? loss), 0),
    });
  });
}

function points(
  row: StudyRow,
  numbered: readonly string[],
  details: ReportDetails,
  language: Language,
): Point[] {
  const harmed = row.none.honest.customersHarmedShare;
  const sets = setsOf(row, details, language).flatMap(({ cell }, index): Point[] => {
    const share = cell.honest.customersHarmedShare;
    const { mean, low, high } = cell.lossShare;
    if (share === null) return [];
    return [{ mark: letter(index), kind: 'set', friction: share, loss: mean, low, high }];
  });
  const controls = row.controls.flatMap((control): Point[] => {
    const reduction = reductionIn(verdictOn(control, row, 'alone'));
    const added = control.alone.honestCost.customersHarmedShare;
    if (!numbered.includes(control.id) || !reduction) return [];
    if (harmed === null || added === null) return [];
    const loss = row.none.lossShare.mean * (1 - reduction.mean);
    const mark = String(numbered.indexOf(control.id) + 1);
    return [{ mark, kind: 'control', friction: Math.max(0, harmed + added), loss }];
  });
  return [...sets, ...controls];
}

/** The letter of a set by its place, from 0. */
export function letter(index: number): string {
  return 'ABCDEFGHIJKLMNOPQRSTUVWXYZ'[index] ?? String(index);
}

/**
 * The controls that have a number, by their place in this list. One that changed nothing for anyone, calm
 * or surge, has no place between loss and friction.
 */
export function changing(pairs: readonly Demands[]): readonly string[] {
  const rows = pairs.flatMap(({ calm, surge }) => [calm, surge]);
  const ids = new Set(rows.flatMap(({ controls }) => controls.map(({ id }) => id)));
  return [...ids].filter((id) => rows.some((row) => changesSomething(row, id)));
}

function changesSomething(row: StudyRow, id: string): boolean {
  const control = row.controls.find((each) => each.id === id);
  if (!control?.exercised) return false;
  const { customersHarmedShare, delaySecondsP95, withdrawalsRefused, staffHours } =
    control.alone.honestCost;
  const costs = [customersHarmedShare, delaySecondsP95, withdrawalsRefused, staffHours];
  const { kind } = verdictOn(control, row, 'alone');
  return ['saves', 'adds', 'unclear'].includes(kind) || costs.some((cost) => (cost ?? 0) !== 0);
}
