/** A study as far as it has come, in full: what the page draws, whoever lived the runs. */
import { controls as catalogue } from '../../sim/exchange/controls/index.ts';
import { against, lossShare } from '../../sim/measure/cell.ts';
import { foldStudy, type Told } from '../../sim/measure/fold-study.ts';
import type { Plan, RowPlan } from '../../sim/measure/plan.ts';
import type { Understood } from '../../sim/measure/question.ts';
import type { StudyRow } from '../../sim/measure/study.ts';
import { tellingRuns, type Telling } from '../../sim/measure/telling.ts';
import type { Bilingual } from '../../sim/prose/language.ts';

export interface StudySeen {
  readonly seed: string;
  /** Lived so far, of every row. */
  readonly runs: number;
  readonly resultDigest: string;
  /** The baseline that is taken apart. */
  readonly baseline: string;
  readonly names: StudyNames;
  readonly rows: readonly RowSeen[];
}

export interface RowSeen {
  readonly row: StudyRow;
  /** By set as a cell names it: `none`, `recorded`, `baseline`, `=ID`, `+ID`, `-ID`. */
  readonly sets: Readonly<Record<string, SetSeen>>;
  /** The share lost in every run. */
  readonly losses: Readonly<Record<'none' | 'recorded' | 'baseline', readonly number[]>>;
}

export interface SetSeen extends Telling {
  /** The controls as the address of a run writes them. */
  readonly controls: string;
}

/** What the things of a study are called. */
export interface StudyNames {
  /** By the id of a row. */
  readonly rows: Readonly<Record<string, RowNames>>;
  readonly baselines: Readonly<Record<string, Bilingual>>;
  readonly controls: Readonly<Record<string, Bilingual>>;
}

export interface RowNames {
  readonly scenario: Bilingual;
  /** Null for none of the variants. */
  readonly variant: Bilingual | null;
}

/** Sums up the trials of a plan, given by their number. */
export function studySeen(
  understood: Understood,
  plan: Plan,
  trials: readonly (readonly Told[])[],
): StudySeen {
  const { seed, runs, resultDigest, scenarios } = foldStudy(plan, trials);
  const { baseline } = understood;
  const rows = plan.rows.map((row, at): RowSeen => {
    const lived = trials.slice(at * runs, (at + 1) * runs);
    const lost = row.arms.map((_, arm) =>
      lived.map((told) => lossShare(against(told[row.none]!.outcome, told[arm]!.outcome))),
    );
    const telling = lost.map(tellingRuns);
    return {
      row: scenarios[at]!,
      sets: Object.fromEntries(
        setsOf(row, understood).map(([set, arm, controls]) => [
          set,
          { ...telling[arm]!, controls },
        ]),
      ),
      losses: {
        none: lost[row.none]!,
        recorded: lost[row.recorded]!,
        baseline: lost[row.baseline]!,
      },
    };
  });
  return {
    seed,
    runs,
    resultDigest,
    baseline: baseline.file.id,
    names: namesOf(understood, plan),
    rows,
  };
}

/** Every set of a row with its arm and its controls as they are written. */
function setsOf(row: RowPlan, { baseline }: Understood): [string, number, string][] {
  const chosen = baseline.controls;
  const base = baseline.file.id;
  // A control that the baseline sets in its own way is met alone by switching every other one off.
  const alone = (id: string): string =>
    chosen[id] === undefined || typeof chosen[id] === 'string'
      ? `none;${id}:${chosen[id] ?? 'typical'}`
      : [
          base,
          ...Object.keys(chosen).flatMap((other) => (other === id ? [] : [`${other}:off`])),
        ].join(';');
  return [
    ['none', row.none, 'none'],
    ['recorded', row.recorded, 'recorded'],
    ['baseline', row.baseline, base],
    ...Object.entries(row.baselines).map(([id, arm]): [string, number, string] => [
      `=${id}`,
      arm,
      id,
    ]),
    ...row.controls.flatMap(({ id, alone: arm, without }): [string, number, string][] => [
      [`+${id}`, arm, alone(id)],
      ...(without === null
        ? []
        : [[`-${id}`, without, `${base};${id}:off`] as [string, number, string]]),
    ]),
  ];
}

function namesOf({ baselines, baseline }: Understood, { rows }: Plan): StudyNames {
  return {
    rows: Object.fromEntries(
      rows.map(({ id, scenario: { file, variant } }) => [
        id,
        { scenario: file.title, variant: file.variants[variant]?.title ?? null },
      ]),
    ),
    baselines: Object.fromEntries(
      [...baselines, baseline].map(({ file: { id, title } }) => [id, title]),
    ),
    controls: Object.fromEntries(catalogue.map(({ id, title }) => [id, title])),
  };
}
