export const borneWords = {
  en: {
    title: 'Who bears the loss',
    reading:
      'Shares of what was at risk, averaged over the runs. Own coins held against hot wallets go to customers of that coin; of the rest the scenario’s rule says what is owed, and capital, insurance or the owners pay it. “Owed, unpaid” is a part of what customers bear: promised, and nobody can pay it.',
    unrobbed: 'Nothing was lost in any of these scenarios.',
    splitCaption: 'Each loss by who bears it',
    none: 'Hypothetical operator without controls',
    baseline: 'The baseline',
    scenario: 'Scenario',
    bearers: ['Customers', 'of it owed, unpaid', 'Owners', 'Insurer'],
    twoStepTitle: 'Were customers who had set up two-step authentication protected?',
    twoStep:
      'Not where wallets of the exchange itself are robbed: no customer is asked anything there, and everybody loses by their share of the coin. Where accounts are robbed, the table says how many in 10,000 of those aimed at were robbed, by the factor they had set up of their own accord, and what part of it they were never paid back.',
    walletsOnly: 'In these scenarios only wallets of the exchange were robbed.',
    twoStepCaption: 'Robbed accounts by second factor, at a hypothetical operator without controls',
    factors: ['None', 'SMS', 'Authenticator', 'Passkey'],
    fates: ['Robbed per 10,000', 'Not paid back'],
    of: (targeted: string) => `${targeted} aimed at`,
  },
  ja: {
    title: '損失の負担',
    reading:
      '対象資産に対する割合で、実行の平均を示します。ホット相当の自己保有資産は、同じ暗号資産の利用者に充てられます。残りは、シナリオの補償規定に基づく補償額を、資本、保険、または株主などが支払います。「支払えない補償」は、利用者の負担のうち、補償の約束があっても支払う原資がない分です。',
    unrobbed: 'これらのシナリオでは損失がありません。',
    splitCaption: '損失の負担者',
    none: '対策のない仮想の事業者',
    baseline: 'ベースライン',
    scenario: 'シナリオ',
    bearers: ['利用者', 'うち支払えない補償', '取引所', '保険'],
    twoStepTitle: '二段階認証を設定していた利用者は守られたか',
    twoStep:
      '取引所自身のウォレットから流出した場合は守られません。利用者の認証を経ないため、誰もが保有割合に応じて損失を被ります。口座が狙われた場合について、本人が設定していた認証手段ごとに、標的1万口座当たりの被害件数と、補償されなかった割合を表に示します。',
    walletsOnly: 'これらのシナリオでは、流出元は取引所のウォレットだけです。',
    twoStepCaption: '認証手段別の被害口座(対策のない仮想の事業者)',
    factors: ['設定なし', 'SMS', '認証アプリ', 'パスキー'],
    fates: ['被害(件/1万口座)', '補償なし'],
    of: (targeted: string) => `標的${targeted}件`,
  },
};
