/** The loss under each whole set of controls. */
import { shareEstimate } from '../../prose/shares.ts';
import { count } from '../../prose/numbers.ts';
import type { Language } from '../../prose/language.ts';
import { tooFewEvents } from '../../measure/study.ts';
import type { Cell, Study, StudyRow } from '../../measure/study.ts';
import { titleOf } from './details.ts';
import type { ReportDetails } from './details.ts';
import { tooFew } from './figures.ts';
import { markup } from './markup.ts';
import type { Markup } from './markup.ts';
import { note, table } from './table.ts';
import type { Section } from './table.ts';

/** A set of controls as a reader names it, and its cell in a row. */
export interface ControlSet {
  readonly title: string;
  readonly cell: Cell;
}

/** Every set one row was run under: none, recorded, the chosen baseline, then the other shipped ones. */
export function setsOf(row: StudyRow, details: ReportDetails, language: Language): ControlSet[] {
  const text = words[language];
  const { id, title } = details.baseline;
  const others = Object.keys(row.baselines)
    .filter((other) => other !== id)
    .sort((a, b) => (a < b ? -1 : 1));
  return [
    { title: text.none, cell: row.none },
    { title: text.recorded, cell: row.recorded },
    { title: title[language], cell: row.baseline },
    ...others.map((other) => ({ title: other, cell: row.baselines[other]! })),
  ];
}

export function sets(study: Study, details: ReportDetails, language: Language): Section {
  const text = words[language];
  const rows = study.scenarios.flatMap((row) =>
    setsOf(row, details, language).map(({ title, cell }, index) => [
      markup`<b class="${index === 0 ? 'scenario' : 'unseen'}">${titleOf(row, details, language)}</b> ${title}`,
      ...losses(cell, study.runs, language),
      text.hits(count(cell.hits), count(study.runs)),
    ]),
  );
  const body = markup`${table({ caption: text.caption, columns: text.columns, rows })}${note(text.note)}`;
  return { id: 'sets', title: text.title, body };
}

function losses(cell: Cell, runs: number, language: Language): (string | Markup)[] {
  if (tooFewEvents(cell)) return [tooFew(cell.hits, runs, language), '–'];
  return [shareEstimate(cell.lossShare, language), shareEstimate(cell.customerLossShare, language)];
}

const words = {
  en: {
    title: 'Loss under each set of controls',
    caption: 'Share of what was at risk that is lost, mean and 95% interval',
    columns: ['Scenario and set', 'Lost', 'Still lacking to customers', 'Runs with a loss'],
    hits: (hits: string, runs: string) => `${hits} of ${runs}`,
    note: 'What customers still lack is counted after own coins, capital, insurance and compensation.',
    none: 'No controls',
    recorded: 'Recorded at the time',
  },
  ja: {
    title: '対策の組合せごとの損失',
    caption: '危険にさらされた額のうち失われた割合(平均と95%区間)',
    columns: ['シナリオと組合せ', '損失', '利用者に残る不足', '損失のあった回数'],
    hits: (hits: string, runs: string) => `${runs}回中${hits}回`,
    note: '利用者に残る不足は、自己保有分、資本、保険、補償を充てた後のものです。',
    none: '対策なし',
    recorded: '当時の対策',
  },
};
