/** What is said of an attacker who adapts, by a report and by a page. */
import type { Standing } from '../measure/adaptation.ts';
import type { Language } from './language.ts';

interface AdaptationWords {
  readonly title: string;
  readonly none: string;
  readonly recorded: string;
  readonly heads: readonly string[];
  readonly standing: Readonly<Record<Standing, string>>;
  readonly stays: string;
  readonly same: string;
  readonly comma: string;
  readonly reading: string;
  caption(row: string): string;
  limits(title: string, hidden: boolean): string;
  stand(standing: string, sets: string): string;
  adapting(way: string, sets: string): string;
  knowing(way: string, sets: string): string;
  readonly savedNothing: string;
  quoted(set: string): string;
  saved(share: string): string;
  alike(sets: string): string;
  runs(runs: string, digest: string): string;
}

export const adaptationWords: Record<Language, AdaptationWords> = {
  en: {
    title: 'What sets of controls are worth against an attacker who adapts',
    none: 'hypothetical operator without controls',
    recorded: 'recorded at the time',
    heads: [
      'Controls',
      'Way of record',
      'Adapting',
      'Knowing all',
      'Adapting less of record, points',
      'Against who adapts',
    ],
    caption: (row) => `${row}: share lost, and the way taken`,
    standing: {
      half: 'half or more is saved',
      part: 'between a tenth and half is saved',
      little: 'less than a tenth is saved',
      open: 'open: the runs do not say',
      'nothing-lost': 'he takes nothing without it',
    },
    stays: 'the way of record',
    same: 'no difference',
    comma: ', ',
    reading:
      'Share lost of what any way puts at risk. Adapting: of all ways that the same means allow, the one that paid best in eight rehearsals against houses that look like this one; what cannot be read is guessed, every unseen control there with a chance of one half at any level (assumed). Tiers, keys, places and hours of the house he knows as they are, which is more than most strangers do. Knowing all: the way that pays best in the very runs that count, so that nobody who must choose beforehand takes more on average. What a refusal teaches within a run, all learn. A set counts by what the adapting attacker takes from it, against what he takes where there are no controls.',
    limits: (title, hidden) => `${title}, limits ${hidden ? 'kept secret' : 'published'}`,
    stand: (standing, sets) => `Against who adapts, ${standing}: ${sets}.`,
    adapting: (way, sets) => `He turns to “${way}” against: ${sets}.`,
    knowing: (way, sets) => `Who knows all takes “${way}” against: ${sets}.`,
    savedNothing: 'saves nothing; ',
    quoted: (set) => `“${set}”`,
    saved: (share) => `saves ${share}; `,
    alike: (sets) => `Alike from outside, so met alike: ${sets}.`,
    runs: (runs, digest) => `${runs} runs of each row under each set, result ${digest}`,
  },
  ja: {
    title: '手口を変える攻撃者に対する対策の効果',
    none: '対策のない仮想の事業者',
    recorded: '当時の対策',
    heads: [
      '対策',
      '記録どおり',
      '適応する攻撃者',
      'すべてを知る攻撃者',
      '適応−記録どおり(ポイント)',
      '適応する攻撃者に対して',
    ],
    caption: (row) => `${row}:損失の割合と選ばれた手口`,
    standing: {
      half: '半分以上を防ぐ',
      part: '1割から半分を防ぐ',
      little: '防げるのは1割未満',
      open: '不明(この回数では言えない)',
      'nothing-lost': '対策がなくても、この攻撃者は何も得ない',
    },
    stays: '記録どおりの手口',
    same: '差なし',
    comma: '、',
    reading:
      '数値は、いずれかの手口で危険にさらされる最大額に対する損失の割合です。適応する攻撃者は、同じ手段で取りうる手口のうち、外から同じに見える取引所を相手に8回試して最も多く得られたものを選びます。外から読めない対策は、それぞれ2分の1の確率で、どの水準でも等しくありうると推測します(仮定)。取引所の保管区分、鍵、場所、勤務時間は実際のまま知っており、これは外部の者が普通知る以上です。すべてを知る攻撃者は、数える実行そのもので最も多く得られる手口を選びます。前もって選ぶ者が、平均してこれより多く得ることはありません。実行中に拒否されて学ぶことは、どちらも同じです。対策の評価は、適応する攻撃者が、対策のない場合に得る額と比べたものです。',
    limits: (title, hidden) => `${title}(上限を${hidden ? '非公表' : '公表'})`,
    stand: (standing, sets) => `適応する攻撃者に対して、${standing}:${sets}。`,
    adapting: (way, sets) => `手口を「${way}」に変える相手:${sets}。`,
    knowing: (way, sets) => `すべてを知る攻撃者が「${way}」を選ぶ相手:${sets}。`,
    savedNothing: '何も防がない。',
    quoted: (set) => `「${set}」`,
    saved: (share) => `${share}を防ぐ。`,
    alike: (sets) => `外から同じに見え、同じ手口で攻められるもの:${sets}。`,
    runs: (runs, digest) => `各行・各組合せ${runs}回、結果 ${digest}`,
  },
};

/** What a set of controls is called, with what is told or kept back of it where that was changed. */
export function setTitle(id: string, titles: (id: string) => string, language: Language): string {
  const text = adaptationWords[language];
  if (id === 'none') return text.none;
  if (id === 'recorded') return text.recorded;
  const [set = '', changed] = id.split('/limits-');
  return changed === undefined ? titles(set) : text.limits(titles(set), changed === 'hidden');
}
