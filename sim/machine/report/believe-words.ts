/** The sentences of "why believe it", in both languages. */
import type { Docking } from '../../measure/docking/docking.ts';
import type { laws } from '../../scenario/laws.ts';
import type { Language } from '../../prose/language.ts';

interface Words {
  readonly title: string;
  readonly tally: (all: string, agreeing: string, missing: string) => string;
  readonly within: (all: string, agreeing: string) => string;
  readonly robbed: (all: string, agreeing: string) => string;
  readonly rule: string;
  readonly columns: readonly string[];
  readonly kinds: Readonly<Record<'agrees' | 'misses', string>>;
  readonly noReason: string;
  readonly atLeast: (amount: string) => string;
  readonly interval: (mean: string, low: string, high: string) => string;
  readonly units: Readonly<Record<'seconds' | 'days' | 'coins', (figure: string) => string>>;
  readonly again: string;
  readonly dockings: Readonly<
    Record<
      Docking['id'],
      { readonly title: string; readonly model: string; readonly reduced: string }
    >
  >;
  readonly lawsTitle: string;
  readonly laws: (number: string) => string;
  readonly law: Readonly<Record<keyof typeof laws, string>>;
  readonly paired: string;
  readonly coverageTitle: string;
  readonly coverage: string;
  readonly sameTitle: string;
  readonly same: (digest: string) => string;
  readonly toReproduce: string;
  readonly recordTitle: string;
  readonly record: (predicted: string, missed: string) => string;
  readonly toRecord: string;
  readonly mindTitle: string;
  readonly unvalidatedTitle: string;
  readonly unvalidated: (assumed: string) => readonly string[];
  readonly toAssumptions: string;
}

export const believing: Readonly<Record<Language, Words>> = {
  en: {
    title: 'Why believe it',
    tally: (all, agreeing, missing) =>
      `Reduced to what a published model or measurement knows, the simulator must give its answer. Of ${all} comparisons, ${agreeing} agree and ${missing} miss.`,
    within: (all, agreeing) => `Of these ${all} comparisons ${agreeing} agree.`,
    robbed: (all, agreeing) =>
      `In ${all} of them anybody was robbed, and of those ${agreeing} agree; the others agree because nothing that is tried answers the challenge at all.`,
    rule: 'The same rooms that every run uses are set to the assumptions of the other work: nothing is built again for the comparison, and no setting was adjusted after it. A comparison agrees where the published figure lies in the 95% interval of the runs; for the measured login table, which is rounded and of other people, within five points of it. Where the model is exact, chance alone makes about one comparison in twenty miss.',
    columns: ['Figure', 'Published', 'Simulated (95% interval)', 'Agreement'],
    kinds: { agrees: 'agrees', misses: 'miss' },
    noReason: 'No reason known.',
    atLeast: (amount) => `at least ${amount}`,
    interval: (mean, low, high) => `${mean} (${low} to ${high})`,
    units: {
      seconds: (figure) => `${figure} s`,
      days: (figure) => `${figure} d`,
      coins: (figure) => `${figure} coins`,
    },
    again: 'To live all of it anew and compare, in a copy of the source:',
    dockings: {
      desk: {
        title: 'People at a desk, beside the formulas of queueing',
        model:
          'Orders come at random and wait for whoever is first free. How long they wait on average has been known since Erlang (1917) for work of random length, and since Pollaczek and Khinchine (1930, 1932) for work that always takes as long.',
        reduced:
          'Here: the desk that reviews, approvals and alarms of every run pass, manned around the clock, 200,000 orders each.',
      },
      threshold: {
        title: 'How much to keep in the hot wallet, beside Jain, Felten and Goldfeder',
        model:
          'Their model (WEIS 2016; Journal of Cybersecurity 2018) knows single coins that come and go at random, thefts that empty the hot wallet, and a reserve that may be robbed whenever it is opened to fill hot again. A high ceiling loses more to each theft, a low one opens the reserve more often. The time until hot is empty and the gain with hot 84% full at each theft are quoted from the programs the authors published; the gain without that constant is derived here, by one equation for each number of coins in hot.',
        reduced:
          'Here: the wallets, refills, surplus rule, corridor, keys and chain of every run, with 4 deposits and 3 withdrawals of one coin a day, a theft every 25 days, and somebody beside the reserve at one refill in ten. A theft is a copied key and a transaction that the chain accepts. Nobody watches and nothing is changed after a theft, as in the model. 192 lifetimes for each ceiling, with the same customers and thieves for all of them, so that neighbours in the table err together. The gain is reckoned with the refills counted and the chance of one in ten that is given, for the 192 lifetimes end by chance somewhat more or less often.',
      },
      login: {
        title: 'What a login challenge stops, beside a measurement at Google',
        model:
          'Google, New York University and UC San Diego published in 2019 what share of attempts with the right password each challenge stopped (Doerfler et al., WWW 2019; Google Security Blog, May 2019). Nothing in the simulator has read these shares.',
        reduced:
          'Here: houses with one challenge each, and 600 customers whose password somebody has. Given are the conduct of people and the speed of devices: nine in ten people on a page that looks right go on giving codes (assumed), typing one takes 30 seconds and passing it on 5, a code lives 10 minutes. What a code by SMS stops against a relay follows from the first of these almost alone. Sent to many, the page is read later; aimed at somebody, it passes on everything at once. The two other challenges of the table, where one last signed in and any telephone number on file, are not built.',
      },
    },
    lawsTitle: 'Laws that are watched',
    laws: (number) =>
      `${number} laws are watched in every run of every study; a breach stops the run and names its seed.`,
    law: {
      signed: 'No coin moves without as many valid signatures as its address asks for.',
      conserved: 'On each chain, the coins there are and the fees paid add up to those there were.',
      balanced: 'The books balance.',
      covered:
        'What customers and owners are owed equals what lies in the wallets, is on its way, or left without an entry.',
    },
    paired:
      'Tests compare pairs of runs as well: a control that is off changes no byte, one that does nothing has an effect of exactly zero, customers want the same things at the same times under every set of controls, and changing the record changes no run.',
    coverageTitle: 'Whether the intervals hold what they say',
    coverage:
      'Coverage is measured, not assumed. From made-up populations of losses whose mean is known (rare hits, heavy tails, all or nothing, certain losses), a test draws 600 studies of 40 runs, 300 of 100 and 100 of 400, and counts how many 95% intervals hold the truth, among the studies in which any run differed at all (that none did says only that: it leaves room for what happens in one run in ten); it fails when fewer do than an exact interval would 999 times in 1,000. One case is known to fall short: where a control seldom does total harm, coverage is only held above 86%.',
    sameTitle: 'The same anywhere',
    same: (digest) =>
      `A seed gives the same events, to the byte, on every machine and in a browser; the runs of this report add up to the result ${digest}. Anyone can check this without asking us: vaultdrill verify lives a saved study anew, whole or a sample, with real signatures, and fails at the first difference.`,
    toReproduce: 'The commands for each figure',
    recordTitle: 'Agreement with the record',
    record: (predicted, missed) =>
      `Of the recorded figures that were not given to the simulation, ${predicted} can be compared here, and ${missed} miss. Each is shown with its source.`,
    toRecord: 'Recorded against simulated',
    mindTitle: 'What would change our mind',
    unvalidatedTitle: 'What was not validated',
    unvalidated: (assumed) => [
      'No effect of a control was compared with a measured one: no exchange is known to have published its losses with and without a control.',
      `In the scenarios of this study ${assumed} inputs are assumed. They were not measured anywhere.`,
      'Insiders, infected browsers, co-signers and outside custodians were compared with no published model; the record of single incidents is all there is.',
      'What honest customers suffer, and what staff cost, was compared with no published figures.',
      'How often such attacks happen is not a question the runs answer: each begins with an attack under way.',
    ],
    toAssumptions: 'All that is assumed',
  },
  ja: {
    title: 'なぜ信じてよいか',
    tally: (all, agreeing, missing) =>
      `公表されたモデルや測定と同じ条件まで単純にすれば、この模擬は同じ答えを出すはずです。比較${all}件のうち、一致${agreeing}件、外れ${missing}件でした。`,
    within: (all, agreeing) => `この${all}件の比較のうち、一致は${agreeing}件です。`,
    robbed: (all, agreeing) =>
      `被害者が出たのは${all}件で、そのうち一致は${agreeing}件です。ほかの一致は、どう試しても追加認証に答えられないためのものです。`,
    rule: '比較のために作り直したものはなく、すべての実行で使う部屋をそのまま、相手の前提に合わせて設定しています。比較の後に変えた設定もありません。公表値が実行の95%区間に入れば一致とします。ログインの測定値は丸められ、対象の人々も違うので、区間から5ポイント以内を一致とします。モデルが厳密でも、偶然だけで20件に1件ほどは外れます。',
    columns: ['項目', '公表値', '模擬(95%区間)', '一致'],
    kinds: { agrees: '一致', misses: '外れ' },
    noReason: '理由は分かっていません。',
    atLeast: (amount) => `少なくとも${amount}`,
    interval: (mean, low, high) => `${mean}(${low}〜${high})`,
    units: {
      seconds: (figure) => `${figure}秒`,
      days: (figure) => `${figure}日`,
      coins: (figure) => `${figure}枚`,
    },
    again: 'ソースの写しで、すべてを実行し直して比べるコマンド:',
    dockings: {
      desk: {
        title: '担当者の窓口と、待ち行列の公式',
        model:
          '注文は不規則に届き、手の空いた担当者を待ちます。平均の待ち時間は、作業時間が不規則な場合はアーラン(1917年)、一定の場合はポラツェクとヒンチン(1930年、1932年)以来知られています。',
        reduced:
          'ここでは、どの実行でも審査、承認、警報の確認が通る窓口を24時間体制にし、それぞれ20万件の注文を通しました。',
      },
      threshold: {
        title: 'ホットウォレットに置く量と、Jain・Felten・Goldfederのモデル',
        model:
          'このモデル(WEIS 2016、Journal of Cybersecurity 2018)では、1枚ずつの入出庫が不規則に起こり、盗難がホットウォレットを空にし、補充のためにコールドを開けるたびにコールドも盗まれることがあります。上限が高いと1回の盗難の損失が増え、低いとコールドを開ける回数が増えます。ホットが空になるまでの時間と、盗難時の残高を84%とした増加量は、著者が公表したプログラムから引用しました。この定数を使わない増加量は、ホットの枚数ごとに1つの式を立てて、ここで導いたものです。',
        reduced:
          'ここでは、どの実行でも使うウォレット、補充、余剰の移動、出庫の手順、鍵、チェーンを使い、1枚の入庫を1日4件、出庫を3件、盗難を25日に1回、コールドの傍らに誰かがいる補充を10回に1回としました。盗難とは、鍵の写しと、チェーンが受け入れる取引です。モデルと同じく、見張る人はなく、盗難の後も何も変えません。上限ごとに192回ずつ、どの上限でも同じ顧客と同じ盗難で実行したので、表で隣り合う行は同じ向きにずれます。増える枚数は、数えた補充の回数と、与えた10回に1回という確率から求めています。192回の終わり方は、偶然により多少前後するためです。',
      },
      login: {
        title: 'ログイン時の追加認証と、Googleでの測定',
        model:
          'Google、ニューヨーク大学、カリフォルニア大学サンディエゴ校は2019年に、正しいパスワードを使った乗っ取りの試みのうち、追加認証が防いだ割合を公表しました(Doerflerほか、WWW 2019。Google Security Blog、2019年5月)。この模擬はこれらの割合を一切読んでいません。',
        reduced:
          'ここでは、追加認証をひとつだけ持つ取引所と、パスワードを知られた利用者600人を使いました。前提は人のふるまいと機器の速さだけです。本物らしい画面では10人に9人がコードも渡し(仮定)、入力に30秒、中継に5秒かかり、コードは10分間有効です。中継に対してSMS認証が防ぐ割合は、ほとんど最初の前提だけで決まります。多数に送られた偽画面の内容は後で読まれ、個人を狙った偽画面はその場で中継します。表の残り2つ(最後にログインした場所、登録済みの電話番号一般)は作っていません。',
      },
    },
    lawsTitle: '見張っている法則',
    laws: (number) =>
      `どの調査のどの実行でも、${number}つの法則を見張っています。破れれば実行は止まり、シードを示します。`,
    law: {
      signed: 'アドレスが求める数の有効な署名なしに、資産は動かない。',
      conserved: 'チェーンごとに、今ある量と支払われた手数料の合計は、最初の量に等しい。',
      balanced: '帳簿の貸借は一致する。',
      covered:
        '利用者と事業者への債務は、ウォレットの残高、移動中の分、記帳なしに出た分の合計に等しい。',
    },
    paired:
      'さらに、2つの実行を比べるテストがあります。使わない対策は1バイトも変えず、何もしない対策の効果はちょうど0です。利用者の望みとその時刻は、どの対策のもとでも同じです。記録を書き換えても、どの実行も変わりません。',
    coverageTitle: '区間は言うとおりに真の値を含むか',
    coverage:
      '仮定せずに測っています。平均の分かっている架空の損失(まれな被害、裾の重い分布、全損か無傷か、確実な損失)から、40回の調査を600件、100回を300件、400回を100件引き、95%区間のうち真の値を含むものを数えます。ただし、どの実行にも差がなかった調査は除きます(差がなかったという以上のことは言えず、10回に1回ほど起こることの余地が残ります)。厳密な区間なら1,000回に999回は達する数に届かなければ、テストは失敗します。足りないと分かっている場合がひとつあります。対策がごくまれに全損を招くとき、保証しているのは86%以上だけです。',
    sameTitle: 'どこでも同じ結果',
    same: (digest) =>
      `同じシードからは、どの機械でも、ブラウザーでも、1バイトも違わない出来事が得られます。この報告書の実行をまとめた値は${digest}です。誰でも、私たちに問い合わせずに確かめられます。vaultdrill verify は、保存した調査の全部または一部を本物の署名で実行し直し、違いがあれば最初の箇所を示します。`,
    toReproduce: '数値ごとのコマンド',
    recordTitle: '記録との一致',
    record: (predicted, missed) =>
      `模擬に与えていない記録のうち、ここで比べられるものは${predicted}件、外れは${missed}件です。それぞれ出典とともに示します。`,
    toRecord: '記録と模擬の比較',
    mindTitle: '何があれば考えを改めるか',
    unvalidatedTitle: '検証していないこと',
    unvalidated: (assumed) => [
      '対策の効果を、測定された効果と比べてはいません。対策の有無による損失を公表した取引所は知られていません。',
      `この調査のシナリオでは、入力のうち${assumed}件が仮定です。どこでも測定されていません。`,
      '内部者、感染したブラウザー、共同署名者、外部の保管者については、比べられる公表モデルがなく、個々の事件の記録があるだけです。',
      '正当な利用者の負担と担当者の費用は、公表された数値と比べていません。',
      'こうした攻撃がどれほどの頻度で起こるかは、実行からは分かりません。どの実行も、攻撃が始まっているところから始まります。',
    ],
    toAssumptions: '仮定の一覧',
  },
};
