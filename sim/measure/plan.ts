/** What a study runs: for every row the sets of controls that differ, each of them once. */
import { Digest } from '../kernel/digest.ts';
import { name } from '../kernel/random.ts';
import type { Blueprint } from '../exchange/blueprint.ts';
import { controls as catalogue } from '../exchange/controls/index.ts';
import type { InForce } from '../exchange/notices.ts';
import { arranged, inForceOf, type Asked } from '../scenario/arrangement.ts';
import type { Scenario } from '../scenario/load.ts';
import type { Decision } from '../scenario/run.ts';
import { differingFacts, type Apart, type StandIn } from '../scenario/witness.ts';
import type { Question, Staged, Understood } from './question.ts';

export interface Plan {
  readonly question: Question;
  readonly rows: readonly RowPlan[];
  /** Sixteen hexadecimal digits over all that decides a run: houses, streets, attacks, controls, seeds. */
  readonly planDigest: string;
}

/** What the trials of one row need to know. */
export interface RowArms {
  readonly scenario: Scenario;
  readonly decisions: readonly Decision[];
  readonly arms: readonly Arm[];
}

/** What trials need to know of a plan; its arms are plain data, and travel. */
export interface Trials {
  readonly question: Question;
  readonly rows: readonly RowArms[];
}

/** One scenario or variant: its arms, and which of them each cell of the study is read from. */
export interface RowPlan extends RowArms {
  /** `id`, or `id/variant`. */
  readonly id: string;
  readonly none: number;
  readonly recorded: number;
  readonly baseline: number;
  readonly baselines: Readonly<Record<string, number>>;
  readonly controls: readonly ControlPlan[];
}

/** A set of controls as it is run; sets that cannot differ in any event, whatever the seed, are one arm. */
export interface Arm {
  readonly controls: ControlSet;
  /** Null where no watched arm is near, and of those themselves. */
  readonly kin: Kinship | null;
}

/** How far an arm is from the nearest of those that are watched as they run. */
export interface Kinship extends Apart {
  readonly arm: number;
}

export interface ControlPlan {
  readonly id: string;
  readonly level: string;
  readonly alone: number;
  /** Null where the baseline has no such control. */
  readonly without: number | null;
}

type ControlSet = Readonly<Record<string, Asked>>;

export function planOf(understood: Understood): Plan {
  const { question } = understood;
  const digest = new Digest();
  const take = (text: string): void => {
    const { low, high } = name(text);
    digest.lanes(low, high);
  };
  take(JSON.stringify([question.seed, question.runs, question.customers]));
  const rows = understood.rows.map((staged) => rowOf(staged, understood, take));
  return { question, rows, planDigest: digest.text() };
}

/** The seed of run k of a study. */
export function seedOf({ seed }: Question, run: number): string {
  return `${seed}/${run}`;
}

function rowOf(staged: Staged, understood: Understood, take: (text: string) => void): RowPlan {
  const { scenario, decisions } = staged;
  const arms: Arm[] = [];
  const known = new Map<string, number>();
  const houses: Blueprint[] = [];
  const kinOf = (controls: ControlSet, house: Blueprint): Kinship | null => {
    const near = [none, baseline].map((arm) => ({
      arm,
      ids: apart(arms[arm]!.controls, controls),
    }));
    const [nearest] = near.sort((one, other) => one.ids.length - other.ids.length);
    if (nearest === undefined || nearest.ids.length > farthestKin) return null;
    return {
      arm: nearest.arm,
      controls: nearest.ids,
      standIns: nearest.ids.flatMap((id) => {
        const asked = controls[id];
        return asked === undefined ? [] : [standInFor(id, asked)];
      }),
      facts: differingFacts(houses[nearest.arm], house),
    };
  };
  const arm = (controls: ControlSet, watched = false): number => {
    const { inForce } = inForceOf(controls, () => []);
    const { house } = arranged(scenario.house, inForce);
    const key = sameness(house, inForce);
    const place = known.get(key) ?? arms.length;
    if (place === arms.length) {
      known.set(key, place);
      arms.push({ controls, kin: watched ? null : kinOf(controls, house) });
      houses.push(house);
      take(key);
    }
    return place;
  };

  const chosen = understood.baseline.controls;
  const id = scenario.variant === '' ? scenario.id : `${scenario.id}/${scenario.variant}`;
  take(JSON.stringify([id, decisions, worldOf(scenario)]));
  const none = arm({}, true);
  const baseline = arm(chosen, true);
  const row = {
    id,
    scenario,
    decisions,
    arms,
    none,
    baseline,
    recorded: arm(scenario.recorded),
    baselines: Object.fromEntries(
      understood.baselines.map(({ file, controls }) => [file.id, arm(controls)]),
    ),
    controls: catalogue.map(({ id }): ControlPlan => {
      const asked = chosen[id] ?? 'typical';
      return {
        id,
        level: typeof asked === 'string' ? asked : (asked.level ?? 'typical'),
        alone: arm({ [id]: asked }),
        without: chosen[id] === undefined ? null : arm(lacking(chosen, id)),
      };
    }),
  };
  take(JSON.stringify([row.none, row.recorded, row.baseline, row.baselines, row.controls]));
  return row;
}

function lacking(controls: ControlSet, id: string): ControlSet {
  return Object.fromEntries(Object.entries(controls).filter(([other]) => other !== id));
}

/** Ids of the controls in which two sets differ. */
function apart(one: ControlSet, other: ControlSet): string[] {
  const ids = [...new Set([...Object.keys(one), ...Object.keys(other)])].sort((a, b) =>
    a < b ? -1 : 1,
  );
  return ids.filter((id) => JSON.stringify(one[id]) !== JSON.stringify(other[id]));
}

function standInFor(control: string, asked: Asked): StandIn {
  return { label: `${control} ${JSON.stringify(asked)}`, control, asked };
}

/** Arms that differ from a watched one in more controls than these are not worth holding against it. */
const farthestKin = 8;

/**
 * Two sets with the same text are the same run, whatever the seed: they leave the same house, add the
 * same rules to it, and the street can read the same of them.
 */
function sameness(house: Blueprint, inForce: readonly InForce[]): string {
  const rules = inForce.flatMap(({ control, values }) => {
    const told = Object.entries(values).filter(
      ([key]) => control.install !== undefined || control.settings[key]!.published,
    );
    return control.install === undefined && told.length === 0 ? [] : [[control.id, told]];
  });
  return JSON.stringify([house, rules]);
}

/** Everything beside house and controls that an event or an outcome can depend on; no word of the record. */
function worldOf({ file, street, attack }: Scenario): unknown {
  const { clock, compensation } = file;
  return [clock, street, compensation, attack && [attack.plan.id, attack.options]];
}
