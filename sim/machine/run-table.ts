/** Every run of a study as one row of a file: Parquet, which DuckDB, pandas and R open, or CSV. */
import { existsSync } from 'node:fs';
import { dirname } from 'node:path';
import { stringify } from 'csv-stringify/sync';
import { runsOf, type Lived } from '../measure/lived.ts';
import { seedOf, type Plan, type RowPlan } from '../measure/plan.ts';
import type { Kept } from '../measure/trial.ts';
import { shown } from '../scenario/shown.ts';
import { writeWhole } from './files.ts';
import { groupsOf } from './groups.ts';
import { parquetOf } from './parquet.ts';
import { columns, type Column, type RunRow, type Value } from './run-columns.ts';
import { wrong } from './wrong-input.ts';

/** Writes the table to a file, of the kind its name says, and a CSV's columns into a second one; tells which. */
export function writeRunTable(file: string, plan: Plan, lived: Lived<readonly Kept[]>): string[] {
  const rows = rowsOf(plan, lived);
  if (kindOf(file) === 'parquet') {
    writeWhole(file, parquetOf(parquetColumns, rows));
    return [file];
  }
  const dictionary = file.replace(/[.]csv$/i, '.columns.csv');
  writeWhole(file, csvLines(rows));
  writeWhole(dictionary, csvOf([dictionaryHeads, ...columns.map(explained)], true));
  return [file, dictionary];
}

/** Parquet or CSV by the name of a file that can stand where it is to stand, or the end of the command. */
export function kindOf(file: string): 'parquet' | 'csv' {
  if (!existsSync(dirname(file))) throw wrong('--table', 'a folder that is there', shown(file));
  const [, ending = ''] = /[.]([a-z]+)$/i.exec(file) ?? [];
  const kind = ending.toLowerCase();
  if (kind === 'parquet' || kind === 'csv') return kind;
  throw wrong('--table', 'a name that ends in .parquet or .csv', shown(file));
}

/** Row by row of the plan, seed by seed, and under each seed every set of controls that was run. */
export function* rowsOf(plan: Plan, lived: Lived<readonly Kept[]>): Generator<RunRow> {
  const { rows, question, planDigest } = plan;
  for (const [at, row] of rows.entries()) {
    const sets = setsOf(row);
    const { attack, file } = row.scenario;
    for (const [run, told] of runsOf(plan, lived, at).entries())
      for (const [arm, { controls }] of row.arms.entries())
        yield {
          plan: planDigest,
          scenario: row.id,
          family: attack?.plan.family ?? 'no-attack',
          kind: file.kind,
          seed: seedOf(question, run),
          sets: sets[arm]!,
          controls,
          kept: told[arm]!,
          none: told[row.none]!,
        };
  }
}

function setsOf(row: RowPlan): string[][] {
  const sets: string[][] = row.arms.map(() => []);
  const add = (arm: number | null, name: string): void => {
    if (arm !== null) sets[arm]!.push(name);
  };
  add(row.none, 'none');
  add(row.recorded, 'recorded');
  add(row.baseline, 'baseline');
  for (const [id, arm] of Object.entries(row.baselines)) add(arm, `baseline:${id}`);
  for (const { id, alone, without } of row.controls) {
    add(alone, `alone:${id}`);
    add(without, `without:${id}`);
  }
  return sets;
}

const parquetColumns = columns.map((column) => {
  const { unit, meaning } = column;
  return { ...column, told: unit === '' ? meaning : `${meaning} (${unit})` };
});

const dictionaryHeads = ['column', 'type', 'unit', 'meaning'];

function explained({ name, type, unit, meaning }: Column): string[] {
  return [name, type, unit, meaning];
}

/** A few hundred rows at a time: all of them may be longer than a text can be. */
function* csvLines(rows: Iterable<RunRow>): Generator<string> {
  yield csvOf([columns.map(({ name }) => name)], true);
  for (const group of groupsOf(rows, 500))
    yield csvOf(
      group.map((row) => columns.map(({ read }) => read(row))),
      false,
    );
}

/** As RFC 4180 has it, at its beginning a mark that tells a spreadsheet of UTF-8, and nothing it takes for a formula. */
function csvOf(rows: readonly (readonly Value[])[], beginning: boolean): string {
  return stringify(
    rows.map((row) => [...row]),
    { bom: beginning, escape_formulas: true, record_delimiter: 'windows' },
  );
}
