/** Words of two runs side by side, of a span and of a vote, in both languages. */
import type { Language } from '../../../sim/prose/language.ts';

const en = {
  stageOf: (letter: string) => `The exchange at this moment, ${letter}`,
  verdicts: 'Verdicts so far',
  noVerdicts: 'No control has been asked so far.',
  said: (a: string, b: string) => `A: ${a}. B: ${b}.`,
  nothingSaid: 'nothing',
  waits: 'Honest customers now',
  waiting: (a: string, b: string) => `A: ${a}. B: ${b}.`,
  veiled: 'B is simulated and not shown yet.',
  question: 'Does B lose all, some or none of what A loses?',
  votes: { all: 'All', some: 'Some', none: 'None' },
  voted: (vote: string) => `The room said: ${vote}.`,
  span: (from: string, to: string, shown: string, of: string) =>
    `Story from ${from} to ${to}: ${shown} of ${of} lines.`,
  spanFrom: 'From this moment',
  spanTo: 'Until this moment',
  spanClear: 'Whole story',
  spanHow: 'Drag over the loss chart to choose a span of the story.',
  spanEmpty: 'Nothing is told in this span.',
  panelsFolded: 'Panels',
};

type Words = typeof en;

const ja: Words = {
  stageOf: (letter) => `この時点の取引所(${letter})`,
  verdicts: 'これまでの判断',
  noVerdicts: 'まだどの対策も判断していません。',
  said: (a, b) => `A:${a}。B:${b}。`,
  nothingSaid: 'なし',
  waits: '正当な利用者の状況',
  waiting: (a, b) => `A:${a}。B:${b}。`,
  veiled: 'Bの計算は済んでいますが、まだ表示していません。',
  question: 'Aで流出する分のうち、Bではどれだけ流出しますか。',
  votes: { all: 'すべて', some: '一部', none: 'なし' },
  voted: (vote) => `会場の予想:${vote}。`,
  span: (from, to, shown, of) => `${from}から${to}まで:全${of}行のうち${shown}行。`,
  spanFrom: 'この時点から',
  spanTo: 'この時点まで',
  spanClear: '経過の全体',
  spanHow: '流出額の図をドラッグすると、経過の区間を選べます。',
  spanEmpty: 'この区間に記述はありません。',
  panelsFolded: 'パネル',
};

export const compareWords: Readonly<Record<Language, Words>> = { en, ja };
