/** Trials as far as they are lived: row by row, run by run, some of them perhaps not yet. */
import { looks } from './precision.ts';
import type { Question } from './question.ts';

/** Rows, and how many runs each has at most. */
interface Numbered {
  readonly question: Pick<Question, 'runs' | 'precision'>;
  readonly rows: readonly unknown[];
}

/** What was lived so far, by the number of the trial: row by row, and within a row run by run. */
export type Lived<T> = readonly (T | undefined)[];

/** The runs of one row from run 0 up to the first that is not lived yet. */
export function runsOf<T>({ question: { runs } }: Numbered, lived: Lived<T>, row: number): T[] {
  const found: T[] = [];
  for (let run = 0; run < runs; run++) {
    const told = lived[row * runs + run];
    if (told === undefined) break;
    found.push(told);
  }
  return found;
}

/**
 * What is worth telling of a study that was stopped: as many runs of every row that was still going on as
 * the one with the fewest has; where there are looks, up to the last that all of them reached.
 */
export function balanced<T>(plan: Numbered, lived: Lived<T>, wanted: readonly number[]): Lived<T> {
  const { runs, precision } = plan.question;
  const rows = [...new Set(wanted.map((trial) => Math.floor(trial / runs)))];
  const fewest = Math.min(...rows.map((row) => runsOf(plan, lived, row).length));
  const look = precision === undefined ? undefined : looks.findLast((each) => each <= fewest);
  return firstRuns(plan, lived, look ?? fewest, rows);
}

/** The same with no more than so many runs of each of these rows (all, unless told). */
export function firstRuns<T>(
  plan: Numbered,
  lived: Lived<T>,
  most: number,
  rows: readonly number[] = everyRow(plan),
): Lived<T> {
  const { runs } = plan.question;
  const cut = new Set(rows);
  return lived.map((told, trial) =>
    cut.has(Math.floor(trial / runs)) && trial % runs >= most ? undefined : told,
  );
}

/**
 * Numbers of the trials up to a number of runs, run by run: every row gets its first run before any gets
 * its second, so that a study that is cut short has as many runs of each.
 */
export function turnsOf(
  plan: Numbered,
  runs: number = plan.question.runs,
  rows: readonly number[] = everyRow(plan),
): number[] {
  return Array.from({ length: runs }, (_, run) =>
    rows.map((row) => row * plan.question.runs + run),
  ).flat();
}

function everyRow({ rows }: Numbered): number[] {
  return rows.map((_, row) => row);
}
