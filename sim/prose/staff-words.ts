/** The words of a journal about the people of the house: what their rights open, and what comes of it. */
import type { RightName } from '../exchange/blueprint/rights.ts';
import type { Bilingual } from './language.ts';

export const staffWords: Readonly<Record<string, Bilingual>> = {
  'what the support desk sees': { en: 'the desk’s file', ja: '窓口が閲覧できる情報' },
  'a piece of the backup': { en: 'a piece of the backup', ja: 'バックアップの一片' },
  'the seed from before it was in use': {
    en: 'the seed, known from before it was in use,',
    ja: '使用開始前から知る復元フレーズ',
  },

  // rights of the staff, and what the house asks
  deploy: { en: 'with the right to deploy programs', ja: 'プログラムの配備権限を利用' },
  restore: { en: 'with the right to restore backups', ja: 'バックアップの復元権限を利用' },
  console: { en: 'from the operators’ console', ja: '運用端末の操作権限を利用' },
  'open-safe': { en: 'with a key to the safe', ja: '金庫の開扉権限を利用' },
  'open-site': { en: 'with the key to another site', ja: '別拠点の金庫の開扉権限を利用' },
  'hold-key': { en: 'as one of the key holders', ja: '鍵保持者の立場を利用' },
  'the emergency login': { en: 'with the emergency login', ja: '緊急用の共有ログインを利用' },
  'nobody there holds this right': { en: 'nobody there held it', ja: '権限を持つ者がいません' },
  'the login has ended': { en: 'the login had ended', ja: '権限が失効しています' },
  'it takes more people': { en: 'it takes more people', ja: '一人では行使できません' },
  'it takes another department': {
    en: 'it takes somebody of another department',
    ja: '他部署の者の同意が要ります',
  },
  'it takes somebody of operations': {
    en: 'it takes somebody of operations',
    ja: '配備には運用部門の者が要ります',
  },
  'a colleague asked who wanted it': {
    en: 'a colleague came past and asked who wanted it',
    ja: '通りかかった同僚に、誰の依頼かを問われました',
  },
  'until the others have gone home': {
    en: 'for the others to go home',
    ja: 'ほかの者が帰るまで',
  },
  'a colleague read the change': {
    en: 'a colleague had read the change',
    ja: '同僚が変更内容を確認し、不正に気づきました',
  },
  'the bell was heard': { en: 'the bell was heard', ja: '警報が鳴り、警備員が駆けつけました' },
  'somebody came': { en: 'somebody came', ja: '人が来ました' },
  'the backup is encrypted': { en: 'the backup was encrypted', ja: 'バックアップは暗号化済みです' },
  'an approver asked what it was for': {
    en: 'an approver asked what it was for',
    ja: '承認者が理由を問いただしました',
  },
  'nothing is ordered here': { en: 'nothing is ordered there', ja: 'そこからは指図できません' },
  'his next duty': { en: 'for his next turn of duty', ja: '次の担当業務の機会まで' },
  'until more is there': { en: 'for more to be there', ja: '残高が戻るまで' },
  'until nobody thinks of him': {
    en: 'for nobody to think of him any more',
    ja: '疑われなくなるまで',
  },
  agrees: { en: 'agreed', ja: '応じました' },
  declines: { en: 'declined and kept quiet', ja: '断りましたが、黙っていました' },
  'reports it': { en: 'declined and told the house', ja: '断り、会社に通報しました' },
  'he was never hired': { en: 'he had never been hired', ja: '採用されていません' },
  'his right moves nothing by itself': {
    en: 'his right moves nothing by itself',
    ja: 'その権限だけでは資産を動かせません',
  },
  'the house asks for more than he has': {
    en: 'the house asked for more than he had',
    ja: '必要な権限や人数がそろいません',
  },
  'nothing can be ordered there': {
    en: 'nothing could be ordered there',
    ja: 'そこから指図できる資産がありません',
  },
  'a colleague reported it': { en: 'a colleague had reported it', ja: '同僚に通報されました' },
  'too few colleagues would take part': {
    en: 'too few colleagues would take part',
    ja: '協力する同僚が足りません',
  },
  'the money is spent': { en: 'the money was spent', ja: '買収の資金が尽きました' },
  'named by a colleague': { en: 'a colleague had named him', ja: '同僚の通報による' },
};

/** Ways in that the house itself has given; whoever comes by one of them breaks into nothing. */
export const ownWays: readonly string[] = ['deploy', 'restore', 'console', 'the emergency login'];
export const ownKeys: readonly string[] = ['open-safe', 'open-site', 'hold-key'];
/** Said where somebody is driven out of a place in which he stood. */
export const drivenOut = 'the bell was heard';

/** What a right is called where somebody is refused it. */
export const rightNouns: Readonly<Record<RightName, Bilingual>> = {
  deploy: { en: 'the right to deploy programs', ja: 'プログラムの配備権限' },
  restore: { en: 'the right to restore backups', ja: 'バックアップの復元権限' },
  console: { en: 'the operators’ console', ja: '運用端末の操作権限' },
  approve: { en: 'the right to approve', ja: '承認権限' },
  'open-safe': { en: 'the key to the safe', ja: '金庫の開扉権限' },
  'hold-key': { en: 'the holder’s own key', ja: '鍵保持者の鍵' },
  'reset-factor': { en: 'the right to reset accounts', ja: '認証要素の再設定権限' },
  'open-site': { en: 'the key to another site', ja: '別拠点の金庫の開扉権限' },
  'read-logs': { en: 'the right to read logs', ja: '操作記録の閲覧権限' },
};
