/** The words of what would change the report's mind. */
export const mindWords = {
  en: {
    all: 'A breach of a law, two machines with two results for one seed, or a comparison with an exact model that misses again on fresh seeds would put every figure here in doubt. A house that publishes what it lost before and after it introduced a control, far outside the interval given here, would overturn what is said of that control. So would evidence that people, carriers or staff behave far from what is assumed, wherever the figure changes sides when that assumption is moved.',
    unmoved:
      'Which figures do was not asked here: the command robust moves every doubtful number at once and tells by which each conclusion falls.',
    noneFalls: (rows: string) =>
      `In ${rows} of these scenarios all doubtful numbers were moved at once, and no conclusion fell by one that stands out from chance: which evidence would overturn it first, these samples do not say.`,
    falls: (rows: string) =>
      `Where all doubtful numbers were moved at once (in ${rows} of these scenarios), these would do it first.`,
    flip: (row: string, conclusion: string, where: string, there: string, elsewhere: string) =>
      `${row}: that ${lower(conclusion)} holds ${where} (in ${there} of samples there, ${elsewhere} elsewhere).`,
    moreFall: (more: string) => `${more} more conclusions fall by a number that is named below.`,
    unadapted:
      'Attackers who, meeting a control, change their method take more than is shown here: the command adapt measures how much.',
    noneBeaten: (rows: string) =>
      `Attackers who change their method were tried in ${rows} of these scenarios, and against no set of controls took more for certain than the way of record does.`,
    beaten: 'What is said of a set of controls falls where an attacker changes his method.',
    beats: (row: string, way: string, set: string, taken: string, record: string) =>
      `${row}: “${way}” beats “${set}”, taking ${taken} of what is at risk where the way of record takes ${record}.`,
    moreBeaten: (more: string) => `${more} more sets are beaten likewise.`,
    misses:
      'The comparisons that miss above already count: where relays get through a code by SMS more often than they did in 2019, what a stronger factor saves against them may be less than shown.',
  },
  ja: {
    all: '法則が破れたとき、同じシードから2つの機械が違う結果を出したとき、厳密なモデルとの比較が新しいシードでも外れたときは、この報告書の数値すべてが疑わしくなります。ある事業者が対策の導入前後の損失を公表し、それがここで示した区間から大きく外れていれば、その対策について述べたことは覆ります。利用者、携帯会社、担当者のふるまいが前提と大きく違い、その前提を動かすと結論が変わる場合も同じです。',
    unmoved:
      'どの数値がそうかは、ここでは調べていません。robust は疑わしい数値をすべて同時に動かし、結論がどの数値で崩れるかを示します。',
    noneFalls: (rows: string) =>
      `このうち${rows}件のシナリオで疑わしい数値をすべて同時に動かしましたが、偶然を超えて目立つ数値で崩れた結論はありません。どの証拠がまず結論を覆すかは、この標本からは言えません。`,
    falls: (rows: string) =>
      `疑わしい数値をすべて同時に動かすと(このうち${rows}件のシナリオ)、まず次の結論が崩れます。`,
    flip: (row: string, conclusion: string, where: string, there: string, elsewhere: string) =>
      `${row}:「${conclusion}」は、${where}(その場合は標本の${there}、他では${elsewhere}で成立)。`,
    moreFall: (more: string) => `ほかに${more}件の結論が、下に示す数値で崩れます。`,
    unadapted:
      '対策に出会って手口を変える攻撃者は、ここに示すより多くを得ます。どれだけ多いかは adapt で測ります。',
    noneBeaten: (rows: string) =>
      `このうち${rows}件のシナリオで手口を変える攻撃者も試しましたが、記録どおりの手口より確実に多くを得た対策の組合せはありませんでした。`,
    beaten: '攻撃者が手口を変えると、次の組合せについて述べたことは覆ります。',
    beats: (row: string, way: string, set: string, taken: string, record: string) =>
      `${row}:「${set}」は「${way}」に破られ、記録どおりの手口で失うのは危険にさらされた額の${record}のところ、${taken}を失います。`,
    moreBeaten: (more: string) => `ほかに${more}件の組合せも、同じように破られます。`,
    misses:
      '上で外れた比較は、すでに割り引く理由です。ここでは中継がSMS認証を2019年の測定より多く破るので、より強い認証が中継に対して持つ効果は、示した値より小さいかもしれません。',
  },
};

/** A sentence that becomes a part of another keeps the names in it. */
function lower(sentence: string): string {
  return sentence.slice(0, 1).toLowerCase() + sentence.slice(1);
}
