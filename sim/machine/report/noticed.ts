/** When each theft was noticed, stopped and contained, counted from its first transaction. */
import { duration } from '../../prose/clock.ts';
import type { Language } from '../../prose/language.ts';
import { tooFewEvents } from '../../measure/study.ts';
import type { Cell, Study, StudyRow } from '../../measure/study.ts';
import { titleOf } from './details.ts';
import type { ReportDetails } from './details.ts';
import { tooFew } from './figures.ts';
import { markup } from './markup.ts';
import { note, table } from './table.ts';
import type { Section } from './table.ts';

export function noticed(study: Study, details: ReportDetails, language: Language): Section {
  const text = words[language];
  const rows = study.scenarios.map((row) => [
    titleOf(row, details, language),
    ...[row.none, row.recorded, row.baseline].map((cell) =>
      whenNoticed(cell, study.runs, language),
    ),
    whenRecorded('stoppedAfterSeconds', row, details, language),
    whenRecorded('containedAfterSeconds', row, details, language),
  ]);
  const body = markup`${table({ caption: text.caption, columns: text.columns, rows })}${note(text.note)}`;
  return { id: 'noticed', title: text.title, body };
}

function whenNoticed(cell: Cell, runs: number, language: Language): string {
  const { detectedAfterSecondsP50, hits } = cell;
  if (hits === 0) return words[language].noLoss;
  if (tooFewEvents(cell)) return tooFew(hits, runs, language);
  if (detectedAfterSecondsP50 === null) return words[language].never;
  return duration(detectedAfterSecondsP50, language);
}

function whenRecorded(
  key: string,
  row: StudyRow,
  details: ReportDetails,
  language: Language,
): string {
  const scenario = details.scenarios.find(({ id }) => id === row.id);
  const simulated = scenario?.record.find((figure) => figure.key === key)?.simulated;
  if (simulated === undefined || simulated === null) return words[language].notMeasured;
  return duration(simulated, language);
}

const words = {
  en: {
    title: 'When each theft was noticed, stopped, contained',
    caption: 'Median time from the first theft transaction',
    columns: [
      'Scenario',
      'Noticed, no controls',
      'Noticed, recorded controls',
      'Noticed, baseline',
      'Stopped, recorded controls',
      'Contained, recorded controls',
    ],
    noLoss: 'nothing lost in any run',
    never: 'not noticed in half the runs',
    notMeasured: 'not measured',
    note: 'Noticed: someone at the exchange knows. Stopped: the last coin has left. Contained: nothing more can leave. A median is over the runs with a theft. Stopped and contained are told where the incident’s record has them to compare with.',
  },
  ja: {
    title: '気づいた時、止めた時、封じ込めた時',
    caption: '最初の流出取引からの時間(中央値)',
    columns: [
      'シナリオ',
      '発覚(対策なし)',
      '発覚(当時の対策)',
      '発覚(基準)',
      '停止(当時の対策)',
      '封じ込め(当時の対策)',
    ],
    noLoss: 'どの実行でも損失なし',
    never: '半数の実行で気づかれず',
    notMeasured: '計測なし',
    note: '発覚は取引所の誰かが知った時、停止は最後の資産が出た時、封じ込めはそれ以上出られなくなった時です。中央値は、流出のあった実行についてのものです。停止と封じ込めは、事件の記録と比べられる場合にだけ示します。',
  },
};
