/** The table of a study as it is downloaded: first the sets of controls, then each control both ways. */
import type { Honest } from '../../../sim/measure/cell.ts';
import type { Interval } from '../../../sim/measure/interval.ts';
import type { Language } from '../../../sim/prose/language.ts';
import type { Field } from './csv.ts';
import type { StudyNames, StudyResult, StudyWanted } from './lived.ts';
import { setsOf } from './sets.ts';
import { verdictOn, type Verdict } from './verdict.ts';
import { studyWords } from './words.ts';

const columns = [
  'scenario',
  'variant',
  'seed',
  'runs',
  'comparison',
  'id',
  'name',
  'level',
  'measure',
  'mean',
  'low',
  'high',
  'runs_with_loss',
  'verdict',
  'honest_delay_seconds_p95',
  'honest_withdrawals_refused',
];

export function tableOf(
  wanted: StudyWanted,
  names: StudyNames,
  { row, runs }: StudyResult,
  language: Language,
): Field[][] {
  const study = [wanted.scenario, wanted.variant, wanted.seed, runs];
  const words = studyWords[language];
  const sets = setsOf(row).map(({ id, cell }): Field[] => [
    ...study,
    'set',
    id,
    names.baselines[id]?.[language] ?? words.sets[id] ?? id,
    '',
    'loss share',
    ...ends(cell.lossShare),
    cell.hits,
    '',
    ...friction(cell.honest),
  ]);
  const controls = row.controls.flatMap((control) =>
    (['alone', 'without'] as const).map((comparison): Field[] => {
      const verdict = verdictOn(control, row, comparison);
      return [
        ...study,
        comparison,
        control.id,
        names.controls[control.id]?.[language] ?? control.id,
        control.level,
        'reduction',
        ...('reduction' in verdict ? ends(verdict.reduction) : [null, null, null]),
        row.none.hits,
        said(verdict),
        ...friction(control[comparison]?.honestCost ?? null),
      ];
    }),
  );
  return [columns, ...sets, ...controls];
}

function ends({ mean, low, high }: Interval): Field[] {
  return [mean, low, high];
}

function friction(honest: Honest | null): Field[] {
  return [honest?.delaySecondsP95 ?? null, honest?.withdrawalsRefused ?? null];
}

function said({ kind }: Verdict): string {
  return kind.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);
}
