/** The words of the answer to what happens if the attacker adapts, beside those of the report. */
import type { Standing } from '../../../../sim/measure/adaptation.ts';
import type { Language } from '../../../../sim/prose/language.ts';

const en = {
  none: 'This scenario has no attack, so nobody adapts.',
  holds: (sets: string) => `Against somebody who adapts these save half or more: ${sets}.`,
  part: (sets: string) => `These save between a tenth and half: ${sets}.`,
  little: (sets: string) => `These save less than a tenth: ${sets}.`,
  open: (sets: string) => `Of these the runs do not say yet: ${sets}.`,
  nothingLost: 'Even without controls the adapting attacker takes nothing.',
  standing: {
    half: 'holds: half or more is saved',
    part: 'holds in part: between a tenth and half is saved',
    little: 'does not hold: less than a tenth is saved',
    open: 'open: the runs do not say',
    'nothing-lost': 'he takes nothing without it',
  } satisfies Record<Standing, string>,
  stays: (set: string) => `${set}: he stays with the way of record.`,
  turns: (set: string, way: string, from: string, to: string) =>
    `${set}: he turns to “${way}”, and takes ${to}; who stays with the way of record takes ${from}.`,
  knows: (way: string) => `Who knows every control would take “${way}”.`,
  record: 'the way of record',
  reading: 'How to read this',
  figure: 'What each attacker takes',
  caption: (row: string, runs: number) =>
    `${row}: share lost of the most that any way puts at risk, under each set of controls; mean and 95% interval over ${runs} runs. Rehearsals are others.`,
  attackers: { record: 'of record', adapting: 'adapting', knowing: 'knowing all (bound)' },
  set: 'Set of controls',
  way: 'his way',
  verdict: 'Against who adapts',
  listed: (names: readonly string[]) => names.map((each) => `“${each}”`).join(', '),
  heads: [
    'scenario',
    'set of controls',
    'attacker',
    'way',
    'share lost, mean',
    'interval, low end (95%)',
    'interval, high end (95%)',
    'runs with a loss',
    'verdict against who adapts',
    'runs',
    'seed',
    'result',
  ],
};

type Words = typeof en;

const ja: Words = {
  none: 'このシナリオには攻撃がないため、手口を変える攻撃者もいません。',
  holds: (sets) => `手口を変える攻撃者に対しても、${sets}は損失の半分以上を防ぎます。`,
  part: (sets) => `${sets}が防ぐのは1割から半分です。`,
  little: (sets) => `${sets}が防ぐのは1割未満です。`,
  open: (sets) => `${sets}については、この回数ではまだ言えません。`,
  nothingLost: '対策がなくても、手口を変える攻撃者は何も得ません。',
  standing: {
    half: '持ちこたえる(半分以上を防ぐ)',
    part: '一部は防ぐ(1割から半分)',
    little: '持ちこたえない(1割未満)',
    open: '不明(この回数では言えない)',
    'nothing-lost': '対策がなくても何も得ない',
  },
  stays: (set) => `${set}:記録どおりの手口のままです。`,
  turns: (set, way, from, to) =>
    `${set}:「${way}」に変え、${to}を奪います(記録どおりなら${from})。`,
  knows: (way) => `すべての対策を知る攻撃者なら「${way}」を選びます。`,
  record: '記録どおりの手口',
  reading: '読み方',
  figure: '各攻撃者が奪う割合',
  caption: (row, runs) =>
    `${row}:いずれかの手口で危険にさらされる最大額に対する損失の割合を、対策の組ごとに示します。${runs}回の平均と95%区間です。予行は別の回です。`,
  attackers: { record: '記録どおり', adapting: '手口を変える', knowing: 'すべてを知る(上限)' },
  set: '対策の組',
  way: '手口',
  verdict: '手口を変える攻撃者に対して',
  listed: (names) => names.map((each) => `「${each}」`).join(''),
  heads: [
    'シナリオ',
    '対策の組',
    '攻撃者',
    '手口',
    '損失の割合(平均)',
    '区間の下端(95%)',
    '区間の上端(95%)',
    '損失のあった回',
    '手口を変える攻撃者に対する判定',
    '回数',
    'シード',
    '結果',
  ],
};

export const attackerWords: Readonly<Record<Language, Words>> = { en, ja };
