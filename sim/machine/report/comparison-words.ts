/** The words of the table `compare` prints. */
import type { Language } from '../../prose/language.ts';

interface ComparisonWords {
  readonly scenario: string;
  readonly lost: readonly [one: string, other: string];
  readonly difference: string;
  readonly customers: string;
  readonly flips: string;
  readonly cost: string;
  readonly same: string;
  readonly comma: string;
  readonly first: string;
  readonly second: string;
  less(title: string, rows: string): string;
  customersLess(title: string, rows: string): string;
  open(rows: string): string;
  customersOpen(rows: string): string;
  runs(runs: string, rows: string, digest: string): string;
  alone(one: string, other: string): string;
}

export const comparisonWords: Record<Language, ComparisonWords> = {
  en: {
    scenario: 'scenario',
    lost: ['lost under the first', 'lost under the second'],
    difference: 'second less first',
    customers: 'customers’ loss, second less first',
    flips: 'runs with a loss under one alone',
    cost: 'honest customers, second less first',
    same: 'no difference',
    comma: ', ',
    first: 'First',
    second: 'Second',
    less: (title, rows) => `Less is lost under “${title}” in: ${rows}.`,
    customersLess: (title, rows) => `Customers lose less under “${title}” in: ${rows}.`,
    open: (rows) => `The intervals leave open under which less is lost: ${rows}.`,
    customersOpen: (rows) => `The intervals leave open under which customers lose less: ${rows}.`,
    runs: (runs, rows, digest) =>
      `Share of what was at risk, mean and 95% interval over ${runs} paired runs of each scenario, ${rows} in all, of which about one in twenty misses by chance; differences in percentage points; result ${digest}.`,
    alone: (one, other) => `first ${one}, second ${other}`,
  },
  ja: {
    scenario: 'シナリオ',
    lost: ['前者での損失', '後者での損失'],
    difference: '後者−前者',
    customers: '利用者の損失(後者−前者)',
    flips: '一方だけで損失が出た回数',
    cost: '正当な利用者の負担(後者−前者)',
    same: '差なし',
    comma: '、',
    first: '前者',
    second: '後者',
    less: (title, rows) => `「${title}」の方が損失が小さい:${rows}。`,
    customersLess: (title, rows) => `「${title}」の方が利用者の損失が小さい:${rows}。`,
    open: (rows) => `損失の大小は区間からは判断できない:${rows}。`,
    customersOpen: (rows) => `利用者の損失の大小は区間からは判断できない:${rows}。`,
    runs: (runs, rows, digest) =>
      `危険にさらされた額に対する割合。同じシードで対にした${runs}回の平均と95%区間。差はポイント。${rows}行のうち20行に1行ほどは偶然外れる。結果 ${digest}。`,
    alone: (one, other) => `前者${one}、後者${other}`,
  },
};
