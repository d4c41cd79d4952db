/** What was asked, and how to read the figures. */
import { howLong, runsEach } from '../../prose/how-long.ts';
import { count } from '../../prose/numbers.ts';
import type { Language } from '../../prose/language.ts';
import type { Study } from '../../measure/study.ts';
import type { ReportDetails } from './details.ts';
import { controlsOf } from './findings.ts';
import { markup } from './markup.ts';
import type { Section } from './table.ts';

export function asked(study: Study, details: ReportDetails, language: Language): Section {
  const text = words[language];
  const numbers = {
    rows: count(study.scenarios.length),
    controls: count(controlsOf(study).length),
    runs: runsEach(study, language),
  };
  const body = markup`<p>${text.question(numbers, details.baseline.title[language])}</p>
<p>${text.reading}</p>
<p>${howLong(study, language).join(text.space)}</p>
`;
  return { id: 'asked', title: text.title, body };
}

interface Numbers {
  readonly rows: string;
  readonly controls: string;
  readonly runs: string;
}

const words = {
  en: {
    title: 'What was asked',
    space: ' ',
    question: ({ rows, controls, runs }: Numbers, baseline: string) =>
      `What does each control save, and what does it cost honest customers? ${rows} scenarios and variants were run as a hypothetical operator without controls, with those recorded at the time, and with the baseline “${baseline}”; then with each of ${controls} controls by itself, and with the baseline lacking each. Every set met the same ${runs} runs of the same people, so two sets differ by the controls alone.`,
    reading:
      'Loss is what was stolen and not recovered, as a share of what stood at risk at a hypothetical operator without controls. 62% (55–69) is a mean over the runs and its 95% interval. About one interval in twenty misses by chance.',
  },
  ja: {
    title: '何を調べたか',
    space: '',
    question: ({ rows, controls, runs }: Numbers, baseline: string) =>
      `各対策は流出をどれだけ防ぎ、正当な利用者にどれだけ負担をかけるか。${rows}件のシナリオと変種を、対策のない仮想の事業者、当時の対策、基準「${baseline}」のもとで実行し、さらに${controls}件の対策を1件だけ入れた場合と、基準から1件だけ外した場合を調べました。どの組合せも、同じ人々による同じ${runs}回の実行で比べるため、差は対策だけによるものです。`,
    reading:
      '損失は、流出して回収されなかった額を、対策のない仮想の事業者で危険にさらされた額で割ったものです。62%(55〜69)は平均と95%区間を示します。区間の約20に1つは偶然に外れます。',
  },
};
