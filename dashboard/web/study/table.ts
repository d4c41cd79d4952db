/** The table of a study as it is downloaded: for each scenario its sets of controls, then each control both ways. */
import type { Honest } from '../../../sim/measure/cell.ts';
import type { Interval } from '../../../sim/measure/interval.ts';
import type { Language } from '../../../sim/prose/language.ts';
import type { RowSeen, StudySeen } from '../../contract/study-seen.ts';
import type { Field } from './csv.ts';
import { rowTitle } from './row-title.ts';
import { setCalled, setsOf } from './sets.ts';
import { tableWords } from './table-words.ts';
import { verdictOn, type Verdict } from './verdict.ts';
import { studyWords } from './words.ts';

export function tableOf(seen: StudySeen, planned: number, language: Language): Field[][] {
  const heads: Field[] = [...tableWords[language].heads];
  return [heads, ...seen.rows.flatMap((row) => rowTable(row, seen, planned, language))];
}

function rowTable(
  { row, sets: telling, losses }: RowSeen,
  seen: StudySeen,
  planned: number,
  language: Language,
): Field[][] {
  const words = tableWords[language];
  const title = rowTitle(row.id, seen.names, language);
  const study = [row.id, title, seen.seed, seen.runs, planned];
  const run = (set: string): Field[] => {
    const { median, worst } = telling[set]!;
    return [`${seen.seed}/${median}`, `${seen.seed}/${worst}`];
  };
  const sets = setsOf(row, seen.baseline).map(({ set, cell }): Field[] => [
    ...study,
    words.comparisons.set,
    set === 'baseline' ? seen.baseline : set.replace(/^=/, ''),
    setCalled(set, seen, language),
    '',
    words.measures.lost,
    ...ends(cell.lossShare),
    cell.hits,
    '',
    ...friction(cell.honest),
    cell.timed.thefts,
    cell.detectedAfterSecondsP50,
    cell.stoppedAfterSecondsP50,
    cell.containedAfterSecondsP50,
    ...run(set),
  ]);
  const controls = row.controls.flatMap((control) =>
    (['alone', 'without'] as const).map((comparison): Field[] => {
      const verdict = verdictOn(control, row, comparison);
      const set = `${comparison === 'alone' ? '+' : '-'}${control.id}`;
      return [
        ...study,
        words.comparisons[comparison],
        control.id,
        setCalled(set, seen, language),
        control.level,
        words.measures.prevented,
        ...('reduction' in verdict ? ends(verdict.reduction) : [null, null, null]),
        losses.none.filter((loss) => loss > 0).length,
        said(verdict, language),
        ...friction(control[comparison]?.honestCost ?? null),
        ...[null, null, null, null],
        ...(telling[set] === undefined ? [null, null] : run(set)),
      ];
    }),
  );
  return [...sets, ...controls];
}

function ends({ mean, low, high }: Interval): Field[] {
  return [mean, low, high];
}

function friction(honest: Honest | null): Field[] {
  return [
    honest?.delaySecondsP95 ?? null,
    honest?.withdrawalsRefused ?? null,
    honest?.customersHarmedShare ?? null,
  ];
}

function said(verdict: Verdict, language: Language): string {
  return studyWords[language].verdicts[verdict.kind];
}
