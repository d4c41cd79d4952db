/** The words around the risk of a year, in both languages; the table of `risk` says them too. */
import type { Language } from '../../prose/language.ts';
import type { BearerName } from '../../measure/risk.ts';

interface RiskWords {
  readonly title: string;
  readonly standing: string;
  readonly outside: string;
  readonly assumed: string;
  rate(title: string, thefts: string, once: string): string;
  leftOut(share: string, families: string): string;
  house(assets: string, ofRows: boolean): string;
  readonly families: Readonly<Record<string, string>>;
  readonly comma: string;
  readonly lossCaption: string;
  readonly tailCaption: string;
  readonly borneCaption: string;
  readonly partsCaption: string;
  readonly countsCaption: string;
  readonly rowsCaption: string;
  readonly set: string;
  readonly none: string;
  readonly recorded: string;
  readonly loss: readonly string[];
  readonly tail: readonly string[];
  readonly parts: readonly string[];
  readonly bearers: Readonly<Record<BearerName, string>>;
  readonly counts: readonly string[];
  readonly rows: readonly string[];
  readonly grades: Readonly<Record<'established' | 'reported' | 'assumed', string>>;
  readonly split: string;
  readonly curveTitle: string;
  readonly curveDescription: string;
  readonly curveAcross: string;
  readonly curveUp: string;
  readonly curveCaption: string;
  readonly curveLoss: string;
  never(most: string): string;
  fewSuch(hits: string, runs: string): string;
  ofCustody(share: string): string;
  between(low: string, high: string): string;
  graded(exposure: string, grade: string): string;
  readonly notes: readonly string[];
  identity(frequencies: string, result: string): string;
}

export const riskWords: Record<Language, RiskWords> = {
  en: {
    title: 'Loss in a year, with frequencies from outside',
    standing: 'An input from outside the simulation',
    outside:
      'How often an exchange is attacked is no result of the simulation. This section alone brings it in, from a file of counts that others published; everything else in this report stands without it. With other frequencies every figure here is another: give your own file to “vaultdrill risk --frequencies FILE”.',
    assumed:
      'A count holds thefts that were noticed and published, mostly from houses as they stood at the time. Each is taken here as one attack on a house of a scenario. Attacks that failed were never counted, so under a set of controls the attempts may be more frequent than this.',
    rate: (title, thefts, once) =>
      `${title}: ${thefts} thefts a year of one exchange, about once in ${once}.`,
    leftOut: (share, families) =>
      `${share} of them are of kinds that these scenarios do not play (${families}). They are left out, so the true loss is higher.`,
    house: (assets, ofRows) =>
      ofRows
        ? `Losses are shares of all assets in custody, because the houses of the scenarios differ in size. Yen are for a house with ${assets} in custody: the one in the middle of these scenarios, which no single giant moves.`
        : `Losses are shares of all assets in custody, because the houses of the scenarios differ in size. Yen are for a house with ${assets} in custody, as asked for.`,
    families: {
      'hot-wallet drain': 'hot-wallet drain',
      'account takeover': 'account takeover',
      'insider collusion': 'insider collusion',
      'vault misuse': 'vault misuse',
      'man-in-the-browser': 'man-in-the-browser',
      'not modelled': 'kinds that are not modelled',
    },
    comma: ', ',
    lossCaption: 'Expected loss in a year, and whether customers get everything back',
    tailCaption: 'Bad years: value at risk and expected shortfall',
    borneCaption: 'Who bears the expected loss of a year',
    partsCaption: 'What makes the expected loss uncertain: 95% intervals of each part by itself',
    countsCaption: 'The counts, each with its grade',
    rowsCaption: 'How often each scenario is taken to happen to one exchange',
    set: 'Controls',
    none: 'Hypothetical operator without controls',
    recorded: 'As recorded at the time',
    loss: [
      'Expected loss in a year',
      'Spared in a year, against no controls',
      'Customers left with a loss in a year',
      'More owed to customers than can be paid, in a year',
    ],
    tail: ['VaR 95%', 'VaR 99%', 'Expected shortfall 95%', 'Expected shortfall 99%'],
    parts: ['Mean', 'Chance between runs', 'Frequency', 'Both'],
    bearers: {
      customers: 'Customers',
      uncovered: 'of it owed, unpaid',
      owners: 'Owners',
      ownCoins: 'Own coins held against hot',
      insurer: 'Insurer',
    },
    counts: ['Count', 'Thefts', 'Exchange-years', 'Thefts a year', 'Grade', 'Source'],
    rows: ['Scenario', 'Family', 'Once in so many years'],
    grades: { established: 'established', reported: 'reported', assumed: 'assumed' },
    split: 'Split over the kinds of theft',
    curveTitle: 'How likely a year loses at least so much',
    curveDescription:
      'Share of years against the loss, for a hypothetical operator without controls and for the baseline, each with its 95% band. Shares below 0.01% are drawn on the lowest line. The table beneath holds the figures.',
    curveAcross: 'lost in a year, share of assets in custody',
    curveUp: 'share of years that lose at least so much',
    curveCaption: 'Share of years that lose at least so much',
    curveLoss: 'Lost in a year, at least',
    never: (most) => `nothing in any run; at most ${most}`,
    fewSuch: (hits, runs) => `too few such runs to say (${hits} of ${runs})`,
    ofCustody: (share) => `${share} of custody`,
    between: (low, high) => `${low} to ${high}`,
    graded: (exposure, grade) => `${exposure}, ${grade}`,
    notes: [
      'An interval holds with 95%: it spans worlds in which the frequency is drawn from what the counts leave possible and the runs are weighted at random, with one run nobody saw that took nothing or everything at risk. How often that is so was tested for the expected loss alone. Expected losses and chances are means over the worlds of the frequency, with the runs as seen; VaR, expected shortfall and the curve are those of all worlds’ years together, beside an interval of what single worlds give. Half a theft is added to each count and each kind (Jeffreys’ prior), an exposure is drawn evenly on a logarithmic scale between its ends, and counts of the same kinds of theft are equally likely unless the file says otherwise: all assumed.',
      'VaR 99% is the loss that 99 years in 100 do not exceed; expected shortfall 99% is the mean of the worst year in 100. Where thefts are rare, VaR is zero and says little; the shortfall still counts them.',
      'What one theft took is there again at the next, and so are capital and insurance; the expected loss adds up all thefts, while a bad year is never counted as more than everything in custody. That a large exchange is attacked more often than a small one, and that thieves strike many at once, is left out.',
    ],
    identity: (frequencies, result) => `Frequencies ${frequencies}; result of the study ${result}.`,
  },
  ja: {
    title: '1年間の損失(外部の頻度による)',
    standing: '頻度は模擬の外から与えた入力です',
    outside:
      '取引所がどのくらいの頻度で攻撃されるかは、模擬の結果ではありません。頻度を使うのはこの節だけで、公表された件数のファイルから読み込んでいます。この節がなくても、報告書のほかの部分はそのまま成り立ちます。頻度が変われば、この節の数値はすべて変わります。別のファイルは「vaultdrill risk --frequencies ファイル」で指定できます。',
    assumed:
      '件数に含まれるのは、発覚して公表された流出だけで、その多くは当時の態勢の取引所で起きたものです。ここでは1件を、シナリオの取引所に対する1回の攻撃とみなします。失敗した攻撃は数えられていないため、対策のある取引所に対する試みは、これより多いことがあります。',
    rate: (title, thefts, once) => `${title}:1つの取引所につき年${thefts}件、およそ${once}に1件。`,
    leftOut: (share, families) =>
      `このうち${share}は、今回のシナリオにない種類(${families})です。計算に含めていないため、実際の損失はこれより大きくなります。`,
    house: (assets, ofRows) =>
      ofRows
        ? `シナリオごとに取引所の規模が異なるため、損失は預かり資産全体に対する割合で扱います。金額は、預かり資産${assets}の取引所の場合です。これはシナリオの取引所の中央値で、1社だけ極端に大きくても動きません。`
        : `シナリオごとに取引所の規模が異なるため、損失は預かり資産全体に対する割合で扱います。金額は、指定された預かり資産${assets}の取引所の場合です。`,
    families: {
      'hot-wallet drain': 'ホットウォレットからの流出',
      'account takeover': '口座の乗っ取り',
      'insider collusion': '内部者の共謀',
      'vault misuse': '保管庫の悪用',
      'man-in-the-browser': 'マン・イン・ザ・ブラウザー',
      'not modelled': '模擬していない種類',
    },
    comma: '、',
    lossCaption: '1年間の損失の期待値と、利用者に損失が残る確率',
    tailCaption: '損失の大きい年(バリュー・アット・リスクと期待ショートフォール)',
    borneCaption: '1年間の損失の期待値を誰が負担するか',
    partsCaption: '損失の期待値の不確かさの内訳(それぞれ単独の95%区間)',
    countsCaption: '用いた件数と、根拠の等級',
    rowsCaption: '各シナリオが1つの取引所に起きる頻度(仮定)',
    set: '対策',
    none: '対策のない仮想の事業者',
    recorded: '当時の対策',
    loss: [
      '1年間の損失の期待値',
      '対策なしと比べて減る額(年)',
      '1年のうちに利用者に損失が残る確率',
      '1年のうちに利用者への補償を払いきれなくなる確率',
    ],
    tail: ['VaR 95%', 'VaR 99%', '期待ショートフォール 95%', '期待ショートフォール 99%'],
    parts: ['平均', '実行ごとの偶然', '頻度', '両方'],
    bearers: {
      customers: '利用者',
      uncovered: 'うち支払えない補償',
      owners: '株主など',
      ownCoins: 'ホット相当の自己保有資産',
      insurer: '保険',
    },
    counts: ['件数の出どころ', '流出', '取引所の延べ年数', '年当たり', '等級', '出典'],
    rows: ['シナリオ', '種類', '何年に1件か'],
    grades: { established: '確認済み', reported: '報道等', assumed: '仮定' },
    split: '種類ごとの内訳',
    curveTitle: 'これ以上の損失が出る年の割合',
    curveDescription:
      '対策のない仮想の事業者とベースラインについて、損失の大きさごとに、それ以上の損失が出る年の割合と95%の帯を示します。0.01%未満の割合は一番下の線に描きます。数値は下の表に示します。',
    curveAcross: '1年間の損失(預かり資産に対する割合)',
    curveUp: 'これ以上の損失が出る年の割合',
    curveCaption: 'これ以上の損失が出る年の割合',
    curveLoss: '1年間の損失(以上)',
    never: (most) => `どの実行でも0。多くとも${most}`,
    fewSuch: (hits, runs) => `該当する回が少なく判断できません(${runs}回中${hits}回)`,
    ofCustody: (share) => `預かり資産の${share}`,
    between: (low, high) => `${low}〜${high}`,
    graded: (exposure, grade) => `${exposure}(${grade})`,
    notes: [
      '区間は95%区間です。件数から考えられる範囲で頻度を抽選し、実行にも無作為の重みをつけて求めます。その際、見えていない実行が1回あったとして、損失なしの場合と対象資産をすべて失う場合の両方を考えます。真の値を含む割合を試験したのは、損失の期待値の区間だけです。損失の期待値と確率は頻度だけを抽選したときの平均、VaR・期待ショートフォール・曲線は、すべての抽選の年をまとめて求めた値で、区間は1回ごとの抽選の値の範囲です。件数と種類にはそれぞれ0.5件を加え(ジェフリーズの事前分布)、延べ年数は上限と下限の間で対数について一様とし、ファイルに指定がなければ、同じ種類を数えた件数どうしを同じ重みで用います。これらはいずれも仮定です。',
      'VaR 99%は、100年のうち99年はこれを超えない損失です。期待ショートフォール99%は、100年で最も損失の大きい1年の平均です。流出がまれな場合、VaRは0となり多くを語りません。期待ショートフォールには、まれな流出も含まれます。',
      '流出した資産も、資本や保険も、次の流出までに元に戻るとしています。損失の期待値はすべての流出を合計したものですが、1年間の損失は預かり資産の全額を上限とします。大きな取引所ほど狙われやすいことや、多くの取引所が同時に狙われることは扱っていません。',
    ],
    identity: (frequencies, result) => `頻度 ${frequencies}、元の実験の結果 ${result}。`,
  },
};
