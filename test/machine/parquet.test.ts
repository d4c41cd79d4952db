import { parquetMetadata, parquetReadObjects } from 'hyparquet';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parquetOf, type ParquetColumn } from '../../sim/machine/parquet.ts';
import { shared } from '../../sim/machine/shared.ts';

interface Row {
  readonly text: string;
  readonly number: number | null;
}

const columns: ParquetColumn<Row>[] = [
  { name: 'text', type: 'text', told: 'some text', read: ({ text }) => text },
  { name: 'number', type: 'number', told: 'a number', read: ({ number }) => number },
];

function* many(count: number): Generator<Row> {
  for (let at = 0; at < count; at++)
    yield { text: `row ${at % 7}`, number: at % 3 === 0 ? null : at / 3 };
}

function fileOf(parts: Iterable<Uint8Array>): { file: ArrayBuffer; largest: number } {
  const all = [...parts];
  const bytes = Buffer.concat(all);
  const file = bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.length) as ArrayBuffer;
  return { file, largest: Math.max(...all.map(({ length }) => length)) };
}

test.each([0, 1, 4_999, 5_000, 5_001, 23_456])(
  '%i rows come out as they went in',
  async (count) => {
    const { file } = fileOf(parquetOf(columns, many(count)));
    expect(await parquetReadObjects({ file })).toEqual([...many(count)]);
    expect(parquetMetadata(file).row_groups.map(({ num_rows }) => Number(num_rows))).toEqual(
      Array.from({ length: Math.ceil(count / 5_000) }, (_, at) =>
        Math.min(5_000, count - at * 5_000),
      ),
    );
  },
);

test('no more than a group of rows is asked for before the bytes of the last one are handed out', () => {
  let asked = 0;
  function* counted(): Generator<Row> {
    for (const row of many(100_000)) {
      asked++;
      yield row;
    }
  }
  let parts = 0;
  for (const part of parquetOf(columns, counted())) {
    expect(part.length).toBeGreaterThan(0);
    expect(asked).toBeLessThanOrEqual(++parts * 5_000);
  }
  expect(asked).toBe(100_000);
});

test('what is kept once where it is equal is the same data', () => {
  fc.assert(
    fc.property(fc.jsonValue(), fc.jsonValue(), (one, other) => {
      const data = { a: [one, other, { one }], b: { one, other }, c: [one, { one }] };
      const same = shared(data);
      expect(JSON.stringify(same)).toBe(JSON.stringify(data));
      if (typeof one === 'object') expect(same.a[0]).toBe(same.c[0]);
    }),
  );
});
