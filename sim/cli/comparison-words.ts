/** The words of the table `compare` prints. */
import type { Language } from '../prose/language.ts';

interface ComparisonWords {
  readonly heads: readonly [scenario: string, cost: string];
  readonly difference: string;
  readonly flips: string;
  readonly comma: string;
  less(title: string, rows: string): string;
  open(rows: string): string;
  runs(runs: string, digest: string): string;
  alone(one: string, other: string): string;
}

export const comparisonWords: Record<Language, ComparisonWords> = {
  en: {
    heads: ['scenario', 'honest customers, second less first'],
    difference: 'second less first',
    flips: 'runs with a loss under one alone',
    comma: ', ',
    less: (title, rows) => `Less is lost under “${title}” in: ${rows}.`,
    open: (rows) => `Left open, or no difference: ${rows}.`,
    runs: (runs, digest) =>
      `Share lost, mean and 95% interval over ${runs} paired runs; result ${digest}.`,
    alone: (one, other) => `first ${one}, second ${other}`,
  },
  ja: {
    heads: ['シナリオ', '正当な利用者の負担(後者−前者)'],
    difference: '後者−前者',
    flips: '一方だけで損失が出た回数',
    comma: '、',
    less: (title, rows) => `「${title}」の方が損失が小さい:${rows}。`,
    open: (rows) => `差なし、または判断できない:${rows}。`,
    runs: (runs, digest) => `損失割合。対にした${runs}回の平均と95%区間。結果 ${digest}`,
    alone: (one, other) => `前者${one}、後者${other}`,
  },
};
