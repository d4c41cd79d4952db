import { describe, expect, test } from 'vitest';
import { kinds, type Event, type Kind } from '../../../sim/journal.ts';
import { name } from '../../../sim/kernel/random.ts';
import { aftermathOf, reasonsFor } from '../../../dashboard/web/fold/aftermath.ts';
import { beatsOf } from '../../../dashboard/web/fold/beats.ts';
import { flowOf, type Flow } from '../../../dashboard/web/fold/flow.ts';
import { letGo } from '../../../dashboard/web/fold/let-go.ts';
import { lossLine, takenYen } from '../../../dashboard/web/fold/loss.ts';
import { passagesOf, type Way } from '../../../dashboard/web/fold/passages.ts';
import { openingState, type Eye } from '../../../dashboard/web/fold/state.ts';
import { step } from '../../../dashboard/web/fold/stage.ts';
import { ladderOf } from '../../../dashboard/web/fold/why.ts';
import { calendar } from '../../../sim/time.ts';
import { shelf, watched, type Watched } from './watched.ts';

const everything = [...shelf.scenarios.keys()];

function flowAt({ events, catalogue }: Watched, count: number, eye: Eye = 'truth'): Flow {
  const since = calendar(catalogue.start).secondOfDay(0);
  return flowOf(passagesOf(events, eye), count, catalogue.assets, since);
}

const bandsOf = (flow: Flow, taken = true) =>
  flow.sources.filter((source) => source.taken === taken).flatMap(({ bands }) => bands);
const sumOf = (parts: readonly { readonly yen: number }[]): number =>
  parts.reduce((sum, { yen }) => sum + yen, 0);

describe.each(everything)('the way of the coins of %s', (id) => {
  const seen = watched(id);
  const counts = [
    ...new Set([...beatsOf(seen.done.stories.truth).map(({ count }) => count), seen.events.length]),
  ];

  test('is in bands as much as was stolen', () => {
    const flow = flowAt(seen, seen.events.length);
    expect(flow.taken).toBe(seen.done.outcome.stolenYen);
    expect(sumOf(bandsOf(flow))).toBe(seen.done.outcome.stolenYen);
    const { stolenByAsset } = seen.done.outcome;
    for (const { id: asset } of seen.catalogue.assets) {
      const amount = flow.sources
        .filter((each) => each.asset === asset)
        .reduce((sum, each) => sum + each.amount, 0);
      // once rounded a source, where targets stand for several
      expect(Math.abs(amount - stolenByAsset[asset]!.amount)).toBeLessThanOrEqual(
        flow.sources.length,
      );
    }
  });

  test.each(['truth', 'exchange'] as const)(
    'is at every beat what the stage says, as seen by %s',
    (eye) => {
      const state = openingState();
      const passages = passagesOf(seen.events, eye);
      for (const count of counts) {
        while (state.count < count) step(state, seen.events[state.count]!, eye);
        const flow = flowOf(passages, count, seen.catalogue.assets, 0);
        expect(sumOf(bandsOf(flow))).toBe(takenYen(seen.catalogue.assets, state));
        expect(flow.taken).toBe(takenYen(seen.catalogue.assets, state));
        const { there, onward, back, frozen } = flow.fates;
        expect(there + onward + back + frozen).toBe(flow.taken);
        for (const source of flow.sources) {
          expect(source.yen).toBe(sumOf(source.bands));
          for (const band of source.bands) {
            expect(band.yen).toBeGreaterThanOrEqual(0);
            expect(band.amount).toBeGreaterThan(0);
            expect(band.column).toBeGreaterThanOrEqual(0);
            for (const { time, index } of band.passages) {
              expect(time).toBeGreaterThanOrEqual(flow.columns[band.column]!.from);
              expect(time).toBeLessThan(flow.columns[band.column]!.to);
              expect(index).toBeLessThan(count);
            }
          }
        }
        expect(flow.columns.length).toBeLessThanOrEqual(3);
        expect(flow.columns.map(({ from }) => from)).toEqual(
          flow.columns.map(({ from }) => from).sort((a, b) => a - b),
        );
      }
    },
  );

  test('of every coin leads to a rung that stood open', () => {
    const flow = flowAt(seen, seen.events.length);
    for (const { way, bands } of flow.sources)
      for (const { largest } of bands) {
        const rungs = letGo(seen.events, largest.index, way!, seen.catalogue);
        expect(rungs.length).toBeGreaterThan(0);
        for (const { stoodBy, missing } of rungs)
          expect(stoodBy.length + missing.length).toBeGreaterThan(0);
      }
  });
});

test.each<[string, Way, string]>([
  ['coincheck-2018', 'copy', 'hot/XEM'],
  ['backup-copy-exercise', 'copy', 'cold/BTC'],
  ['bitfinex-2016', 'signers', 'vault/BTC'],
  ['wazirx-2024', 'swap', 'vault/TOKENS'],
  ['binance-2019', 'account', 'hot/BTC'],
  ['mitb-exercise-jp', 'rewriting', 'hot/BTC'],
  ['ledger-tamper-exercise', 'books', 'hot/BTC'],
])('the coins of %s left by %s, out of %s', (id, way, row) => {
  const seen = watched(id);
  const flow = flowAt(seen, seen.events.length);
  expect(flow.sources.map((source) => `${source.row} ${source.way}`)).toContain(`${row} ${way}`);
  expect(new Set(flow.sources.map((source) => source.way))).toEqual(new Set([way]));
});

test('many addresses are told by their number, few one by one', () => {
  const many = flowAt(watched('bitfinex-2016'), Infinity);
  expect(many.sources).toHaveLength(1);
  expect(new Set(many.sources[0]!.bands.flatMap(({ addresses }) => addresses)).size).toBe(200);
  expect(many.sources[0]!.bands.length).toBeLessThanOrEqual(3);
  const one = flowAt(watched('coincheck-2018'), Infinity);
  expect(one.sources[0]!.bands.every(({ addresses }) => addresses.length === 1)).toBe(true);
});

describe('the exchange’s eye', () => {
  const coincheck = watched('coincheck-2018');
  const confirmed = coincheck.events.findIndex(({ kind }) => kind === kinds.alarmConfirmed);

  test('tells none of his addresses from any other before an alarm is confirmed', () => {
    const before = flowAt(coincheck, confirmed, 'exchange');
    expect(flowAt(coincheck, confirmed).taken).toBeGreaterThan(5e10);
    expect(before.taken).toBe(0);
    expect(bandsOf(before)).toEqual([]);
    const [xem] = before.sources.filter(({ row }) => row === 'hot/XEM');
    expect(xem!.yen).toBeGreaterThan(5e10);
    // in one band of a span lie his address and those of customers
    expect(
      xem!.bands.some(
        ({ addresses }) =>
          addresses.length > 1 && addresses.some((each) => each.startsWith('collecting')),
      ),
    ).toBe(true);
    const after = flowAt(coincheck, confirmed + 1, 'exchange');
    expect(after.taken).toBe(flowAt(coincheck, confirmed + 1).taken);
  });

  test.each(everything)('is told no way out of %s', (id) => {
    const { all } = passagesOf(watched(id).events, 'exchange');
    expect(new Set(all.map(({ way }) => way)).size).toBeLessThanOrEqual(1);
    expect(all.every(({ way, leg }) => way === null && leg === 'out')).toBe(true);
  });
});

describe('coins that go on from his addresses', () => {
  const journal: Event[] = [];
  const says = (
    kind: Kind,
    subject: string,
    object = '',
    amount = 0,
    asset = '',
    detail = '',
  ): void => {
    const [s, o, a, d] = [subject, object, asset, detail].map((text) => name(text!));
    journal.push({
      index: journal.length,
      time: journal.length * 60,
      kind,
      cause: -1,
      subject: s!,
      object: o!,
      amount,
      asset: a!,
      detail: d!,
    });
  };
  says(kinds.walletOpened, 'hot/BTC', '', 1000, 'BTC', 'hot');
  says(kinds.destinationMade, 'adversary', 'collecting 1/BTC');
  says(kinds.destinationMade, 'adversary', 'collecting 2/BTC');
  says(kinds.moved, 'hot/BTC', 'collecting 1/BTC', 600, 'BTC', 't1');
  says(kinds.moved, 'collecting 1/BTC', 'collecting 2/BTC', 500, 'BTC', 't2');
  says(kinds.moved, 'collecting 2/BTC', 'hot/BTC', 100, 'BTC', 't3');
  says(kinds.moved, 'collecting 2/BTC', 'somebody/BTC', 150, 'BTC', 't4');
  says(kinds.moved, 'somebody/BTC', 'elsewhere/BTC', 150, 'BTC', 't5');
  const assets = [{ id: 'BTC', yen: 10, lot: 1, decimals: 0, total: 1000 }];

  test('are counted as taken once, and each yen has one fate', () => {
    const passages = passagesOf(journal, 'truth');
    expect(passages.all.map(({ leg }) => leg)).toEqual(['out', 'between', 'back', 'onward']);
    const { taken, fates, sources } = flowOf(passages, Infinity, assets, 0);
    expect(taken).toBe(6000);
    expect(fates).toEqual({ there: 3500, back: 1000, onward: 1500, frozen: 0 });
    expect(sumOf(sources)).toBe(6000);
    expect(flowOf(passages, 5, assets, 0).fates).toEqual({
      there: 6000,
      back: 0,
      onward: 0,
      frozen: 0,
    });
  });
});

describe('coins that venues outside held', () => {
  const { events, catalogue, done } = watched('onward-exercise', {
    controls: 'none;stolen-fund-tagging:strong',
  });
  const passages = passagesOf(events, 'truth');
  const turns = aftermathOf(events, 'truth');
  const fatesAt = (count: number) => flowOf(passages, count, catalogue.assets, 0, turns).fates;

  test('are frozen until they come back, and each yen has one fate at every moment', () => {
    const held = turns.filter(({ fate }) => fate === 'frozen');
    const back = turns.filter(({ fate }) => fate === 'returned');
    expect(held.length).toBeGreaterThan(2);
    expect(back.map(({ held }) => held)).toEqual(held.map(({ index }) => index));
    let before = 0;
    for (const { index } of [...held, ...back]) {
      const { taken, fates } = flowOf(passages, index + 1, catalogue.assets, 0, turns);
      expect(fates.there + fates.onward + fates.back + fates.frozen).toBe(taken);
      expect(fates.frozen + fates.back).toBeGreaterThanOrEqual(before - 1);
      before = fates.frozen + fates.back - 1;
    }
    expect(fatesAt(held.at(-1)!.index + 1).back).toBe(0);
    expect(fatesAt(Infinity).frozen).toBe(0);
    expect(fatesAt(Infinity).back).toBe(done.outcome.recoveredYen);
  });

  test('say what the venue knew, and the exchange sees no sale', () => {
    for (const { fate, told, time, by } of turns.filter(({ fate }) => fate === 'frozen')) {
      expect(fate).toBe('frozen');
      expect(told).toBeLessThan(time);
      expect(by).toBe('step by step');
    }
    const none = watched('onward-exercise').events;
    expect(aftermathOf(none, 'truth').every(({ told }) => told === null)).toBe(true);
    expect(aftermathOf(none, 'truth').length).toBeGreaterThan(5);
    expect(aftermathOf(none, 'exchange')).toEqual([]);
    expect(reasonsFor('onward', aftermathOf(none, 'truth')).length).toBeGreaterThan(5);
  });

  test('let the line of the loss fall when they come back', () => {
    const line = lossLine(events, catalogue.assets, 'truth');
    const top = Math.max(...line.map(({ yen }) => yen));
    expect(top).toBe(done.outcome.stolenYen);
    expect(line.at(-1)!.yen).toBeCloseTo(top - done.outcome.recoveredYen, -1);
  });
});

test('a payment that was swapped on its way to the signers is nobody’s order', () => {
  const { events, catalogue } = watched('wazirx-2024');
  const { index } = passagesOf(events, 'truth').all[0]!;
  const ladder = ladderOf(events, index, catalogue);
  const rung = (step: string) => ladder.find((each) => each.step === step)!;
  expect(rung('request').events).toEqual([]);
  expect(rung('reach').events.map(({ object }) => object.text)).toContain('console');
  expect(rung('signature').events[0]!.kind).toBe(kinds.requestAltered);
  expect(rung('signature').events.length).toBeGreaterThan(2);
});
