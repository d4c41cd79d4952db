/**
 * An attacker who adapts: of all ways that his means allow he takes the one that pays best in rehearsals
 * against the house as he can know it. Beside him stand the attacker of record, who changes nothing, and
 * one who knows all, down to which way pays best in the runs that count: a bound. Rehearsals have other seeds.
 */
import { Digest } from '../kernel/digest.ts';
import { name, random } from '../kernel/random.ts';
import { run } from '../scenario/run.ts';
import { faceOf, type Face } from '../scenario/face.ts';
import { controls as catalogue } from '../exchange/controls/index.ts';
import type { ControlSet } from './arms.ts';
import { believed } from './believed.ts';
import { seedOf } from './plan.ts';
import type { Question, Staged, Understood } from './question.ts';
import { waysOf, type Way } from './tactics.ts';

/** How often each way is rehearsed before one is taken (assumed). */
export const rehearsals = 8;

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
        return {
          scenario,
          decisions,
          ways: waysOf(scenario),
          sets: [
            { id: 'none', controls: {} },
            { id: 'recorded', controls: scenario.recorded },
            ...named.flatMap((set) => [set, ...otherFace(set)]),
          ],
        };
      }),
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

/** Every row under each of its sets, in the order in which they are numbered as pieces of work. */
export function piecesOf({ rows }: AdaptingPlan): { readonly row: number; readonly set: number }[] {
  return rows.flatMap(({ sets }, row) => sets.map((_, set) => ({ row, set })));
}

/** Lives through one row under one of its sets. */
export function met(plan: AdaptingPlan, at: number, set: number): Met {
  const row = plan.rows[at]!;
  const { controls } = row.sets[set]!;
  const face = faceOf(row.scenario, controls);
  const byWay = new Map(row.ways.map((each) => [each, runsOf(plan, row, each, controls)]));
  const taken = (each: Way): Taken[] => byWay.get(each)!;
  const way: Record<Attacker, Way> = {
    record: row.ways[0]!,
    adapting: chosenFor(plan, at, face),
    knowing: mostPaying(row.ways, taken),
  };
  const byAttacker = <T>(tell: (way: Way) => T): Record<Attacker, T> => ({
    record: tell(way.record),
    adapting: tell(way.adapting),
    knowing: tell(way.knowing),
  });
  return { face: face.text, way: byAttacker(({ id }) => id), taken: byAttacker(taken) };
}

const choices = new WeakMap<AdaptingPlan, Map<string, Way>>();

/** What he takes where this is all he can read: one choice for every house with that face. */
function chosenFor(plan: AdaptingPlan, at: number, face: Face): Way {
  let known = choices.get(plan);
  if (known === undefined) choices.set(plan, (known = new Map()));
  const key = `${at} ${face.text}`;
  let way = known.get(key);
  if (way === undefined) {
    way = bestOf(plan, plan.rows[at]!, (rehearsal) => believed(face, random(rehearsal)));
    known.set(key, way);
  }
  return way;
}

/** The way that takes most in the rehearsals; the way of record is the first, so that he changes for a gain alone. */
function bestOf(
  plan: AdaptingPlan,
  row: AdaptingRow,
  controlsIn: (rehearsal: string) => ControlSet,
): Way {
  const rehearsed = Array.from({ length: rehearsals }, (_, number) => {
    const seed = `${plan.question.seed}/rehearsal/${number}`;
    return { seed, controls: controlsIn(seed) };
  });
  return mostPaying(row.ways, (way) =>
    // What the house's people will decide is not his to know.
    rehearsed.map(({ seed, controls }) => lived(plan, { decisions: [] }, way, controls, seed)),
  );
}

/** Of equal ways the first. */
function mostPaying(ways: readonly Way[], runs: (way: Way) => readonly Taken[]): Way {
  const paid = ways.map((way) => runs(way).reduce((sum, { yen }) => sum + yen, 0));
  return ways[paid.indexOf(Math.max(...paid))]!;
}

function runsOf(plan: AdaptingPlan, row: AdaptingRow, way: Way, controls: ControlSet): Taken[] {
  return Array.from({ length: plan.question.runs }, (_, at) =>
    lived(plan, row, way, controls, seedOf(plan.question, at)),
  );
}

function lived(
  { question }: AdaptingPlan,
  { decisions }: Pick<AdaptingRow, 'decisions'>,
  { scenario }: Way,
  controls: ControlSet,
  seed: string,
): Taken {
  const { customers, signing } = question;
  const { outcome, digest } = run({
    scenario,
    decisions,
    controls,
    seed,
    customers: customers ?? undefined,
    signing,
  });
  return {
    yen: outcome.stolenYen - outcome.recoveredYen,
    atRiskYen: outcome.atRiskYen,
    digest,
  };
}

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
