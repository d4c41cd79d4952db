/** A run as it was asked for, with every text it needs: whoever holds this can live through it again. */
import { inForceOf, type Asked } from '../scenario/arrangement.ts';
import { loadBaseline } from '../scenario/baseline.ts';
import { decided } from '../scenario/decide.ts';
import { readDocument } from '../scenario/document.ts';
import { describeAll } from '../scenario/fault.ts';
import { loadScenario, pathOf, type Change, type Loaded, type Scenario } from '../scenario/load.ts';
import type { Decision, RunOptions } from '../scenario/run.ts';
import { levels, type Level } from '../exchange/setting.ts';
import type { Source } from './files.ts';
import { WrongInput, wrong } from './wrong-input.ts';

export interface Resolved {
  readonly scenario: Source;
  /** Empty for the scenario as such. */
  readonly variant: string;
  /** The house as it is (`none`), as it stood (`recorded`), or under a baseline. */
  readonly controls: 'none' | 'recorded' | Source;
  /** As typed: `ID`, `ID=LEVEL` or `ID.SETTING=VALUE`, on top of `controls`. */
  readonly with: readonly string[];
  readonly without: readonly string[];
  /** As typed: `PATH=VALUE`. */
  readonly set: readonly string[];
  /** As typed: `TIME ACT`; those of the scenario come on top. */
  readonly decide: readonly string[];
  readonly seed: string;
  /** People simulated one by one; null leaves it to the scenario. */
  readonly customers: number | null;
}

/** What `run` needs to know, or every fault of what was asked for as wrong input. */
export function prepared(
  resolved: Resolved,
): RunOptions & { readonly decisions: readonly Decision[] } {
  const { variant, set, seed, customers } = resolved;
  const { file, text } = resolved.scenario;
  const scenario = loaded(loadScenario(text, file, variant, set.map(changeOf)));
  return {
    scenario,
    controls: controlsOf(resolved, scenario),
    seed,
    decisions: decisionsOf(resolved, scenario),
    customers: customers ?? undefined,
  };
}

function loaded<T>(read: Loaded<T>): T {
  if ('faults' in read) throw new WrongInput(describeAll(read.faults));
  return read.value;
}

function controlsOf({ controls, ...more }: Resolved, { recorded }: Scenario) {
  const chosen = new Map<string, Asked>(Object.entries(base(controls, recorded)));
  for (const typed of more.with) {
    const [control, setting, value] = choiceOf(typed);
    const before = chosen.get(control) ?? 'typical';
    const { level, settings } =
      typeof before === 'string' ? { level: before, settings: {} } : before;
    if (setting === null) chosen.set(control, value as Level);
    else
      chosen.set(control, {
        level: level ?? 'typical',
        settings: { ...settings, [setting]: value },
      });
  }
  for (const control of more.without)
    if (!chosen.delete(control))
      throw wrong('--without', `one of ${[...chosen.keys()].join(', ') || 'no controls'}`, control);
  const asked = Object.fromEntries(chosen);
  const { misfits } = inForceOf(asked, (id) => [id]);
  if (misfits.length > 0)
    throw new WrongInput(
      misfits.map(
        ({ path, expected, found }) =>
          `--with ${path.join('.')}: expected ${expected}, found ${found}`,
      ),
    );
  return asked;
}

function base(controls: Resolved['controls'], recorded: Scenario['recorded']) {
  if (controls === 'none') return {};
  if (controls === 'recorded') return recorded;
  return loaded(loadBaseline(controls.text, controls.file)).controls;
}

/** `ID` is its typical level. */
function choiceOf(
  typed: string,
): [control: string, setting: string | null, value: string | number] {
  const parts = /^([a-z0-9-]+)(?:\.([A-Za-z][A-Za-z0-9]*))?(?:=(.+))?$/.exec(typed);
  const [, control, setting, value] = parts ?? [];
  const level = setting === undefined && (value === undefined || levels.includes(value as Level));
  const valued = setting !== undefined && value !== undefined;
  if (control === undefined || !(level || valued))
    throw wrong('--with', `ID, ID=LEVEL (${levels.join(', ')}) or ID.SETTING=VALUE`, typed);
  if (setting === undefined) return [control, null, value ?? 'typical'];
  const scalar = scalarOf(value!, `--with ${control}.${setting}`);
  return [control, setting, typeof scalar === 'number' ? scalar : String(scalar)];
}

/** `PATH=VALUE` as typed. */
export function changeOf(typed: string): Change {
  const at = typed.indexOf('=');
  const path = pathOf(typed.slice(0, Math.max(at, 0)));
  if (path.length === 0) throw wrong('--set', 'PATH=VALUE', typed);
  return { path, value: scalarOf(typed.slice(at + 1), `--set ${typed.slice(0, at)}`) };
}

/** A value as it would be read behind a key of a scenario: `5%`, `110`, `[XEM, BTC]`. */
function scalarOf(text: string, place: string): unknown {
  const read = readDocument(`value: ${text}`, place);
  if ('faults' in read)
    throw new WrongInput(
      read.faults.map(({ expected, found }) => `${place}: expected ${expected}, found ${found}`),
    );
  return read.value.value;
}

function decisionsOf({ decide }: Resolved, { file }: Scenario): Decision[] {
  const typed = [
    ...file.decisions.map(({ at, act }, index) => [`decisions[${index}]`, `${at} ${act}`] as const),
    ...decide.map((text) => ['--decide', text] as const),
  ];
  return typed.flatMap(([place, text]) => {
    const read = decided(text, file.clock);
    if ('expected' in read) throw wrong(place, read.expected, read.found);
    return read.value;
  });
}
