import { describe, expect, test } from 'vitest';
import { random } from '../../sim/kernel/random.ts';
import { unborne } from '../../sim/measure/bearers.ts';
import { cell, tooFewEvents, type Outcome } from '../../sim/measure/cell.ts';
import { nobodyMet } from '../../sim/measure/groups.ts';
import { estimator } from '../../sim/measure/interval.ts';

const estimate = estimator(random('cell').die('bootstrap'));

const quiet: Outcome['honest'] = {
  withdrawalsRequested: 100,
  withdrawalsSettled: 100,
  withdrawalsRefused: 0,
  unsettledAtEnd: 0,
  customersHarmedShare: 0,
  delaySecondsP50: 60,
  delaySecondsP95: 600,
  firstDestinationDelaySecondsP95: null,
  falseHolds: 0,
  falseHoldYenHours: 0,
  stockOuts: 0,
  stockOutSeconds: 0,
  haltSeconds: 0,
  creditSecondsP50: 600,
  lockouts: 0,
  lockoutSecondsP95: null,
  abandoned: 0,
  supportContacts: 0,
  falseAlarms: 0,
  heldFromOthersYen: 0,
  staffHours: 8,
  supportHours: 2,
  reviewerHours: 0,
  groups: nobodyMet,
};

const safe: Outcome = {
  ...unborne,
  atRiskYen: 1000,
  stolenYen: 0,
  recoveredYen: 0,
  customerLossYen: 0,
  firstTheftAt: null,
  detectedAfterSeconds: null,
  stoppedAfterSeconds: null,
  containedAfterSeconds: null,
  honest: quiet,
};

const robbed: Outcome = {
  ...safe,
  stolenYen: 600,
  recoveredYen: 100,
  customerLossYen: 200,
  firstTheftAt: 120,
  detectedAfterSeconds: 90,
};

describe('a cell', () => {
  test('counts what was not recovered, as a share of what was at risk', () => {
    const summed = cell([robbed, safe], estimate);
    expect(summed.lossShare.mean).toBe(0.25);
    expect(summed.customerLossShare.mean).toBe(0.1);
    expect(summed).toMatchObject({ hits: 1, hitShare: 0.5 });
  });

  test('says that 29 hits are too few, and 30 are not', () => {
    const runs = (hits: number) =>
      Array.from({ length: 40 }, (_, run) => (run < hits ? robbed : safe));
    expect(tooFewEvents(cell(runs(29), estimate))).toBe(true);
    expect(tooFewEvents(cell(runs(30), estimate))).toBe(false);
  });

  test('times detection over thefts alone, and an undetected theft as later than any', () => {
    const late = { ...robbed, detectedAfterSeconds: 900 };
    const never = { ...robbed, detectedAfterSeconds: null };
    expect(cell([robbed, safe, safe], estimate).detectedAfterSecondsP50).toBe(90);
    expect(cell([robbed, late, never], estimate).detectedAfterSecondsP50).toBe(900);
    expect(cell([robbed, never, never], estimate).detectedAfterSecondsP50).toBeNull();
    expect(cell([safe, safe], estimate).detectedAfterSecondsP50).toBeNull();
  });

  test('times the stop and the end as it times detection, and says in how many thefts each is known', () => {
    const stopped = { ...robbed, stoppedAfterSeconds: 300 };
    const ended = { ...stopped, containedAfterSeconds: 400 };
    const summed = cell([robbed, stopped, ended, safe], estimate);
    expect(summed.stoppedAfterSecondsP50).toBe(300);
    expect(summed.containedAfterSecondsP50).toBeNull();
    expect(summed.timed).toEqual({ thefts: 3, detected: 3, stopped: 2, contained: 1 });
    expect(cell([ended], estimate).containedAfterSecondsP50).toBe(400);
  });

  test('averages what honest people suffered over the runs that know it', () => {
    const held = {
      ...safe,
      honest: { ...quiet, falseHolds: 3, firstDestinationDelaySecondsP95: 50 },
    };
    const { honest } = cell([held, safe], estimate);
    expect(honest.falseHolds).toBe(1.5);
    expect(honest.firstDestinationDelaySecondsP95).toBe(50);
    expect(honest.lockoutSecondsP95).toBeNull();
    expect(Object.keys(honest)).toEqual(Object.keys(quiet));
  });

  test('has no loss where nothing was at risk', () => {
    expect(cell([{ ...safe, atRiskYen: 0 }], estimate).lossShare.mean).toBe(0);
  });

  test('counts no more than everything where later deposits were taken too', () => {
    const more = { ...robbed, stolenYen: 1200, recoveredYen: 0, customerLossYen: 1100 };
    const { lossShare, customerLossShare } = cell([more], estimate);
    expect([lossShare.mean, customerLossShare.mean]).toEqual([1, 1]);
  });

  test('refuses a loss of less than nothing', () => {
    const impossible = { ...robbed, recoveredYen: 700 };
    expect(() => cell([impossible], estimate)).toThrow('0 yen or more, found -100');
  });
});
