import fc from 'fast-check';
import { expect, test } from 'vitest';
import { lifetime } from '../../sim/measure/docking/threshold-house.ts';
import { bareLifetime } from '../../sim/measure/docking/threshold-process.ts';
import {
  best,
  daysToEmpty,
  fromFull,
  gainDerived,
  gainQuoted,
  takenDerived,
} from '../../sim/measure/docking/threshold-theory.ts';
import { flows } from '../../sim/measure/docking/threshold.ts';

/** Flows as the published programs are called by default: a day there is an hour. */
const theirs = { deposits: 80, withdrawals: 78, thefts: 0.01, watched: 0.01 };

const somewhere = fc.record({
  deposits: fc.double({ min: 0.5, max: 20, noNaN: true }),
  withdrawals: fc.double({ min: 0.5, max: 20, noNaN: true }),
  thefts: fc.double({ min: 0.005, max: 2, noNaN: true }),
  watched: fc.double({ min: 0.01, max: 1, noNaN: true }),
});
const ceilings = fc.integer({ min: 1, max: 40 });

test('the quoted closed form solves the equations of the model, whatever the flows', () => {
  fc.assert(
    fc.property(somewhere, ceilings, (some, ceiling) => {
      const solved = fromFull(some, ceiling, () => 1);
      expect(daysToEmpty(some, ceiling) / solved).toBeCloseTo(1, 6);
    }),
  );
});

test('one coin lasts until the first withdrawal or theft', () => {
  fc.assert(
    fc.property(somewhere, (some) => {
      const { withdrawals, thefts } = some;
      expect(daysToEmpty(some, 1) * (withdrawals + thefts)).toBeCloseTo(1, 6);
      expect(takenDerived(some, 1) * (withdrawals + thefts)).toBeCloseTo(thefts, 9);
    }),
  );
});

test('with their default flows both solutions name nearly the same ceiling', () => {
  expect(best((ceiling) => gainQuoted(theirs, ceiling), 300)).toBe(113);
  expect(best((ceiling) => gainDerived(theirs, ceiling), 300)).toBe(114);
});

test('a theft of the reserve takes all that lies there but a fee', () => {
  const { refills, days, inCold, takenCold } = lifetime(flows, 8, 'reserve');
  expect(refills).toBeGreaterThan(0);
  expect(days).toBeGreaterThan(0);
  expect(inCold).toBeGreaterThan(9000);
  expect(inCold - takenCold).toBeGreaterThan(0);
  expect(inCold - takenCold).toBeLessThan(0.0001);
});

test('a higher ceiling meets the same customers and thieves, and loses more to them', () => {
  const [low, high] = [6, 18].map((ceiling) => lifetime(flows, ceiling, 'same'));
  expect(high!.refills).toBe(low!.refills);
  expect(high!.takenHot / high!.days).toBeGreaterThan(low!.takenHot / low!.days);
});

test('without thefts nothing is taken, and every coin that came and did not go is there', () => {
  const calm = { ...flows, thefts: 1e-9, watched: 1 };
  const { takenHot, gained, inCold } = lifetime(calm, 5, 'calm');
  expect(takenHot).toBe(0);
  // a withdrawal emptied hot and the refill filled it: the reserve holds what was gained, and no more
  expect(inCold).toBeCloseTo(10_000 - 5.01 + gained, 6);
});

test('lifetime by lifetime, the house does what the bare model does with the same streams', () => {
  let apart = 0;
  for (const ceiling of [4, 12])
    for (let seed = 0; seed < 12; seed++) {
      const house = lifetime(flows, ceiling, `like/${seed}`);
      const bare = bareLifetime(flows, ceiling, `like/${seed}`);
      expect(house.refills).toBe(bare.refills);
      if (Math.abs(house.days - bare.days) * 86_400 > 120) apart++;
    }
  // a deposit in the very block that pays the last coin out leaves nothing to refill
  expect(apart).toBeLessThanOrEqual(2);
});

test('the bare model keeps to its own closed form', () => {
  let [refills, days] = [0, 0];
  for (let seed = 0; seed < 3000; seed++) {
    const one = bareLifetime(flows, 6, `form/${seed}`);
    refills += one.refills;
    days += one.days;
  }
  // four standard errors of 30,000 refills
  expect(Math.abs(days / refills / daysToEmpty(flows, 6) - 1)).toBeLessThan(0.024);
});
