/** The story in Japanese: one sentence for one event or for several alike. */
import { name, type Name } from '../kernel/random.ts';
import type { Event } from '../journal.ts';
import type { Act } from '../exchange/acts.ts';
import { aftermath } from './aftermath.ts';
import { wordOf } from './word-of.ts';
import type { Matter, Phrases, Speech } from './told.ts';
import { drivenOut, ownKeys, ownWays, rightNouns } from './staff-words.ts';
import { acts, sensors } from './words.ts';

export const japanese: Phrases = {
  walletOpened({ events, first }, say) {
    const total = sum(events);
    const held = `取引所は${say.worth(total, first.asset)}を保有していました`;
    if (events.length === 1) return `${held}。全量が${tierOf(first)}ウォレットにありました。`;
    const parts = events.map((each) => `${tierOf(each)}が${say.percent(each.amount / total)}`);
    return `${held}。${say.list(parts)}でした。`;
  },
  accountTargeted: ({ events, count }, say) =>
    `攻撃者が利用者${say.number(count)}人を狙いました。残高は計${say.yen(sum(events))}です。`,
  supportContacted: (matter, say) =>
    `${whom(matter, say)}が「${say.word(matter.first.object)}」とサポート窓口に連絡しました。`,
  mailed: ({ count }, say) => `攻撃者が社員${say.number(count)}人に不審なメールを送りました。`,
  fooled: ({ first, count, again }, say) =>
    `${again ? `さらに${say.number(count)}人` : say.thing(first.subject)}が${say.word(first.object)}。`,
  reached: ({ events, first }, say) =>
    `攻撃者が${say.list(events.map(({ object }) => say.thing(object)))}に${cameIn(first)}(${say.word(first.detail)})。`,
  barred: ({ first, count, again }, say) =>
    first.detail.text === drivenOut
      ? `攻撃者は${again ? `さらに${say.number(count)}回、` : ''}警報を聞いて駆けつけた警備員に、${say.thing(first.object)}から追い出されました。`
      : Object.hasOwn(rightNouns, first.object.text)
        ? `攻撃者は${wordOf(rightNouns, first.object.text, 'ja')}を行使できませんでした${again ? `(さらに${say.number(count)}回)` : ''}:${say.word(first.detail)}。`
        : `攻撃者は${say.thing(first.object)}${isKey(first.object) ? 'を複製' : 'に侵入'}できませんでした${again ? `(さらに${say.number(count)}回)` : ''}:${say.word(first.detail)}。`,
  keyCopied({ first }, say) {
    const { needed, keys } = say.policy(first.object);
    const enough =
      needed === 1
        ? '鍵は1本で足ります。'
        : `出庫には${say.number(keys)}本中${say.number(needed)}本が要ります。`;
    return `攻撃者が${say.thing(first.object)}を複製しました。${enough}`;
  },
  sealBroken: ({ first }, say) =>
    `攻撃者が${say.thing(first.detail)}で${say.thing(first.object)}の封印袋を開けました。封印の破れは、点検すれば分かります。`,
  logWiped: ({ first }, say) =>
    `攻撃者が${say.thing(first.object)}の記録から自分の操作を消しました。`,
  approached: ({ first }, say) =>
    `攻撃者が${say.thing(first.object)}に${say.yen(first.amount)}で協力を持ちかけました。相手は${say.word(first.detail)}。`,
  departed: ({ first }, say) =>
    first.detail.text === ''
      ? `${say.thing(first.subject)}が退職しました。`
      : `${say.thing(first.subject)}が職を解かれました(${say.word(first.detail)})。`,
  obtained: (matter, say) =>
    `攻撃者が${whom(matter, say)}の${say.word(matter.first.object)}を手に入れました。`,
  waits({ first, count, again }, say) {
    const long = say.length(first.amount);
    if (logins.includes(first.detail.text))
      return `攻撃者は、社員が${say.thing(first.object)}にログインするまで${long}待ちました。`;
    return `攻撃者は${times(again, count, say)}${long}待ちました(${say.word(first.detail)})。`;
  },
  rewritten: (matter, say) =>
    `攻撃者が${whom(matter, say)}の${say.word(matter.first.detail)}を、画面と取引所の間で書き換えました。`,
  gaveUp(matter, say) {
    const why = say.word(matter.first.detail);
    if (ofCustomer(matter)) return `攻撃者は${whom(matter, say)}の口座から手を引きました:${why}。`;
    return `攻撃者は${matter.again ? 'ほかでも' : ''}手を引きました:${why}。`;
  },

  signedIn: (matter, say) => `攻撃者が${whom(matter, say)}になりすましてログインしました。`,
  declined: (matter, say) =>
    `${whom(matter, say)}が別経路の表示で自分の指図と違うことに気づき、承認しませんでした。`,
  signInRefused: (matter, say) =>
    `攻撃者は${whom(matter, say)}としてログインできませんでした:${say.word(matter.first.detail)}。`,
  factorChanged: (matter, say) =>
    `攻撃者が${whom(matter, say)}の${say.word(matter.first.object)}を変更しました(${say.word(matter.first.detail)})。`,
  factorChangeRefused: (matter, say) =>
    `攻撃者は${whom(matter, say)}の${say.word(matter.first.object)}を変更できませんでした:${say.word(matter.first.detail)}。`,
  accountFrozen: (matter, say) =>
    `${whom(matter, say)}の口座が凍結されました(${say.word(matter.first.detail)}による)。`,
  noticeRead: (matter, say) =>
    `${whom(matter, say)}が通知を読みました(${say.word(matter.first.object)})。`,
  destinationRegistered: (matter, say) =>
    `攻撃者が${whom(matter, say)}の口座に自分の宛先を登録しました。`,
  orderFilled: (matter, say) =>
    `攻撃者が${whom(matter, say)}の資産を${matter.first.object.text}に換えました。`,
  ledgerAltered: ({ first, count, again }, say) =>
    `攻撃者が帳簿を${times(again, count, say)}書き換えました:${say.word(first.detail)}、${say.worth(first.amount, first.asset)}。`,

  requested({ events, first, count, again }, say) {
    const total = say.worth(sum(events), first.asset);
    if (!again) return `攻撃者が${total}の出庫を指図しました。`;
    return `攻撃者がさらに${say.number(count)}件、計${total}の出庫を指図しました。`;
  },
  verdict({ first, count, again, theirs }, say) {
    const [answer, reason] = answerOf(first.detail.text);
    const whose = theirs === null ? '利用者' : theirs ? '攻撃者' : '正当な利用者';
    const requests = `${whose}の要求${again ? `さらに${say.number(count)}件` : ''}`;
    const met = verdicts[answer] ?? `を「${answer}」としました`;
    return `${say.control(first.subject)}が、${requests}${met}(${say.word(name(reason))})。`;
  },
  reviewed: ({ first, count, again }, say) =>
    `${again ? '審査担当' : say.thing(first.object)}が攻撃者の出庫${cases(again, count, say)}を確認しました:${say.word(first.detail)}。`,
  refused: ({ first, count, again }, say) =>
    `拒否:攻撃者の出庫${cases(again, count, say)}(${say.word(first.detail)})。資産は動いていません。`,
  cancelled: ({ first, count, again }, say) =>
    `取消:攻撃者の出庫${cases(again, count, say)}(${say.word(first.detail)}による)。資産は動いていません。`,

  signatureMade: ({ first, count, again }, say) =>
    again
      ? `取引所自身の鍵が、攻撃者のためにさらに${say.number(count)}回署名しました。`
      : `${say.thing(first.subject)}が攻撃者のために署名しました。`,
  signatureRefused: ({ first, count, again }, say) =>
    `${say.thing(first.subject)}は攻撃者の要求に${times(again, count, say)}署名しませんでした:${say.word(first.detail)}。資産は動いていません。`,
  rejected: ({ count, again }, say) =>
    `攻撃者の送金${cases(again, count, say)}をチェーンが受け付けませんでした。`,
  moved({ events, first, people, count, span, gone, again }, say) {
    const from =
      people.length === 1
        ? say.thing(first.subject)
        : `保管委託ウォレット${say.number(people.length)}個`;
    const total = say.worth(sum(events), first.asset);
    const sofar =
      gone < leastTold ? '' : `ここまでに${first.asset.text}の${part(gone, say)}が流出しました。`;
    if (count === 1 && !again && gone < leastTold)
      return `${from}から攻撃者へ、まず${total}が流出しました。`;
    if (count === 1) return `${from}から攻撃者へ${total}が流出しました。${sofar}`;
    const each = alike(events) ? `${say.worth(first.amount, first.asset)}ずつ` : `計${total}が`;
    const within = span < 60 ? '' : `${say.length(span)}の間に`;
    const transfers = `${again ? 'さらに' : ''}${say.number(count)}回`;
    return `${from}から攻撃者へ、${within}${transfers}、${each}流出しました。${sofar}`;
  },

  tokenTaken: ({ first }, say) =>
    `攻撃者が${say.thing(first.object)}にあった管理者トークンを手に入れました。`,
  telephoned: ({ first, count, again }, say) =>
    `共同署名者が${say.thing(first.object)}について${again ? `さらに${say.number(count)}回、` : ''}電話で確認し、${say.thing(first.subject)}が答えました:${say.word(first.detail)}。`,
  limitsLifted: () =>
    '管理端末からの指示どおり、共同署名者が限度額を解除しました。以後は宛先も金額も問わず署名します。',
  limitsKept: ({ first }, say) =>
    `共同署名者は限度額を変更しませんでした:${say.word(first.detail)}。`,
  requestAltered: ({ first, again }, say) =>
    `攻撃者が${again ? '再び' : ''}、${say.thing(first.object)}の署名者に、画面の表示とは異なる送金を渡しました。`,
  releaseAnnounced: ({ first, count, again }, say) =>
    again
      ? `さらに${say.number(count)}件の払出しが予告されました。`
      : `${say.thing(first.subject)}からの払出しが予告されました。実行は${say.length(first.amount)}後です。`,
  releaseCancelled: ({ first, count, again }, say) =>
    again
      ? `さらに${say.number(count)}件の払出しが取り消されました。`
      : `立会人が指図のない払出しと気づき、${say.thing(first.subject)}からの払出しを取り消しました。資産は動いていません。`,

  refillMade: ({ events, first }, say) =>
    `${say.thing(first.object)}から${say.thing(first.subject)}へ${say.worth(sum(events), first.asset)}が補充されました。`,
  refillRefused: ({ first, count, again }, say) =>
    `${say.thing(first.subject)}への補充は${times(again, count, say)}見送られました:${say.word(first.detail)}。`,

  alarmRaised: ({ first, count, again }, say) =>
    `${say.thing(first.object)}について${again ? `さらに${say.number(count)}件の` : ''}警報が出ました:${sensor(first.subject.text)}。`,
  alarmNoticed({ first, cause }, say) {
    const late = cause === null ? 0 : first.time - cause.time;
    const after = late < 60 ? 'すぐに' : `${say.length(late)}後に`;
    return `${say.thing(first.subject)}が${after}警報に気づきました。`;
  },
  alarmConfirmed: ({ first, count, again }, say) =>
    again
      ? `さらに${say.number(count)}件の警報が事実と確認されました。`
      : `${say.thing(first.subject)}が事実と確認しました:${sensor(first.detail.text)}。${aboutRights.includes(first.detail.text) ? '' : '資産が足りません。'}`,
  alarmDismissed: ({ first, count, again }, say) =>
    again
      ? `さらに${say.number(count)}件の警報が誤報と分かりました。`
      : `${say.thing(first.subject)}が${say.length(first.amount)}かけて調べ、誤報と分かりました。`,
  ordered: ({ events, first }, say) =>
    `${say.thing(first.subject)}が指示しました:${say.list(events.map(({ object }) => actOf(object.text)))}。`,
  effective: ({ events, first }, say) =>
    `${first.subject.text.split(' ').join('と')}:${say.list(events.map(({ object }) => actOf(object.text)))}が実施されました。`,
  resumed: ({ events, first }, say) =>
    `${events.map(({ subject }) => subject.text).join('と')}の出庫が${say.length(first.amount)}ぶりに再開しました。`,
  announced: ({ again }) => `取引所が${again ? '再び' : ''}公表しました。`,
  ...aftermath.ja,
};

/** A share of all coins below this is not worth saying. */
const leastTold = 0.001;

/** この警報では、資産が減っているとは限らない。 */
const unordered = 'payment nobody ordered';

/** Sensors that speak of keys and rights, not of coins. */
const aboutRights = ['broken seal', 'use without a ticket', 'work beyond the ticket', unordered];

const logins: readonly string[] = ['login', 'session'];

const verdicts: Readonly<Record<string, string>> = {
  refuse: 'を拒否しました',
  hold: 'を保留しました',
  review: 'を人の確認に回しました',
  challenge: 'に追加の認証を求めました',
};

const tierNames: Readonly<Record<string, string>> = {
  hot: 'ホット',
  warm: 'ウォーム',
  cold: 'コールド',
  vault: '保管委託',
};

function tierOf({ detail }: Event): string {
  return tierNames[detail.text] ?? detail.text;
}

function answerOf(detail: string): [answer: string, reason: string] {
  const [answer = '', ...reason] = detail.split(': ');
  return [answer, reason.join(': ')];
}

function sum(events: readonly Event[]): number {
  return events.reduce((total, { amount }) => total + amount, 0);
}

function alike(events: readonly Event[]): boolean {
  const first = events[0]!.amount;
  return events.every(({ amount }) => Math.abs(amount - first) <= first / 100);
}

function part(share: number, say: Speech): string {
  return share > 0.995 ? 'ほぼ全量' : say.percent(share);
}

function sensor(text: string): string {
  return wordOf(sensors, text, 'ja');
}

function actOf(act: string): string {
  return acts[act as Act].ja;
}

function ofCustomer({ people }: Matter): boolean {
  return people[0]!.text.startsWith('customer');
}

/** 与えられた権限で入る者は、侵入したとはいわない。 */
function cameIn({ detail }: Event): string {
  if (ownKeys.includes(detail.text)) return '立ち入りました';
  return ownWays.includes(detail.text) ? '入りました' : '侵入しました';
}

function isKey({ text }: Name): boolean {
  return text.includes(' key ');
}

/** The customer it happened to, or how many; some of them more than once. */
function whom({ people, again, count }: Matter, say: Speech): string {
  if (!again) return say.thing(people[0]!);
  if (people.length === count) return `さらに利用者${say.number(count)}人`;
  return `利用者${say.number(people.length)}人(さらに${say.number(count)}回)`;
}

/** Says that it happened more than once; the first time needs no word. */
function times(again: boolean, count: number, say: Speech): string {
  return again ? `さらに${say.number(count)}回` : '';
}

function cases(again: boolean, count: number, say: Speech): string {
  return again ? `さらに${say.number(count)}件` : '';
}
