/** The words of an attribution. */
import type { Fitting } from '../../measure/attribution.ts';
import type { Language } from '../../prose/language.ts';

interface AttributionWords {
  readonly title: string;
  readonly heads: readonly string[];
  readonly fitting: Readonly<Record<Fitting, string>>;
  readonly nothing: string;
  readonly nobody: string;
  readonly same: string;
  readonly comma: string;
  asked(baseline: string): string;
  caption(row: string): string;
  together(share: string): string;
  customersTogether(share: string): string;
  item(control: string, share: string): string;
  mostly(items: readonly string[]): string;
  idle(names: string): string;
  redundant(one: string, other: string, by: string): string;
  complementary(one: string, other: string, by: string): string;
  runs(runs: string, digest: string, exact: boolean): string;
}

export const attributionWords: Record<Language, AttributionWords> = {
  en: {
    title: 'What each control is worth among the others',
    heads: [
      'Control',
      'Its part',
      'Alone',
      'Left out, gives up',
      'Its part for customers',
      'Beside the others',
    ],
    fitting: {
      harms: 'adds to the loss',
      replaceable: 'others here do part of its work',
      'needs-others': 'saves more beside others',
      open: '–',
    },
    nothing: 'Nothing is lost here.',
    nobody: 'To which control it falls, these runs do not say.',
    same: 'no difference',
    comma: ', ',
    asked: (baseline) =>
      `Measured alone, controls that do each other’s work are each credited with all of it; left out of a set, with none. Here what the controls of “${baseline}” save together is shared out among them: each gets what it adds on average, over the orders in which they could have been brought in.`,
    caption: (row) => `${row}: control by control`,
    together: (share) => `All together save ${share} of what is lost without any.`,
    customersTogether: (share) => `Of what customers lose without any they save ${share}.`,
    item: (control, share) => `${control}, ${share}`,
    mostly: (items) => `The largest parts that are sure: ${items.join('; ')}.`,
    idle: (names) => `No difference to any loss, in any run: ${names}.`,
    redundant: (one, other, by) => `${one} and ${other} overlap: ${by}.`,
    complementary: (one, other, by) => `${one} and ${other} save more together than apart: ${by}.`,
    runs: (runs, digest, exact) =>
      `Shapley values ${exact ? 'over all subsets' : 'along a drawn order and its reverse in each run'}, as shares of what is lost without controls; mean and 95% interval over ${runs} paired runs, of which about one in twenty misses by chance; result ${digest}.`,
  },
  ja: {
    title: '対策の組合せの中での、それぞれの寄与',
    heads: [
      '対策',
      '寄与',
      '単独での効果',
      '外すと失う効果',
      '利用者の損失への寄与',
      '他の対策との関係',
    ],
    fitting: {
      harms: 'かえって損失を増やす',
      replaceable: '他の対策と働きが一部重なる',
      'needs-others': '他の対策と併せると効果が増す',
      open: '–',
    },
    nothing: 'ここでは損失がありません。',
    nobody: 'どの対策によるものかは、この回数では言えません。',
    same: '差なし',
    comma: '、',
    asked: (baseline) =>
      `単独で測ると、働きの重なる対策はそれぞれが全部の効果を持つように見え、組合せから外して測ると、どれも効果がないように見えます。ここでは「${baseline}」の対策が全体で防ぐ損失を、導入の順序について平均した上積み分として、各対策に割り振りました。`,
    caption: (row) => `${row}:対策ごとの寄与`,
    together: (share) => `対策がない場合の損失のうち、全部合わせて${share}を防ぎます。`,
    customersTogether: (share) => `対策がない場合の利用者の損失のうち、${share}を防ぎます。`,
    item: (control, share) => `${control} ${share}`,
    mostly: (items) => `寄与が大きいのは${items.join('、')}です。`,
    idle: (names) => `どの実行でも損失に差なし:${names}。`,
    redundant: (one, other, by) => `${one}と${other}は働きが重なります:${by}。`,
    complementary: (one, other, by) => `${one}と${other}は併用すると効果が増します:${by}。`,
    runs: (runs, digest, exact) =>
      `シャープレイ値(${exact ? '全ての部分集合' : '実行ごとに無作為に選んだ順序とその逆順'})です。対策がない場合の損失に対する割合で、同じシードで対にした${runs}回の平均と95%区間を示します。20に1つほどは偶然外れます。結果 ${digest}。`,
  },
};
