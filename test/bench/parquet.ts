/** A table of runs written group by group, against a writer that is handed one row after the other. */
import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { writeWhole } from '../../sim/machine/files.ts';
import { parquetOf } from '../../sim/machine/parquet.ts';
import { columns } from '../../sim/machine/run-columns.ts';
import { rowsOf } from '../../sim/machine/run-table.ts';
import { keptOf } from '../../sim/measure/trial.ts';
import { benchStudy } from './bench-study.ts';
import { npmPeer } from './peer.ts';
import { race, type Bench } from './race.ts';

interface Peer {
  ParquetSchema: new (fields: object) => object;
  ParquetWriter: {
    openFile(
      schema: object,
      file: string,
    ): Promise<{ appendRow(row: object): Promise<void>; close(): Promise<void> }>;
  };
}

export const bench: Bench = {
  name: 'parquet',
  async run() {
    const runs = 120;
    const plan = benchStudy('coincheck-2018/', runs, 200);
    const lived = [0, 1, 2].map((trial) => keptOf(plan, trial));
    const trials = Array.from({ length: runs }, (_, at) => lived[at % lived.length]!);
    const count = runs * plan.rows[0]!.arms.length;
    const folder = mkdtempSync(join(tmpdir(), 'vaultdrill-bench-'));
    const [own, other] = [join(folder, 'own.parquet'), join(folder, 'other.parquet')];
    const toldColumns = columns.map((column) => ({ ...column, told: column.meaning }));
    const ours = (): number => {
      const start = performance.now();
      writeWhole(own, parquetOf(toldColumns, rowsOf(plan, trials)));
      return (count * 1000) / (performance.now() - start);
    };
    const peer = npmPeer('parquetjs-lite', '0.8.7') as Peer | undefined;
    const theirs = async (): Promise<number> => {
      const { ParquetSchema, ParquetWriter } = peer!;
      const start = performance.now();
      const schema = new ParquetSchema(
        Object.fromEntries(
          columns.map(({ name, type }) => [
            name.replace('.', '_'),
            { type: type === 'text' ? 'UTF8' : 'DOUBLE', optional: true, compression: 'SNAPPY' },
          ]),
        ),
      );
      const writer = await ParquetWriter.openFile(schema, other);
      for (const row of rowsOf(plan, trials))
        await writer.appendRow(
          Object.fromEntries(
            columns.map(({ name, read }) => [name.replace('.', '_'), read(row) ?? undefined]),
          ),
        );
      await writer.close();
      return (count * 1000) / (performance.now() - start);
    };
    try {
      const row = await race(
        'rows of a table of runs against parquetjs-lite',
        ours,
        peer && theirs,
        {
          repetitions: 3,
        },
      );
      const size = (file: string): string => `${(statSync(file).size / count).toFixed(0)} bytes`;
      return [
        peer === undefined
          ? row
          : { ...row, what: `${row.what} (${size(own)} a row, ${size(other)})` },
      ];
    } finally {
      rmSync(folder, { recursive: true });
    }
  },
};
