/** What becomes of coins after they were taken: who was told, when, and how far he goes decide it. */
import { describe, expect, test } from 'vitest';
import { kinds, type Event } from '../../sim/journal.ts';
import { day, hour } from '../../sim/time.ts';
import { run, type Decision } from '../../sim/scenario/run.ts';
import type { Asked } from '../../sim/scenario/arrangement.ts';
import { shipped } from './incidents.ts';

type Controls = Readonly<Record<string, Asked>>;

const lived = (
  variant: string,
  controls: Controls = {},
  decisions: readonly Decision[] = [],
  seed = 'onward/0',
) => {
  const scenario = shipped(variant === '' ? 'onward-exercise' : `onward-exercise/${variant}`);
  return run({ scenario, controls, decisions, seed, customers: 200, keep: true });
};
/** Every venue takes part. */
const all = (settings: Record<string, string | number> = {}): Controls => ({
  'stolen-fund-tagging': { level: 'strong', settings: { venues: 1, ...settings } },
});
/** Held at a venue, and nobody has come to claim it. */
const isHis = ({ kind, detail }: Event): boolean =>
  kind === kinds.heldOutside && detail.text === 'nobody came for it';
const variants = ['', 'at-once', 'hops', 'tagged', 'unwilling'];

describe('without any control', () => {
  test.each(variants)('all that was taken is sold: %s', (variant) => {
    const { outcome, journal } = lived(variant);
    expect(outcome.stolenYen).toBeGreaterThan(1e9);
    expect([outcome.recoveredYen, outcome.frozenYen, outcome.honest.heldFromOthersYen]).toEqual([
      0, 0, 0,
    ]);
    const sold = journal.filter(({ kind }) => kind === kinds.soldOutside);
    const amount = sold.reduce((sum, each) => sum + each.amount, 0);
    expect(amount / outcome.stolenByAsset.ETH!.amount).toBeGreaterThan(0.95);
    expect(journal.filter(({ kind }) => kind === kinds.venueTold)).toEqual([]);
  });
});

describe('where every venue looks', () => {
  test('told within the hour, some comes back, and customers lack so much less', () => {
    const [none, told] = [lived('').outcome, lived('', all()).outcome];
    expect(told.stolenYen).toBe(none.stolenYen);
    expect(told.recoveredYen).toBeGreaterThan(none.stolenYen / 4);
    expect(told.customerLossYen).toBe(none.customerLossYen - told.recoveredYen);
  });

  test('every yen that did not come back has one bearer, and nobody bears less than nothing', () => {
    const covered = { ...all(), 'loss-absorbing-capital': 'strong' as const };
    for (let k = 0; k < 24; k++) {
      const { borne, stolenYen, recoveredYen } = lived('', covered, [], `bearers/${k}`).outcome;
      const parts = Object.values(borne);
      expect(Math.min(...parts)).toBeGreaterThanOrEqual(0);
      expect(parts.reduce((sum, part) => sum + part)).toBe(stolenYen - recoveredYen);
    }
  });

  test('he turns to each venue once, and stops when none is left that pays', () => {
    const { journal } = lived('', all());
    const held = journal.filter(isHis);
    expect(new Set(held.map(({ subject }) => subject.text)).size).toBe(5);
    expect(held.map(({ object }) => object.text)).toEqual(held.map(() => 'collecting 1/ETH'));
    const end = journal.find(({ detail }) => detail.text === 'no venue pays any more')!;
    const later = journal.filter(({ kind, time }) => kind === kinds.soldOutside && time > end.time);
    expect(later).toEqual([]);
  });

  test('more steps than they follow lose them, unless a tag goes with the coins', () => {
    expect(lived('hops', all({ steps: 10 })).outcome.recoveredYen).toBe(0);
    expect(lived('hops', all({ steps: 13 })).outcome.recoveredYen).toBeGreaterThan(1e8);
    expect(lived('tagged', all({ steps: 0 })).outcome.recoveredYen).toBeGreaterThan(1e8);
  });

  test('coins sold before anybody was told are gone', () => {
    const early = lived('at-once', all()).outcome;
    const late = lived('at-once', all({ told: 'day' })).outcome;
    expect(early.recoveredYen).toBeLessThan(early.stolenYen * 0.75);
    // what still trickles in on the days after
    expect(late.recoveredYen).toBeLessThan(late.stolenYen / 100);
  });

  test('what is held is frozen until it is given back, and never both', () => {
    const { journal, outcome } = lived('', all());
    const held = journal.filter(isHis);
    const back = journal.filter(({ kind }) => kind === kinds.returned);
    expect(back.length).toBe(held.length);
    for (const event of back) {
      const cause = journal[event.cause]!;
      expect(cause.kind).toBe(kinds.heldOutside);
      expect(event.time - cause.time).toBeGreaterThanOrEqual(7 * day);
    }
    expect(outcome.frozenYen).toBe(0);
    const scenario = shipped('onward-exercise');
    const clock = { ...scenario.file.clock, length: held.at(-1)!.time + day };
    const short = run({
      scenario: { ...scenario, file: { ...scenario.file, clock } },
      controls: all(),
      seed: 'onward/0',
      customers: 200,
    }).outcome;
    expect(short.frozenYen + short.recoveredYen).toBeGreaterThanOrEqual(outcome.recoveredYen);
    expect(short.frozenYen).toBeGreaterThan(0);
  });
});

test('where no venue would hold coins for another, telling them does nothing', () => {
  expect(lived('unwilling', all()).outcome.recoveredYen).toBe(0);
  expect(lived('unwilling', all()).journal.some(({ kind }) => kind === kinds.venueTold)).toBe(
    false,
  );
});

test('the fewer venues look, the less comes back: he finds one that pays', () => {
  const back = (venues: number): number =>
    Array.from({ length: 6 }, (_, k) => lived('', all({ venues }), [], `onward/${k}`)).reduce(
      (sum, { outcome }) => sum + outcome.recoveredYen,
      0,
    );
  const [few, most, every] = [back(0.1), back(0.9), back(1)];
  expect(few).toBeLessThan(most / 2);
  expect(most).toBeLessThan(every);
});

describe('a decision to notify', () => {
  const controls = all({ told: 'when-decided' });
  const notified = (at: number) => lived('', controls, [{ at, act: 'notify' }]).outcome;

  test('brings something back when it is early, and nothing when all is sold', () => {
    const { firstTheftAt } = lived('').outcome;
    expect(lived('', controls).outcome.recoveredYen).toBe(0);
    expect(notified(firstTheftAt! + 12 * hour).recoveredYen).toBeGreaterThan(1e8);
    expect(notified(firstTheftAt! + 12 * day).recoveredYen).toBe(0);
  });

  test('before anything has left tells venues as soon as something does', () => {
    const { journal } = lived('', controls, [{ at: 0, act: 'notify' }]);
    const told = journal.find(({ kind }) => kind === kinds.venueTold)!;
    const theft = journal.find(
      ({ kind, object }) => kind === kinds.moved && object.text.startsWith('collecting'),
    )!;
    expect(told.time).toBe(theft.time);
  });
});

test('a house that tells of every payment has coins of honest people held, and they stay theirs', () => {
  const held = (tells: string) =>
    Array.from({ length: 8 }, (_, k) => lived('', all({ tells }), [], `onward/${k}`));
  const others = (runs: ReturnType<typeof held>): number =>
    runs.reduce((sum, { outcome }) => sum + outcome.honest.heldFromOthersYen, 0);
  const wide = held('all-since');
  expect(others(held('unordered'))).toBe(0);
  expect(others(wide)).toBeGreaterThan(0);
  for (const { journal } of wide)
    for (const { kind, cause } of journal)
      if (kind === kinds.returned) expect(journal[cause]!.detail.text).toBe('nobody came for it');
});

test('a payment with an order behind it is not told of', () => {
  const { journal } = lived('', all({ tells: 'unordered' }));
  const [first] = journal.filter(({ kind }) => kind === kinds.venueTold);
  const left = journal.filter(
    ({ kind, object, index }) =>
      kind === kinds.moved && object.text.startsWith('collecting') && index < first!.index,
  );
  expect(first!.amount).toBe(left.length);
});
