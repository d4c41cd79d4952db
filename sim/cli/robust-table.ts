/** The table `robust` prints: in words first, then what survives and what the results hang on. */
import type { Robustness, RobustRow, Spread, Tried } from '../measure/fold-robustness.ts';
import { conclusionSentence, fallWords, measuredWords } from '../prose/conclusions.ts';
import type { Language } from '../prose/language.ts';
import { count } from '../prose/numbers.ts';
import { parameterName } from '../prose/parameters.ts';
import { firstWords, isDoubtful } from '../prose/robustness.ts';
import { percent, shareEstimate } from '../prose/shares.ts';
import { columns } from './columns.ts';
import { robustWords } from './robust-words.ts';
import type { Titles } from './titles.ts';

export function robustTable(
  { scenarios, samples, runs, resultDigest }: Robustness,
  titles: Titles,
  language: Language,
): string {
  return [
    ...scenarios.map((row) => rowTable(row, samples, titles, language)),
    robustWords[language].runs(count(samples), count(runs), resultDigest),
  ].join('\n');
}

function rowTable(row: RobustRow, samples: number, titles: Titles, language: Language): string {
  const text = robustWords[language];
  const results = row.results.filter(isDoubtful);
  return [
    `${titles(row.id)} (${row.id})`,
    ...firstWords(row, samples, language).map((line) => `  ${line}`),
    ...(row.conclusions.length === 0
      ? []
      : columns([text.conclusions, ...row.conclusions.map((each) => tried(each, row, language))])),
    ...(results.length === 0
      ? []
      : columns([text.results, ...results.map((each) => spread(each, language))])),
    `  ${sweptWords(row, language)}`,
    '',
  ].join('\n');
}

/** How many numbers were moved, and who set their ranges. */
export function sweptWords({ parameters, unswept }: RobustRow, language: Language): string {
  const by = (who: string): string => count(parameters.filter(({ by }) => by === who).length);
  const listed = count(parameters.filter((each) => each.listed).length);
  return robustWords[language].swept(
    count(parameters.length),
    listed,
    by('file'),
    by('table'),
    by('rule'),
    count(unswept.length),
  );
}

function tried({ conclusion, judged, survives, falls }: Tried, row: RobustRow, language: Language) {
  const text = robustWords[language];
  const sentence = conclusionSentence(conclusion, language);
  if (survives === null) return [sentence, '–', ''];
  return [
    sentence,
    text.of(shareEstimate(survives, language), count(judged)),
    survives.mean === 1
      ? text.never
      : falls === null
        ? text.untellable
        : text.there(
            fallWords(falls, row.parameters, language),
            shareEstimate(falls.there, language),
            shareEstimate(falls.elsewhere, language),
          ),
  ];
}

function spread({ of, stated, low, high, influences }: Spread, language: Language): string[] {
  const text = robustWords[language];
  const share = (value: number | null): string => (value === null ? '–' : percent(value));
  const named = influences.map(
    ({ parameter, explains }) =>
      `${parameterName(parameter, language)} ${shareEstimate(explains, language)}`,
  );
  return [
    measuredWords(of, language),
    share(stated),
    `${share(low)}${language === 'en' ? '–' : '〜'}${share(high)}`,
    named.length === 0 ? text.untellable : named.join(text.joined),
  ];
}
