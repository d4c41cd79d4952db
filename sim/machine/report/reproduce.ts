/** How to come to each number again: the command for every kind of figure in the report. */
import { runsEach } from '../../prose/how-long.ts';
import { count } from '../../prose/numbers.ts';
import type { Language } from '../../prose/language.ts';
import type { Study } from '../../measure/study.ts';
import { asTyped, quoted } from './commands.ts';
import type { ReportDetails } from './details.ts';
import { markup } from './markup.ts';
import type { Section } from './table.ts';
import { note, table } from './table.ts';

export function reproduce(study: Study, details: ReportDetails, language: Language): Section {
  const text = words[language];
  const identity = [
    [text.version, study.version],
    [text.seed, study.seed],
    [text.runs, runsEach(study, language)],
    [text.customers, customersIn(study)],
    [text.plan, study.planDigest],
    [text.result, study.resultDigest],
  ].map(([name, value]) => markup`<div><dt>${name!}</dt><dd><code>${value!}</code></dd></div>\n`);
  const rows = commands(study, details).map(([figure, command]) => [
    text.figures[figure],
    markup`<code>${command}</code>`,
  ]);
  const body = markup`<p>${text.whole}</p>
<pre><code>${details.command}</code></pre>
<dl class="identity">${identity}</dl>
<p>${text.single}</p>
${table({ caption: text.caption, columns: text.columns, groups: [{ rows }], kind: 'prose' })}${note(text.note)}`;
  return { id: 'reproduce', title: text.title, body };
}

/** One number, or the least and the most where the scenarios have their own. */
function customersIn({ scenarios }: Study): string {
  const simulated = scenarios.map(({ customers }) => customers.simulated).sort((a, b) => a - b);
  const ends = new Set([simulated[0] ?? 0, simulated.at(-1) ?? 0]);
  return [...ends].map(count).join('–');
}

type Figure = 'none' | 'recorded' | 'baseline' | 'other' | 'alone' | 'without' | 'whole';

// One example of each, on the first scenario of the study; run 0 stands for run k.
function commands(study: Study, details: ReportDetails): [Figure, string][] {
  const row = study.scenarios[0];
  if (!row) return [];
  const { id } = details.baseline;
  const typed = asTyped(details.command, ['customers', 'set']);
  const run = (options: string): string =>
    `vaultdrill run ${row.id} ${options} --seed ${quoted(`${study.seed}/0`)}${typed} --signing fast`;
  const alone = row.controls.find(({ exercised }) => exercised) ?? row.controls[0];
  const without = row.controls.find((control) => control.without !== null);
  const other = Object.keys(row.baselines).find((each) => each !== id);
  return [
    ['none', run('--controls none')],
    ['recorded', run('--controls recorded')],
    ['baseline', run(`--controls ${id}`)],
    ...optional('other', other, (each) => run(`--controls ${each}`)),
    ...optional('alone', alone, (each) => run(`--controls none --with ${each.id}=${each.level}`)),
    ...optional('without', without, (each) => run(`--controls ${id} --without ${each.id}`)),
    ['whole', 'vaultdrill verify out/measure.json'],
  ];
}

function optional<T>(
  figure: Figure,
  from: T | undefined,
  write: (from: T) => string,
): [Figure, string][] {
  return from === undefined ? [] : [[figure, write(from)]];
}

const words = {
  en: {
    title: 'How to reproduce each number',
    whole: 'The whole study, and this report with it:',
    single:
      'A figure of the study is a mean, a median or an interval over its runs. Run k, from 0, uses the seed followed by /k. For any cell, put its scenario, its control and its level in place of those of the example, and 1, 2, 3 … in place of the 0.',
    caption: 'One run behind each kind of figure',
    columns: ['Figure', 'Command'],
    figures: {
      none: 'Hypothetical operator without controls (none), run 0',
      recorded: 'Recorded controls, run 0',
      baseline: 'The baseline, run 0',
      other: 'Another baseline, run 0',
      alone: 'One control by itself, run 0 (compare with none)',
      without: 'The baseline lacking one control, run 0 (compare with the baseline)',
      whole: 'Every figure again, with real signatures',
    },
    note: 'Reductions by itself: 1 less the ratio of mean loss with the control to mean loss with none. Reductions out of the baseline: mean loss lacking the control less mean loss with the baseline, over mean loss with none. Recorded figures and assumptions come from the scenario file, with their sources.',
    version: 'Version',
    seed: 'Seed',
    runs: 'Runs',
    customers: 'Simulated customers',
    plan: 'Digest of the plan',
    result: 'Digest of the result',
  },
  ja: {
    title: '各数値の再現方法',
    whole: '調査の全体とこの報告書:',
    single:
      '調査の数値は、実行の平均、中央値、区間です。k回目(0から)の実行は、シードの後に /k を付けたものです。ほかの欄については、例のシナリオ、対策、水準をその欄のものに、0 を 1、2、3…に置き換えてください。',
    caption: '数値の種類ごとの、1回の実行',
    columns: ['数値', 'コマンド'],
    figures: {
      none: '対策のない仮想の事業者(none)、0回目',
      recorded: '当時の対策、0回目',
      baseline: '基準、0回目',
      other: '別の基準、0回目',
      alone: '対策1件を単独で、0回目(noneと比べる)',
      without: '基準から対策1件を外す、0回目(基準と比べる)',
      whole: '全数値の再実行(本物の署名)',
    },
    note: '単独での効果は、1から「対策ありの平均損失÷対策のない仮想の事業者の平均損失」を引いたものです。基準から外したときの効果は、「外したときの平均損失-基準の平均損失」を対策のない仮想の事業者の平均損失で割ったものです。記録と前提はシナリオのファイルにあり、出典を添えています。',
    version: '版',
    seed: 'シード',
    runs: '回数',
    customers: '模擬利用者',
    plan: '計画のダイジェスト',
    result: '結果のダイジェスト',
  },
};
