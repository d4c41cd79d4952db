/** What survives and by what it falls, and what the results hang on, as tables. */
import type { RobustRow, Spread, Tried } from '../../measure/fold-robustness.ts';
import { conclusionSentence, fallWords, measuredWords } from '../../prose/conclusions.ts';
import type { Language } from '../../prose/language.ts';
import { count } from '../../prose/numbers.ts';
import { parameterName } from '../../prose/parameters.ts';
import { isDoubtful } from '../../prose/robustness.ts';
import { percent, shareEstimate } from '../../prose/shares.ts';
import type { Said, TableTold } from './inquiry-told.ts';
import { markup } from './markup.ts';

export function conclusions(row: RobustRow, title: string, language: Language): TableTold[] {
  if (row.conclusions.length === 0) return [];
  const text = words[language];
  return [
    {
      caption: text.survives(title),
      columns: text.conclusion,
      rows: row.conclusions.map((each) => tried(each, row, language)),
    },
  ];
}

function tried(
  { conclusion, judged, survives, falls }: Tried,
  row: RobustRow,
  language: Language,
): Said[] {
  const text = words[language];
  const sentence = conclusionSentence(conclusion, language);
  if (survives === null) return [sentence, text.unjudged, ''];
  const share = text.of(shareEstimate(survives, language), count(judged));
  if (survives.mean === 1) return [sentence, share, text.never];
  if (falls === null) return [sentence, share, text.untellable];
  const [there, elsewhere] = [falls.there, falls.elsewhere].map((each) =>
    shareEstimate(each, language),
  );
  const where = text.where(fallWords(falls, row.parameters, language), there!, elsewhere!);
  return [
    sentence,
    share,
    { plain: where, marked: markup`${where} <code>${falls.parameter}</code>` },
  ];
}

export function results(
  { results: all }: RobustRow,
  title: string,
  language: Language,
): TableTold[] {
  const doubtful = all.filter(isDoubtful);
  if (doubtful.length === 0) return [];
  const text = words[language];
  return [
    {
      caption: text.hangs(title),
      columns: text.result,
      rows: doubtful.map((each) => spread(each, language)),
    },
  ];
}

/** Results that hardly move, by their names. */
export function still({ results: all }: RobustRow, language: Language): string[] {
  const named = all
    .filter((each) => !isDoubtful(each))
    .map(({ of }) => measuredWords(of, language));
  return named.length === 0 ? [] : [words[language].still(named)];
}

function spread({ of, stated, low, high, influences }: Spread, language: Language): Said[] {
  const text = words[language];
  const share = (value: number | null): string => (value === null ? '–' : percent(value));
  const named = influences.map(({ parameter, explains, direction }) => ({
    parameter,
    said: text.explains(
      parameterName(parameter, language),
      shareEstimate(explains, language),
      direction,
    ),
  }));
  return [
    measuredWords(of, language),
    share(stated),
    text.between(share(low), share(high)),
    named.length === 0
      ? text.untellable
      : {
          plain: named.map(({ said }) => said).join(' '),
          marked: markup`${named.map(({ parameter, said }) => markup`<span class="moved">${said} <code>${parameter}</code></span>`)}`,
        },
  ];
}

const words = {
  en: {
    survives: (title: string) =>
      `${title}: conclusions at the stated values, and in how many samples they hold`,
    conclusion: ['Conclusion', 'Holds in', 'Falls'],
    unjudged: 'no sample in which anything is lost',
    never: 'in no sample',
    untellable: 'No number stands out from chance.',
    of: (share: string, judged: string) => `${share} of ${judged} samples`,
    where: (words: string, there: string, elsewhere: string) =>
      `Holds ${words}: in ${there} there, in ${elsewhere} elsewhere.`,
    hangs: (title: string) => `${title}: what the results hang on`,
    result: ['Result', 'As stated', 'Nine samples in ten', 'Hangs on, the strongest first'],
    between: (low: string, high: string) => `${low} to ${high}`,
    explains: (name: string, share: string, direction: 'up' | 'down') =>
      `${name}: explains ${share} of the differences in rank; the more, the ${direction === 'up' ? 'higher' : 'lower'}.`,
    still: (names: readonly string[]) =>
      `In nine samples of ten within half a percentage point: ${names.join('; ')}.`,
  },
  ja: {
    survives: (title: string) => `${title}:元の値での結論と、それが成り立つ標本の割合`,
    conclusion: ['結論', '成り立つ標本', '崩れる条件'],
    unjudged: '損失のある標本なし',
    never: 'なし',
    untellable: '偶然を超えて目立つ数値はありません。',
    of: (share: string, judged: string) => `${judged}件中${share}`,
    where: (words: string, there: string, elsewhere: string) =>
      `${words}。その場合は${there}、他では${elsewhere}で成り立ちます。`,
    hangs: (title: string) => `${title}:結果を左右する数値`,
    result: ['結果', '元の値', '標本の9割', '左右する数値(強い順)'],
    between: (low: string, high: string) => `${low}〜${high}`,
    explains: (name: string, share: string, direction: 'up' | 'down') =>
      `${name}:順位の違いの${share}を説明し、大きいほど${direction === 'up' ? '高く' : '低く'}なります。`,
    still: (names: readonly string[]) =>
      `標本の9割が0.5ポイントの幅に収まるもの:${names.join('、')}。`,
  },
};
