/** Recorded against simulated: what is known to have happened, beside what the runs made of it. */
import { coin, count, yen } from '../../prose/numbers.ts';
import { percent } from '../../prose/shares.ts';
import { duration } from '../../prose/clock.ts';
import type { Language } from '../../prose/language.ts';
import type { Study } from '../../measure/study.ts';
import { agreement, tolerance } from './agreement.ts';
import type { Agreement } from './agreement.ts';
import type { RecordedFigure, ReportDetails, ScenarioDetails } from './details.ts';
import { markup, sourced } from './markup.ts';
import type { Markup, Piece } from './markup.ts';
import { note, table } from './table.ts';
import type { Section } from './table.ts';

export function record(_: Study, details: ReportDetails, language: Language): Section {
  const text = words[language];
  const recorded = details.scenarios.filter((scenario) => scenario.record.length > 0);
  const body = markup`<p>${text.reading}</p>
${recorded.length > 0 ? recorded.map((scenario) => compared(scenario, language)) : note(text.nothing)}`;
  return { id: 'record', title: text.title, body };
}

function compared(scenario: ScenarioDetails, language: Language): Markup {
  const text = words[language];
  const tally = (kind: Agreement): number =>
    scenario.record.filter((figure) => agreement(figure) === kind).length;
  const rows = scenario.record.map((figure) => [
    figure.label[language],
    amount(figure.recorded, figure.unit, language, text.notPublished),
    simulated(figure, language),
    judged(figure, language),
    sourced(figure.source),
  ]);
  const caption = text.caption(scenario.title[language]);
  return markup`<h3>${scenario.title[language]}</h3>
<p>${text.tally(tally('agrees'), tally('misses'), tally('set'))}</p>
${table({ caption, columns: text.columns, groups: [{ rows }], kind: 'prose' })}${
    scenario.comparability ? note(scenario.comparability[language]) : ''
  }`;
}

function simulated(figure: RecordedFigure, language: Language): string {
  const { low, high, unit } = figure;
  const middle = amount(figure.simulated, unit, language, words[language].notSimulated);
  if (low === undefined || high === undefined || figure.simulated === null) return middle;
  const ends = [low, high].map((end) => amount(end, unit, language, ''));
  return language === 'en' ? `${middle} (${ends.join(' to ')})` : `${middle}(${ends.join('〜')})`;
}

function judged(figure: RecordedFigure, language: Language): Piece {
  const text = words[language];
  const kind = agreement(figure);
  const flag = markup`<span class="flag ${kind}">${text.kinds[kind]}</span>`;
  if (kind !== 'misses') return flag;
  return markup`${flag} ${figure.likelyReason?.[language] ?? text.noReason}`;
}

function amount(value: number | null, unit: string, language: Language, absent: string): string {
  if (value === null) return absent;
  if (unit === 'yen') return yen(value, language);
  if (unit === 'seconds') return duration(value, language);
  if (unit === 'share') return percent(value);
  const counter = counters[unit];
  if (!counter) return coin(value, unit);
  return language === 'en' ? `${count(value)} ${unit}` : `${count(value)}${counter}`;
}

// What the record counts, as Japanese counts it.
const counters: Record<string, string> = {
  transactions: '件',
  withdrawals: '件',
  accounts: '口座',
  wallets: '個',
  customers: '人',
  people: '人',
  days: '日',
  blocks: 'ブロック',
};

const words = {
  en: {
    title: 'Recorded against simulated',
    reading: `Simulated: the median over the runs under the controls then in force, and the ends between which the runs fell. A miss is a recorded figure outside those ends, or off by more than ${percent(tolerance)} where there are none. Where the runs fall far apart, agreement shows little. A figure marked set was given to the simulation, and its agreement shows nothing.`,
    caption: (title: string) => `${title}: the record and the simulation`,
    columns: ['Figure', 'Recorded', 'Simulated', 'Agreement', 'Source'],
    tally: (agrees: number, misses: number, set: number) =>
      `Predictions: ${count(agrees + misses)}. In agreement: ${count(agrees)}. Missed: ${count(misses)}. Set, and so not counted: ${count(set)}.`,
    kinds: { set: 'set', agrees: 'agrees', misses: 'miss', nothingToCompare: 'not compared' },
    noReason: 'No reason known.',
    notPublished: 'not published',
    notSimulated: 'not simulated',
    nothing: 'No scenario of this study has a record to compare with.',
  },
  ja: {
    title: '記録と模擬の比較',
    reading: `模擬の値は、当時の対策のもとでの実行の中央値と、実行が収まった範囲です。記録がその範囲の外にあるとき、範囲がなければ${percent(tolerance)}を超えて離れているときを「外れ」とします。実行の範囲が広いとき、一致が示すことは多くありません。「入力」の値は模擬に与えたもので、一致しても何も示しません。`,
    caption: (title: string) => `${title}:記録と模擬`,
    columns: ['項目', '記録', '模擬', '一致', '出典'],
    tally: (agrees: number, misses: number, set: number) =>
      `予測${count(agrees + misses)}件のうち、一致${count(agrees)}件、外れ${count(misses)}件。数えない入力${count(set)}件。`,
    kinds: { set: '入力(set)', agrees: '一致', misses: '外れ', nothingToCompare: '比較なし' },
    noReason: '理由は分かっていません。',
    notPublished: '公表なし',
    notSimulated: '模擬なし',
    nothing: 'この調査には、記録と比べられるシナリオはありません。',
  },
};
