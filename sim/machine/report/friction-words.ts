/** The words around loss and friction, in both languages. */
export const frictionWords = {
  en: {
    title: 'Loss against friction',
    standing: 'Where the attacker does not change his method',
    reading:
      'Lower and further left is better. A square with a letter is a whole set of controls, its line the 95% interval of the loss; a circle with a number is one control by itself. Where marks crowd, some go unlabelled and are read from the tables. Friction figures are means over the runs, with no interval; where an incident has no surge of its own they come from the calm and the surge week of an ordinary house under the same controls.',
    calm: 'calm',
    surge: 'surge',
    description: (title: string, demand: string) =>
      `${title}, ${demand}: share lost against share of honest customers harmed. The tables beneath hold the same figures.`,
    across: 'honest customers harmed',
    up: 'lost',
    setCaption: (title: string) =>
      `${title}: sets of controls, in calm and in a surge of withdrawals`,
    controlCaption: (title: string) => `${title}: each control by itself`,
    ordinary: 'An ordinary house in a calm and in a surge week',
    lent: 'The scenarios below have no surge of their own. Their losses are plotted against the friction that an ordinary house meets in a calm and in a surge week under the same controls; that friction is the same for all of them and stands once, beneath.',
    set: 'Set',
    lost: 'Lost',
    control: 'Control',
    saved: 'Loss taken away',
    burdens: [
      'Honest customers harmed',
      'Slowest one withdrawal in twenty',
      'Honest withdrawals refused',
      'Person-hours of staff',
    ],
    notRun: 'not run',
    notQuoted: 'not quoted (see the map)',
    unpaired: (titles: readonly string[]) =>
      `Not quoted for ${titles.join('; ')}: the study ran no surge of withdrawals there, and friction in a calm alone would mislead.`,
  },
  ja: {
    title: '損失と利用者の負担',
    standing: '攻撃者が手口を変えない場合',
    reading:
      '左下ほど望ましい結果です。文字つきの四角は対策の組合せで、縦線は損失の95%区間です。番号つきの丸は対策1件を単独で入れた場合です。混み合うところでは一部の番号を省き、下の表に示します。負担の数値は実行の平均で、区間はありません。殺到時の変種がない事件では、同じ対策を入れた平均的な取引所の平常週と殺到週の値を示します。',
    calm: '平常時',
    surge: '殺到時',
    description: (title: string, demand: string) =>
      `${title}、${demand}:失われた割合と、不利益を受けた正当な利用者の割合。同じ数値を下の表に示します。`,
    across: '不利益を受けた正当な利用者',
    up: '損失',
    setCaption: (title: string) => `${title}:対策の組合せ(平常時と出金殺到時)`,
    controlCaption: (title: string) => `${title}:対策1件を単独で入れた場合`,
    ordinary: '平均的な取引所の平常週と殺到週',
    lent: '次のシナリオには殺到時の変種がないため、損失を、同じ対策を入れた平均的な取引所の平常週と殺到週の負担と対にして示します。負担はどのシナリオでも同じなので、下に一度だけ示します。',
    set: '組合せ',
    lost: '損失',
    control: '対策',
    saved: '減る損失',
    burdens: [
      '不利益を受けた正当な利用者',
      '20件に1件の遅い出金の待ち時間',
      '拒否された正当な出金(件)',
      '職員の作業時間(人時)',
    ],
    notRun: '実行なし',
    notQuoted: '示せません(対照表を参照)',
    unpaired: (titles: readonly string[]) =>
      `次のものは出金殺到時を実行していません。平常時だけの負担は誤解を招くため示しません:${titles.join('、')}。`,
  },
};
