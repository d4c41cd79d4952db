import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parquetMetadata, parquetReadObjects } from 'hyparquet';
import { afterAll, describe, expect, test } from 'vitest';
import { columns } from '../../sim/machine/run-columns.ts';
import { kindOf, rowsOf, writeRunTable } from '../../sim/machine/run-table.ts';
import { honestly } from '../../sim/measure/cell.ts';
import { foldStudy } from '../../sim/measure/fold-study.ts';
import { keptOf, trialsOf } from '../../sim/measure/trial.ts';
import type { Asked } from '../../sim/scenario/arrangement.ts';
import { run } from '../../sim/scenario/run.ts';
import { planned, smallQuestion } from '../measure/small-study.ts';

const folder = mkdtempSync(join(tmpdir(), 'table-'));
afterAll(() => rmSync(folder, { recursive: true }));

const plan = planned({ ...smallQuestion, runs: 3, customers: 20 });
const trials = Array.from({ length: trialsOf(plan) }, (_, trial) => keptOf(plan, trial));
const expected = [...rowsOf(plan, trials)].map((row) =>
  Object.fromEntries(columns.map(({ name, read }) => [name, read(row)])),
);

describe('a table of runs', () => {
  test('has a row for every arm and seed, and a column for everything that honest people meet', () => {
    const arms = plan.rows.reduce((sum, row) => sum + row.arms.length, 0);
    expect(expected).toHaveLength(arms * 3);
    const names = columns.map(({ name }) => name);
    expect(new Set(names).size).toBe(names.length);
    for (const field of Object.keys(honestly(() => null)))
      expect(names).toContain(`honest.${field}`);
  });

  test('comes out of a Parquet file as it went in, with its columns explained', async () => {
    const file = join(folder, 'runs.parquet');
    expect(writeRunTable(file, plan, trials)).toEqual([file]);
    const bytes = readFileSync(file);
    const buffer = bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.length);
    expect(await parquetReadObjects({ file: buffer as ArrayBuffer })).toEqual(expected);
    const { key_value_metadata: told } = parquetMetadata(buffer as ArrayBuffer);
    expect(told).toContainEqual({ key: 'column stolenYen', value: 'taken (yen)' });
  });

  test('as CSV has a header, a line for each run, and its columns in a second file', () => {
    const file = join(folder, 'runs.csv');
    const dictionary = join(folder, 'runs.columns.csv');
    expect(writeRunTable(file, plan, trials)).toEqual([file, dictionary]);
    const lines = readFileSync(file, 'utf8').split('\r\n');
    expect(lines).toHaveLength(expected.length + 2);
    expect(lines[0]).toBe(`\uFEFF${columns.map(({ name }) => name).join(',')}`);
    expect(lines.slice(1).filter((line) => /^[=+@-]/.test(line))).toEqual([]);
    expect(readFileSync(dictionary, 'utf8').split('\r\n')).toHaveLength(columns.length + 2);
  });

  test('averages to the cells of the study, and each row is the run it names', () => {
    const { scenarios } = foldStudy(plan, trials);
    for (const { id, none, baseline } of scenarios)
      for (const [set, cell] of Object.entries({ none, baseline })) {
        const runs = expected.filter(
          ({ scenario, sets }) => scenario === id && String(sets).split(' ').includes(set),
        );
        const mean = runs.reduce((sum, { lossShare }) => sum + Number(lossShare), 0) / runs.length;
        expect(runs).toHaveLength(3);
        expect(mean).toBeCloseTo(cell.lossShare.mean, 12);
      }
    const row = expected.at(-1)!;
    const { scenario } = plan.rows.at(-1)!;
    const controls = JSON.parse(String(row['controls'])) as Record<string, Asked>;
    const lived = run({
      scenario,
      controls,
      seed: String(row['seed']),
      customers: 20,
      signing: 'fast',
    });
    expect(lived.digest).toBe(row['digest']);
    expect(lived.outcome.stolenYen).toBe(row['stolenYen']);
  });

  test('is refused under a name that says neither', () => {
    expect(() => kindOf('no/such/folder/runs.csv')).toThrow('a folder that is there');
    expect(() => kindOf('runs.xlsx')).toThrow(
      '--table: expected a name that ends in .parquet or .csv',
    );
  });
});
