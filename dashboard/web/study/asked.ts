/** What a study asks, whoever lives it; how many runs there are to be is said beside it. */
import type { StudyWish } from '../../contract/study.ts';
import { inquiryKey, type InquiryAsked } from './ask/asked.ts';
import type { OwnScenario } from './own-scenario.ts';

export interface StudyAsked {
  /** Each `ID` or `ID/VARIANT`, in the order in which they are read. */
  readonly rows: readonly string[];
  /** The baseline that is taken apart. */
  readonly baseline: string;
  readonly seed: string;
  /** A scenario of the viewer's own, which stands in for a shipped one of the same id. */
  readonly own: OwnScenario | null;
}

/** The two parts of a row's id. */
export function rowParts(row: string): { readonly scenario: string; readonly variant: string } {
  const [scenario = '', variant = ''] = row.split('/');
  return { scenario, variant };
}

/** The same question to a server, to which a row without its variants is `ID/`. */
export function wishOf({ rows, baseline, seed }: StudyAsked, runs: number): Required<StudyWish> {
  const scenarios = rows.map((row) => (row.includes('/') ? row : `${row}/`));
  return { scenarios, baseline, runs, seed, customers: null };
}

/** The question of a study that was asked for elsewhere; null where a page could not ask it. */
export function askedBy({ scenarios, baseline, seed, customers }: StudyWish): StudyAsked | null {
  const whole = scenarios.every((each) => each.includes('/'));
  if (!whole || (customers ?? null) !== null || baseline === undefined || seed === undefined)
    return null;
  return { rows: scenarios.map((each) => each.replace(/\/$/, '')), baseline, seed, own: null };
}

/** What is lived run by run: a study, or a question beyond it. */
export type Asked = StudyAsked | InquiryAsked;

/** Equal for equal questions. */
export function keyOf(asked: Asked): string {
  if ('kind' in asked) return inquiryKey(asked);
  const { rows, baseline, seed, own } = asked;
  return JSON.stringify([seed, baseline, own?.x ?? null, rows]);
}

/** By row, equal where its runs are the same; a question beyond a study has one. */
export function rowKeysOf(asked: Asked): string[] {
  if ('kind' in asked) return [inquiryKey(asked)];
  return asked.rows.map((row) => rowKeyOf(asked, row));
}

/** Equal for rows whose runs are the same, whatever other rows stand beside them. */
export function rowKeyOf({ baseline, seed, own }: StudyAsked, row: string): string {
  const x = own !== null && rowParts(row).scenario === own.id ? own.x : null;
  return JSON.stringify([seed, baseline, x, row]);
}
