/** The words of what was asked beyond a study. */
import type { Language } from '../../prose/language.ts';
import type { LeftOut, Why } from '../gathered.ts';

export const furtherWords = {
  en: {
    title: 'What else was asked of these scenarios',
    reading:
      'Beside the study lie answers to further questions about the same texts. Each has its own section below, and the sentences on clauses and on what would change our mind draw on them.',
    nothing:
      'Nothing else was asked so far. What is written into the folder of this study by the following commands becomes part of this report.',
    missing: 'Not asked yet:',
    caption: 'Questions, their files and their commands',
    columns: ['Question', 'File', 'Command'],
    unasked: {
      attribution: 'What is each control worth among the others?',
      adaptation: 'Which sets hold against an attacker who adapts?',
      robust: 'Which conclusions survive when assumptions are off?',
    },
    otherwise: (what: readonly ('seed' | 'customers')[]) =>
      `It was asked with ${what.map((each) => ({ seed: 'another seed', customers: 'another number of simulated customers' })[each]).join(' and ')} than the study: the same texts, other luck.`,
    left: (file: string, why: string) => `Not taken in: ${file}, because ${why}.`,
    why: {
      unreadable: (what: string) => `it cannot be read as what it should be (${what})`,
      version: (what: string) => `it was written by version ${what}`,
      changes: (what: string) =>
        what === ''
          ? 'it was asked of the scenarios as they are, the study with values changed'
          : `it was asked with other values than the study (${what})`,
      text: (what: string) => `its text of ${what} is not the one of the study`,
      elsewhere: (what: string) => `it is also about ${what}, which the study is not`,
    } satisfies Record<Why['kind'], (what: string) => string>,
  },
  ja: {
    title: '同じシナリオについて他に調べたこと',
    reading:
      'この調査と同じフォルダーに、同じ文書についての別の問いへの答えがあります。それぞれを以下の節で示し、条項ごとの一文と「何があれば考えを改めるか」にも用いています。',
    nothing:
      '他の問いはまだ調べていません。次のコマンドがこの調査のフォルダーに書いた結果は、この報告書に加わります。',
    missing: 'まだ調べていない問い:',
    caption: '問い、ファイル、コマンド',
    columns: ['問い', 'ファイル', 'コマンド'],
    unasked: {
      attribution: '組合せの中で、各対策の寄与はどれだけか。',
      adaptation: '手口を変える攻撃者に対しても、どの対策が効くか。',
      robust: '前提がずれても、どの結論が成り立つか。',
    },
    otherwise: (what: readonly ('seed' | 'customers')[]) =>
      `${what.map((each) => ({ seed: 'シード', customers: '模擬利用者の数' })[each]).join('と')}が調査とは違います。文書は同じで、偶然だけが異なります。`,
    left: (file: string, why: string) => `${file} は取り入れていません。${why}。`,
    why: {
      unreadable: (what: string) => `内容を読み取れないためです(${what})`,
      version: (what: string) => `版${what}が書いたものだからです`,
      changes: (what: string) =>
        what === ''
          ? '調査は値を変えて行い、こちらは元のままだからです'
          : `調査とは違う値で行ったものだからです(${what})`,
      text: (what: string) => `${what} の文書が調査のものと違うためです`,
      elsewhere: (what: string) => `調査にない ${what} も対象としているためです`,
    } satisfies Record<Why['kind'], (what: string) => string>,
  },
};

/** Why a file that lies beside a study is no part of its report, as a sentence. */
export function leftOutWords({ file, why }: LeftOut, language: Language): string {
  const text = furtherWords[language];
  return text.left(file, text.why[why.kind](why.what));
}
