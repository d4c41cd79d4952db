/** What survives if the assumptions are wrong, as it is told: lines of a figure, cells of a table, fields of a file. */
import type {
  Robustness,
  RobustRow,
  Spread,
  Tried,
} from '../../../../sim/measure/fold-robustness.ts';
import { conclusionSentence, fallWords, measuredWords } from '../../../../sim/prose/conclusions.ts';
import type { Language } from '../../../../sim/prose/language.ts';
import { parameterName } from '../../../../sim/prose/parameters.ts';
import { isDoubtful } from '../../../../sim/prose/robustness.ts';
import { shareEstimate } from '../../../../sim/prose/shares.ts';
import type { Field } from '../csv.ts';
import { assumptionWords } from './assumption-words.ts';
import type { Group } from './lines.ts';

/** The conclusions that can be judged, as lines. */
export function survivalGroups({ conclusions }: RobustRow, language: Language): Group[] {
  return conclusions.flatMap(({ conclusion, survives }) =>
    survives === null
      ? []
      : [
          {
            id: JSON.stringify(conclusion),
            title: conclusionSentence(conclusion, language),
            lines: [{ shape: 'bar' as const, ...survives }],
          },
        ],
  );
}

/** The results that lie apart, from the low end to the high end of nine samples in ten. */
export function spreadGroups({ results }: RobustRow, language: Language): Group[] {
  return results.filter(isDoubtful).map(({ of, stated, low, high }) => ({
    id: JSON.stringify(of),
    title: measuredWords(of, language),
    lines: [{ shape: 'diamond' as const, mean: stated, low: low!, high: high! }],
  }));
}

/** In how many samples a conclusion holds. */
export function holdsSaid({ survives, judged }: Tried, language: Language): string {
  const words = assumptionWords[language];
  if (survives === null) return words.unjudged;
  return words.of(shareEstimate(survives, language), judged);
}

/** By what a conclusion falls. */
export function fallSaid({ survives, falls }: Tried, row: RobustRow, language: Language): string {
  const words = assumptionWords[language];
  if (survives === null) return '';
  if (survives.mean === 1) return words.never;
  if (falls === null) return words.untellable;
  const [there, elsewhere] = [falls.there, falls.elsewhere].map((each) =>
    shareEstimate(each, language),
  );
  return words.there(fallWords(falls, row.parameters, language), there!, elsewhere!);
}

/** What a result hangs on, the strongest first. */
export function hangsOn({ influences }: Spread, language: Language): string[] {
  const words = assumptionWords[language];
  if (influences.length === 0) return [words.untellable];
  return influences.map(({ parameter, explains, direction }) =>
    words.explains(
      parameterName(parameter, language),
      shareEstimate(explains, language),
      direction,
    ),
  );
}

/** Results that hardly moved, in one sentence; empty where there are none. */
export function stillSaid({ results }: RobustRow, language: Language): string {
  const still = results.filter((each) => !isDoubtful(each));
  const names = still.map(({ of }) => measuredWords(of, language));
  return names.length === 0 ? '' : assumptionWords[language].still(names);
}

/** Every conclusion and result of every row, with plain numbers. */
export function assumptionTable(
  { scenarios, samples, runs, seed, resultDigest }: Robustness,
  titleOf: (row: string) => string,
  language: Language,
): Field[][] {
  const words = assumptionWords[language];
  const tail = [samples, runs, seed, resultDigest];
  const rows = scenarios.flatMap((row): Field[][] => [
    ...row.conclusions.map((each): Field[] => [
      titleOf(row.id),
      words.kinds.conclusion,
      conclusionSentence(each.conclusion, language),
      null,
      each.survives?.mean ?? null,
      each.survives?.low ?? null,
      each.survives?.high ?? null,
      each.judged,
      fallSaid(each, row, language),
      ...tail,
    ]),
    ...row.results.map((each): Field[] => [
      titleOf(row.id),
      words.kinds.result,
      measuredWords(each.of, language),
      each.stated,
      null,
      each.low,
      each.high,
      null,
      hangsOn(each, language).join(' '),
      ...tail,
    ]),
  ]);
  return [[...words.heads], ...rows];
}
