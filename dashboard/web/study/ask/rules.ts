/** Which rule earns what, as it is told: sentences, lines of a figure, rows of a table, fields of a file. */
import {
  fittingOf,
  plays,
  type AttributedControl,
  type AttributedRow,
  type Attribution,
} from '../../../../sim/measure/attribution.ts';
import type { Interval } from '../../../../sim/measure/interval.ts';
import { titleOfControl } from '../../../../sim/prose/control-title.ts';
import type { Language } from '../../../../sim/prose/language.ts';
import { shareEstimate } from '../../../../sim/prose/shares.ts';
import type { Field } from '../csv.ts';
import type { Group, Line, Shape } from './lines.ts';
import { ruleWords } from './rule-words.ts';

export interface RuleLine {
  readonly control: AttributedControl;
  /** Its part of what customers lose. */
  readonly forCustomers: Interval | null;
}

export interface RulesTold {
  /** Controls that changed some loss, the largest part first. */
  readonly playing: readonly RuleLine[];
  readonly sentences: readonly string[];
  readonly pairs: readonly string[];
  readonly idle: string;
  readonly groups: readonly Group[];
}

const measures = ['value', 'alone', 'without'] as const;
export type Measure = (typeof measures)[number];

export const shapes: Readonly<Record<Measure, Shape>> = {
  value: 'bar',
  alone: 'ring',
  without: 'diamond',
};

/** `set` is what the controls are called together. */
export function rulesTold(row: AttributedRow, set: string, language: Language): RulesTold {
  const words = ruleWords[language];
  const said = (share: Interval | null): string => shareSaid(share, language);
  const title = (id: string): string => titleOfControl(id, language);
  const all = row.controls.map((control, at) => ({
    control,
    its: row.customers.controls[at]!,
    forCustomers: row.customers.controls[at]!.value,
  }));
  const playing = all
    .filter(({ control, its }) => plays(control) || plays(its))
    .sort((one, other) => meanOf(other.control) - meanOf(one.control));
  const idle = all.filter((each) => !playing.includes(each));
  return {
    playing,
    sentences: row.together === null ? [words.nothing] : [...first(), ...disagreeing()],
    pairs: pairsTold(row, language),
    idle:
      idle.length === 0 || row.together === null
        ? ''
        : words.idle(words.listed(idle.map(({ control }) => title(control.id)))),
    groups: playing.map(({ control }) => groupOf(control, language)),
  };

  function first(): string[] {
    const [leading] = playing;
    return [
      words.together(said(row.together), set),
      ...(row.customers.together === null
        ? []
        : [words.forCustomers(said(row.customers.together))]),
      ...(leading === undefined || playing.length < 2 || meanOf(leading.control) <= 0
        ? []
        : [words.most(title(leading.control.id), said(leading.control.value))]),
    ];
  }
  function disagreeing(): string[] {
    const told = playing.flatMap(({ control }) => {
      const fitting = fittingOf(control);
      if (fitting === 'open') return [];
      const { id, alone, without, value } = control;
      return [words.fitting[fitting](title(id), said(alone), said(without), said(value))];
    });
    return told.length === 0 ? [words.agree] : told;
  }
}

/** A share with its interval, or in words that there is none or that it is nothing in every run. */
export function shareSaid(share: Interval | null, language: Language): string {
  if (share === null) return '–';
  return share.low === 0 && share.high === 0
    ? ruleWords[language].same
    : shareEstimate(share, language);
}

/** Only pairs of which the interval says something, the strongest first. */
function pairsTold({ exact, pairs, together }: AttributedRow, language: Language): string[] {
  const words = ruleWords[language];
  if (together === null) return [];
  if (!exact) return [words.notExact];
  const told = pairs
    .flatMap(({ one, other, interaction }) =>
      interaction === null || (interaction.low <= 0 && interaction.high >= 0)
        ? []
        : [{ one, other, interaction }],
    )
    .sort((a, b) => Math.abs(b.interaction.mean) - Math.abs(a.interaction.mean))
    .map(({ one, other, interaction }) => {
      const say = interaction.high < 0 ? words.redundant : words.complementary;
      const [first, second] = [one, other].map((id) => titleOfControl(id, language));
      return say(first!, second!, shareEstimate(interaction, language));
    });
  return told.length === 0 ? [words.noPairs] : told;
}

function groupOf(control: AttributedControl, language: Language): Group {
  const lines = measures.map((measure): Line => {
    const share = control[measure];
    return share === null
      ? { shape: shapes[measure], mean: null, low: 0, high: 0 }
      : { shape: shapes[measure], ...share };
  });
  return { id: control.id, title: titleOfControl(control.id, language), lines };
}

function meanOf({ value }: AttributedControl): number {
  return value?.mean ?? 0;
}

/** Every control and pair of every row, with plain numbers. */
export function rulesTable(
  { scenarios, runs, seed, resultDigest }: Attribution,
  titleOf: (row: string) => string,
  language: Language,
): Field[][] {
  const words = ruleWords[language];
  const rows = scenarios.flatMap((row) => {
    const line = (what: string, measure: string, share: Interval | null): Field[] => [
      titleOf(row.id),
      what,
      measure,
      share?.mean ?? null,
      share?.low ?? null,
      share?.high ?? null,
      runs,
      seed,
      resultDigest,
    ];
    return [
      ...row.controls.flatMap((control, at) => [
        ...measures.map((measure) =>
          line(titleOfControl(control.id, language), words.measures[measure], control[measure]),
        ),
        line(
          titleOfControl(control.id, language),
          words.customers,
          row.customers.controls[at]!.value,
        ),
      ]),
      ...row.pairs.map(({ one, other, interaction }) => {
        const [first, second] = [one, other].map((id) => titleOfControl(id, language));
        return line(words.pair(first!, second!), words.interaction, interaction);
      }),
    ];
  });
  return [[...words.heads], ...rows];
}
