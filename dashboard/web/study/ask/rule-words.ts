/** The words of the answer to which rule earns what. */
import type { Fitting } from '../../../../sim/measure/attribution.ts';
import type { Language } from '../../../../sim/prose/language.ts';

const en = {
  nothing: 'Nothing is lost here without controls, so there is nothing to share out.',
  together: (share: string, set: string) =>
    `Together the controls of “${set}” save ${share} of what is lost without any.`,
  forCustomers: (share: string) => `Of what customers lose without any they save ${share}.`,
  most: (control: string, share: string) => `The largest part falls to “${control}”: ${share}.`,
  fitting: {
    replaceable: (control: string, alone: string, without: string, value: string) =>
      `“${control}” would save ${alone} alone, and only ${without} is given up when it is left out: others here do part of its work. Its fair part is ${value}.`,
    'needs-others': (control: string, alone: string, without: string, value: string) =>
      `“${control}” would save ${alone} alone, and ${without} is given up when it is left out: it needs others beside it. Its fair part is ${value}.`,
    harms: (control: string, _alone: string, _without: string, value: string) =>
      `“${control}” adds to the loss: ${value}.`,
  } satisfies Record<Exclude<Fitting, 'open'>, unknown>,
  agree:
    'Of no control can so many runs say that alone, left out and its share disagree; more may.',
  pairs: 'Pairs',
  redundant: (one: string, other: string, by: string) =>
    `Redundant: “${one}” and “${other}” do part of each other’s work (${by}).`,
  complementary: (one: string, other: string, by: string) =>
    `Complementary: “${one}” and “${other}” save more together than apart (${by}).`,
  noPairs:
    'Of no pair can so many runs say that it overlaps, or that one needs the other; more may.',
  notExact: 'Pairs are told of up to eight controls; weigh fewer to see them.',
  idle: (names: string) => `No difference to any loss, in any run: ${names}.`,
  figure: 'What falls to each control',
  caption: (row: string, runs: number, exact: boolean) =>
    `${row}: shares of what is lost without controls; mean and 95% interval over ${runs} paired runs, Shapley shares ${exact ? 'over all combinations' : 'along an order drawn in each run, and its reverse'}.`,
  measures: { value: 'its part', alone: 'alone', without: 'given up when left out' },
  customers: 'its part of what customers lose',
  fitsWord: {
    harms: 'adds to the loss',
    replaceable: 'others do part of its work',
    'needs-others': 'needs others beside it',
    open: '',
  } satisfies Record<Fitting, string>,
  control: 'Control',
  fits: 'Beside the others',
  listed: (names: readonly string[]) => names.join(', '),
  same: 'no difference',
  heads: [
    'scenario',
    'control',
    'measure',
    'mean',
    'interval, low end (95%)',
    'interval, high end (95%)',
    'runs',
    'seed',
    'result',
  ],
  pair: (one: string, other: string) => `${one} + ${other}`,
  interaction: 'together beyond what each adds',
};

type Words = typeof en;

const ja: Words = {
  nothing: '対策がなくても損失がないため、割り振るものがありません。',
  together: (share, set) =>
    `「${set}」の対策は、対策がない場合の損失のうち、全部合わせて${share}を防ぎます。`,
  forCustomers: (share) => `利用者の損失では${share}を防ぎます。`,
  most: (control, share) => `最も貢献が大きいのは「${control}」の${share}です。`,
  fitting: {
    replaceable: (control, alone, without, value) =>
      `「${control}」は単独なら${alone}を防ぎますが、外しても失う効果は${without}です。他の対策と働きが一部重なるためで、割り振り分は${value}です。`,
    'needs-others': (control, alone, without, value) =>
      `「${control}」は単独では${alone}ですが、外すと${without}の効果が失われます。他の対策と組み合わせて効くためで、割り振り分は${value}です。`,
    harms: (control, _alone, _without, value) =>
      `「${control}」はかえって損失を増やします(${value})。`,
  },
  agree:
    '「単独」「外した場合」「割り振り分」が食い違うとこの回数で言える対策はありません。回数を増やすと分かることがあります。',
  pairs: '2件の関係',
  redundant: (one, other, by) => `重複:「${one}」と「${other}」は働きが一部重なります(${by})。`,
  complementary: (one, other, by) =>
    `補完:「${one}」と「${other}」は、併せると別々の場合より多く防ぎます(${by})。`,
  noPairs:
    '働きが重なる、または補い合うとこの回数で言える2件はありません。回数を増やすと分かることがあります。',
  notExact: '2件の関係は8件までの対策で調べます。対策を絞ると表示されます。',
  idle: (names) => `どの回でも損失に差がなかった対策:${names}。`,
  figure: '各対策への割り振り',
  caption: (row, runs, exact) =>
    `${row}:対策がない場合の損失に対する割合です。同じシードで対にした${runs}回の平均と95%区間です。シャープレイ値は${exact ? '全ての組み合わせ' : '回ごとに無作為に選んだ順序とその逆順'}で求めました。`,
  measures: { value: '割り振り分', alone: '単独', without: '外すと失う効果' },
  customers: '利用者の損失の割り振り分',
  fitsWord: {
    harms: '損失を増やす',
    replaceable: '他と働きが一部重なる',
    'needs-others': '他と併せて効く',
    open: '',
  },
  control: '対策',
  fits: '他の対策との関係',
  listed: (names) => names.join('、'),
  same: '差なし',
  heads: [
    'シナリオ',
    '対策',
    '指標',
    '平均',
    '区間の下端(95%)',
    '区間の上端(95%)',
    '回数',
    'シード',
    '結果',
  ],
  pair: (one, other) => `${one}+${other}`,
  interaction: '併せた場合の上積み',
};

export const ruleWords: Readonly<Record<Language, Words>> = { en, ja };
