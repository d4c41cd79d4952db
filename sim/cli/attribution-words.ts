/** The words of the table `attribute` prints. */
import type { Standing } from '../measure/attribution.ts';
import type { Language } from '../prose/language.ts';

interface AttributionWords {
  readonly heads: readonly string[];
  readonly standing: Readonly<Record<Standing, string>>;
  readonly nothing: string;
  readonly comma: string;
  together(share: string): string;
  named(names: string): string;
  redundant(one: string, other: string, by: string): string;
  complementary(one: string, other: string, by: string): string;
  runs(runs: string, digest: string, exact: boolean): string;
}

export const attributionWords: Record<Language, AttributionWords> = {
  en: {
    heads: ['control', 'its part', 'alone', 'left out, gives up', ''],
    standing: {
      harms: 'loses more than it saves',
      replaceable: 'others here do its work too',
      'needs-others': 'saves only beside others',
      steady: '',
      open: '',
    },
    nothing: 'nothing is lost here',
    comma: ', ',
    together: (share) => `All together save ${share} of what is lost without any.`,
    named: (names) => `No part in it: ${names}.`,
    redundant: (one, other, by) => `${one} and ${other} do each other’s work: ${by}.`,
    complementary: (one, other, by) => `${one} and ${other} need each other: ${by}.`,
    runs: (runs, digest, exact) =>
      `Shapley values ${exact ? 'over all subsets' : 'along a drawn order and its reverse in each run'}, share of what is lost without controls, mean and 95% interval over ${runs} paired runs; result ${digest}.`,
  },
  ja: {
    heads: ['対策', '受け持つ分', '単独', '外すと失う分', ''],
    standing: {
      harms: '防ぐ分より増やす分が大きい',
      replaceable: '他の対策も同じ働きをする',
      'needs-others': '他の対策と併せて初めて効く',
      steady: '',
      open: '',
    },
    nothing: '損失なし',
    comma: '、',
    together: (share) => `対策がない場合の損失のうち、全部合わせて${share}を防ぐ。`,
    named: (names) => `関与なし:${names}。`,
    redundant: (one, other, by) => `${one}と${other}は同じ働きをする:${by}。`,
    complementary: (one, other, by) => `${one}と${other}は揃って初めて効く:${by}。`,
    runs: (runs, digest, exact) =>
      `シャープレイ値(${exact ? '全ての部分集合' : '実行ごとに引いた順序とその逆順'})。対策がない場合の損失に対する割合で、対にした${runs}回の平均と95%区間。結果 ${digest}`,
  },
};
