/** The words of a comparison. */
import type { Language } from '../../prose/language.ts';

interface ComparisonWords {
  readonly title: string;
  readonly where: string;
  readonly rows: string;
  readonly heads: readonly string[];
  readonly same: string;
  readonly comma: string;
  first(title: string): string;
  second(title: string): string;
  less(title: string, rows: string): string;
  customersLess(title: string, rows: string): string;
  open(rows: string): string;
  customersOpen(rows: string): string;
  runs(runs: string, rows: string, digest: string): string;
  alone(one: string, other: string): string;
}

export const comparisonWords: Record<Language, ComparisonWords> = {
  en: {
    title: 'Two sets of controls on the same seeds',
    where: 'Which loses less, and where',
    rows: 'Scenario by scenario',
    heads: [
      'Scenario',
      'Lost under the first',
      'Lost under the second',
      'Second less first',
      'Customers’ loss, second less first',
      'Runs with a loss under one alone',
      'Honest customers, second less first',
    ],
    same: 'no difference',
    comma: ', ',
    first: (title) => `First: ${title}`,
    second: (title) => `Second: ${title}`,
    less: (title, rows) => `Less is lost under “${title}” in: ${rows}.`,
    customersLess: (title, rows) => `Customers lose less under “${title}” in: ${rows}.`,
    open: (rows) => `The intervals leave open under which less is lost: ${rows}.`,
    customersOpen: (rows) => `The intervals leave open under which customers lose less: ${rows}.`,
    runs: (runs, rows, digest) =>
      `Share of what was at risk, mean and 95% interval over ${runs} paired runs of each scenario, ${rows} in all, of which about one in twenty misses by chance; differences in percentage points; result ${digest}.`,
    alone: (one, other) => `first ${one}, second ${other}`,
  },
  ja: {
    title: '2つの対策案の比較',
    where: 'どちらの損失が小さいか',
    rows: 'シナリオ別',
    heads: [
      'シナリオ',
      '前者での損失',
      '後者での損失',
      '後者−前者',
      '利用者の損失(後者−前者)',
      '一方だけで損失が出た回数',
      '正当な利用者の負担(後者−前者)',
    ],
    same: '差なし',
    comma: '、',
    first: (title) => `前者:${title}`,
    second: (title) => `後者:${title}`,
    less: (title, rows) => `「${title}」の方が損失が小さい:${rows}。`,
    customersLess: (title, rows) => `「${title}」の方が利用者の損失が小さい:${rows}。`,
    open: (rows) => `損失の大小は区間からは判断できません:${rows}。`,
    customersOpen: (rows) => `利用者の損失の大小は区間からは判断できません:${rows}。`,
    runs: (runs, rows, digest) =>
      `危険にさらされた額に対する割合で、同じシードで対にした${runs}回の平均と95%区間を示します。差はポイントです。${rows}行のうち20行に1行ほどは偶然外れます。結果 ${digest}。`,
    alone: (one, other) => `前者${one}、後者${other}`,
  },
};
