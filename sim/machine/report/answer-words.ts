/** The sentences of the answer, in both languages; each takes the figures it speaks of. */

type CalmAndSurge = readonly [calm: string, surge: string];

export const answers = {
  en: {
    title: 'The answer in words',
    byScenario: 'Scenario by scenario',
    saving: (saving: string, total: string) =>
      `Of ${total} controls, ${saving} by themselves reduce the loss in at least one scenario.`,
    most: 'Save most by themselves',
    nothingSaves: 'No control by itself saved more than chance could explain.',
    idle: 'Exercised, and no difference shown anywhere',
    noneIdle: 'None: every control that could be judged made a difference somewhere.',
    adding: 'More is lost with them',
    nothingAdds: 'None shown.',
    others: (left: string) => `and ${left} more, marked in the map`,
    dear: 'Cost honest customers most',
    nothingDear: 'No cost to honest customers is quoted by itself in this study.',
    never: 'Not exercised in any scenario, so nothing is known of them',
    allExercised: 'None: every control was exercised.',
    chance:
      'Savings are shares of the loss of a hypothetical operator without controls; each control is named once, in the scenario where its effect is largest. Costs to honest customers are means over the runs; no interval was estimated for them, and they are quoted only where calm and surge were both run.',
    saves: (control: string, row: string, share: string) => `${control}: ${share}, in ${row}`,
    unclear: (control: string, row: string, share: string) =>
      `${control}: ${share} in ${row}, where most is left open`,
    same: (control: string) => `${control}: no difference in any run`,
    adds: (control: string, row: string, share: string, inBaseline: boolean) =>
      `${control}: in ${row} the loss rises by ${share} of the loss of a hypothetical operator without controls${inBaseline ? ', when it joins the rest of the baseline' : ''}`,
    item: (control: string, share: string) => `${control} ${share}`,
    burden: (control: string, row: string, harm: CalmAndSurge, wait: CalmAndSurge) =>
      `${control}, in ${row}: customers harmed ${harm[0]} in calm, ${harm[1]} in a surge; the slowest one withdrawal in twenty ${wait[0]} in calm, ${wait[1]} in a surge`,
    outcome: (none: string, recorded: string, baseline: string) =>
      `Loss of a hypothetical operator without controls: ${none}. With those recorded at the time: ${recorded}. With the baseline: ${baseline}.`,
    alone: (items: readonly string[]) => `By themselves, most is saved by ${items.join('; ')}.`,
    noneAlone: 'No control by itself is shown to save anything here.',
    without: (items: readonly string[]) =>
      `Taken out of the baseline, most is given up with ${items.join('; ')}.`,
    noneWithout: 'No control is shown to be missed when it alone leaves the baseline.',
  },
  ja: {
    title: '答え',
    byScenario: 'シナリオごとの結果',
    saving: (saving: string, total: string) =>
      `対策${total}件のうち${saving}件は、単独でも少なくとも1つのシナリオで損失を減らします。`,
    most: '単独での効果が大きい対策',
    nothingSaves: '偶然を超える効果を単独で示した対策はありません。',
    idle: '作動したが、どこでも差が示されなかった対策',
    noneIdle: 'ありません。判断できた対策はすべて、どこかで差を示しました。',
    adding: '入れると損失が増える対策',
    nothingAdds: '示されたものはありません。',
    others: (left: string) => `ほか${left}件(対照表に表示)`,
    dear: '正当な利用者の負担が大きい対策',
    nothingDear: 'この調査では、単独での利用者の負担を示せる対策はありません。',
    never: 'どのシナリオでも作動せず、何も分からない対策',
    allExercised: 'ありません。すべての対策が作動しました。',
    chance:
      '効果は、対策のない仮想の事業者の損失に対する割合です。対策ごとに、その値が最も大きいシナリオを1つ挙げています。利用者の負担は実行の平均で、区間は推定していません。平常時と出金殺到時の両方を実行した場合にだけ示します。',
    saves: (control: string, row: string, share: string) => `${control}:${share}、${row}`,
    unclear: (control: string, row: string, share: string) =>
      `${control}:${share}(不確かさが最も大きい${row})`,
    same: (control: string) => `${control}:どの実行でも差なし`,
    adds: (control: string, row: string, share: string, inBaseline: boolean) =>
      `${control}:${row}で、対策のない仮想の事業者の損失の${share}に当たる損失が${inBaseline ? '、基準のほかの対策に加えると' : ''}増えます`,
    item: (control: string, share: string) => `${control} ${share}`,
    burden: (control: string, row: string, harm: CalmAndSurge, wait: CalmAndSurge) =>
      `${control}、${row}:不利益を受けた利用者は平常時${harm[0]}、殺到時${harm[1]}。20件に1件の遅い出金は平常時${wait[0]}、殺到時${wait[1]}`,
    outcome: (none: string, recorded: string, baseline: string) =>
      `損失は、対策のない仮想の事業者:${none}。当時の対策:${recorded}。基準:${baseline}。`,
    alone: (items: readonly string[]) => `単独での効果が大きいのは、${items.join('、')}。`,
    noneAlone: '単独で損失を減らすと示された対策は、ここではありません。',
    without: (items: readonly string[]) =>
      `基準から外すと損失が最も増えるのは、${items.join('、')}。`,
    noneWithout: '1件だけ外して損失が増えると示された対策はありません。',
  },
};
