/** When each theft was noticed, stopped and contained, counted from its first transaction. */
import { count } from '../../prose/numbers.ts';
import { duration } from '../../prose/clock.ts';
import type { Language } from '../../prose/language.ts';
import { tooFewEvents } from '../../measure/study.ts';
import type { Cell, Study, StudyRow } from '../../measure/study.ts';
import { titleOf } from './details.ts';
import type { ReportDetails } from './details.ts';
import { attackFamilies, attackFamilyTitle } from './families.ts';
import { markup } from './markup.ts';
import type { Piece } from './markup.ts';
import { note, table } from './table.ts';
import type { Section } from './table.ts';

export function noticed(study: Study, details: ReportDetails, language: Language): Section {
  const text = words[language];
  const robbed = study.scenarios.filter(isRobbed);
  const unrobbed = study.scenarios.filter((row) => !isRobbed(row));
  const titles = unrobbed.map((row) => titleOf(row, details, language));
  const body = markup`<p>${text.reading}</p>
${robbed.length > 0 ? times(robbed, details, language) : ''}${titles.length > 0 ? note(text.unrobbed(titles)) : ''}`;
  return { id: 'noticed', title: text.title, body };
}

function times(rows: readonly StudyRow[], details: ReportDetails, language: Language): Piece {
  const text = words[language];
  return table({
    caption: text.caption,
    heads: moments.map((moment) => ({ title: text.moments[moment], span: text.sets.length })),
    columns: [text.scenario, ...moments.flatMap(() => text.sets)],
    groups: attackFamilies({ scenarios: rows }).map((family) => ({
      title: attackFamilyTitle(family.id, language),
      rows: family.rows.map((row) => [
        titleOf(row, details, language),
        ...moments.flatMap((moment) => setsOf(row).map((cell) => when(cell, moment, language))),
      ]),
    })),
    kind: 'matrix',
  });
}

type Moment = 'detected' | 'stopped' | 'contained';

const moments: readonly Moment[] = ['detected', 'stopped', 'contained'];

function setsOf({ none, recorded, baseline }: StudyRow): readonly Cell[] {
  return [none, recorded, baseline];
}

function isRobbed(row: StudyRow): boolean {
  return setsOf(row).some(({ timed }) => timed.thefts > 0);
}

/** The median over the runs with a theft, and in how many of those the time is known. */
function when(cell: Cell, moment: Moment, language: Language): Piece {
  const text = words[language];
  const { timed } = cell;
  if (timed.thefts === 0) return markup`<span class="silent">${text.noTheft}</span>`;
  const median = cell[`${moment}AfterSecondsP50`];
  const known = text.known(count(timed[moment]), count(timed.thefts));
  const said = tooFewEvents(cell)
    ? text.tooFew
    : median === null
      ? text.never
      : duration(median, language);
  return markup`<b>${said}</b> <span class="interval">${known}</span>`;
}

const words = {
  en: {
    title: 'When each theft was noticed, stopped, contained',
    caption: 'Median time from the first theft transaction',
    reading:
      'Noticed: someone at the exchange knows that it is true. Stopped: withdrawals or the signer stand still. Contained: an act after which no coin left any more. A median is over the runs with a theft, a time that never came ranking last; beneath it stands in how many of those runs the time is known.',
    scenario: 'Scenario',
    moments: { detected: 'Noticed', stopped: 'Stopped', contained: 'Contained' },
    sets: ['Hypothetical operator without controls', 'Recorded', 'Baseline'],
    noTheft: 'no theft',
    tooFew: 'too few thefts to say',
    never: 'not in half the runs',
    known: (known: string, thefts: string) => `${known} of ${thefts}`,
    unrobbed: (titles: readonly string[]) => `Nothing lost in any run: ${titles.join('; ')}.`,
  },
  ja: {
    title: '気づいた時、止めた時、封じ込めた時',
    caption: '最初の流出取引からの時間(中央値)',
    reading:
      '発覚は取引所の誰かが事実と確かめた時、停止は出金または署名が止まった時、封じ込めはその後に資産が出なくなった措置の時です。中央値は流出のあった実行についてのもので、来なかった時刻は最も遅いものとして数えます。下に、その時刻が分かる実行の数を示します。',
    scenario: 'シナリオ',
    moments: { detected: '発覚', stopped: '停止', contained: '封じ込め' },
    sets: ['対策のない仮想の事業者', '当時の対策', '基準'],
    noTheft: '流出なし',
    tooFew: '流出が少なく判断できません',
    never: '半数以上で来ず',
    known: (known: string, thefts: string) => `${thefts}回中${known}回`,
    unrobbed: (titles: readonly string[]) => `どの実行でも損失なし:${titles.join('、')}。`,
  },
};
