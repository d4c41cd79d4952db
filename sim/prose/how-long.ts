/** How long a study went on, why no longer, and what its paired seeds were worth. */
import { median } from '../scenario/quantile.ts';
import type { Study } from '../measure/study.ts';
import type { Language } from './language.ts';
import { count, decimal } from './numbers.ts';

/** Runs of each row: `40`, or `40–320` where they differ. */
export function runsEach({ scenarios }: Study, language: Language): string {
  const runs = scenarios.map((row) => row.runs);
  const ends = [...new Set([Math.min(...runs), Math.max(...runs)])].map(count);
  return ends.join(language === 'ja' ? '〜' : '–');
}

/** A sentence for each thing worth saying of it. */
export function howLong(study: Study, language: Language): string[] {
  const text = words[language];
  const { precision, cutShort, scenarios, runs } = study;
  const each = runsEach(study, language);
  const said: string[] = [];
  if (cutShort) said.push(text.cutShort(each));
  if (precision !== null) {
    const within = decimal(precision.within * 100, precision.within < 0.01 ? 1 : 0);
    said.push(text.precision(within, each, precision.looks.length));
    if (precision.open.length > 0)
      said.push(text.open(precision.open.join(text.comma), count(runs)));
  }
  const ratios = scenarios.map((row) =>
    row.runsWithoutPairing === null ? null : row.runsWithoutPairing / row.runs,
  );
  const usual = median(ratios.filter((ratio) => ratio !== null));
  if (usual !== null) said.push(text.pairing(decimal(usual, usual < 10 ? 1 : 0)));
  return said;
}

const words = {
  en: {
    comma: ', ',
    cutShort: (runs: string) =>
      `Cut short after ${runs} runs of each row; the same command goes on from there.`,
    precision: (within: string, runs: string, looks: number) =>
      `Each row went on until every difference was known to ${within} ${within === '1' ? 'point' : 'points'} on either side, ${runs} runs; the intervals of what controls save are widened for the ${looks} looks at which it could stop, others are not. A row in which nothing was lost was done when that was known as well.`,
    open: (rows: string, runs: string) => `Not known that well after ${runs} runs: ${rows}.`,
    pairing: (times: string) =>
      `Every set met the same seeds; with seeds of its own for each, the same differences would take ${times} times as many runs in the median row.`,
  },
  ja: {
    comma: '、',
    cutShort: (runs: string) =>
      `各行${runs}回の実行で打ち切りました。同じコマンドで続きから始められます。`,
    precision: (within: string, runs: string, looks: number) =>
      `各行は、すべての差が上下${within}ポイント以内で分かるまで、${runs}回実行しました。対策の効果の区間は、止める機会が${looks}度ある分だけ広げています(他の区間は広げていません)。損失がなかった行は、そのことが同じ精度で分かったところで終えています。`,
    open: (rows: string, runs: string) => `${runs}回でもそこまで分からなかったもの:${rows}。`,
    pairing: (times: string) =>
      `どの組合せも同じシードで比べました。別々のシードなら、同じ差を知るのに中央の行で${times}倍の回数が要ります。`,
  },
};
