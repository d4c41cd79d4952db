/** From the text of a scenario or baseline file to something that can be run, or to all its faults. */
import { plans } from '../attacks/index.ts';
import type { Plan } from '../attacks/plan.ts';
import type { Street } from '../customers/street.ts';
import type { Blueprint } from '../exchange/blueprint.ts';
import { inForceOf, type Asked } from './arrangement.ts';
import { blueprintOf } from './blueprint-of.ts';
import { checkAgainst } from './check.ts';
import { readDocument, type Document } from './document.ts';
import { inOrder, type Fault, type Misfit, type Path } from './fault.ts';
import { nearestName } from './nearest.ts';
import { scenarioSchema, type ScenarioFile } from './schema.ts';
import { streetOf } from './street-of.ts';
import type { Mapping } from './value.ts';

/** One scenario in one of its variants, ready to run. */
export interface Scenario {
  readonly id: string;
  /** Empty for the scenario as such. */
  readonly variant: string;
  readonly file: ScenarioFile;
  readonly house: Blueprint;
  readonly street: Street;
  readonly attack: { readonly plan: Plan; readonly options: unknown } | null;
  readonly recorded: Readonly<Record<string, Asked>>;
}

export type Loaded<T> = { readonly value: T } | { readonly faults: readonly Fault[] };

/** A change to one value of a scenario, as `--set PATH=VALUE` and variants make. */
export interface Change {
  readonly path: Path;
  readonly value: unknown;
}

/** Reads a scenario and one of its variants, with further changes made on top. */
export function loadScenario(
  text: string,
  file: string,
  variant = '',
  changes: readonly Change[] = [],
): Loaded<Scenario> {
  const read = readDocument(text, file);
  if ('faults' in read) return read;
  const plain = checkAgainst(scenarioSchema, read);
  if ('faults' in plain) return plain;
  const faults: Fault[] = [];
  const complain = (path: Path, expected: string, found: string): void => {
    faults.push({ file, ...read.at(path), path, expected, found });
  };

  const all: Change[] = [];
  if (variant !== '') {
    const chosen = Object.hasOwn(plain.value.variants, variant)
      ? plain.value.variants[variant]
      : undefined;
    if (chosen === undefined) {
      const names = Object.keys(plain.value.variants);
      complain(['variants'], `one of ${names.join(', ') || 'no variants'}`, variant);
      return { faults };
    }
    for (const [path, value] of Object.entries(chosen.set)) all.push({ path: pathOf(path), value });
  }
  all.push(...changes);

  const changed = all.length === 0 ? read : changedDocument(read, all, complain);
  const checked = all.length === 0 ? plain : checkAgainst(scenarioSchema, changed);
  if ('faults' in checked) return { faults: [...faults, ...checked.faults] };
  const value = checked.value;
  const { house, misfits } = blueprintOf(value);
  const recorded = asked(value.controls);
  misfits.push(...inForceOf(recorded, (id) => ['controls', id]).misfits);
  const attack = attackOf(value, misfits);
  for (const { path, expected, found } of misfits) complain(path, expected, found);
  if (faults.length > 0) return { faults: inOrder(faults) };
  return {
    value: { id: value.id, variant, file: value, house, street: streetOf(value), attack, recorded },
  };
}

/** A path as people write it: `exchange.wallets.XEM.hot.keys[0].store`. */
export function pathOf(text: string): Path {
  return text
    .split(/[.[\]]/)
    .filter((part) => part !== '')
    .map((part) => (/^[0-9]+$/.test(part) ? Number(part) : part));
}

function asked(controls: ScenarioFile['controls']): Record<string, Asked> {
  const result: Record<string, Asked> = {};
  for (const [id, choice] of Object.entries(controls))
    result[id] = typeof choice === 'string' ? choice : { settings: choice };
  return result;
}

function attackOf(file: ScenarioFile, misfits: Misfit[]): Scenario['attack'] {
  if (file.attack === null) return null;
  const { plan: id, options } = file.attack;
  const plan = plans.find((each) => each.id === id);
  if (plan === undefined) {
    const names = plans.map((each) => each.id);
    const near = nearestName(id, names);
    misfits.push({
      path: ['attack', 'plan'],
      expected: `one of ${names.join(', ')}`,
      found: near === undefined ? id : `${id} (did you mean ${near}?)`,
    });
    return null;
  }
  const parsed = plan.options.safeParse(options);
  if (parsed.success) return { plan, options: parsed.data };
  for (const issue of parsed.error.issues)
    misfits.push({
      path: ['attack', 'options', ...(issue.path as (string | number)[])],
      expected: issue.message,
      found: 'something else',
    });
  return null;
}

/** The same document with values replaced; a change to something that is not there is a fault. */
function changedDocument(
  document: Document,
  changes: readonly Change[],
  complain: (path: Path, expected: string, found: string) => void,
): Document {
  const value = JSON.parse(JSON.stringify(document.value)) as Mapping;
  for (const { path, value: to } of changes) {
    let at: unknown = path.some((step) => forbidden.has(`${step}`)) ? undefined : value;
    for (const step of path.slice(0, -1)) {
      if (!isTree(at)) break;
      if (!Object.hasOwn(at, step) && typeof step === 'string') at[step] = {};
      at = Object.hasOwn(at, step) ? at[step] : undefined;
    }
    const last = path[path.length - 1];
    if (!isTree(at) || last === undefined)
      complain(path, 'a path within the scenario', 'no such path');
    else at[last] = to;
  }
  return { ...document, value };
}

function isTree(value: unknown): value is Record<string | number, unknown> {
  return typeof value === 'object' && value !== null;
}

const forbidden: ReadonlySet<string> = new Set(['__proto__', 'constructor', 'prototype']);
