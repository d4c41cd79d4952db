/** The words around the rows of a robustness study. */
import type { Language } from '../../prose/language.ts';

interface RobustWords {
  readonly title: string;
  readonly reading: string;
  readonly bounds: string;
  readonly limits: readonly string[];
  asked(baseline: string, samples: string, runs: string): string;
  runs(samples: string, runs: string, digest: string): string;
}

export const robustWords: Record<Language, RobustWords> = {
  en: {
    title: 'Which conclusions survive when assumptions are off',
    asked: (baseline, samples, runs) =>
      `Much of what a scenario takes as given is assumed, or reported by somebody who may be wrong. Here every such number that a rule lets move is moved within its range, all of them at once, ${samples} times over, and the conclusions drawn at the stated values about the baseline “${baseline}” and its controls are put to the test each time. Every sample meets the same ${runs} runs of the same luck.`,
    reading:
      'Shares stand with their 95% intervals over the samples. A number is named only where it stands out from chance among all that were moved. It was picked from the same samples as the shares beside it, so that the gap between them is rather too wide than too narrow.',
    runs: (samples, runs, digest) =>
      `${samples} samples of a Latin hypercube, each over the same ${runs} runs. What goes up and comes down again along a number is not seen. Result ${digest}.`,
    bounds: 'What this does not say',
    limits: [
      'Ranges set by rule are assumed themselves: nobody has measured how far these numbers may be off. A conclusion that survives here survives these ranges and no wider ones.',
      'Only numbers are moved. How a house is built, which way an attacker goes, and every choice between named alternatives stay as stated; variants of a scenario are there for that.',
      'Numbers are moved independently of each other, though in truth some go together.',
      'What rises and falls again along a number is not seen. All samples share their runs, so that what is peculiar to these runs stays in every sample; more runs make it smaller.',
      'A share of samples is no probability that a conclusion is true.',
    ],
  },
  ja: {
    title: '前提がずれても成り立つ結論',
    asked: (baseline, samples, runs) =>
      `シナリオの前提の多くは、仮定か、誤りのありうる報道に基づきます。ここではそのような数値のうち規則で動かせるものをすべて同時に、それぞれの範囲内で${samples}回動かし、元の値のもとで得た「${baseline}」とその対策についての結論が、そのつど成り立つかを確かめました。どの標本も、同じ運による同じ${runs}回の実行で調べました。`,
    reading:
      '割合には標本についての95%区間を添えました。数値の名を挙げるのは、動かしたすべての数値の中で偶然を超えて目立つ場合に限ります。その数値は同じ標本から選んだため、添えた割合の差は実際より大きめに出ることがあります。',
    runs: (samples, runs, digest) =>
      `ラテン超方格による標本${samples}件で、いずれも同じ${runs}回の実行です。数値につれて上がってまた下がるような関係は捉えられません。結果 ${digest}。`,
    bounds: 'この結果からは言えないこと',
    limits: [
      '規則で決めた範囲は、それ自体が仮定です。これらの数値がどれだけ外れうるかを測った者はいません。ここで成り立つ結論は、この範囲の中で成り立つというだけです。',
      '動かしたのは数値だけです。事業者の構成、攻撃の経路、選択肢から選ぶ項目は元のままで、それらはシナリオの変種で調べます。',
      '数値は互いに独立に動かしました。実際には連動するものもあります。',
      '数値につれて増えてまた減るような関係は捉えられません。すべての標本が同じ実行を使うため、その実行に固有の偏りは全標本に残ります。実行を増やせば小さくなります。',
      '標本の割合は、結論が正しい確率ではありません。',
    ],
  },
};
