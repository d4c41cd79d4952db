/** The words of the table `attribute` prints. */
import type { Fitting } from '../../measure/attribution.ts';
import type { Language } from '../../prose/language.ts';

interface AttributionWords {
  readonly heads: readonly string[];
  readonly fitting: Readonly<Record<Fitting, string>>;
  readonly nothing: string;
  readonly same: string;
  readonly comma: string;
  together(share: string): string;
  customersTogether(share: string): string;
  idle(names: string): string;
  redundant(one: string, other: string, by: string): string;
  complementary(one: string, other: string, by: string): string;
  runs(runs: string, digest: string, exact: boolean): string;
}

export const attributionWords: Record<Language, AttributionWords> = {
  en: {
    heads: ['control', 'its part', 'alone', 'left out, gives up', 'its part for customers', ''],
    fitting: {
      harms: 'adds to the loss',
      replaceable: 'others here do part of its work',
      'needs-others': 'saves more beside others',
      open: '',
    },
    nothing: 'nothing is lost here',
    same: 'no difference',
    comma: ', ',
    together: (share) => `All together save ${share} of what is lost without any.`,
    customersTogether: (share) => `Of what customers lose without any they save ${share}.`,
    idle: (names) => `No difference to any loss, in any run: ${names}.`,
    redundant: (one, other, by) => `${one} and ${other} overlap: ${by}.`,
    complementary: (one, other, by) => `${one} and ${other} save more together than apart: ${by}.`,
    runs: (runs, digest, exact) =>
      `Shapley values ${exact ? 'over all subsets' : 'along a drawn order and its reverse in each run'}, as shares of what is lost without controls; mean and 95% interval over ${runs} paired runs, of which about one in twenty misses by chance; result ${digest}.`,
  },
  ja: {
    heads: ['対策', '寄与', '単独での効果', '外すと失う効果', '利用者の損失への寄与', ''],
    fitting: {
      harms: 'かえって損失を増やす',
      replaceable: '他の対策と働きが一部重なる',
      'needs-others': '他の対策と併せると効果が増す',
      open: '',
    },
    nothing: '損失なし',
    same: '差なし',
    comma: '、',
    together: (share) => `対策がない場合の損失のうち、全部合わせて${share}を防ぐ。`,
    customersTogether: (share) => `対策がない場合の利用者の損失のうち、${share}を防ぐ。`,
    idle: (names) => `どの実行でも損失に差なし:${names}。`,
    redundant: (one, other, by) => `${one}と${other}は働きが重なる:${by}。`,
    complementary: (one, other, by) => `${one}と${other}は併用すると効果が増す:${by}。`,
    runs: (runs, digest, exact) =>
      `シャープレイ値(${exact ? '全ての部分集合' : '実行ごとに無作為に選んだ順序とその逆順'})。対策がない場合の損失に対する割合。同じシードで対にした${runs}回の平均と95%区間で、20に1つほどは偶然外れる。結果 ${digest}。`,
  },
};
