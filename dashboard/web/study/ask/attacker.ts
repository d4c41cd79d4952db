/** What becomes of sets of controls if the attacker adapts, as it is told: sentences, lines of a figure, fields of a file. */
import { titleOfTactic } from '../../../../sim/attacks/tactics.ts';
import { adaptationWords } from '../../../../sim/prose/adaptation-words.ts';
import {
  standingOf,
  type AdaptedRow,
  type AdaptedSet,
  type Adaptation,
  type Standing,
} from '../../../../sim/measure/adaptation.ts';
import type { Language } from '../../../../sim/prose/language.ts';
import { percent } from '../../../../sim/prose/shares.ts';
import type { Field } from '../csv.ts';
import { attackerWords } from './attacker-words.ts';
import type { Group, Shape } from './lines.ts';

export const attackers = ['record', 'adapting', 'knowing'] as const;
export type Attacker = (typeof attackers)[number];

export const shapes: Readonly<Record<Attacker, Shape>> = {
  record: 'empty',
  adapting: 'taken',
  knowing: 'bound',
};

export interface AttackerTold {
  /** Which sets hold. */
  readonly sentences: readonly string[];
  /** Set by set, what he turns to. */
  readonly turns: readonly string[];
  readonly groups: readonly Group[];
}

/** `called` says what a set of controls is called. */
export function attackerTold(
  row: AdaptedRow,
  called: (set: string) => string,
  language: Language,
): AttackerTold {
  const words = attackerWords[language];
  /** As a line begins. */
  const first = (set: string): string => {
    const name = called(set);
    return name.slice(0, 1).toUpperCase() + name.slice(1);
  };
  const tried = row.sets.filter(({ id }) => id !== 'none');
  const standing = (which: Standing): string[] =>
    tried.filter((set) => standingOf(set) === which).map(({ id }) => called(id));
  const said = (which: Standing, say: (sets: string) => string): string[] => {
    const sets = standing(which);
    return sets.length === 0 ? [] : [say(words.listed(sets))];
  };
  return {
    sentences: [
      ...(standing('nothing-lost').length > 0 ? [words.nothingLost] : []),
      ...said('half', words.holds),
      ...said('part', words.part),
      ...said('little', words.little),
      ...said('open', words.open),
    ],
    turns: [
      ...row.sets.map((set) => turned(set, row, first, language)),
      ...alike(row, called, language),
    ],
    groups: row.sets.map(({ id, against }) => ({
      id,
      title: first(id),
      lines: attackers.map((each) => ({ shape: shapes[each], ...against[each].lossShare })),
    })),
  };
}

/** What a way is called; the first of a row is the way of record. */
export function wayCalled(way: string, { ways }: AdaptedRow, language: Language): string {
  return way === ways[0] ? attackerWords[language].record : titleOfTactic(way)[language];
}

function turned(
  { id, against: { record, adapting, knowing } }: AdaptedSet,
  row: AdaptedRow,
  called: (set: string) => string,
  language: Language,
): string {
  const words = attackerWords[language];
  const set = called(id);
  const first =
    adapting.way === row.ways[0]
      ? words.stays(set)
      : words.turns(
          set,
          wayCalled(adapting.way, row, language),
          percent(record.lossShare.mean),
          percent(adapting.lossShare.mean),
        );
  if (knowing.way === adapting.way) return first;
  return `${first}${language === 'ja' ? '' : ' '}${words.knows(wayCalled(knowing.way, row, language))}`;
}

/** Sets that look the same from outside, so that the same is tried against them. */
function alike(
  { sets }: AdaptedRow,
  called: (set: string) => string,
  language: Language,
): string[] {
  const text = adaptationWords[language];
  const faces = [...new Set(sets.map(({ face }) => face))];
  return faces
    .map((face) => sets.filter((set) => set.face === face).map(({ id }) => called(id)))
    .filter((names) => names.length > 1)
    .map((names) => text.alike(names.join(text.comma)));
}

/** Every attacker against every set of every row, with plain numbers. */
export function attackerTable(
  { scenarios, runs, seed, resultDigest }: Adaptation,
  titleOf: (row: string) => string,
  called: (set: string) => string,
  language: Language,
): Field[][] {
  const words = attackerWords[language];
  const rows = scenarios.flatMap((row) =>
    row.sets.flatMap((set) =>
      attackers.map((each): Field[] => {
        const { way, lossShare, hits } = set.against[each];
        return [
          titleOf(row.id),
          called(set.id),
          words.attackers[each],
          wayCalled(way, row, language),
          lossShare.mean,
          lossShare.low,
          lossShare.high,
          hits,
          set.id === 'none' ? '' : words.standing[standingOf(set)],
          runs,
          seed,
          resultDigest,
        ];
      }),
    ),
  );
  return [[...words.heads], ...rows];
}
