/**
 * What a run had to do with: which facts of its house it read, and which controls did anything in it.
 * Controls that stood by without a word, and whose arrangements touched no fact that was read, might as
 * well have been there or not: the run with them and the run without are the same, event by event.
 */
import { isAudited } from '../exchange/audit.ts';
import type { Blueprint } from '../exchange/blueprint.ts';
import type { Rules } from '../exchange/control.ts';
import type { House } from '../exchange/house.ts';
import type { InForce, Notices } from '../exchange/notices.ts';
import { surroundings } from '../exchange/surroundings.ts';
import { pass, type Verdict } from '../exchange/verdict.ts';
import type { Seconds } from '../kernel/simulation.ts';
import type { Asked } from './arrangement.ts';

/** A control that is not in force and stands by in a run, under a label of its own. */
export interface StandIn {
  readonly label: string;
  readonly control: string;
  readonly asked: Asked;
}

/** How the run of another set of controls in the same scenario differs from the one at hand. */
export interface Apart {
  /** Ids of the controls that it has and this run has not, or the other way round, or with other settings. */
  readonly controls: readonly string[];
  /** Those of them that it has, as it has them. */
  readonly standIns: readonly StandIn[];
  /** Paths of facts in which the houses differ. */
  readonly facts: readonly string[];
}

export interface Witness {
  /** The blueprint under another name: it answers as before and remembers what it was asked. */
  watch(plan: Blueprint): Blueprint;
  /** Installs a control that is in force, and notes whatever it does. */
  accompany(house: House, inForce: InForce): Rules;
  /** Installs a control that is not in force: it is asked like the others, and its answer counts for nothing. */
  shadow(house: House, notInForce: InForce, label: string): Rules;
  /** Notes whose settings were looked up. */
  listen(notices: Notices): Notices;
  /** Whether a run that is so far apart from this one, and no farther, has the same events. */
  sameThough(apart: Apart): boolean;
}

export function witness(): Witness {
  const read = new Set<string>();
  const stirred = new Set<string>();

  const attend = (
    house: House,
    { control, values }: InForce,
    label: string,
    acts: boolean,
  ): Rules => {
    const note = (): void => void stirred.add(label);
    const noting =
      <A extends unknown[]>(act: (...args: A) => void) =>
      (...args: A): void => {
        note();
        if (acts) act(...args);
      };
    const { alarms, responses } = house;
    const rules = control.install?.(
      surroundings(house, {
        alarms: { raise: noting(alarms.raise) },
        responses: { act: noting(responses.act) },
      }),
      values as never,
    );
    if (rules?.sensor !== undefined) note();
    const gates = Object.entries(rules?.gates ?? {}).map(([moment, gate]) => [
      moment,
      (act: never): Verdict => {
        const verdict = (gate as (act: never) => Verdict)(act);
        if (verdict.answer === 'pass') return verdict;
        note();
        return acts ? verdict : pass;
      },
    ]);
    const duties = Object.entries(rules?.duties ?? {}).map(([occasion, duty]) => [
      occasion,
      noting(duty as (...args: unknown[]) => void),
    ]);
    return {
      gates: Object.fromEntries(gates) as Rules['gates'] & object,
      duties: Object.fromEntries(duties) as Rules['duties'] & object,
      ...(acts && rules?.sensor !== undefined ? { sensor: rules.sensor } : {}),
    };
  };

  return {
    watch: (plan) => remembering(plan, '', read),
    accompany: (house, inForce) => attend(house, inForce, inForce.control.id, true),
    shadow: (house, notInForce, label) => attend(house, notInForce, label, false),
    listen: (notices) => ({
      ...notices,
      published(control, setting) {
        stirred.add(control);
        return notices.published(control, setting);
      },
    }),
    sameThough: ({ controls, standIns, facts }) =>
      !controls.some((id) => stirred.has(id)) &&
      !standIns.some(({ label }) => stirred.has(label)) &&
      !facts.some((fact) => read.has(fact)),
  };
}

/** Facts in which two houses differ that a run of that length may meet: an audit may come after its end in both. */
export function factsBetween(one: Blueprint, other: Blueprint, horizon: Seconds): string[] {
  const facts = differingFacts(one, other);
  if (isAudited(one, horizon) || isAudited(other, horizon)) return facts;
  return facts.filter((fact) => !fact.startsWith('/trust/audit/'));
}

/** The facts in which two houses differ: paths of single values, and of lists whose length or keys differ. */
export function differingFacts(one: unknown, other: unknown, path = ''): string[] {
  if (!isComposite(one) || !isComposite(other)) return Object.is(one, other) ? [] : [path];
  const keys = Object.keys(one);
  const others = Object.keys(other);
  const alike = keys.length === others.length && keys.every((key, at) => key === others[at]);
  const facts = alike ? [] : [`${path}/*`];
  if (Array.isArray(one) && Array.isArray(other) && one.length !== other.length)
    facts.push(`${path}/length`);
  for (const key of alike ? keys : new Set([...keys, ...others]))
    facts.push(...differingFacts(one[key], other[key], `${path}/${key}`));
  return facts;
}

type Composite = Readonly<Record<string, unknown>>;

function isComposite(value: unknown): value is Composite {
  return value !== null && typeof value === 'object';
}

/** The same object behind a glass that writes down every path looked at, once. */
function remembering<T extends object>(facts: T, path: string, read: Set<string>): T {
  const looked = new Map<PropertyKey, unknown>();
  return new Proxy(facts, {
    get(target, key) {
      const before = looked.get(key);
      if (before !== undefined) return before;
      const value: unknown = Reflect.get(target, key);
      if (typeof key === 'symbol' || typeof value === 'function') return value;
      const here = `${path}/${key}`;
      read.add(here);
      const seen = isComposite(value) ? remembering(value, here, read) : value;
      looked.set(key, seen);
      return seen;
    },
    has(target, key) {
      read.add(`${path}/${String(key)}`);
      return Reflect.has(target, key);
    },
    ownKeys(target) {
      read.add(`${path}/*`);
      return Reflect.ownKeys(target);
    },
    getOwnPropertyDescriptor(target, key) {
      read.add(`${path}/${String(key)}`);
      return Reflect.getOwnPropertyDescriptor(target, key);
    },
    set(_, key) {
      throw new Error(`blueprint ${path}/${String(key)}: expected no change after opening day`);
    },
  });
}
