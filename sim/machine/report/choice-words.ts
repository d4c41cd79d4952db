/** The words around choosing among sets of controls, in both languages; the table of `choose` says them too. */
import type { Language } from '../../prose/language.ts';

interface ChoiceWords {
  readonly title: string;
  readonly standing: string;
  readonly reading: string;
  readonly byFrequency: string;
  friction(weeks: boolean, rows: string): string;
  readonly frontCaption: string;
  readonly frontNote: string;
  groupNote(worth: string): string;
  readonly hoursCaption: string;
  readonly harmCaption: string;
  readonly budgetNote: string;
  readonly set: string;
  readonly columns: readonly [loss: string, customers: string, harmed: string, hours: string];
  readonly inTraining: string;
  readonly controls: string;
  readonly budget: readonly [hours: string, harm: string];
  readonly best: string;
  readonly alike: string;
  readonly nobody: string;
  group(number: string): string;
  customersFront(sets: string): string;
  readonly none: string;
  readonly comma: string;
  readonly plus: string;
  alone(control: string): string;
  without(baseline: string, control: string): string;
  more(count: string): string;
  searched(tried: string, pool: string, found: string): string;
  judged(runs: string, rows: string): string;
  readonly greedy: string;
}

export const choiceWords: Record<Language, ChoiceWords> = {
  en: {
    title: 'Choosing a set: loss against harm and work',
    standing: 'Three axes, none with a price',
    reading:
      'Each set of controls is judged by three things: the share lost of what was at risk in each scenario, the share of honest customers’ wishes given up, and the hours of staff. They are never added up: how much work or harm a smaller loss is worth is for whoever chooses. Every kind of attack weighs the same, within it every scenario, and within that every variant.',
    byFrequency:
      'Each set of controls is judged by three things: the share lost of what was at risk in each scenario, the share of honest customers’ wishes given up, and the hours of staff. They are never added up: how much work or harm a smaller loss is worth is for whoever chooses. Scenarios weigh as often as the file of frequencies says they happen; a share counts alike in each of them, however large its house.',
    friction: (weeks, rows) =>
      weeks
        ? 'Harm and hours are means over the calm and the surge week of an ordinary house.'
        : `Harm and hours are means over the scenarios themselves (${rows}), so they hold what honest people meet through the theft too, and the scenarios differ in length. Run the calm and the surge week as well to see what controls cost on ordinary days.`,
    frontCaption: 'Sets that no other beats in loss, harm and hours at once',
    frontNote:
      'Harm and hours are means with no interval. The smallest loss of many tends to be flattered by luck; the verb “choose” judges sets on seeds that did not pick them.',
    groupNote: (worth) =>
      `Sets with the same number cannot be told apart in loss from the first of that number: the 95% interval of the paired difference holds 0, or lies within ${worth}. Between them the loss decides nothing.`,
    hoursCaption: 'The best set for so many hours of staff',
    harmCaption: 'The best set for so much harm to honest customers',
    budgetNote:
      'Each line holds from its budget on, up to the next line; the other axis is free. “As good” are sets within the budget that cannot be told apart from the best in loss, the cheapest first.',
    set: 'Set',
    columns: [
      'Lost, of what was at risk',
      'Customers lack in the end',
      'Honest wishes given up',
      'Hours of staff',
    ],
    inTraining: 'Lost, on the seeds of the search',
    controls: 'Controls',
    budget: ['From so many hours', 'From so much harm'],
    best: 'Loses least',
    alike: 'As good, as far as can be told',
    nobody: 'none',
    group: (number) => `Group ${number}`,
    customersFront: (sets) =>
      `With what customers lack in the end in place of the loss, these are not beaten: ${sets}.`,
    none: 'Hypothetical operator without controls',
    comma: ', ',
    plus: ' + ',
    alone: (control) => `${control} alone`,
    without: (baseline, control) => `${baseline}, without ${control}`,
    more: (count) => `and ${count} more`,
    searched: (tried, pool, found) =>
      `${tried} sets of ${pool} controls were tried on seeds of the search; ${found} that no other beat there are judged here on other seeds.`,
    judged: (runs, rows) => `${runs} paired runs in each of ${rows} rows.`,
    greedy:
      'The search grows sets one control at a time and prunes from the whole; a better set may exist that it never met.',
  },
  ja: {
    title: '対策の選択(損失、利用者の負担、作業量)',
    standing: '3つの軸を、金額に換算せずに示します',
    reading:
      '対策の組合せを、各シナリオで対象となった資産のうち失われた割合、正当な利用者があきらめた手続きの割合、職員の作業時間の3つで評価します。3つは合算しません。損失を減らすためにどれだけの負担や作業を受け入れるかは、選ぶ人が決めることです。攻撃の種類、種類の中のシナリオ、シナリオの中の変種は、それぞれ同じ重みで扱います。',
    byFrequency:
      '対策の組合せを、各シナリオで対象となった資産のうち失われた割合、正当な利用者があきらめた手続きの割合、職員の作業時間の3つで評価します。3つは合算しません。損失を減らすためにどれだけの負担や作業を受け入れるかは、選ぶ人が決めることです。シナリオの重みは、頻度のファイルに基づきます。取引所の規模にかかわらず、どのシナリオの割合も同じように数えます。',
    friction: (weeks, rows) =>
      weeks
        ? '負担と作業量は、通常の取引所の平穏な週と出金が殺到する週の平均です。'
        : `負担と作業量はシナリオ自体(${rows})の平均です。流出の影響で利用者が受けるものを含み、シナリオごとに期間も異なります。平常時の負担を見るには、平穏な週と出金が殺到する週も実行してください。`,
    frontCaption: '損失、負担、作業量のすべてで上回る組合せがほかにないもの',
    frontNote:
      '負担と作業量は平均で、区間はありません。多くの組合せの中で最小の損失は、偶然によって実力より小さく出がちです。「choose」では、選ぶときに使わなかったシードで評価します。',
    groupNote: (worth) =>
      `同じ番号の組合せは、その番号の先頭のものと損失では区別できません(対にした差の95%区間が0を含むか、${worth}以内に収まるもの)。この中では、損失だけで優劣は決まりません。`,
    hoursCaption: '作業時間の上限ごとに、損失が最も小さい組合せ',
    harmCaption: '利用者の負担の上限ごとに、損失が最も小さい組合せ',
    budgetNote:
      '各行は、その上限から次の行の上限まで当てはまります。もう一方の軸は制限していません。「同程度」は、上限内で、最良のものと損失では区別できない組合せです(費用の小さい順)。',
    set: '組合せ',
    columns: [
      '損失(対象資産に対する割合)',
      '最終的な利用者の損失',
      'あきらめた手続き',
      '職員の作業(時間)',
    ],
    inTraining: '探索用のシードでの損失',
    controls: '対策',
    budget: ['作業時間がこれ以上なら', '負担がこれ以上なら'],
    best: '損失が最小',
    alike: '同程度(区別できない)',
    nobody: 'なし',
    group: (number) => `グループ${number}`,
    customersFront: (sets) =>
      `損失の代わりに最終的な利用者の損失で比べると、ほかに上回るもののない組合せは次のとおりです:${sets}。`,
    none: '対策のない仮想の事業者',
    comma: '、',
    plus: '+',
    alone: (control) => `${control}のみ`,
    without: (baseline, control) => `${baseline}から${control}を除いたもの`,
    more: (count) => `ほか${count}件`,
    searched: (tried, pool, found) =>
      `${pool}件の対策から${tried}通りの組合せを探索用のシードで試し、その中で上回るもののない${found}通りを、別のシードで評価しました。`,
    judged: (runs, rows) => `${rows}行それぞれで、対にした${runs}回の実行によります。`,
    greedy:
      '探索は、対策を1件ずつ加え、また全体から外していくものです。試していない、より良い組合せがあり得ます。',
  },
};
