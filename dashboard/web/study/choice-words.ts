/** The words for what a study asks, who lives it and where it is kept. */
import type { Language } from '../../../sim/prose/language.ts';

const en = {
  rows: 'Scenarios',
  rowsChosen: (n: number) => `Scenarios: ${n} chosen`,
  every: 'Choose all',
  clear: 'Choose none',
  kinds: { incident: 'incident', exercise: 'exercise', ordinary: 'ordinary week', own: 'your own' },
  baseline: 'Baseline taken apart',
  size: (rows: number, runs: number) =>
    `${rows === 1 ? '1 scenario' : `${rows} scenarios`} × ${runs} runs = ${rows * runs} trials, each under every set of controls.`,
  noRows: 'Choose at least one scenario.',
  trials: (finished: number, planned: number, runs: number) =>
    `${finished} of ${planned} trials; ${runs} ${runs === 1 ? 'run' : 'runs'} of every scenario`,
  served:
    'The study runs on the server and goes on when this page is closed. Its address finds it again.',
  here: 'The study runs in this browser, while this page is open.',
  kept: 'What is done is kept in this browser over a reload.',
  unkept: 'This browser lets the page keep nothing: a reload loses the study.',
  own: 'A study with a scenario of one’s own runs in this browser, not on the server.',
  stale: 'Runs kept by another version of the simulator were let go; the study began anew.',
  reading: 'The scenarios are being read.',
  rowsSoFar: (n: number, all: number) =>
    `${n} of ${all} scenarios have their first runs; the others follow.`,
  waitingTurn: 'Waits for another study to end.',
  lost: 'The connection is lost. What arrived stays; the page tries again.',
  studies: 'Studies',
  studiesLead: 'Studies that were begun, here or on the server.',
  study: 'Study',
  state: 'State',
  states: {
    waiting: 'waits',
    running: 'running',
    done: 'done',
    cancelled: 'stopped',
    failed: 'failed',
  },
  onServer: 'on the server',
  inBrowser: 'in this browser',
  openStudy: (rows: string, runs: number, seed: string) => `${rows}; ${runs} runs, seed ${seed}`,
  more: (n: number) => ` and ${n} more`,
  forget: 'Delete',
  forgetStudy: (name: string) => `Delete the study: ${name}`,
};

type Words = typeof en;

const ja: Words = {
  rows: 'シナリオ',
  rowsChosen: (n) => `シナリオ:${n}件を選択`,
  every: 'すべて選ぶ',
  clear: '選択を外す',
  kinds: { incident: '事案', exercise: '演習', ordinary: '平常時', own: '自作' },
  baseline: '分解する基準',
  size: (rows, runs) =>
    `シナリオ${rows}件×${runs}回=試行${rows * runs}件。試行ごとに対策の組をすべて試します。`,
  noRows: 'シナリオを1件以上選んでください。',
  trials: (finished, planned, runs) =>
    `試行${planned}件中${finished}件。各シナリオ${runs}回まで集計`,
  served: '検証はサーバーで実行され、このページを閉じても続きます。同じアドレスを開くと戻れます。',
  here: '検証はこのブラウザーの中で、ページを開いている間だけ実行されます。',
  kept: '終わった分はこのブラウザーに保存され、再読み込みしても残ります。',
  unkept: 'このブラウザーでは保存ができません。再読み込みすると検証は失われます。',
  own: '自作シナリオを含む検証は、サーバーではなくこのブラウザーで実行されます。',
  stale: '別の版のシミュレーターで保存された回は使わず、最初から実行しました。',
  reading: 'シナリオを読み込んでいます。',
  rowsSoFar: (n, all) => `${all}件中${n}件のシナリオで最初の結果が出ています。残りは順に続きます。`,
  waitingTurn: 'ほかの検証が終わるのを待っています。',
  lost: '接続が切れました。届いた結果は残ります。再接続を試みています。',
  studies: '検証の一覧',
  studiesLead: 'これまでに始めた検証です。サーバーのものと、このブラウザーのものがあります。',
  study: '検証',
  state: '状態',
  states: {
    waiting: '待機中',
    running: '実行中',
    done: '完了',
    cancelled: '中止',
    failed: '失敗',
  },
  onServer: 'サーバー',
  inBrowser: 'このブラウザー',
  openStudy: (rows, runs, seed) => `${rows}、${runs}回、シード${seed}`,
  more: (n) => `ほか${n}件`,
  forget: '削除',
  forgetStudy: (name) => `検証を削除:${name}`,
};

export const choiceWords: Readonly<Record<Language, Words>> = { en, ja };
