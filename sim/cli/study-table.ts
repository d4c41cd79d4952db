/** The table `measure` prints: what was lost under each set, and the controls that made a difference. */
import { hitShare } from '../measure/share.ts';
import type { Cell, ControlRow, Study, StudyRow } from '../measure/study.ts';
import { burden } from '../machine/report/burden.ts';
import { ofCell, tooFew } from '../machine/report/figures.ts';
import { verdictOn, type Comparison } from '../machine/report/verdict.ts';
import type { Language } from '../prose/language.ts';
import { titleOfControl } from '../prose/control-title.ts';
import { howLong } from '../prose/how-long.ts';
import { count } from '../prose/numbers.ts';
import { shareEstimate } from '../prose/shares.ts';
import { columns } from './columns.ts';
import { studyWords } from './study-words.ts';
import type { Titles } from '../machine/titles.ts';

export function studyTable(study: Study, titles: Titles, language: Language): string {
  const rows = study.scenarios.map((row) => rowTable(row, titles, language));
  return [...rows, ...howLong(study, language)].join('\n');
}

function rowTable(row: StudyRow, titles: Titles, language: Language): string {
  const { runs } = row;
  const text = studyWords[language];
  const sets: [string, Cell][] = [
    [text.none, row.none],
    [text.recorded, row.recorded],
    [titles(''), row.baseline],
    ...Object.entries(row.baselines)
      .filter(([id]) => titles(id) !== titles(''))
      .map(([id, cell]): [string, Cell] => [titles(id), cell]),
  ];
  const losses = columns([
    ['', text.lost, text.hits],
    ...sets.map(([title, cell]) => [
      title,
      ofCell(cell, cell.lossShare, runs, language),
      text.ofRuns(cell.hits, runs, shareEstimate(hitShare(cell.hits, runs), language)),
    ]),
  ]);
  const { simulated, total } = row.customers;
  const people = text.people(count(simulated), count(total));
  const heading = `${titles(row.id)} (${row.id})${text.comma}${people}`;
  return [heading, ...losses, ...controlLines(row, runs, language), ''].join('\n');
}

/** Controls that made a difference stand in the table; the others are named beneath it. */
function controlLines(row: StudyRow, runs: number, language: Language): string[] {
  const text = studyWords[language];
  const mattering = row.controls.filter((control) => control.exercised && matters(control));
  const idle = row.controls.filter((control) => control.exercised && !matters(control));
  const unexercised = row.controls.filter(({ exercised }) => !exercised);
  const named = (controls: readonly ControlRow[], say: (names: string) => string): string[] =>
    controls.length === 0
      ? []
      : [`  ${say(controls.map(({ id }) => titleOfControl(id, language)).join(text.comma))}`];
  const table = mattering.map((control) => [
    titleOfControl(control.id, language),
    said(control, row, 'alone', runs, language),
    said(control, row, 'without', runs, language),
    burden(control.alone.honestCost, language),
  ]);
  return [
    ...(table.length === 0 ? [] : columns([text.heads, ...table])),
    ...named(idle, text.idle),
    ...named(unexercised, text.unexercised),
  ];
}

/** Some loss differs in some run, or honest people meet something else. */
function matters({ alone, without }: ControlRow): boolean {
  return [alone, without].some((effect) => {
    if (effect === null) return false;
    const { reduction, customerLossReduction, honestCost } = effect;
    const moved = [reduction, customerLossReduction].some(
      (interval) => interval !== null && (interval.low !== 0 || interval.high !== 0),
    );
    return moved || Object.values(honestCost).some((cost) => cost !== null && cost !== 0);
  });
}

function said(
  control: ControlRow,
  row: StudyRow,
  comparison: Comparison,
  runs: number,
  language: Language,
): string {
  const text = studyWords[language];
  const verdict = verdictOn(control, row, comparison);
  switch (verdict.kind) {
    case 'absent':
    case 'notExercised':
    case 'nothingLost':
    case 'same':
      return text[verdict.kind];
    case 'tooFew':
      return tooFew(row.none.hits, runs, language);
    default:
      return shareEstimate(verdict.reduction, language);
  }
}
