/**
 * An attacker who adapts: of all ways that his means allow he takes the one that pays best in rehearsals
 * against the house as he can know it. Beside him stand the attacker of record, who changes nothing, and
 * one who knows all, down to which way pays best in the runs that count: a bound. Rehearsals have other seeds.
 */
import { Digest } from '../kernel/digest.ts';
import { name } from '../kernel/random.ts';
import { faceOf, type Face } from '../scenario/face.ts';
import { controls as catalogue } from '../exchange/controls/index.ts';
import type { Scenario } from '../scenario/load.ts';
import type { ControlSet } from './arms.ts';
import type { Question, Staged, Understood } from './question.ts';
import { waysOf, type Way } from './tactics.ts';

/** The attackers who are held against each other. */
export const attackers = ['record', 'adapting', 'knowing'] as const;
export type Attacker = (typeof attackers)[number];

/** One set of controls the house is given. */
export interface NamedSet {
  readonly id: string;
  readonly controls: ControlSet;
}

export interface AdaptingPlan {
  readonly question: Question;
  readonly rows: readonly AdaptingRow[];
}

export interface AdaptingRow extends Staged {
  readonly ways: readonly Way[];
  /** The first is none. */
  readonly sets: readonly NamedSet[];
  /** What can be read of a house under any of the sets, each face once. */
  readonly faces: readonly Face[];
  /** By set, the place of its face. */
  readonly faceOfSet: readonly number[];
}

/** What one run of one attacker came to. */
export interface Taken {
  readonly yen: number;
  readonly atRiskYen: number;
  readonly digest: string;
}

/** What one row comes to under one set of controls. */
export interface Met {
  readonly face: string;
  /** By attacker, the id of the way he takes. */
  readonly way: Readonly<Record<Attacker, string>>;
  /** By attacker, his runs in the order of their seeds. */
  readonly taken: Readonly<Record<Attacker, readonly Taken[]>>;
}

/** Rows without an attack are left out; sets that are the same in a row stand there once each all the same. */
export function adaptingOf({ question, rows, baseline, baselines }: Understood): AdaptingPlan {
  return {
    question,
    rows: rows
      .filter(({ scenario }) => scenario.attack !== null)
      .map(({ scenario, decisions }) => {
        const named = [baseline, ...baselines].map(({ file, controls }) => ({
          id: file.id,
          controls,
        }));
        const sets: readonly NamedSet[] = [
          { id: 'none', controls: {} },
          { id: 'recorded', controls: scenario.recorded },
          ...named.flatMap((set) => [set, ...otherFace(set)]),
        ];
        return { scenario, decisions, ways: waysOf(scenario), sets, ...facesOf(scenario, sets) };
      }),
  };
}

function facesOf(
  scenario: Scenario,
  sets: readonly NamedSet[],
): Pick<AdaptingRow, 'faces' | 'faceOfSet'> {
  const all = sets.map(({ controls }) => faceOf(scenario, controls));
  const texts = [...new Set(all.map(({ text }) => text))];
  return {
    faces: texts.map((text) => all.find((face) => face.text === text)!),
    faceOfSet: all.map(({ text }) => texts.indexOf(text)),
  };
}

/** The same set with its limits kept to itself where it publishes them, or published where it does not. */
function otherFace({ id, controls }: NamedSet): NamedSet[] {
  const asked = controls[limit];
  if (asked === undefined) return [];
  const given = typeof asked === 'string' ? { level: asked, settings: {} } : asked;
  const { settings } = catalogue.find((control) => control.id === limit)!;
  const disclosure = given.settings.disclosure ?? settings.disclosure![given.level ?? 'typical'];
  const other = disclosure === 'hidden' ? 'published' : 'hidden';
  return [
    {
      id: `${id}/limits-${other}`,
      controls: {
        ...controls,
        [limit]: { ...given, settings: { ...given.settings, disclosure: other } },
      },
    },
  ];
}

/** The one control whose values a house may publish or keep to itself. */
const limit = 'withdrawal-limit';

/** Sixteen digits over the digests of all runs that count. */
export function digestOf(all: readonly (readonly Met[])[]): string {
  const digest = new Digest();
  for (const sets of all)
    for (const { taken } of sets)
      for (const attacker of attackers)
        for (const each of taken[attacker]) {
          const { low, high } = name(each.digest);
          digest.lanes(low, high);
        }
  return digest.text();
}
