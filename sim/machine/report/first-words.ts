/** The words of the first page, in both languages. */
export const firstWords = {
  en: {
    title: 'What these figures are, and what they are not',
    bounds: [
      {
        title: 'If attacked, and if the assumptions hold.',
        said: 'Every figure says what is lost once the attack of its scenario takes place, in a house as the scenario describes it. Other assumptions give other figures; each is listed with the grade of its evidence.',
      },
      {
        title: 'No probability, no rating, no forecast.',
        said: 'How likely an attack is, is not asked. The one section that tells the loss of a year takes frequencies that others counted as an input from outside and names them with their grade; nothing else rests on it. No named firm is rated: a scenario that bears the name of an incident is a model of what was published about it, and says nothing of that firm today. Nothing is foretold.',
      },
      {
        title: 'The interval shows chance alone.',
        said: 'A 95% interval tells how far the figure would move with other luck under the same assumptions. A wrong assumption, or a mechanism left out, can move it further, and no interval shows that.',
      },
      {
        title: 'Meeting a baseline is not the end of it.',
        said: 'An operator that meets a set of controls shown here has not thereby discharged its responsibility to customers. Methods of attack change, and controls need constant review.',
      },
      {
        title: 'The view of no authority.',
        said: 'This is not the view of any authority, self-regulatory body, standards body or firm. Clauses are cited so that they can be found, not to say what they require.',
      },
    ],
    termsTitle: 'Terms',
    terms: [
      {
        title: 'Theft',
        said: 'Coins that leave addresses or accounts of the exchange or its customers, against their will, for destinations in the hands of the attacker. A copied key is no theft until coins move.',
      },
      {
        title: 'Hypothetical operator without controls (none)',
        said: 'The house of the scenario with nothing of the catalogue added. It is a measuring rod; no such operator is said to exist or to have existed.',
      },
      {
        title: 'Cold',
        said: 'Signing keys that lie on no device connected to a network and sign only in sessions at set hours, once the transfer is approved. Where orders reach them over a network, their place can be reached from that of the hot keys for as long as the session lasts; where they are carried on a medium, never. Whoever gets there in person is another matter. Definitions in law and in self-regulation may differ.',
      },
      {
        title: 'Segregated management of customers’ assets',
        said: 'Customers’ assets kept apart from the operator’s own. Here: what customers are owed stands in the books, what is there stands on the chain, and controls compare the two.',
      },
      {
        title: 'Performance-guarantee crypto-assets',
        said: 'Own coins of the same kind and amount held against customers’ coins in hot wallets, a duty in Japan since May 2020. Here they go first to customers of the coin that was lost.',
      },
      {
        title: 'Virtual currency, crypto-asset',
        said: 'The word of Japanese law: virtual currency up to 30 April 2020, crypto-asset since. A dated scenario bears the word of its date.',
      },
    ],
    unitsTitle: 'Units',
    units: [
      {
        title: 'Yen',
        said: 'A sum stands beside the number of coins, the price of one, the day of that price and its source (see “Sums and prices”). Prices are fixed for the run.',
      },
      {
        title: 'Time',
        said: 'Japan Standard Time (JST); a scenario that plays elsewhere has the time of its place, marked as such.',
      },
      { title: 'Work', said: 'Person-hours: one person for one hour.' },
      { title: 'Robbed accounts', said: 'Per 10,000 accounts gone for.' },
    ],
  },
  ja: {
    title: 'この報告書が示すこと、示さないこと',
    bounds: [
      {
        title: '前提つきの結果です。',
        said: '数値はすべて、シナリオに定めた取引所が、定めた手口で実際に攻撃された場合の結果です。前提が変われば数値も変わります。前提は、根拠の等級とともに一覧で示します。',
      },
      {
        title: '確率、格付け、予測ではありません。',
        said: '攻撃が起きる確率は扱いません。1年間の損失の節で用いる頻度は、外部で数えられたものを入力として受け取り、根拠の等級を添えたもので、ほかの部分はこれに依存しません。特定の事業者を評価するものでもありません。事件名のついたシナリオは、公表された情報に基づく模擬であり、その事業者の現在の態勢を示しません。将来の予測も行いません。',
      },
      {
        title: '区間が示すのは偶然のばらつきだけです。',
        said: '95%区間は、同じ前提のまま偶然だけが変わったときに数値がどの程度動くかを示します。前提の誤りや、模擬していない要因による違いは、区間に含まれません。',
      },
      {
        title: '基準を満たせば足りるわけではありません。',
        said: 'ここに示す基準を満たしても、利用者に対する事業者の責任を果たしたことにはなりません。攻撃の手口は変わり続けるため、対策は絶えず見直す必要があります。',
      },
      {
        title: 'いかなる機関の見解でもありません。',
        said: '当局、自主規制団体、標準化団体、事業者のいずれの見解でもありません。条項の番号は参照のために示すもので、その解釈を示すものではありません。',
      },
    ],
    termsTitle: '用語',
    terms: [
      {
        title: '不正流出',
        said: '取引所や利用者のアドレスまたは口座から、その意思によらず、攻撃者の支配する宛先に資産が移ることをいいます。この報告書で単に「流出」という場合も同じです。鍵が複製されただけでは、資産が動くまで流出に数えません。',
      },
      {
        title: '対策のない仮想の事業者(none)',
        said: 'シナリオの取引所に、対策一覧の対策を何も加えないものです。効果を測るための物差しであり、そのような事業者が実在する、または実在したという意味ではありません。',
      },
      {
        title: 'コールド',
        said: '署名鍵をネットワークに接続した機器に置かず、承認を経て、決まった時刻のセッションでのみ署名するウォレットをいいます。指図をネットワーク経由で渡す設定では、セッションの間に限り、ホットの鍵がある場所から侵入され得ます。媒体で運ぶ設定では、ネットワークからは侵入できません。人がその場に立ち入る場合は別です。法令や自主規制の定義とは異なることがあります。',
      },
      {
        title: '利用者財産の分別管理',
        said: '利用者の財産を事業者自身の財産と分けて管理することです。模擬では、利用者に対する債務を帳簿に、実際の残高をチェーンに置き、両者の照合を対策として扱います。',
      },
      {
        title: '履行保証暗号資産',
        said: 'ホットで管理する利用者の暗号資産と同種・同量を、事業者が自己の資産として別に保有するものです(2020年5月施行)。模擬では、流出した銘柄の利用者に最初に充てます。',
      },
      {
        title: '仮想通貨と暗号資産',
        said: '2020年4月30日までは「仮想通貨」、同年5月1日からは「暗号資産」と呼びます(改正資金決済法の施行による)。日付のあるシナリオでは、その時点の呼称を用います。',
      },
    ],
    unitsTitle: '単位',
    units: [
      {
        title: '金額',
        said: '億円などで示す金額には、数量、単価、価格の時点、出典を添えます(「数量と円換算」を参照)。価格は実行の間、一定です。',
      },
      {
        title: '日時',
        said: '日本標準時(JST)です。海外を舞台とするシナリオでは現地時刻とし、その旨を記します。',
      },
      { title: '作業量', said: '人時。1人が1時間作業する量です。' },
      { title: '被害口座', said: '標的となった1万口座当たりの件数です。' },
    ],
  },
};
