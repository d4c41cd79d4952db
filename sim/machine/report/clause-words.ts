/** The words of the table by clause, in both languages, and the figures of honest customers it may quote. */
import type { Honest } from '../../measure/cell.ts';
import type { Bilingual } from '../../prose/language.ts';

export interface BurdenFigure {
  readonly field: keyof Honest;
  readonly title: Bilingual;
  /** What is counted, or how the figure is written. */
  readonly unit: 'points' | 'seconds' | Bilingual;
}

const number: Bilingual = { en: '', ja: '件' };
const personHours: Bilingual = { en: ' person-hours', ja: '人時' };

/** In the order in which equal weights are told. */
export const burdenFigures: readonly BurdenFigure[] = [
  {
    field: 'customersHarmedShare',
    title: { en: 'Honest customers harmed', ja: '不利益を受けた利用者' },
    unit: 'points',
  },
  {
    field: 'delaySecondsP95',
    title: { en: 'Slowest one withdrawal in twenty', ja: '20件に1件の遅い出金の待ち時間' },
    unit: 'seconds',
  },
  {
    field: 'firstDestinationDelaySecondsP95',
    title: {
      en: 'Slowest in twenty to a new address',
      ja: '初めての宛先への遅い出金(20件に1件)の待ち時間',
    },
    unit: 'seconds',
  },
  {
    field: 'withdrawalsRefused',
    title: { en: 'Withdrawals refused', ja: '拒否された出金' },
    unit: number,
  },
  {
    field: 'unsettledAtEnd',
    title: { en: 'Withdrawals unpaid at the end', ja: '期末に未払いの出金' },
    unit: number,
  },
  {
    field: 'haltSeconds',
    title: { en: 'Withdrawals at a stand', ja: '出金の停止' },
    unit: 'seconds',
  },
  {
    field: 'falseHolds',
    title: { en: 'Honest withdrawals held', ja: '留め置かれた正当な出金' },
    unit: number,
  },
  {
    field: 'lockouts',
    title: { en: 'Customers locked out', ja: '締め出された利用者' },
    unit: { en: '', ja: '人' },
  },
  {
    field: 'supportContacts',
    title: { en: 'Calls to the desk', ja: '問い合わせ' },
    unit: number,
  },
  {
    field: 'staffHours',
    title: { en: 'Work of staff', ja: '職員の作業' },
    unit: personHours,
  },
];

export const clauseWords = {
  en: {
    title: 'By clause',
    caption: (baseline: string) => `${baseline}: clause by clause`,
    reading:
      'Each clause of the chosen baseline, with the control that stands for it. The fall is the share of what customers would be left lacking at a hypothetical operator without controls that the control by itself takes away, in the scenario where it takes most; beneath it, what customers lose again when it alone leaves the baseline. The burden is what the control by itself adds in a calm and in a surge week: the one or two figures that it moves most, against the most that any control moves them.',
    note: 'The largest of several falls is likelier to be a little too large than too small. A clause is quoted as the baseline names it; whether the control does what the clause asks is for the reader to judge. Whatever a scenario does not list among its inputs is the ordinary house, and assumed. The command gives fall and burden again; what rests on no single scenario rests on the whole study.',
    columns: [
      'Clause',
      'Control',
      'Scenario with the largest fall',
      'Fall in customers’ loss',
      'Burden on honest customers',
      'Inputs of the scenario by grade',
      'Command',
    ],
    unnamed: 'no clause named',
    notExercised: 'not exercised',
    onlyUnharmed: 'exercised only where customers lose nothing',
    exercise: 'exercise: no record',
    tooFew: (hits: string, runs: string) => `too few events (${hits} in ${runs} runs)`,
    nowhere: (rows: string) => `none of the ${rows} where it could act`,
    same: 'no difference in any run',
    unclear: 'interval crosses zero',
    adds: 'more is lost',
    without: (share: string) => `out of the baseline: ${share}`,
    withoutSame: 'out of the baseline: no difference',
    whole: 'the whole study',
    calm: 'calm',
    surge: 'surge',
    unpaired: 'not quoted: no calm and surge were run',
    unmoved: 'no difference',
    comma: ', ',
    moved: (figure: string, calm: string, surge: string) =>
      `${figure.toLowerCase()} ${calm} in a calm week and ${surge} in a surge`,
    ungraded: 'none listed',
    graded: ([established, reported, assumed]: readonly [string, string, string], of: string) => [
      `established ${established}`,
      `reported ${reported}`,
      `assumed ${assumed}`,
      `of ${of}`,
    ],
    nothing: (baseline: string) => `“${baseline}” asks for no control.`,
  },
  ja: {
    title: '条項別の結果',
    caption: (baseline: string) => `${baseline}:条項ごとの効果と負担`,
    reading:
      '選んだ基準の条項を、それに当たる対策とともに1行ずつ示します。「利用者の損失の減少」は、対策のない仮想の事業者で利用者に残る不足のうち、その対策だけで減る割合です。最も減るシナリオでの値を示し、その下に、基準からその対策だけを外したときに失われる割合を添えます。「正当な利用者の負担」は、その対策だけを入れた平常週と殺到週に増える負担です。ほかの対策と比べて動きの大きい指標を1つか2つ挙げます。',
    note: '複数の値から最大のものを選んでいるため、減少は大きめに出やすくなります。条項は基準のファイルの記載どおりです。対策が条項の求めを満たすかどうかは、読む方の判断によります。シナリオに記載のない入力は平均的な取引所の値で、すべて仮定です。コマンドを実行すると、減少と負担の数値を再現できます。1つのシナリオによらない結果は、調査全体の再現によります。',
    columns: [
      '条項',
      '対策',
      '最も減るシナリオ',
      '利用者の損失の減少',
      '正当な利用者の負担',
      '前提の等級',
      '再現コマンド',
    ],
    unnamed: '条項の記載なし',
    notExercised: '検証の対象となる場面なし',
    onlyUnharmed: '利用者の損失がない場面でのみ作動',
    exercise: '演習(記録なし)',
    tooFew: (hits: string, runs: string) => `流出が少なく判断できません(${runs}回中${hits}回)`,
    nowhere: (rows: string) => `作動した${rows}件のうち、差のあるものなし`,
    same: 'どの実行でも差なし',
    unclear: '区間がゼロをまたぐ',
    adds: '損失が増える',
    without: (share: string) => `基準から外すと${share}`,
    withoutSame: '基準から外しても差なし',
    whole: '調査の全体',
    calm: '平常週',
    surge: '殺到週',
    unpaired: '示せません(平常時と殺到時の実行なし)',
    unmoved: '差なし',
    comma: '、',
    moved: (figure: string, calm: string, surge: string) =>
      `${figure}が平常週に${calm}、殺到週に${surge}`,
    ungraded: '一覧なし',
    graded: ([established, reported, assumed]: readonly [string, string, string], of: string) => [
      `確認済み${established}`,
      `報道${reported}`,
      `仮定${assumed}`,
      `(全${of}件)`,
    ],
    nothing: (baseline: string) => `基準「${baseline}」は対策を求めていません。`,
  },
};
