import fc from 'fast-check';
import { expect, test } from 'vitest';
import { blank, frame, merge, mostBeats, snapshot } from '../../../dashboard/contract/frame.ts';
import type { Frame } from '../../../dashboard/contract/frame.ts';

const edges = fc.dictionary(
  fc.constantFrom('coins-moved', 'withdrawal-requested', 'verdict'),
  fc.tuple(fc.integer({ min: 0, max: 1e6 }), fc.integer({ min: 0, max: 1e12 })),
);
const gauges = fc.dictionary(
  fc.constantFrom('hot/XEM', 'cold/XEM', 'orders open'),
  fc.integer({ min: -9, max: 1e12 }),
);

/** Frames that follow each other. */
const frames = fc
  .array(
    fc.record({
      length: fc.integer({ min: 0, max: 100 }),
      passed: fc.integer({ min: 0, max: 1e6 }),
      edges,
      gauges,
      loss: fc.integer({ min: 0, max: 1e12 }),
    }),
    { minLength: 3, maxLength: 8 },
  )
  .map((all) => {
    let from = 0;
    let time = 0;
    return all.map(({ length, passed, edges, gauges, loss }): Frame => {
      const first = from;
      from += length;
      time += passed;
      const beats = Array.from({ length }, (_, at): [number, number, string] => [
        first + at,
        time,
        'reached',
      ]).slice(-mostBeats);
      const body = { from: first, to: from, time, edges, gauges, beats, beatCount: length, loss };
      return { type: 'frame', ...body };
    });
  });

test('merge(f, g) is f and then g, whatever was seen before', () => {
  fc.assert(
    fc.property(frames, ([before, f, g]) => {
      const seen = merge(blank, before!);
      expect(merge(seen, merge(f!, g!))).toEqual(merge(merge(seen, f!), g!));
    }),
  );
});

test('however frames are merged on the way, the picture at the end is one', () => {
  fc.assert(
    fc.property(frames, fc.infiniteStream(fc.boolean()), (all, choices) => {
      const onTheWay: Frame[] = [];
      for (const each of all) {
        const owed = onTheWay.at(-1);
        if (owed !== undefined && choices.next().value)
          onTheWay[onTheWay.length - 1] = merge(owed, each);
        else onTheWay.push(each);
      }
      const end = onTheWay.reduce((seen, each) => merge(seen, each), blank);
      expect(end).toEqual(all.reduce((seen, each) => merge(seen, each), blank));
      expect(snapshot.parse(end)).toEqual(end);
      for (const each of onTheWay) expect(frame.parse(each)).toEqual(each);
    }),
  );
});

test('frames that do not follow each other are not merged', () => {
  fc.assert(
    fc.property(frames, ([, f, g]) => {
      fc.pre(f!.to !== g!.to);
      expect(() => merge(f!, { ...g!, from: g!.to })).toThrow('expected a frame from');
    }),
  );
});
