import fc from 'fast-check';
import { beforeAll, expect, test } from 'vitest';
import { camera, type Price } from '../../../dashboard/contract/camera.ts';
import { chunkEvents, decode, encode } from '../../../dashboard/contract/chunk.ts';
import { blank, frame, merge } from '../../../dashboard/contract/frame.ts';
import { Journal, type Event } from '../../../sim/journal.ts';
import type { Scenario } from '../../../sim/scenario/load.ts';
import { run, type Run } from '../../../sim/scenario/run.ts';
import { shipped } from '../../scenario/incidents.ts';

let lived: Run;
let prices: Price[];

beforeAll(() => {
  const scenario = shipped('coincheck-2018');
  lived = run({ scenario, controls: {}, seed: 'camera', customers: 60, keep: true });
  prices = pricesOf(scenario);
});

test('wherever a run is cut into frames, they add up to the same picture', () => {
  const whole = filmed([lived.journal]).reduce((seen, each) => merge(seen, each), blank);
  fc.assert(
    fc.property(fc.array(fc.nat(lived.events - 1), { maxLength: 12 }), (cuts) => {
      const at = [0, ...cuts.sort((a, b) => a - b), lived.events];
      const parts = at.slice(1).map((end, part) => lived.journal.slice(at[part], end));
      const seen = filmed(parts).reduce((sum, each) => merge(sum, each), blank);
      expect(seen).toEqual(whole);
    }),
    { numRuns: 30 },
  );
});

test.each(['coincheck-2018', 'bitfinex-2016', 'sim-swap-exercise', 'coinbase-2021'])(
  'the last picture of %s says of the loss what the outcome says',
  (id) => {
    const scenario = shipped(id);
    const shot = camera(pricesOf(scenario));
    const { outcome } = run({ scenario, controls: {}, seed: 'loss', folds: [shot.see] });
    shot.frame(scenario.file.clock.length);
    expect(outcome.stolenYen).toBeGreaterThan(1e6);
    expect(shot.snapshot().loss).toBe(outcome.stolenYen);
  },
);

test('the vessel that is drained falls, by what the journal says', () => {
  const [whole] = filmed([lived.journal]);
  expect(whole!.gauges['hot/XEM']).toBeLessThan(lived.journal[0]!.amount);
  expect(whole!.gauges['hot/XEM']).toBeGreaterThanOrEqual(0);
});

test('a frame keeps within four kilobytes, and a busy one says how many beats it does not carry', () => {
  const [whole] = filmed([lived.journal]);
  expect(JSON.stringify(whole).length).toBeLessThan(4096);
  expect(frame.parse(whole)).toEqual(whole);
  expect(whole!.beatCount).toBe(lived.journal.filter(({ kind }) => kind.beat !== null).length);
});

test('a chunk gives back its events, and a journal made of them has the same digest', () => {
  const parts = [lived.journal.slice(0, 300), lived.journal.slice(300)];
  const back = parts.flatMap((part) => decode(encode(part)));
  expect(back).toEqual(lived.journal);
  expect(digestOf(back)).toBe(lived.digest);
  expect(digestOf(back.with(5, { ...back[5]!, amount: back[5]!.amount + 1 }))).not.toBe(
    lived.digest,
  );
});

test('a full chunk takes half a megabyte before its names', () => {
  const events = Array.from({ length: chunkEvents }, (_, at): Event => {
    return { ...lived.journal[at % lived.events]!, index: at };
  });
  expect(encode(events).length).toBeLessThan(560_000);
});

test('bytes that are no chunk, or only a part of one, are refused', () => {
  const bytes = encode(lived.journal);
  expect(() => decode(bytes.subarray(0, bytes.length - 1))).toThrow('chunk: expected');
  expect(() => decode(new Uint8Array(64))).toThrow('chunk: expected');
});

function pricesOf({ house }: Scenario): Price[] {
  return house.assets.map(({ id, yen, lot }) => ({ asset: id, yen, lot }));
}

function filmed(parts: readonly (readonly Event[])[]) {
  const shot = camera(prices);
  return parts.map((part) => {
    for (const event of part) shot.see(event);
    return shot.frame(part.at(-1)?.time ?? 0);
  });
}

function digestOf(events: readonly Event[]): string {
  const clock = { now: 0 };
  const journal = new Journal(clock, false);
  for (const { time, kind, cause, subject, object, amount, asset, detail } of events) {
    clock.now = time;
    journal.record(kind, cause, subject, object, amount, asset, detail);
  }
  return journal.digest();
}
