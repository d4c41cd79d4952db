/** What the scenarios take as given, each with the grade of its evidence. */
import { count } from '../../prose/numbers.ts';
import type { Language } from '../../prose/language.ts';
import type { Study } from '../../measure/study.ts';
import type { Assumption, Grade, ReportDetails, ScenarioDetails } from './details.ts';
import { markup, sourced } from './markup.ts';
import type { Markup } from './markup.ts';
import { note, table } from './table.ts';
import type { Section } from './table.ts';

export function assumptions(_: Study, details: ReportDetails, language: Language): Section {
  const text = words[language];
  const graded = details.scenarios.filter((scenario) => scenario.assumptions.length > 0);
  const body = markup`<p>${text.reading}</p>
${graded.length > 0 ? graded.map((scenario) => listed(scenario, language)) : note(text.nothing)}`;
  return { id: 'assumptions', title: text.title, body };
}

function listed(scenario: ScenarioDetails, language: Language): Markup {
  const text = words[language];
  const tally = (grade: Grade): string =>
    count(scenario.assumptions.filter((each) => each.grade === grade).length);
  const rows = scenario.assumptions.map((each) => [
    markup`<code>${each.path}</code>`,
    String(each.value),
    markup`<span class="flag ${each.grade}">${text.grades[each.grade]}</span>`,
    sourceOf(each, language),
  ]);
  return markup`<h3>${scenario.title[language]}</h3>
<p>${text.tally(tally('established'), tally('reported'), tally('assumed'))}</p>
${table({ caption: text.caption(scenario.title[language]), columns: text.columns, groups: [{ rows }], kind: 'prose' })}`;
}

function sourceOf({ source, grade }: Assumption, language: Language): Markup {
  if (source !== '') return markup`${sourced(source)}`;
  return markup`${grade === 'assumed' ? words[language].assumed : words[language].unsourced}`;
}

const words = {
  en: {
    title: 'Assumptions and their grades',
    reading:
      'Established: in an official report or on the chain. Reported: published by someone in a position to know. Assumed: no published figure found; the value was chosen, and another may be tried with --set.',
    caption: (title: string) => `${title}: what is taken as given`,
    columns: ['Input', 'Value', 'Grade', 'Source'],
    grades: { established: 'established', reported: 'reported', assumed: 'assumed' },
    tally: (established: string, reported: string, assumed: string) =>
      `${established} established, ${reported} reported, ${assumed} assumed.`,
    assumed: 'Assumed: no published figure found.',
    unsourced: 'No source given.',
    nothing: 'No scenario of this study lists an assumption.',
  },
  ja: {
    title: '前提とその根拠の等級',
    reading:
      '確認済みは公式の報告またはチェーン上にあるもの、報道は事情を知る立場の者が公表したもの、仮定は公表値が見つからず選んだ値です。仮定は --set で別の値を試せます。',
    caption: (title: string) => `${title}:前提とした値`,
    columns: ['入力', '値', '等級', '出典'],
    grades: { established: '確認済み', reported: '報道', assumed: '仮定' },
    tally: (established: string, reported: string, assumed: string) =>
      `確認済み${established}件、報道${reported}件、仮定${assumed}件。`,
    assumed: '仮定値:公表値は見つかっていません。',
    unsourced: '出典の記載はありません。',
    nothing: 'この調査のシナリオに、前提の一覧はありません。',
  },
};
