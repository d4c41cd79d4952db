/** The words of the answer to what happens if the assumptions are wrong; its sentences are those of `sim/prose`. */
import type { Language } from '../../../../sim/prose/language.ts';

const en = {
  survives: 'Which conclusions survive',
  survivesCaption: (row: string, samples: number, runs: number) =>
    `${row}: in what share of ${samples} samples of the doubtful numbers each conclusion still holds, with its 95% interval. Every sample meets the same ${runs} runs.`,
  matters: 'How far the results move, and by which numbers',
  mattersCaption: (row: string, samples: number) =>
    `${row}: where nine samples in ten of ${samples} lie (bar), and the value as stated (diamond).`,
  holdsIn: 'holds',
  spreads: 'nine samples in ten',
  stated: 'as stated',
  conclusion: 'Conclusion at the stated values',
  share: 'Holds in',
  of: (share: string, judged: number) => `${share} of ${judged} samples`,
  falls: 'Falls',
  never: 'in no sample',
  unjudged: 'in no sample anything is lost',
  untellable: 'no number stands out from chance',
  there: (words: string, there: string, elsewhere: string) =>
    `Holds ${words}: in ${there} there, in ${elsewhere} elsewhere.`,
  result: 'Result',
  range: 'Nine samples in ten',
  between: (low: string, high: string) => `${low} to ${high}`,
  hangsOn: 'Hangs on, the strongest first',
  explains: (name: string, share: string, direction: 'up' | 'down') =>
    `${name}: explains ${share} of the differences in rank; the more, the ${direction === 'up' ? 'higher' : 'lower'}.`,
  still: (names: readonly string[]) =>
    `In nine samples of ten within half a percentage point: ${names.join('; ')}.`,
  moved: (n: number) => `The ${n} numbers that were moved`,
  number: 'Number',
  value: 'As stated',
  bounds: 'Moved between',
  grade: 'Grade',
  grades: { reported: 'reported', assumed: 'assumed' } as Record<string, string>,
  limits:
    'A share of samples is no probability that a conclusion is true. Ranges set by rule are assumed themselves; only numbers are moved, independently of each other; and what rises and falls again along a number is not seen.',
  heads: [
    'scenario',
    'kind',
    'what',
    'as stated',
    'mean',
    'interval or range, low end',
    'interval or range, high end',
    'samples judged',
    'hangs on',
    'samples',
    'runs',
    'seed',
    'result',
  ],
  kinds: {
    conclusion: 'conclusion: share of samples in which it holds',
    result: 'result: nine samples in ten',
  },
};

type Words = typeof en;

const ja: Words = {
  survives: '前提がずれても成り立つ結論',
  survivesCaption: (row, samples, runs) =>
    `${row}:不確かな数値を動かした標本${samples}件のうち、各結論が成り立つ割合と95%区間です。どの標本も同じ${runs}回で調べました。`,
  matters: '結果の動く範囲と、左右する数値',
  mattersCaption: (row, samples) =>
    `${row}:標本${samples}件の9割が入る範囲(帯)と、元の値での結果(ひし形)です。`,
  holdsIn: '成り立つ割合',
  spreads: '標本の9割',
  stated: '元の値',
  conclusion: '元の値での結論',
  share: '成り立つ標本',
  of: (share, judged) => `${judged}件中${share}`,
  falls: '崩れる条件',
  never: 'なし',
  unjudged: '損失のある標本がない',
  untellable: '偶然を超えて目立つ数値はない',
  there: (words, there, elsewhere) =>
    `${words}。その場合は${there}、他では${elsewhere}で成り立つ。`,
  result: '結果',
  range: '標本の9割',
  between: (low, high) => `${low}〜${high}`,
  hangsOn: '左右する数値(強い順)',
  explains: (name, share, direction) =>
    `${name}:順位の違いの${share}を説明し、大きいほど${direction === 'up' ? '高い' : '低い'}。`,
  still: (names) => `標本の9割が0.5ポイントの幅に収まるもの:${names.join('、')}。`,
  moved: (n) => `動かした数値${n}件`,
  number: '数値',
  value: '元の値',
  bounds: '動かした範囲',
  grade: '等級',
  grades: { reported: '報道', assumed: '仮定' },
  limits:
    '標本の割合は、結論が正しい確率ではありません。規則で決めた範囲はそれ自体が仮定です。動かしたのは数値だけで、互いに独立に動かしました。数値につれて増えてまた減るような関係は捉えられません。',
  heads: [
    'シナリオ',
    '種類',
    '内容',
    '元の値',
    '平均',
    '区間・範囲の下端',
    '区間・範囲の上端',
    '判定した標本',
    '左右する数値',
    '標本',
    '回数',
    'シード',
    '結果',
  ],
  kinds: { conclusion: '結論(成り立つ標本の割合)', result: '結果(標本の9割)' },
};

export const assumptionWords: Readonly<Record<Language, Words>> = { en, ja };
