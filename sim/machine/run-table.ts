/** Every run of a study as one row of a file: Parquet, which DuckDB, pandas and R open, or CSV. */
import { existsSync } from 'node:fs';
import { dirname } from 'node:path';
import { parquetWriteBuffer } from 'hyparquet-writer';
import { stringify } from 'csv-stringify/sync';
import { runsOf, type Lived } from '../measure/lived.ts';
import { seedOf, type Plan, type RowPlan } from '../measure/plan.ts';
import type { Kept } from '../measure/trial.ts';
import { shown } from '../scenario/shown.ts';
import { writeWhole } from './files.ts';
import { version } from './package.ts';
import { columns, type Column, type RunRow, type Value } from './run-columns.ts';
import { wrong } from './wrong-input.ts';

/** Writes the table to a file, of the kind its name says, and a CSV's columns into a second one; tells which. */
export function writeRunTable(file: string, plan: Plan, lived: Lived<readonly Kept[]>): string[] {
  const rows = rowsOf(plan, lived);
  if (kindOf(file) === 'parquet') {
    writeWhole(file, parquet(rows));
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
export function rowsOf(plan: Plan, lived: Lived<readonly Kept[]>): RunRow[] {
  const { rows, question, planDigest } = plan;
  return rows.flatMap((row, at) => {
    const sets = setsOf(row);
    const { attack, file } = row.scenario;
    return runsOf(plan, lived, at).flatMap((told, run) =>
      row.arms.map(({ controls }, arm): RunRow => ({
        plan: planDigest,
        scenario: row.id,
        family: attack?.plan.family ?? 'no-attack',
        kind: file.kind,
        seed: seedOf(question, run),
        sets: sets[arm]!,
        controls,
        kept: told[arm]!,
        none: told[row.none]!,
      })),
    );
  });
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

function parquet(rows: readonly RunRow[]): Uint8Array {
  const buffer = parquetWriteBuffer({
    columnData: columns.map(({ name, type, read }) => ({
      name,
      data: rows.map(read),
      type: type === 'text' ? 'STRING' : 'DOUBLE',
    })),
    kvMetadata: columns.map(({ name, unit, meaning }) => ({
      key: `column ${name}`,
      value: unit === '' ? meaning : `${meaning} (${unit})`,
    })),
    createdBy: `vaultdrill ${version}`,
  });
  return new Uint8Array(buffer);
}

const dictionaryHeads = ['column', 'type', 'unit', 'meaning'];

function explained({ name, type, unit, meaning }: Column): string[] {
  return [name, type, unit, meaning];
}

/** A few thousand rows at a time: all of them may be longer than a text can be. */
function* csvLines(rows: readonly RunRow[]): Generator<string> {
  yield csvOf([columns.map(({ name }) => name)], true);
  for (let from = 0; from < rows.length; from += 2000)
    yield csvOf(
      rows.slice(from, from + 2000).map((row) => columns.map(({ read }) => read(row))),
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
