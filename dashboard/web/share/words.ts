/** The words of sharing in both languages. */
import type { Language } from '../../../sim/prose/language.ts';

const en = {
  title: 'Share',
  link: 'Link to this moment',
  copy: 'Copy',
  copied: 'Link copied.',
  notCopied: 'The browser does not let this page copy. Select the link and copy it.',
  fromDisk: 'This page is a file on this machine. A link opens only where the file lies.',
  ownText: 'This scenario is your own. A link asks for its text; a replay carries it.',
  replay: 'Replay without a server',
  replayLead:
    'One HTML file that opens from disk, with no network, at this moment, and ends with the same digest.',
  saveReplay: 'Save a replay',
  making: 'Being written',
  saved: (file: string) => `Saved as ${file}.`,
  noReplay:
    'The one-file page is not beside this page, so no replay can be written. Share the link.',
  unfinished: 'Wait until the run is simulated.',
  notDrawn: 'The picture could not be written.',
  figures: 'Figures',
  figuresLead:
    'As drawn now, in this language and theme, with title, digest, source, and the command that gives the same.',
  figureTitle: (scenario: string, figure: string) => `${scenario}: ${figure}`,
  noFigures: 'Nothing is drawn in this view.',
  saveAs: (title: string, kind: string) => `${title} as ${kind}`,
  tables: 'Tables',
  tablesLead: 'Plain numbers, safe to open in a spreadsheet, as far as has been shown.',
  tableNames: { ending: 'Figures at the end', story: 'Story', loss: 'Loss' },
  columns: {
    run: 'Run',
    figure: 'Figure',
    unit: 'Unit',
    simulated: 'Simulated',
    recorded: 'Recorded',
    seconds: 'Seconds',
    time: 'Time',
    event: 'What happened',
    yen: 'Yen taken',
  },
  units: { yen: 'yen', share: 'share', count: 'count', seconds: 'seconds' },
  at: (moment: string, taken: string) => `${moment}. Taken: ${taken}.`,
  atBoth: (moment: string, a: string, b: string) => `${moment}. Taken: A ${a}, B ${b}.`,
  seenOnly: 'As the exchange could see it.',
  digest: (digest: string) => `Digest ${digest}`,
  digests: (a: string, b: string) => `Digest A ${a}, B ${b}`,
  source: (program: string, scenario: string, seed: string, controls: string) =>
    `Source: simulated with ${program}, scenario ${scenario}, seed ${seed}, controls ${controls}.`,
  again: (command: string) => `The same again: ${command}`,
  close: 'Close',
};

type Words = typeof en;

const ja: Words = {
  title: '共有',
  link: 'この時点へのリンク',
  copy: 'コピー',
  copied: 'リンクをコピーしました。',
  notCopied: 'ブラウザーがコピーを許可しません。リンクを選択してコピーしてください。',
  fromDisk: 'このページは端末内のファイルです。リンクは、このファイルがある場所でだけ開けます。',
  ownText:
    '利用者自身のシナリオです。リンクでは本文を求められます。再生ファイルには本文が入ります。',
  replay: 'サーバーなしで再生',
  replayLead:
    '1つのHTMLファイルです。通信なしでディスクから開け、この時点から始まり、同じダイジェストになります。',
  saveReplay: '再生ファイルを保存',
  making: '作成しています',
  saved: (file) => `${file}として保存しました。`,
  noReplay:
    '1ファイル版がこのページの隣にないため、再生ファイルを作れません。リンクを共有してください。',
  unfinished: '計算が終わるまでお待ちください。',
  notDrawn: '図を作成できませんでした。',
  figures: '図',
  figuresLead:
    '今の表示のまま、この言語と配色で、題名、ダイジェスト、出所、再現するコマンドを添えて保存します。',
  figureTitle: (scenario, figure) => `${scenario}:${figure}`,
  noFigures: 'この画面に図はありません。',
  saveAs: (title, kind) => `${title}を${kind}で保存`,
  tables: '表',
  tablesLead: '表示済みの範囲を数値のまま保存します。表計算ソフトで安全に開けます。',
  tableNames: { ending: '終了時の数値', story: '経過', loss: '流出額' },
  columns: {
    run: '実行',
    figure: '項目',
    unit: '単位',
    simulated: '模擬',
    recorded: '記録',
    seconds: '経過秒',
    time: '時刻',
    event: '起きたこと',
    yen: '流出額(円)',
  },
  units: { yen: '円', share: '割合', count: '件', seconds: '秒' },
  at: (moment, taken) => `${moment}。流出額:${taken}。`,
  atBoth: (moment, a, b) => `${moment}。流出額:A ${a}、B ${b}。`,
  seenOnly: '取引所に見えた範囲です。',
  digest: (digest) => `ダイジェスト ${digest}`,
  digests: (a, b) => `ダイジェスト A ${a}、B ${b}`,
  source: (program, scenario, seed, controls) =>
    `出所:${program}による模擬。シナリオ ${scenario}、シード ${seed}、対策 ${controls}。`,
  again: (command) => `再現するには:${command}`,
  close: '閉じる',
};

export const shareWords: Readonly<Record<Language, Words>> = { en, ja };
export type ShareWords = Words;
