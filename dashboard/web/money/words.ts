/** The words of the money view in both languages; one missing does not compile. */
import type { Language } from '../../../sim/prose/language.ts';
import type { Way } from '../fold/passages.ts';
import type { TurnFate } from '../fold/aftermath.ts';
import type { OpenRung } from '../fold/let-go.ts';

/** What one venue did with what was brought to it. */
export interface Deed {
  readonly at: string;
  readonly venue: string;
  readonly worth: string;
  readonly deposits: string;
  readonly address: string;
  /** Null where nobody had told it. */
  readonly told: string | null;
  readonly byTag: boolean;
}

type Did = Readonly<Record<TurnFate, (deed: Deed) => string>>;

const en = {
  title: (incident: string) => `Where the coins went: ${incident}`,
  lead: 'Each band is coins that left a wallet: solid until they left, hatched once they were out. Its height (on a narrow screen, its length) is yen, on one linear scale. Columns are spans of time in which something left.',
  leadSeen:
    'Each band is coins that left a wallet, as the exchange could see it. To the exchange one address outside is like any other. What left without an order is hatched once an alarm is confirmed.',
  chart: (yen: string, sources: string) => `Taken so far: ${yen}. ${sources}`,
  chartSeen: (missing: string, paid: string) =>
    `Known to be missing: ${missing}. Other payments out of wallets: ${paid}.`,
  from: 'Left from',
  when: 'When',
  to: 'To',
  became: 'What became of it',
  scale: (yen: string) => `this high: ${yen}`,
  nothing: 'Nothing has been taken so far.',
  nothingSeen: 'Nothing has left a wallet so far.',
  ways: {
    copy: 'by a copied key',
    signers: 'by the exchange’s own signers, with no order',
    swap: 'by the exchange’s own signers, who were handed another payment',
    account: 'by orders from customers’ accounts that somebody else used',
    rewriting: 'by customers’ orders, rewritten on their screens',
    books: 'by orders on changed books',
  } as Readonly<Record<Way, string>>,
  paidOut: 'payments to addresses outside',
  missing: 'left without an order',
  rungs: {
    copy: { key: 'Key held: whoever has the copy can sign anywhere.' },
    signers: { signature: 'Unchecked: the keys signed for whoever asked.' },
    swap: { signature: 'Unchecked: nobody saw what was really signed.' },
    account: {
      login: 'Key held: what somebody else had of the account was enough.',
      checks: 'Order let through.',
    },
    rewriting: {
      request: 'Unchecked: what arrived was not what the customer typed.',
      checks: 'Order let through.',
    },
    books: {
      reach: 'Unchecked: somebody else could write in the books.',
      checks: 'Order let through.',
    },
  } as Record<Way, Partial<Record<OpenRung['step'], string>>>,
  notChecked: 'Nothing was checked.',
  absent: 'Missing there:',
  stood: 'In force there, and the coins left:',
  more: (n: string) => `and ${n} more`,
  transfers: (n: string, one: boolean) => (one ? '1 transfer' : `${n} transfers`),
  addresses: (n: string) => `${n} addresses`,
  outside: (mark: string) => `outside address ${mark}`,
  block: 'Block',
  blockOf: (what: string) => `Block and signatures of the largest transfer: ${what}`,
  why: (band: string) => `Why could they leave? ${band}`,
  band: (worth: string, from: string, when: string, to: string, transfers: string) =>
    `${worth}, from ${from}, ${when}, to ${to}, ${transfers}`,
  fates: {
    there: 'Still at the attackers’ addresses',
    onward: 'Moved on to others, out of reach',
    back: 'Back at the exchange',
    frozen: 'Frozen by other venues, not given back',
  },
  knownMissing: 'Known to be missing',
  paid: 'Paid out',
  whyFate: (fate: string) => `Why? ${fate}`,
  deposits: (n: string, one: boolean) => (one ? '1 deposit' : `${n} deposits`),
  did: {
    returned: ({ at, venue, worth, address }) =>
      `${venue} gave ${worth} back on ${at}; nobody else had come for it. It went into ${address}.`,
    frozen: ({ at, venue, worth, deposits, address, told, byTag }) =>
      `${venue} has held ${worth} since ${at} (${deposits}), from ${address}. It was told of the payments on ${told} and found them ${byTag ? 'by the tags on the chain' : 'step by step back'}.`,
    sold: ({ at, venue, worth, deposits, told }) =>
      told === null
        ? `${venue} paid for ${worth} from ${at} on (${deposits}). Nobody had told it of the payments, or it takes no part.`
        : `${venue} paid for ${worth} from ${at} on (${deposits}). It was told on ${told}, but did not follow these coins so far back.`,
  } as Did,
  table: 'The same as a table',
  tableCaption: 'Every band, with its source, span of time, addresses and amount.',
  amount: 'Amount',
  transactions: 'Transactions',
  whyTitle: 'Why',
  whyLead: 'Choose a band to see, rung by rung, why its coins could leave.',
  close: 'Close',
  back: 'Watch the run',
};

type Words = typeof en;

const ja: Words = {
  title: (incident) => `資産の行方:${incident}`,
  lead: '帯は、ウォレットを出た資産です。出るまでは塗り、出た後は斜線で示します。高さ(狭い画面では長さ)は円の額で、目盛りは一つの線形です。縦の列は、流出のあった時間帯です。',
  leadSeen:
    '帯は、取引所から見えた、ウォレットを出た資産です。取引所には、外部のアドレスはどれも同じに見えます。依頼なしに出た分は、警報が本物と確認されてから斜線で示します。',
  chart: (yen, sources) => `ここまでの流出額は${yen}。${sources}`,
  chartSeen: (missing, paid) =>
    `判明した不足額は${missing}。ウォレットからのその他の支払いは${paid}。`,
  from: '出所',
  when: '時間帯',
  to: '宛先',
  became: 'その後',
  scale: (yen) => `この高さが${yen}`,
  nothing: 'ここまでに流出はありません。',
  nothingSeen: 'ここまでにウォレットを出た資産はありません。',
  ways: {
    copy: '複製された鍵で',
    signers: '依頼のないまま、取引所自身の署名で',
    swap: '別の支払いを渡された、取引所自身の署名で',
    account: '他人に使われた顧客口座からの依頼で',
    rewriting: '画面上で書き換えられた顧客の依頼で',
    books: '書き換えられた帳簿に基づく依頼で',
  },
  paidOut: '外部アドレスへの支払い',
  missing: '依頼なしに出た分',
  rungs: {
    copy: { key: '鍵を握られていた:複製があれば、どこでも署名できます。' },
    signers: { signature: '確認なし:鍵は、求められるままに署名しました。' },
    swap: { signature: '確認なし:実際に署名する内容を、誰も見ていませんでした。' },
    account: {
      login: '鍵を握られていた:他人が手にしたものだけで、口座に入れました。',
      checks: '依頼が通された。',
    },
    rewriting: {
      request: '確認なし:届いた依頼は、顧客が入力したものではありませんでした。',
      checks: '依頼が通された。',
    },
    books: {
      reach: '確認なし:他人が帳簿に書き込めました。',
      checks: '依頼が通された。',
    },
  },
  notChecked: '何も確認されませんでした。',
  absent: 'そこに欠けていた対策:',
  stood: 'そこで実施中だったが、資産は出た対策:',
  more: (n) => `ほか${n}件`,
  transfers: (n) => `送金${n}件`,
  addresses: (n) => `宛先${n}件`,
  outside: (mark) => `外部アドレス ${mark}`,
  block: 'ブロック',
  blockOf: (what) => `最も大きい送金のブロックと署名:${what}`,
  why: (band) => `なぜ出て行けたか:${band}`,
  band: (worth, from, when, to, transfers) => `${worth}、${from}から${to}へ、${when}、${transfers}`,
  fates: {
    there: '攻撃者の宛先に残っている',
    onward: '他者へ移され、取り戻せない',
    back: '取引所に戻った',
    frozen: '他の取引所で凍結中(未返還)',
  },
  knownMissing: '判明した不足額',
  paid: '支払い',
  whyFate: (fate) => `理由:${fate}`,
  deposits: (n) => `入庫${n}件`,
  did: {
    returned: ({ at, venue, worth, address }) =>
      `${at}に${venue}が${worth}を返還し、${address}に入りました。ほかに名乗り出た人はいません。`,
    frozen: ({ at, venue, worth, deposits, address, told, byTag }) =>
      `${venue}が、${address}から来た${worth}を${at}から凍結しています(${deposits})。${told}に出庫を知らされ、${byTag ? 'チェーン上の追跡印で' : '一段ずつさかのぼって'}見つけました。`,
    sold: ({ at, venue, worth, deposits, told }) =>
      told === null
        ? `${venue}が${at}以降、${worth}を換金しました(${deposits})。出庫を知らされていないか、照合に加わっていません。`
        : `${venue}が${at}以降、${worth}を換金しました(${deposits})。${told}に知らされていましたが、そこまでさかのぼって照合しませんでした。`,
  },
  table: '同じ内容の表',
  tableCaption: 'すべての帯の出所、時間帯、宛先、額。',
  amount: '額',
  transactions: '送金',
  whyTitle: '理由',
  whyLead: '帯を選ぶと、その資産がなぜ出て行けたかを段階ごとに示します。',
  close: '閉じる',
  back: '経過を見る',
};

export const moneyWords: Readonly<Record<Language, Words>> = { en, ja };
export type MoneyWords = Words;
