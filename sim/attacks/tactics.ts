/** The ways open to whoever carries out a plan: what he can choose, with what he has. */

/** One way of going about it; what it does not name stays as the scenario has it. */
export interface Tactic {
  readonly id: string;
  readonly title: { readonly en: string; readonly ja: string };
  /** The plan it belongs to. */
  readonly plan: string;
  readonly options: Readonly<Record<string, string | number | boolean | readonly string[]>>;
}

/**
 * Plans that begin with the same means: a foot in the house, a number of customers to approach, or a right
 * given at work. Whoever has the means of one of them can turn to the others of its row.
 */
const means: readonly (readonly string[])[] = [
  ['hot-wallet-drain', 'vault-misuse'],
  ['account-takeover', 'man-in-the-browser'],
  ['insider-collusion'],
];

/** What a tactic is called. */
export function titleOfTactic(id: string): Tactic['title'] {
  const found = tactics.find((each) => each.id === id);
  if (found === undefined) throw new Error(`tactics: expected one of theirs, found ${id}`);
  return found.title;
}

/** What whoever has the means of a plan, with these options, can turn to; first of all within the plan itself. */
export function tacticsWithMeansOf(
  plan: string,
  given: Readonly<Record<string, unknown>>,
): readonly Tactic[] {
  const kindred = means.find((row) => row.includes(plan)) ?? [plan];
  const open = tactics.filter((each) => kindred.includes(each.plan) && isOpenTo(each, given));
  const isOwn = (each: Tactic): boolean => each.plan === plan;
  return [...open.filter(isOwn), ...open.filter((each) => !isOwn(each))];
}

/** A right given at work is nobody else's; who sold or made the keys has none here. */
function isOpenTo({ plan, options }: Tactic, given: Readonly<Record<string, unknown>>): boolean {
  if (plan !== 'insider-collusion') return true;
  if (given.who === 'seller' || given.who === 'maker') return false;
  return options.role === undefined || options.role === given.role;
}

/**
 * Paces and hours are assumed; each way is one that some incident of record or exercise went. Ways that take
 * every customer approached for robbed of a session, a token or a mailbox beforehand are not among them.
 */
const tactics: readonly Tactic[] = [
  {
    id: 'copy-at-night',
    title: { en: 'copies keys, strikes at night', ja: '鍵を複製し、夜に動かす' },
    plan: 'hot-wallet-drain',
    options: { method: 'copy-key', strike: 'night' },
  },
  {
    id: 'copy-at-once',
    title: { en: 'copies keys, strikes at once', ja: '鍵を複製し、すぐに動かす' },
    plan: 'hot-wallet-drain',
    options: { method: 'copy-key', strike: 'at-once' },
  },
  {
    id: 'copy-slowly',
    title: { en: 'copies keys, takes a little at a time', ja: '鍵を複製し、少額ずつ動かす' },
    plan: 'hot-wallet-drain',
    options: { method: 'copy-key', strike: 'at-once', part: 0.02, pauseSeconds: 3600 },
  },
  {
    id: 'copy-and-reroute',
    title: {
      en: 'copies keys, sends deposits to the hot wallet',
      ja: '鍵を複製し、入庫をホットへ集める',
    },
    plan: 'hot-wallet-drain',
    options: { method: 'copy-key', strike: 'night', reroute: true },
  },
  {
    id: 'signer-at-night',
    title: { en: 'abuses the signer at night', ja: '夜に署名サーバーを悪用する' },
    plan: 'hot-wallet-drain',
    options: { method: 'abuse-signer', strike: 'night' },
  },
  {
    id: 'signer-slowly',
    title: {
      en: 'abuses the signer in sums like large payouts',
      ja: '署名サーバーを大口出庫程度の額で悪用する',
    },
    plan: 'hot-wallet-drain',
    options: { method: 'abuse-signer', strike: 'at-once', part: 0.02, pauseSeconds: 600 },
  },
  {
    id: 'forge-credit',
    title: { en: 'credits himself in the books', ja: '帳簿に残高を書き込む' },
    plan: 'hot-wallet-drain',
    options: { method: 'tamper-ledger', tamper: 'forge-credit' },
  },
  {
    id: 'move-claims',
    title: { en: 'moves customers’ balances to himself', ja: '利用者の残高を自分へ付け替える' },
    plan: 'hot-wallet-drain',
    options: { method: 'tamper-ledger', tamper: 'move-claims' },
  },
  {
    id: 'insert-order',
    title: { en: 'inserts approved orders', ja: '承認済みの出庫指図を差し込む' },
    plan: 'hot-wallet-drain',
    options: { method: 'tamper-ledger', tamper: 'insert-order' },
  },
  {
    id: 'payout-at-night',
    title: {
      en: 'orders payouts from the vault at night',
      ja: '夜に保管庫から直接出庫を指図する',
    },
    plan: 'vault-misuse',
    options: { method: 'direct-payout', strike: 'night', raise: true },
  },
  {
    id: 'payout-within-limits',
    title: {
      en: 'orders payouts from the vault and leaves its limits alone',
      ja: '限度額を変えずに保管庫から出庫を指図する',
    },
    plan: 'vault-misuse',
    options: { method: 'direct-payout', strike: 'at-once', raise: false, pauseSeconds: 600 },
  },
  {
    id: 'refill-then-drain',
    title: {
      en: 'has the hot wallet refilled, and drains it',
      ja: 'ホットを補充させては流出させる',
    },
    plan: 'vault-misuse',
    options: { method: 'refill-then-drain', strike: 'night' },
  },
  {
    id: 'other-than-shown',
    title: {
      en: 'shows approvers one destination and has another signed',
      ja: '承認者に見せる宛先と署名させる宛先を変える',
    },
    plan: 'vault-misuse',
    options: { method: 'shown-and-signed', orders: true },
  },
  {
    id: 'reused-passwords',
    title: { en: 'tries passwords used elsewhere', ja: '使い回しのパスワードを試す' },
    plan: 'account-takeover',
    options: { method: 'password-reuse' },
  },
  {
    id: 'false-page',
    title: { en: 'a false page, used later', ja: '偽サイトで集めて後で使う' },
    plan: 'account-takeover',
    options: { method: 'static-phishing' },
  },
  {
    id: 'relay',
    title: {
      en: 'a false page that passes codes on at once',
      ja: '認証番号を即座に中継する偽サイト',
    },
    plan: 'account-takeover',
    options: { method: 'real-time-relay' },
  },
  {
    id: 'numbers',
    title: { en: 'has telephone numbers moved to himself', ja: '電話番号を乗っ取る' },
    plan: 'account-takeover',
    options: { method: 'number-takeover' },
  },
  {
    id: 'recovery',
    title: { en: 'recovers accounts with what he has', ja: '手持ちの情報で口座を再設定する' },
    plan: 'account-takeover',
    options: { method: 'recovery' },
  },
  {
    id: 'relay-all-together',
    title: {
      en: 'gathers by a relaying page, then strikes everywhere at once',
      ja: '中継サイトで集めてから一斉に出庫する',
    },
    plan: 'account-takeover',
    options: { method: 'real-time-relay', strikes: 'together' },
  },
  {
    id: 'rewrite-orders',
    title: { en: 'rewrites orders on the device', ja: '端末で出庫指図を書き換える' },
    plan: 'man-in-the-browser',
    options: { method: 'rewrite-order', hidesHistory: true },
  },
  {
    id: 'rewrite-addresses',
    title: {
      en: 'rewrites addresses when they are registered',
      ja: '登録時に宛先を書き換える',
    },
    plan: 'man-in-the-browser',
    options: { method: 'rewrite-address', hidesHistory: true },
  },
  {
    id: 'harvest-codes',
    title: { en: 'harvests codes on the device', ja: '端末で認証番号を奪う' },
    plan: 'man-in-the-browser',
    options: { method: 'harvest-code', hidesHistory: true },
  },
  {
    id: 'developer',
    title: { en: 'a developer deploys a change', ja: '開発担当が変更を仕込む' },
    plan: 'insider-collusion',
    options: { who: 'one', role: 'developer', route: 'deploy', method: 'copy-key' },
  },
  {
    id: 'developer-signer',
    title: { en: 'a developer has the signer called', ja: '開発担当が署名サーバーを呼び出させる' },
    plan: 'insider-collusion',
    options: { who: 'one', role: 'developer', route: 'deploy', method: 'abuse-signer' },
  },
  {
    id: 'administrator',
    title: { en: 'an administrator restores a backup', ja: '管理者がバックアップを復元する' },
    plan: 'insider-collusion',
    options: { who: 'one', role: 'administrator', route: 'restore' },
  },
  {
    id: 'console-operator',
    title: { en: 'an operator orders payouts', ja: '操作担当が出庫を指図する' },
    plan: 'insider-collusion',
    options: { who: 'one', role: 'console-operator', route: 'console' },
  },
  {
    id: 'safe-keeper',
    title: { en: 'a safe keeper copies what lies there', ja: '金庫担当が保管物を複製する' },
    plan: 'insider-collusion',
    options: { who: 'one', role: 'safe-keeper', route: 'open-safe', waitDays: 120 },
  },
  {
    id: 'key-holders',
    title: { en: 'a key holder wins over others', ja: '鍵保持者が同僚を買収する' },
    plan: 'insider-collusion',
    options: { who: 'recruited', role: 'key-holder', route: 'hold-key' },
  },
  {
    id: 'cheapest-team',
    title: { en: 'wins over the colleagues it takes', ja: '必要な同僚を買収する' },
    plan: 'insider-collusion',
    options: { who: 'recruited', route: 'cheapest' },
  },
  {
    id: 'leaver',
    title: {
      en: 'leaves with a copy, strikes a month later',
      ja: '鍵を複製して退職し、1か月後に使う',
    },
    plan: 'insider-collusion',
    options: { who: 'leaver', keeps: 'copy', waitDays: 30 },
  },
];
