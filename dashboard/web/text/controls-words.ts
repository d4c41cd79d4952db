/** Controls to switch, and two runs beside each other. */
const en = {
  standing: {
    above: 'Above: people and keys',
    left: 'Left: requests',
    gate: 'At the gate',
    afterwards: 'Afterwards',
  },
  levels: { off: 'off', weak: 'weak', typical: 'typical', strong: 'strong', own: 'as recorded' },
  fromStart: 'In force from the start of the run.',
  firstSwitch: 'The first switch keeps this run as A and opens B beside it.',
  answersSoFar: 'So far',
  neverAsked: 'This control was never asked in this run.',
  base: 'Set of controls',
  bases: { none: 'None', recorded: 'As recorded' },
  filter: 'Find a control',
  a: 'A',
  b: 'B',
  partsAt: (time: string, changes: number) =>
    `Same seed, ${changes === 1 ? 'one change' : 'other controls'}. The runs part at ${time}.`,
  partsNever: 'Same seed. Nothing that happened differs.',
  recomputing: 'simulating B',
  swap: 'Swap A and B',
  clear: 'Close B',
  onlyIn: { a: 'In A', b: 'In B' },
  less: (yen: string) => `B loses ${yen} less`,
  more: (yen: string) => `B loses ${yen} more`,
  same: 'Both lose the same',
  delayed: (a: string, b: string) => `Honest delay, 95% within: A ${a}, B ${b}`,
  lossTitle: 'Loss',
  lossCaption: (a: string, b: string | null) =>
    b === null ? `Loss so far: ${a}.` : `Loss so far: A ${a}, B ${b}.`,
  linear: 'linear',
};

const ja: typeof en = {
  standing: { above: '上:人と鍵', left: '左:依頼', gate: 'ゲート', afterwards: '事後' },
  levels: { off: 'なし', weak: '弱', typical: '標準', strong: '強', own: '記録どおり' },
  fromStart: '実行の最初から有効です。',
  firstSwitch: '最初の変更で、今の実行をAとして残し、Bを横に開きます。',
  answersSoFar: 'これまで',
  neverAsked: 'この実行では、この対策が判断する場面はありませんでした。',
  base: '対策の組み合わせ',
  bases: { none: 'なし', recorded: '記録どおり' },
  filter: '対策を探す',
  a: 'A',
  b: 'B',
  partsAt: (time, changes) =>
    `同じシード、${changes === 1 ? '変更は1点' : '異なる対策'}。${time}から分かれます。`,
  partsNever: '同じシード。起きたことに違いはありません。',
  recomputing: 'Bを計算中',
  swap: 'AとBを入れ替え',
  clear: 'Bを閉じる',
  onlyIn: { a: 'Aでは', b: 'Bでは' },
  less: (yen) => `Bの流出額は${yen}少ない`,
  more: (yen) => `Bの流出額は${yen}多い`,
  same: '流出額は同じ',
  delayed: (a, b) => `正当な出金の95%が完了するまで:A ${a}、B ${b}`,
  lossTitle: '流出額',
  lossCaption: (a, b) =>
    b === null ? `ここまでの流出額は${a}。` : `ここまでの流出額はA ${a}、B ${b}。`,
  linear: '等間隔目盛',
};

export const controlsWords = { en, ja };
