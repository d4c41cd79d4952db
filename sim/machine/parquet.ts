/** Rows as a Parquet file, one group of rows after another: however many there are, one group is in memory. */
import { ByteWriter, ParquetWriter, schemaFromColumnData } from 'hyparquet-writer';
import { groupsOf } from './groups.ts';
import { version } from './package.ts';

export interface ParquetColumn<Row> {
  readonly name: string;
  readonly type: 'text' | 'number';
  /** What stands about it in the file's own data. */
  readonly told: string;
  read(row: Row): string | number | null;
}

/** The bytes of the file, part after part. */
export function* parquetOf<Row>(
  columns: readonly ParquetColumn<Row>[],
  rows: Iterable<Row>,
): Generator<Uint8Array> {
  const types = { text: 'STRING', number: 'DOUBLE' } as const;
  const bytes = new ByteWriter();
  const file = new ParquetWriter({
    writer: bytes,
    schema: schemaFromColumnData({
      columnData: columns.map(({ name, type }) => ({ name, type: types[type], data: [] })),
    }),
    kvMetadata: columns.map(({ name, told }) => ({ key: `column ${name}`, value: told })),
    createdBy: `vaultdrill ${version}`,
  });
  const written = (): Uint8Array => {
    const part = bytes.getBytes().slice();
    bytes.index = 0;
    return part;
  };
  for (const group of groupsOf(rows, rowsInGroup)) {
    const columnData = columns.map(({ name, read }) => ({ name, data: group.map(read) }));
    void file.write({ columnData, rowGroupSize: group.length });
    yield written();
  }
  void file.finish();
  yield written();
}

/** Some megabytes of our rows at a time, and columns long enough to be packed well (assumed). */
const rowsInGroup = 5_000;
