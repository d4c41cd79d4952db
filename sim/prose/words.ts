/**
 * The words a journal itself uses, in both languages: reasons, ways, deeds, sensors and acts. In English
 * they are written to stand where the journal's own word would. A test finds those that are missing.
 */
import type { Act } from '../exchange/acts.ts';
import type { Bilingual } from './language.ts';
import { staffWords } from './staff-words.ts';

/** Reasons, ways and deeds, by the journal's word; what is not listed is told as it stands. */
export const words: Readonly<Record<string, Bilingual>> = {
  // ways in, and what bars them
  'a loaded document': { en: 'by way of a loaded document', ja: '不正な文書を経由' },
  'a flaw in a server': { en: 'by way of a flaw in a server', ja: 'サーバーの欠陥を利用' },
  open: { en: 'with nothing in the way', ja: '遮るものなし' },
  login: { en: 'with a staff login', ja: '社員のログインを利用' },
  session: { en: 'over an open session', ja: '接続中のセッションを利用' },
  'only in person': {
    en: 'it can only be entered in person',
    ja: 'その場に人が行く必要があります',
  },
  'no way': { en: 'there is no way in', ja: '通じる経路がありません' },
  'cut off': { en: 'the servers had been cut off', ja: 'サーバーが遮断されています' },
  'not in this place': { en: 'it is not kept there', ja: 'そこには置かれていません' },
  'the key cannot leave its device': {
    en: 'a key in hardware cannot leave its device',
    ja: '専用装置の鍵は外に取り出せません',
  },
  'opens the document': { en: 'opened the document', ja: '添付文書を開きました' },

  // what the adversary waits for, and why he stops
  'until the office is empty': { en: 'for the office to be empty', ja: '社内が無人になるまで' },
  'the key is not loaded': { en: 'for the key to be loaded', ja: '鍵が読み込まれるまで' },
  'the new address becomes usable': {
    en: 'for the new address to become usable',
    ja: '新しい宛先が使えるようになるまで',
  },
  'nobody opened the document': {
    en: 'nobody opened the document',
    ja: '誰も文書を開きませんでした',
  },
  'too few keys within reach': { en: 'too few keys were within reach', ja: '届く鍵が足りません' },
  'no place from which the signer can be called': {
    en: 'there was no place from which to call the signer',
    ja: '署名サーバーを呼び出せる場所がありません',
  },
  'the books are out of reach': { en: 'the books were out of reach', ja: '帳簿に届きません' },
  'nothing more arrives': { en: 'nothing more arrived', ja: '新たな入金がなくなりました' },
  'before the first coins are moved on': {
    en: 'before the first coins are moved on',
    ja: '資産を移し始めるまで',
  },
  'no venue pays any more': {
    en: 'no venue outside paid any more',
    ja: '換金できる取引所がなくなりました',
  },
  'not worth the trouble': { en: 'too little was there', ja: '残高がわずかでした' },
  'not proven': { en: 'a factor was missing', ja: '認証要素が足りません' },
  'could not sign in': { en: 'the customer could not sign in', ja: '利用者がログインできません' },
  'challenge not met': { en: 'the extra check was not passed', ja: '追加の確認を通れません' },
  'account frozen': { en: 'the account was frozen', ja: '口座が凍結されています' },
  'balance too low': { en: 'the balance was too low', ja: '残高が足りません' },
  'destination not yet usable': {
    en: 'the address could not be used yet',
    ja: '宛先がまだ使えません',
  },
  'order not signed': {
    en: 'the customer had not signed the order',
    ja: '利用者の署名がありません',
  },
  'declined on the second display': {
    en: 'it was declined on the second display',
    ja: '別経路の表示で承認されませんでした',
  },
  'confirmed too late': { en: 'the confirmation came too late', ja: '承認が時間内に届きません' },
  'token may not withdraw': { en: 'the token may not withdraw', ja: 'トークンでは出庫できません' },
  'token bound to another network': {
    en: 'the token is bound to another network',
    ja: 'トークンは別の接続元に限られています',
  },
  'trading is halted': { en: 'trading was halted', ja: '売買が停止中です' },
  'number moved recently': { en: 'the number had moved recently', ja: '番号が移ったばかりです' },

  // what he comes to hold
  'a password used elsewhere': { en: 'the reused password', ja: '使い回しのパスワード' },
  'what was typed on a false page': {
    en: 'the phished password',
    ja: '偽サイトに入力されたパスワード',
  },
  'a customer on a false page': { en: 'the live sign-in', ja: '偽サイト上のログイン操作' },
  'the telephone number': { en: 'the telephone number', ja: '電話番号' },
  'the mailbox': { en: 'the mailbox', ja: 'メールボックス' },
  'the device': { en: 'the infected device', ja: '端末の操作権(マルウェア感染)' },
  'what was typed on the infected device': {
    en: 'the sign-in and the code typed on a false page',
    ja: 'ログイン中の画面と、偽の画面に入力された認証番号',
  },
  'the order': { en: 'an order', ja: '出庫指図' },
  'the address': { en: 'a new address', ja: '登録しようとした宛先' },
  'an API token': { en: 'the API token', ja: 'APIトークン' },
  'an open session': { en: 'the open session', ja: 'ログイン中のセッション' },
  'a new password': { en: 'the new password', ja: '新しいパスワード' },

  ...staffWords,

  // books
  'a credit without a deposit': { en: 'a credit without a deposit', ja: '入金のない残高' },
  'claims moved between rows': { en: 'claims moved between rows', ja: '口座間での残高の付け替え' },
  'an approved order inserted': { en: 'an order marked as approved', ja: '承認済みとした出庫指図' },

  // cold and vault
  'what is signed is not what was asked': {
    en: 'what was to be signed was not what had been asked',
    ja: '署名する内容が依頼と異なります',
  },
  'the release was called off': {
    en: 'the release had been called off',
    ja: '払出しが取り消されました',
  },
  'the co-signer pays own wallets only': {
    en: 'the co-signer pays only the house’s own wallets',
    ja: '共同署名者は自社のウォレット以外への送金に署名しません',
  },
  'above the limit of the co-signer': {
    en: 'it was above the limit of the co-signer',
    ja: '共同署名者の限度額を超えています',
  },
  'nobody here ordered it': { en: 'nobody here ordered it', ja: '社内に指図した者がいません' },
  'the co-signer changes its rules': {
    en: 'for the co-signer to change its rules',
    ja: '共同署名者が設定を変更するまで',
  },
  'no such wallet': { en: 'there was no such wallet', ja: 'そのウォレットはありません' },
  'the console does not obey': {
    en: 'the console did not obey them',
    ja: '管理端末で指図できません',
  },

  // venues outside
  'by tag': { en: 'by the tags on the chain', ja: 'チェーン上の追跡印による' },
  'step by step': {
    en: 'step by step back from each deposit',
    ja: '入庫から一段ずつさかのぼる',
  },
  'nobody came for it': { en: 'nobody came for it', ja: '名乗り出た人なし' },
  'its holder came for it': { en: 'its holder came for it', ja: '持ち主が名乗り出た' },

  // signers and refills
  'signing is stopped': { en: 'signing was stopped', ja: '署名が停止中です' },
  'no order behind it': { en: 'no order was behind it', ja: '対応する指図がありません' },
  'no instruction signed by the customer': {
    en: 'the customer had signed nothing',
    ja: '利用者の署名がありません',
  },
  'the signer does not answer calls from here': {
    en: 'the signer does not answer calls from there',
    ja: '署名サーバーはその場所からの要求に応じません',
  },
  'too few keys': { en: 'too few keys signed', ja: '署名した鍵が足りません' },
  'nothing left': { en: 'nothing was left', ja: '残高がありません' },
  'more than usual left this hour or day': {
    en: 'more than usual had left',
    ja: '出庫額が通常を超えています',
  },
  'holdings are below what is owed': {
    en: 'less was there than was owed',
    ja: '保有額が債務を下回っています',
  },
  'payments left with no order behind them': {
    en: 'payments had left with no order behind them',
    ja: '指図のない出庫があります',
  },
  'the outflow is not explained': {
    en: 'the outflow could not be explained',
    ja: '出庫の理由を説明できません',
  },
  'offline keys pay own wallets only': {
    en: 'offline keys pay only the house’s own wallets',
    ja: 'オフラインの鍵は自社のウォレットにしか送れません',
  },
  'balances are compared': { en: 'balances were compared first', ja: '先に残高を照合します' },

  // what the desk answers
  'not as usual': { en: 'it was not as usual', ja: '普段と異なります' },
  'nothing about it is as usual': {
    en: 'nothing about it was as usual',
    ja: 'すべてが普段と異なります',
  },
  'one network, many accounts': {
    en: 'one network came to many accounts',
    ja: '同じ接続元から多数の口座へのログインです',
  },
  'a factor was changed lately': {
    en: 'a factor had been changed lately',
    ja: '認証要素が変更されたばかりです',
  },
  'above the daily limit': { en: 'it was above the daily limit', ja: '1日の上限を超えています' },
  'above the daily part of the balance': {
    en: 'it was above the daily part of the balance',
    ja: '1日に出せる残高の割合を超えています',
  },
  'a large order': { en: 'it was large', ja: '高額です' },
  'linked orders add up': {
    en: 'orders that belong together added up',
    ja: '関連する指図の合計が大きくなっています',
  },
  'the customer did not order it': {
    en: 'the customer had not ordered it',
    ja: '利用者本人の指図ではありません',
  },
  'nobody could confirm it': { en: 'nobody could confirm it', ja: '誰にも確認できません' },

  // what customers meet
  'coins are missing': { en: 'coins are missing', ja: '資産がなくなっている' },
  'the password no longer works': {
    en: 'the password no longer works',
    ja: 'パスワードが通らない',
  },
  'an order is not mine': { en: 'an order is not mine', ja: '身に覚えのない出庫がある' },
  'coins did not arrive': { en: 'the coins did not arrive', ja: '送った資産が届かない' },
  'another order than mine was shown': {
    en: 'another order than mine was shown',
    ja: '自分の指図と違う内容が表示された',
  },
  'something to confirm': { en: 'a request to confirm', ja: '承認の求め' },
  'withdrawal ordered': { en: 'an ordered withdrawal', ja: '出庫指図' },
  'sign-in from a new device': {
    en: 'a sign-in from a new device',
    ja: '新しい端末からのログイン',
  },
  'new destination': { en: 'a new address', ja: '新しい宛先' },
  'the support desk': { en: 'the support desk', ja: 'サポート窓口' },
  'the owner': { en: 'the owner', ja: '口座名義人' },
  changeFactor: { en: 'in the settings', ja: '設定画面' },
  recover: { en: 'through the page for forgotten passwords', ja: 'パスワード再設定' },
  support: { en: 'through the support desk', ja: 'サポート窓口' },
  password: { en: 'password', ja: 'パスワード' },
  sms: { en: 'SMS number', ja: 'SMS番号' },
  totp: { en: 'authenticator app', ja: '認証アプリ' },
  'in order': { en: 'all in order', ja: '問題なし' },
};

/** What a sensor has seen, as a clause. */
export const sensors: Readonly<Record<string, Bilingual>> = {
  'empty wallet': { en: 'orders could not be paid', ja: '出庫できない指図があります' },
  'payment without an order': {
    en: 'coins had left with no order behind them',
    ja: '指図のない出庫があります',
  },
  'payment nobody ordered': {
    en: 'somebody was asked for a payment that nobody had ordered',
    ja: '誰も指図していない出庫が見つかりました',
  },
  'unusual outflow': { en: 'more left than usual', ja: '出庫が普段より多くなっています' },
  'broken seal': { en: 'a seal was broken', ja: '封印が破られています' },
  'use without a ticket': {
    en: 'a right had been used without a ticket',
    ja: '依頼のない権限の使用があります',
  },
  'work beyond the ticket': {
    en: 'more was done than the ticket asked for',
    ja: '依頼の範囲を超えた操作があります',
  },
  reconciliation: { en: 'books and chain differed', ja: '帳簿とチェーンの残高に差があります' },
};

/** What can be ordered, and in English how it is once it holds. */
export const acts: Readonly<Record<Act, { order: string; holds: string; ja: string }>> = {
  freeze: { order: 'stop withdrawals', holds: 'withdrawals were stopped', ja: '出庫の停止' },
  'stop-signer': { order: 'stop the signer', holds: 'the signer was stopped', ja: '署名の停止' },
  sweep: {
    order: 'move the coins to new keys',
    holds: 'new keys were in place',
    ja: '新しい鍵への資産移動',
  },
  'stop-deposits': { order: 'stop deposits', holds: 'deposits were stopped', ja: '入金の停止' },
  'halt-trading': { order: 'halt trading', holds: 'trading was halted', ja: '売買の停止' },
  'cut-servers': {
    order: 'cut the servers off',
    holds: 'the servers were cut off',
    ja: 'サーバーの遮断',
  },
  notify: {
    order: 'warn other exchanges',
    holds: 'other exchanges were warned',
    ja: '他の取引所への通知',
  },
  reopen: { order: 'reopen', holds: 'everything was open again', ja: '再開' },
};
