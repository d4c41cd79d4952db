/** What a study runs: for every row the sets of controls that differ, each of them once. */
import { Digest } from '../kernel/digest.ts';
import { name } from '../kernel/random.ts';
import { controls as catalogue } from '../exchange/controls/index.ts';
import type { Scenario } from '../scenario/load.ts';
import type { Decision } from '../scenario/run.ts';
import { armsOf, type Arm, type ControlSet } from './arms.ts';
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

export interface ControlPlan {
  readonly id: string;
  readonly level: string;
  readonly alone: number;
  /** Null where the baseline has no such control. */
  readonly without: number | null;
}

export function planOf(understood: Understood): Plan {
  const { question } = understood;
  const digest = new Digest();
  const take = (text: string): void => {
    const { low, high } = name(text);
    digest.lanes(low, high);
  };
  const { seed, runs, customers, precision } = question;
  take(JSON.stringify([seed, runs, customers, ...(precision === undefined ? [] : [precision])]));
  const rows = understood.rows.map((staged) => rowOf(staged, understood, take));
  return { question, rows, planDigest: digest.text() };
}

/** The seed of run k of a study. */
export function seedOf({ seed }: Question, run: number): string {
  return `${seed}/${run}`;
}

function rowOf(staged: Staged, understood: Understood, take: (text: string) => void): RowPlan {
  const { scenario, decisions } = staged;
  const chosen = understood.baseline.controls;
  const { all, arm, onNew } = armsOf(scenario, [{}, chosen]);
  const id = idOf(scenario);
  take(JSON.stringify([id, decisions, worldOf(scenario)]));
  onNew(take);
  const row = {
    id,
    scenario,
    decisions,
    arms: all,
    none: arm({}),
    baseline: arm(chosen),
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

/** `id`, or `id/variant`. */
export function idOf({ id, variant }: Scenario): string {
  return variant === '' ? id : `${id}/${variant}`;
}

function lacking(controls: ControlSet, id: string): ControlSet {
  return Object.fromEntries(Object.entries(controls).filter(([other]) => other !== id));
}

/** Everything beside house and controls that an event or an outcome can depend on; no word of the record. */
function worldOf({ file, street, attack }: Scenario): unknown {
  const { clock, compensation } = file;
  return [clock, street, compensation, attack && [attack.plan.id, attack.options]];
}
