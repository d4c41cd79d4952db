/** The words of leading and following in both languages. */
import type { Language } from '../../../sim/prose/language.ts';

const en = {
  lead: {
    title: 'Show it to others',
    explain:
      'Whoever opens the link sees this run at your moment, on a phone too: your play, pauses and jumps. They may look elsewhere and come back. They cannot steer, and the link opens nothing else.',
    ownText: 'This scenario is your own. Whoever follows gets its text.',
    start: 'Start showing',
    starting: 'Being opened',
    link: 'Link for those who follow',
    home: 'This machine’s address as others reach it',
    copy: 'Copy the link for those who follow',
    copyShort: 'Copy',
    hereOnly:
      'This page is served for this machine alone, so the link opens only here. For phones, start the server with --host and the address of this machine.',
    stop: 'Stop showing',
    name: 'You are showing this',
    followers: (n: number) =>
      n === 0 ? 'nobody follows yet' : n === 1 ? '1 follows' : `${n} follow`,
    elsewhere: 'They stay where you left the run.',
    lost: 'The connection is lost and is being tried again. Those who follow wait where they are.',
    failed: (line: string) => `The server cannot show this: ${line}`,
    replaced: 'Another page of yours leads this showing now.',
    openLink: 'Link',
  },
  follow: {
    name: 'Following a leader',
    joining: 'Joining the showing.',
    full: 'The showing is full; trying again.',
    playing: 'You are following. The leader is playing.',
    paused: 'You are following. The leader has paused.',
    ownEye: 'You are following, with an eye of your own.',
    leadersEye: 'With the leader’s eye',
    strayed: 'You are looking for yourself.',
    leaderAt: (moment: string) => `The leader is at ${moment}.`,
    back: 'Back to the leader',
    away: 'The leader’s connection is lost. What has arrived stays.',
    lost: 'Your connection is lost; trying again. What has arrived stays.',
    ended: 'The showing has ended. What has arrived stays with you.',
    missing: 'There is no such showing. It may have ended; ask for a new link.',
    stop: 'Stop following',
    stopShort: 'Leave',
    close: 'Close',
  },
};

type Words = typeof en;

const ja: Words = {
  lead: {
    title: 'ほかの人に見せる',
    explain:
      'リンクを開いた人は、スマートフォンでも、この実行をあなたと同じ時点で見ます。再生、一時停止、移動がそのまま伝わります。各自で別の時点を見て、また戻れます。操作はできず、このリンクでほかのものは開けません。',
    ownText: 'これは利用者自身のシナリオです。参加者にはその本文も渡ります。',
    start: '見せ始める',
    starting: '準備しています',
    link: '参加者用のリンク',
    home: 'ほかの機器から見たこの端末のアドレス',
    copy: '参加者用のリンクをコピー',
    copyShort: 'コピー',
    hereOnly:
      'このページはこの端末だけに配信されているため、リンクはここでしか開けません。スマートフォンで見るには、--host にこの端末のアドレスを付けてサーバーを起動してください。',
    stop: '見せるのを終える',
    name: 'この実行を見せています',
    followers: (n) => (n === 0 ? '参加者はまだいません' : `${n}人が参加中`),
    elsewhere: '参加者の画面は、あなたが離れた時点のままです。',
    lost: '接続が切れました。再接続しています。参加者の画面は止まっています。',
    failed: (line) => `サーバーで表示できません:${line}`,
    replaced: 'ほかのページが進行を引き継ぎました。',
    openLink: 'リンク',
  },
  follow: {
    name: '進行役と同じ画面',
    joining: '進行役につないでいます。',
    full: '参加者が上限に達しています。空きを待っています。',
    playing: '進行役と同じ画面です。進行役が再生しています。',
    paused: '進行役と同じ画面です。進行役は一時停止しています。',
    ownEye: '進行役と同じ時点です。視点は自分で選んでいます。',
    leadersEye: '進行役の視点にする',
    strayed: '自分で見ています。',
    leaderAt: (moment) => `進行役は${moment}の時点です。`,
    back: '進行役に戻る',
    away: '進行役の接続が切れました。届いた分は残ります。',
    lost: '接続が切れました。届いた分は残ります。再接続しています。',
    ended: '進行役が終了しました。届いた分は手元に残ります。',
    missing:
      'この進行は見つかりません。終了した可能性があります。新しいリンクを受け取ってください。',
    stop: '参加をやめる',
    stopShort: 'やめる',
    close: '閉じる',
  },
};

export const showingWords: Readonly<Record<Language, Words>> = { en, ja };
