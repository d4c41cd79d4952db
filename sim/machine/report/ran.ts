/** What was run: every row and set of controls, by the name a command takes. */
import { count } from '../../prose/numbers.ts';
import type { Language } from '../../prose/language.ts';
import type { Study, StudyRow } from '../../measure/study.ts';
import { titleOf } from './details.ts';
import type { BaselineDetails, ReportDetails, ScenarioDetails } from './details.ts';
import { attackFamilies, attackFamilyTitle } from './families.ts';
import { markup } from './markup.ts';
import type { Markup, Piece } from './markup.ts';
import { note, table } from './table.ts';
import type { Section } from './table.ts';

export function ran(study: Study, details: ReportDetails, language: Language): Section {
  const text = words[language];
  const body = markup`${rows(study, details, language)}
<h3>${text.scenarios}</h3>
<ul class="scenarios">
${details.scenarios.map((scenario) => described(scenario, language))}</ul>
<h3>${text.baselines}</h3>
<ul class="scenarios">
${baselinesIn(details).map((baseline) => summed(baseline, language))}</ul>
`;
  return { id: 'ran', title: text.title, body };
}

/** Every row of the study by the name a command knows it by, with the people in it. */
function rows(study: Study, details: ReportDetails, language: Language): Piece {
  const text = words[language];
  const line = (row: StudyRow): Piece[] => [
    markup`${titleOf(row, details, language)} <code>${row.id}</code>`,
    text.kinds[row.kind],
    count(row.customers.simulated),
    count(row.customers.total),
  ];
  const drawn = table({
    caption: text.rows,
    columns: text.columns,
    groups: attackFamilies(study).map((family) => ({
      title: attackFamilyTitle(family.id, language),
      rows: family.rows.map(line),
    })),
  });
  return [drawn, note(text.people)];
}

function described(scenario: ScenarioDetails, language: Language): Markup {
  const badges = [words[language].kinds[scenario.kind], scenario.badge[language]];
  return markup`<li><h4>${scenario.title[language]}</h4>
<p class="badges">${badges.map((badge) => markup`<span class="badge">${badge}</span> `)}<code>${scenario.id}</code></p>
<p>${scenario.summary[language]}</p></li>
`;
}

/** The baseline that was taken apart stands first. */
function baselinesIn({ baseline, baselines }: ReportDetails): readonly BaselineDetails[] {
  return [baseline, ...baselines.filter(({ id }) => id !== baseline.id)];
}

function summed({ id, title, summary }: BaselineDetails, language: Language): Markup {
  return markup`<li><h4>${title[language]}</h4>
<p class="badges"><code>${id}</code></p>
<p>${summary[language]}</p></li>
`;
}

const words = {
  en: {
    title: 'What was run',
    rows: 'What was run, and with how many customers',
    columns: ['Scenario or variant', 'Kind', 'Customers simulated one by one', 'Customers in all'],
    people:
      'Those who are not simulated one by one come as a flow of the same size through the same queues and wallets. The name in small letters is the one a command takes.',
    scenarios: 'The scenarios',
    baselines: 'The sets of controls',
    kinds: { incident: 'Incident', exercise: 'Exercise' },
  },
  ja: {
    title: '実行したもの',
    rows: '実行したものと利用者の数',
    columns: ['シナリオまたは変種', '種類', '1人ずつ模擬した利用者', '利用者の総数'],
    people:
      '1人ずつ模擬しない利用者は、同じ規模の入出金の流れとして、同じ待ち行列とウォレットを通ります。小さな文字の名前は、コマンドで指定する名前です。',
    scenarios: 'シナリオ',
    baselines: '対策の組合せ',
    kinds: { incident: '実際の事件', exercise: '演習' },
  },
};
