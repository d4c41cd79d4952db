/** The words of the table `robust` prints. */
import type { Language } from '../prose/language.ts';

interface RobustWords {
  readonly conclusions: readonly string[];
  readonly results: readonly string[];
  readonly never: string;
  readonly untellable: string;
  readonly unmoved: string;
  readonly joined: string;
  of(share: string, judged: string): string;
  there(words: string, there: string, elsewhere: string): string;
  swept(
    swept: string,
    listed: string,
    file: string,
    table: string,
    rule: string,
    left: string,
  ): string;
  runs(samples: string, runs: string, digest: string): string;
}

export const robustWords: Record<Language, RobustWords> = {
  en: {
    conclusions: ['at the stated values', 'holds in', 'falls'],
    results: ['result', 'as stated', 'nine samples in ten', 'hangs on'],
    never: 'in no sample',
    untellable: 'cannot be told by what',
    unmoved: 'hardly moves',
    joined: '; ',
    of: (share, judged) => `${share} of ${judged} samples`,
    there: (words, there, elsewhere) => `${words}: ${there} there, ${elsewhere} elsewhere`,
    swept: (swept, listed, file, table, rule, left) =>
      `${swept} numbers were moved at once, of which ${listed} are graded in the file and the others are the ordinary house. Their ranges: ${file} stated by the file, ${table} from the project's parameters, ${rule} by a rule (odds or size halved to doubled; assumed). ${left} were left as they are.`,
    runs: (samples, runs, digest) =>
      `${samples} samples of a Latin hypercube, each over the same ${runs} runs; shares with their 95% intervals. What goes up and comes down again along a number is not seen. Result ${digest}.`,
  },
  ja: {
    conclusions: ['元の値での結論', '成り立つ標本', '崩れる条件'],
    results: ['結果', '元の値', '標本の9割', '左右する数値'],
    never: 'なし',
    untellable: '何によるかは言えない',
    unmoved: 'ほぼ動かない',
    joined: '、',
    of: (share, judged) => `${judged}件中${share}`,
    there: (words, there, elsewhere) => `${words}(その場合${there}、他では${elsewhere})`,
    swept: (swept, listed, file, table, rule, left) =>
      `${swept}件の数値を同時に動かした。うち${listed}件はファイルで等級が付き、残りは標準的な事業者の仮定値である。範囲はファイルの指定${file}件、共通の数値表${table}件、規則による仮定${rule}件(割合はオッズ、他は値の半分から2倍)。${left}件は動かしていない。`,
    runs: (samples, runs, digest) =>
      `ラテン超方格による標本${samples}件、いずれも同じ${runs}回の実行。割合には95%区間を添えた。数値につれて上がってまた下がるような関係は捉えられない。結果 ${digest}。`,
  },
};
