import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { blockTimes } from '../../sim/chain/block-times.ts';
import { kinds } from '../../sim/chain/kinds.ts';
import { name, random } from '../../sim/kernel/random.ts';
import { ground, ids } from './ground.ts';

describe.each(ids)('the block times of a %s chain', (id) => {
  const make = () => blockTimes(kinds[id], random('seed'), name('COIN'));

  test('put every moment between its newest block and the next', () => {
    const times = make();
    fc.assert(
      fc.property(fc.double({ min: 0, max: 1e7, noNaN: true }), (time) => {
        const height = times.heightAt(time);
        expect(times.timeOf(height)).toBeLessThanOrEqual(time);
        expect(times.timeOf(height + 1)).toBeGreaterThan(time);
      }),
    );
  });

  test('count a block from the very second it is found', () => {
    const times = make();
    for (let height = 0; height < 500; height++)
      expect(times.heightAt(times.timeOf(height))).toBe(height);
  });

  test('are the same in whatever order they are asked for', () => {
    const forward = make();
    const backward = make();
    const heights = Array.from({ length: 300 }, (_, height) => height);
    const falling = heights.toReversed().map((height) => backward.timeOf(height));
    expect(heights.map((height) => forward.timeOf(height))).toEqual(falling.toReversed());
  });

  test('keep the interval of the kind on average', () => {
    expect(make().timeOf(20_000) / 20_000 / kinds[id].blockSeconds).toBeCloseTo(1, 1);
  });
});

test('an interval that is no whole number of seconds loses no block to rounding', () => {
  const times = blockTimes({ ...kinds['nem-like'], blockSeconds: 0.1 }, random('s'), name('COIN'));
  for (let height = 0; height < 5000; height++)
    expect(times.heightAt(times.timeOf(height))).toBe(height);
});

test('what happens on a chain moves none of its blocks', () => {
  const quiet = ground('bitcoin-like');
  const busy = ground('bitcoin-like');
  const { alice, bob } = busy.people;
  for (let day = 1; day <= 5; day++) {
    quiet.clock.run(day * 86_400);
    busy.clock.run(day * 86_400);
    busy.pay({ from: alice, to: bob, amount: 3 });
    expect(busy.chain.height()).toBe(quiet.chain.height());
  }
  for (let height = 0; height <= quiet.chain.height(); height++)
    expect(busy.chain.block(height).time).toBe(quiet.chain.block(height).time);
});
