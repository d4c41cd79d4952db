/** The words of the sentences on clauses; each phrase is a part of one sentence. */
export const sentenceWords = {
  en: {
    title: 'Clause by clause, in a sentence each',
    reading:
      'For every baseline of this study and every control it asks for: what it saves and in which incidents, what it needs beside it, what it costs honest customers, and how sure that is. Where the baseline was attributed, what a control saves is its part of what all its controls save together, whatever the order in which they are brought in, and shares are of what is lost without controls; elsewhere only what it does alone and left out is known, of what customers lose. Nothing is said under 30 thefts or where an interval leaves it open.',
    unshared:
      'How much of what these controls save together falls to each is not settled. The command that settles it, for this report as well:',
    whole: (parts: readonly string[]) => `${capital(parts.join('; '))}.`,
    listed: (names: readonly string[]) =>
      names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`,
    quoted: (name: string) => `“${name}”`,
    and: (phrases: readonly string[]) => phrases.join(', and '),
    untried: (names: readonly string[]) =>
      `Tried in this study only at other settings than this baseline asks for, so that nothing is said: ${names.join(', ')}.`,
    unmetAll: (names: readonly string[]) =>
      `Met nothing that could be lost, or nothing at all, so that nothing is said: ${names.join(', ')}.`,
    idle: (names: readonly string[]) =>
      `Alone without any difference, in any run of any scenario with events enough: ${names.join(', ')}.`,
    unmet: 'no run of these scenarios says what it saves: it met nothing, or nothing is lost',
    tooFewIn: (row: string) => `too few events to say what it saves (“${row}”)`,
    same: (rows: string) =>
      `it makes no difference to any loss, in any run of ${attributed(rows)} in which enough is lost to say`,
    open: (rows: string) =>
      `what it saves cannot be told from nothing in any of ${attributed(rows)}`,
    shared: (
      parts: readonly string[],
      more: number,
      added: readonly string[],
      seldom: number,
    ): string =>
      [
        ...(parts.length > 0 ? [`it saves ${parts.join(', and ')}`] : []),
        ...(more > 0 ? [`something in ${more} more`] : []),
        ...added,
        ...(seldom > 0 ? [`too few events to say in ${seldom}`] : []),
      ].join(', '),
    part: (loss: string, customers: string | null, row: string) =>
      `${loss} of what is lost${customers === null ? '' : `, and for customers ${customers},`} in “${row}”`,
    partOfCustomers: (customers: string, alone: boolean, row: string) =>
      `${customers} of what customers lose in “${row}”${alone ? ', though none of the loss itself' : ''}`,
    added: (share: string, row: string) => `it adds to the loss in “${row}” (${share})`,
    addedToCustomers: (share: string, row: string) =>
      `it adds to what customers lose in “${row}” (${share})`,
    apart: (alone: string, row: string, without: string) => `${alone} in “${row}”${without}`,
    savesAlone: (share: string) => `alone it saves customers ${share}`,
    sameApart: (rows: string, without: string) =>
      `alone it makes no difference in any run, in none of ${scenarios(rows)} where it could act${without}`,
    savesUnclear: (share: string) =>
      `what it saves customers alone cannot be told from nothing (${share})`,
    addsAlone: (share: string) => `alone it adds to what customers lose (${share})`,
    givesUp: (share: string, row: string | null) =>
      `, and left out of the baseline it gives up ${share}${row === null ? '' : ` in “${row}”`}`,
    givesUpNothing: ', and left out of the baseline it is not missed in any run',
    unsettled:
      'what part of it is its own, and what it needs beside it, is not settled, as that hangs on the order in which controls are added',
    needs: (others: string) => `beside ${others} it saves more than they do apart`,
    overlaps: (others: string) => `part of its work is done by ${others} as well`,
    noPair: 'no other control of the baseline stands out as needed beside it, or as doing its work',
    unpaired: {
      need: 'it saves more beside others of the baseline, of which so many were not told apart by pairs',
      overlap:
        'others of the baseline do part of its work, of which so many were not told apart by pairs',
      open: 'what it needs beside it was not told apart among so many controls',
    },
    costs: (figures: string) => `by itself it costs honest customers and staff: ${figures}`,
    costNothing: 'by itself it costs honest customers nothing that these weeks show',
    costUnpaired:
      'What a control costs honest customers is not quoted, as no calm and surge week were run.',
    costUntried: 'what it costs honest customers was tried only at other settings',
    sure: (runs: string, graded: readonly [string, string] | null, survives: string | null) =>
      [
        `sure as far as chance goes (95% over ${runs} runs)`,
        ...(graded === null ? [] : [`while ${graded[0]} of ${graded[1]} graded inputs there are assumed`]), // prettier-ignore
        ...(survives === null ? [] : [`and that it saves a tenth or more of the loss by itself holds in ${survives} of the samples in which they were moved`]), // prettier-ignore
      ].join(', '),
  },
  ja: {
    title: '条項ごとの一文',
    reading:
      'この調査の各基準と、それが求める各対策について、何をどの事件で防ぐか、何を併せて必要とするか、正当な利用者の負担、どの程度確かかを一文で示します。寄与を測った基準では、全対策が共に防ぐ分のうち、導入の順序によらないその対策の取り分を、対策がない場合の損失に対する割合で示します。測っていない基準では、単独での効果と外したときの変化だけを、利用者の損失に対する割合で示します。流出が30回に満たない場合や、区間からは決まらない場合は、何も述べません。',
    unshared:
      'これらの対策が共に防ぐ分のうち、それぞれの取り分はまだ決まりません。次のコマンドで測ると、この報告書にも加わります:',
    whole: (parts: readonly string[]) => `${parts.join('。')}。`,
    listed: (names: readonly string[]) => names.join('、'),
    quoted: (name: string) => `「${name}」`,
    and: (phrases: readonly string[]) => phrases.join('、'),
    untried: (names: readonly string[]) =>
      `この調査では基準の求めと違う設定でしか試していないため、何も述べないもの:${names.join('、')}。`,
    unmetAll: (names: readonly string[]) =>
      `作動しないか損失がないため、何も述べないもの:${names.join('、')}。`,
    idle: (names: readonly string[]) =>
      `判断できるどのシナリオのどの実行でも、単独では差のないもの:${names.join('、')}。`,
    unmet: 'これらのシナリオの実行からは効果が分かりません(作動しないか、損失がありません)',
    tooFewIn: (row: string) => `流出が少なく、効果は判断できません(「${row}」)`,
    same: (rows: string) =>
      `寄与を測って判断できる${rows}件のシナリオのどの実行でも、損失に差がありません`,
    open: (rows: string) => `寄与を測った${rows}件のシナリオのどれでも、効果があるとは言えません`,
    shared: (
      parts: readonly string[],
      more: number,
      added: readonly string[],
      seldom: number,
    ): string =>
      [
        ...(parts.length > 0 ? [`${parts.join('、')}を防ぎます`] : []),
        ...(more > 0 ? [`ほか${more}件でも効果があります`] : []),
        ...added,
        ...(seldom > 0 ? [`${seldom}件は流出が少なく判断できません`] : []),
      ].join('。'),
    part: (loss: string, customers: string | null, row: string) =>
      `「${row}」では損失の${loss}${customers === null ? '' : `、利用者の損失の${customers}`}`,
    partOfCustomers: (customers: string, alone: boolean, row: string) =>
      `「${row}」では利用者の損失の${customers}${alone ? '(損失そのものは減りません)' : ''}`,
    added: (share: string, row: string) => `「${row}」ではかえって損失が増えます(${share})`,
    addedToCustomers: (share: string, row: string) =>
      `「${row}」ではかえって利用者の損失が増えます(${share})`,
    apart: (alone: string, row: string, without: string) => `「${row}」では、${alone}${without}`,
    savesAlone: (share: string) => `単独で利用者の損失の${share}を防ぎます`,
    sameApart: (rows: string, without: string) =>
      `作動しうる${rows}件のシナリオのどの実行でも、単独では差がありません${without}`,
    savesUnclear: (share: string) => `単独で利用者の損失を減らすとは言えません(${share})`,
    addsAlone: (share: string) => `単独ではかえって利用者の損失が増えます(${share})`,
    givesUp: (share: string, row: string | null) =>
      `。基準から外すと${row === null ? '' : `「${row}」で`}${share}が失われます`,
    givesUpNothing: '。基準から外してもどの実行でも差がありません',
    unsettled:
      'うち自らの取り分と、併せて必要な対策は、導入の順序によって変わるため、まだ決まりません',
    needs: (others: string) => `${others}と併せると、別々の場合の合計より多く防ぎます`,
    overlaps: (others: string) => `働きの一部は${others}も担います`,
    noPair: '基準の中に、併せて必要な対策や、同じ働きをする対策は見当たりません',
    unpaired: {
      need: '基準のほかの対策と併せると効果が増しますが、対策が多いため、どれとかは測っていません',
      overlap: '基準のほかの対策が働きの一部を担いますが、対策が多いため、どれかは測っていません',
      open: '併せて必要な対策は、対策が多いため測っていません',
    },
    costs: (figures: string) => `単独での正当な利用者と職員の負担は、${figures}です`,
    costNothing: '単独での正当な利用者の負担は、これらの週には現れません',
    costUnpaired: '正当な利用者の負担は、平常週と殺到週の実行がないため示せません。',
    costUntried: '正当な利用者の負担は、違う設定でしか試していません',
    sure: (runs: string, graded: readonly [string, string] | null, survives: string | null) =>
      [
        `偶然については${runs}回・95%区間の確かさで`,
        ...(graded === null ? [] : [`等級を付けた入力${graded[1]}件のうち${graded[0]}件は仮定`]),
        ...(survives === null ? [] : [`単独で損失の1割以上を防ぐことは、前提を動かした標本の${survives}で成り立ちます`]), // prettier-ignore
      ].join('、') + (survives === null ? 'です' : ''),
  },
};

function scenarios(rows: string): string {
  return `${rows} ${rows === '1' ? 'scenario' : 'scenarios'}`;
}

function attributed(rows: string): string {
  return `${rows} attributed ${rows === '1' ? 'scenario' : 'scenarios'}`;
}

function capital(text: string): string {
  return text.slice(0, 1).toUpperCase() + text.slice(1);
}
