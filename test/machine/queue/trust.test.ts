import fc from 'fast-check';
import { expect, test } from 'vitest';
import { partsOf } from '../../../sim/machine/queue/parts.ts';
import { heard, received, send } from '../../../sim/machine/queue/sent.ts';
import { sealed, unsealed } from '../../../sim/machine/queue/seal.ts';
import { trustOf } from '../../../sim/machine/queue/trust.ts';

const right = (piece: number): number => piece * 7;

/** What a worker brings: right, or something else. */
const event = fc.record({
  worker: fc.constantFrom('a', 'b', 'c'),
  how: fc.constantFrom('right', 'wrong', 'fails', 'nothing'),
  late: fc.boolean(),
});

interface Lived {
  readonly kept: Map<number, number>;
  readonly out: Set<string>;
  readonly doneHere: Set<number>;
}

/** Lives a job through with workers that do as they are told, then with a sound one. */
async function lived(
  pieces: number,
  events: readonly { worker: string; how: string; late: boolean }[],
  drawn: (piece: number) => boolean,
): Promise<Lived> {
  const turns = Array.from({ length: pieces }, (_, piece) => piece);
  const parts = partsOf(turns);
  const kept = new Map<number, number>();
  const out = new Set<string>();
  const doneHere = new Set<number>();
  const trust = trustOf<number>({
    again(piece) {
      doneHere.add(piece);
      return Promise.resolve(right(piece));
    },
    drawn,
    accepted(piece, result) {
      expect(kept.has(piece)).toBe(false);
      kept.set(piece, result);
    },
    foundOut({ worker, accepted, held }) {
      expect(out.has(worker)).toBe(false);
      out.add(worker);
      for (const piece of accepted) expect(kept.delete(piece)).toBe(true);
      parts.again([...accepted, ...held]);
    },
  });
  const steps = [...events];
  let turn = 0;
  for (let patience = 0; kept.size < pieces; patience++) {
    expect(patience).toBeLessThan(10_000);
    parts.next(turn++);
    const [part] = parts.out();
    if (part === undefined) {
      await trust.settled();
      continue;
    }
    const { worker, how, late } = steps.shift() ?? { worker: 'sound', how: 'right', late: false };
    if (how === 'nothing') {
      parts.lost(turn);
      continue;
    }
    if (late) parts.lost(Infinity); // and yet it comes
    const taken = part.pieces.filter((piece) =>
      how === 'fails'
        ? trust.fails(worker, piece)
        : trust.bring(worker, piece, right(piece) + (how === 'wrong' ? 1 : 0)),
    );
    parts.back(part.part, new Set(taken));
    if (turn % 3 === 0) await trust.settled();
  }
  await trust.settled();
  return { kept, out, doneHere };
}

test('whatever workers bring, every piece is kept once, and none of a worker that was found out', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.integer({ min: 1, max: 40 }),
      fc.array(event, { maxLength: 60 }),
      async (pieces, events) => {
        const { kept, out } = await lived(pieces, events, () => true);
        expect([...kept.keys()].toSorted((a, b) => a - b)).toEqual(
          Array.from({ length: pieces }, (_, piece) => piece),
        );
        for (const [piece, result] of kept) expect(result).toBe(right(piece)); // all are done again
        expect(out.has('sound')).toBe(false);
      },
    ),
  );
});

test('a worker that is always wrong has none of its results kept, whichever pieces are drawn', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.integer({ min: 1, max: 60 }),
      fc.array(fc.nat(30)),
      async (pieces, turns) => {
        const events = turns.map((at) => ({
          worker: at % 2 === 0 ? 'a' : 'sound',
          how: at % 2 === 0 ? 'wrong' : 'right',
          late: at % 5 === 0,
        }));
        const { kept, out, doneHere } = await lived(pieces, events, () => false);
        for (const [piece, result] of kept) expect(result).toBe(right(piece));
        expect(doneHere.size).toBeLessThanOrEqual(2); // the first piece of each
        expect([...out].filter((worker) => worker !== 'a')).toEqual([]);
      },
    ),
  );
});

test('what was kept before is taken back when a piece of it is wrong', async () => {
  const forgotten: number[] = [];
  const trust = trustOf<number>({
    again: (piece) => Promise.resolve(right(piece)),
    drawn: (piece) => piece === 3,
    accepted: () => undefined,
    foundOut: ({ accepted }) => void forgotten.push(...accepted),
  });
  trust.believe(
    'earlier',
    new Map([1, 2, 3, 4].map((piece) => [piece, right(piece) + (piece > 2 ? 1 : 0)])),
  );
  await trust.settled();
  expect(forgotten).toEqual([2, 4]); // 1 and 3 were done here
});

test('a piece that is being done here when another of the same worker differs is kept once', async () => {
  const kept = new Map<number, number>();
  const trust = trustOf<number>({
    again: (piece) => Promise.resolve(right(piece)),
    drawn: () => true,
    accepted(piece, result) {
      expect(kept.has(piece)).toBe(false);
      kept.set(piece, result);
    },
    foundOut: ({ accepted, held }) => expect([...accepted, ...held]).toEqual([]),
  });
  trust.believe('earlier', new Map([1, 2, 3].map((piece) => [piece, right(piece) + 1])));
  await trust.settled();
  trust.bring('sound', 3, right(3));
  await trust.settled();
  expect([...kept]).toEqual([1, 2, 3].map((piece) => [piece, right(piece)]));
});

test('a worker that is excluded loses what it brought, and brings nothing more', async () => {
  const again: (number | null)[] = [];
  const trust = trustOf<number>({
    again: (piece) => Promise.resolve(right(piece)),
    drawn: () => false,
    accepted: () => undefined,
    foundOut: ({ piece, accepted, held }) => void again.push(piece, ...accepted, ...held),
  });
  for (const piece of [1, 2]) trust.bring('a', piece, right(piece));
  await trust.settled();
  trust.bring('a', 3, right(3));
  trust.exclude('a');
  trust.exclude('a');
  expect(again).toEqual([null, 2, 3]); // 1 was done here
  expect(trust.bring('a', 4, right(4))).toBe(false);
  expect(trust.bring('sound', 2, right(2))).toBe(true);
});

test('a call is words that no terminal can be fooled by', () => {
  const open = { from: 'worker', who: 'w/1', queue: 'q', code: 'c', threads: 1 };
  expect(heard(JSON.stringify({ ...open, version: '1.20.0-beta.1+x' }))).toBeDefined();
  for (const version of ['\u001b[2J', '1\n2', '', '1'.repeat(41)])
    expect(heard(JSON.stringify({ ...open, version }))).toBeUndefined();
});

test('what is sealed is plain data as it was, with what it shares kept once', () => {
  fc.assert(
    fc.property(fc.jsonValue(), (value) => {
      const data = { one: value, two: [value, { value }] };
      const same = unsealed('secret', 'part', sealed('secret', 'part', data)) as typeof data;
      expect(JSON.stringify(same)).toBe(JSON.stringify(data));
      expect(same.one).toBe(same.two[0]);
    }),
  );
});

test('what is sealed with another secret, for another use, or changed in any byte is not taken', () => {
  const part = { session: 's', part: 1, study: 'p', code: 'c', pieces: [1, 2, 3] };
  const text = send('secret', 'part', part);
  expect(received('secret', 'part', text)).toEqual(part);
  expect(received('other', 'part', text)).toBeUndefined();
  expect(received('secret', 'study', text)).toBeUndefined();
  expect(unsealed('secret', 'study', text)).toBeUndefined();
  expect(
    received('secret', 'part', sealed('secret', 'part', { ...part, pieces: 'all' })),
  ).toBeUndefined();
  fc.assert(
    fc.property(fc.nat(text.length - 1), fc.integer({ min: 1, max: 127 }), (at, by) => {
      const other = String.fromCharCode(text.charCodeAt(at) ^ by);
      const changed = text.slice(0, at) + other + text.slice(at + 1);
      expect(unsealed('secret', 'part', changed)).toBeUndefined();
    }),
  );
  const loop: unknown[] = [];
  loop.push({ loop });
  for (const strange of [new Map(), 1n, NaN, [new Date(0)], loop])
    expect(unsealed('secret', 'part', sealed('secret', 'part', strange))).toBeUndefined();
  expect(received('secret', 'part', 'none')).toBeUndefined();
});
