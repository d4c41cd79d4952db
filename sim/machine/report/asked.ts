/** What was asked: the scenarios, the control sets they ran under, and how to read the figures. */
import { count } from '../../prose/numbers.ts';
import type { Language } from '../../prose/language.ts';
import type { Study, StudyRow } from '../../measure/study.ts';
import { titleOf } from './details.ts';
import type { BaselineDetails, ReportDetails, ScenarioDetails } from './details.ts';
import { attackFamilies, attackFamilyTitle } from './families.ts';
import { controlsOf } from './findings.ts';
import { markup } from './markup.ts';
import type { Markup, Piece } from './markup.ts';
import { note, table } from './table.ts';
import type { Section } from './table.ts';

export function asked(study: Study, details: ReportDetails, language: Language): Section {
  const text = words[language];
  const numbers = {
    rows: count(study.scenarios.length),
    controls: count(controlsOf(study).length),
    runs: count(study.runs),
  };
  const body = markup`<p>${text.question(numbers, details.baseline.title[language])}</p>
<p>${text.reading}</p>
${rows(study, details, language)}
<h3>${text.scenarios}</h3>
<ul class="scenarios">
${details.scenarios.map((scenario) => described(scenario, language))}</ul>
<h3>${text.baselines}</h3>
<ul class="scenarios">
${baselinesIn(details).map((baseline) => summed(baseline, language))}</ul>
`;
  return { id: 'asked', title: text.title, body };
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

interface Numbers {
  readonly rows: string;
  readonly controls: string;
  readonly runs: string;
}

const words = {
  en: {
    title: 'What was asked',
    question: ({ rows, controls, runs }: Numbers, baseline: string) =>
      `What does each control save, and what does it cost honest customers? ${rows} scenarios and variants were run as a hypothetical operator without controls, with those recorded at the time, and with the baseline “${baseline}”; then with each of ${controls} controls by itself, and with the baseline lacking each. Every set met the same ${runs} runs of the same people, so two sets differ by the controls alone.`,
    reading:
      'Loss is what was stolen and not recovered, as a share of what stood at risk at a hypothetical operator without controls. 62% (55–69) is a mean over the runs and its 95% interval. About one interval in twenty misses by chance.',
    rows: 'What was run, and with how many customers',
    columns: ['Scenario or variant', 'Kind', 'Customers simulated one by one', 'Customers in all'],
    people:
      'Those who are not simulated one by one come as a flow of the same size through the same queues and wallets. The name in small letters is the one a command takes.',
    scenarios: 'The scenarios',
    baselines: 'The sets of controls',
    kinds: { incident: 'Incident', exercise: 'Exercise' },
  },
  ja: {
    title: '何を調べたか',
    question: ({ rows, controls, runs }: Numbers, baseline: string) =>
      `各対策は流出をどれだけ防ぎ、正当な利用者にどれだけ負担をかけるか。${rows}件のシナリオと変種を、対策のない仮想の事業者、当時の対策、基準「${baseline}」のもとで実行し、さらに${controls}件の対策を1件だけ入れた場合と、基準から1件だけ外した場合を調べました。どの組合せも、同じ人々による同じ${runs}回の実行で比べるため、差は対策だけによるものです。`,
    reading:
      '損失は、流出して回収されなかった額を、対策のない仮想の事業者で危険にさらされた額で割ったものです。62%(55〜69)は平均と95%区間を示します。区間の約20に1つは偶然に外れます。',
    rows: '実行したものと利用者の数',
    columns: ['シナリオまたは変種', '種類', '1人ずつ模擬した利用者', '利用者の総数'],
    people:
      '1人ずつ模擬しない利用者は、同じ規模の入出金の流れとして、同じ待ち行列とウォレットを通ります。小さな文字の名前は、コマンドで指定する名前です。',
    scenarios: 'シナリオ',
    baselines: '対策の組合せ',
    kinds: { incident: '実際の事件', exercise: '演習' },
  },
};
