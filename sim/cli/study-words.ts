/** The words of the table `measure` prints. */
import type { Language } from '../prose/language.ts';
import { count } from '../prose/numbers.ts';

interface StudyWords {
  readonly none: string;
  readonly recorded: string;
  readonly lost: string;
  readonly hits: string;
  readonly heads: readonly string[];
  readonly absent: string;
  readonly notExercised: string;
  readonly nothingLost: string;
  readonly same: string;
  readonly comma: string;
  people(simulated: string, total: string): string;
  ofRuns(hits: number, runs: number, share: string): string;
  unexercised(names: string): string;
  idle(names: string): string;
  progress(done: number, all: number): string;
  goesOn(done: number, all: number): string;
  comparesKept(kept: number): string;
  stopped(done: number, all: number): string;
  written(files: string): string;
  notRenewed(why: string): string;
}

export const studyWords: Record<Language, StudyWords> = {
  en: {
    none: 'hypothetical operator without controls',
    recorded: 'recorded at the time',
    lost: 'share lost',
    hits: 'runs with a loss',
    heads: [
      'control',
      'by itself saves',
      'out of the baseline gives up',
      'honest customers, by itself',
    ],
    absent: 'not in the baseline',
    notExercised: 'not exercised',
    nothingLost: 'nothing is lost',
    same: 'no difference',
    comma: ', ',
    people: (simulated, total) => `${simulated} of ${total} customers simulated one by one`,
    ofRuns: (hits, runs, share) => `${count(hits)} of ${count(runs)}, ${share}`,
    unexercised: (names) => `Not exercised: ${names}.`,
    idle: (names) => `No difference in any run: ${names}.`,
    progress: (done, all) => `${count(done)} of ${count(all)} trials done`,
    comparesKept: (kept) =>
      `${count(kept)} trials were kept; a share of them is done once more here and compared.`,
    goesOn: (done, all) => `Going on: ${count(done)} of ${count(all)} trials were done before.`,
    stopped: (done, all) =>
      `Stopped with ${count(done)} of ${count(all)} trials done; the same command goes on from there.`,
    written: (files) => `Written: ${files}`,
    notRenewed: (why) =>
      `The report of the study in this folder was not brought up to date: ${why}. To measure it again brings it up to date.`,
  },
  ja: {
    none: '対策のない仮想の事業者',
    recorded: '当時の対策',
    lost: '損失割合',
    hits: '損失のあった回数',
    heads: ['対策', '単独での効果', '基準から外すと失う効果', '正当な利用者の負担(単独)'],
    absent: '基準に含まれない',
    notExercised: '作動場面なし',
    nothingLost: '損失なし',
    same: '差なし',
    comma: '、',
    people: (simulated, total) => `利用者${total}人のうち${simulated}人を1人ずつ模擬`,
    ofRuns: (hits, runs, share) => `${count(runs)}回中${count(hits)}回、${share}`,
    unexercised: (names) => `作動場面なし:${names}。`,
    idle: (names) => `どの実行でも差なし:${names}。`,
    progress: (done, all) => `試行 ${count(done)}/${count(all)}`,
    comparesKept: (kept) =>
      `保存されている試行${count(kept)}件の一部を、この端末でもう一度実行して照合します。`,
    goesOn: (done, all) =>
      `続きから始めます。試行${count(all)}件のうち${count(done)}件は済んでいます。`,
    stopped: (done, all) =>
      `試行${count(all)}件のうち${count(done)}件で中断しました。同じコマンドで続きから始められます。`,
    written: (files) => `書き込み先:${files}`,
    notRenewed: (why) =>
      `このフォルダーの調査の報告書は更新していません:${why}。もう一度 measure を実行すると更新されます。`,
  },
};
