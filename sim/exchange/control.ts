/**
 * A control is a patch over the house plus the rules it adds. It says what is done and when; what that
 * saves comes out of the rooms it touches. It knows nobody outside and no other control.
 */
import type { Story } from '../kernel/simulation.ts';
import type { Name } from '../kernel/random.ts';
import type { Blueprint } from './blueprint.ts';
import type { Settings, Values } from './setting.ts';
import type { Surroundings } from './surroundings.ts';
import type { Verdict } from './verdict.ts';
import type { Registration, FactorChange, Visit } from './account.ts';
import type { Withdrawal } from './withdrawal.ts';
import type { KeyUse } from './signers.ts';
import type { Refill } from './refills.ts';
import type { Alarm } from './alarms.ts';

export interface Control<S extends Settings = Settings> {
  readonly id: string;
  readonly title: Prose;
  /** What it does, in one sentence of each language. */
  readonly sentence: Prose;
  /** Clauses and frameworks it answers to, by id. */
  readonly references: readonly string[];
  readonly settings: S;
  /** Edits the blueprint before opening day; may only tighten. */
  arrange?(house: Blueprint, values: Values<S>): void;
  /** Rules added to the open house. */
  install?(house: Surroundings, values: Values<S>): Rules;
}

export interface Rules {
  readonly gates?: Gates;
  /** A story that watches and raises alarms. */
  readonly sensor?: Story<void>;
  /** What people or machines do when an alarm is raised or confirmed. */
  readonly duties?: Duties;
}

/** The moments at which a rule is asked, in the order a life meets them. */
export interface Gates {
  signIn?(visit: Visit): Verdict;
  changeFactor?(change: FactorChange): Verdict;
  register?(registration: Registration): Verdict;
  request?(withdrawal: Withdrawal): Verdict;
  screen?(withdrawal: Withdrawal): Verdict;
  keyUse?(use: KeyUse): Verdict;
  refill?(refill: Refill): Verdict;
}

export type MomentName = keyof Gates;

export interface Duties {
  raised?(alarm: Alarm): void;
  confirmed?(alarm: Alarm): void;
  /** `record` is the event to be named as the cause of what follows. */
  dismissed?(alarm: Alarm, record: number): void;
}

export interface Prose {
  readonly en: string;
  readonly ja: string;
}

/** A rule with the name of the control it belongs to. */
export interface Standing {
  readonly control: Name;
  readonly rules: Rules;
}

/** Keeps a control's settings and the values it is handed in step. */
export function control<const S extends Settings>(definition: Control<S>): Control {
  return definition as unknown as Control;
}
