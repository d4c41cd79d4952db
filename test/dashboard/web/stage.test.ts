import { describe, expect, test } from 'vitest';
import { kinds } from '../../../sim/journal.ts';
import { run } from '../../../sim/scenario/run.ts';
import { loadScenario } from '../../../sim/scenario/load.ts';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../../house/tree.ts';
import { beatsOf, mostBeats } from '../../../dashboard/web/fold/beats.ts';
import { lossAt, lossLine, takenYen } from '../../../dashboard/web/fold/loss.ts';
import { partingOf } from '../../../dashboard/web/fold/parting.ts';
import { rewind } from '../../../dashboard/web/fold/rewind.ts';
import { openingState, type Eye, type StageState } from '../../../dashboard/web/fold/state.ts';
import { step } from '../../../dashboard/web/fold/stage.ts';
import { rungOf } from '../../../dashboard/web/fold/standpoints.ts';
import { watched, type Watched } from './watched.ts';

function stateAt({ events }: Watched, count: number, eye: Eye = 'truth'): StageState {
  const state = openingState();
  for (const event of events.slice(0, count)) step(state, event, eye);
  return state;
}

const coincheck = watched('coincheck-2018');

const everything = readdirSync(join(root, 'scenarios'))
  .filter((file) => file.endsWith('.yaml'))
  .map((file) => file.replace('.yaml', ''));

describe('what the page is handed', () => {
  test('is the run that the command line lives through, whole', () => {
    const text = readFileSync(join(root, 'scenarios/coincheck-2018.yaml'), 'utf8');
    const loaded = loadScenario(text, 'coincheck-2018.yaml');
    if ('faults' in loaded) throw new Error('faults');
    const lived = run({
      scenario: loaded.value,
      controls: loaded.value.recorded,
      seed: 'vaultdrill',
      signing: 'fast',
      keep: true,
    });
    expect(watched('coincheck-2018', { signing: 'real' }).done.digest).toBe(lived.digest);
    expect(coincheck.done.digest).toBe(lived.digest);
    expect(coincheck.events).toEqual(lived.journal);
    expect(coincheck.chunks).toBeGreaterThan(1);
  });
});

describe.each(['truth', 'exchange'] as const)('going back, as seen by %s', (eye) => {
  test.each(['coincheck-2018', 'sim-swap-exercise', 'bitfinex-2016'])(
    'is the same as folding %s from its start',
    (id) => {
      const seen = watched(id);
      const film = rewind((index) => seen.events[index]!, eye, 100);
      const length = seen.events.length;
      for (const count of [length, 0, 137, 100, 99, length - 1, 512, 200, length])
        expect(structuredClone(film.at(count))).toEqual(stateAt(seen, count, eye));
      expect(film.checkpoints).toBe(1 + Math.floor(length / 100));
    },
  );
});

describe('the loss', () => {
  test.each(everything)('of %s at its end is that of the outcome', (id) => {
    const seen = watched(id);
    const { assets } = seen.catalogue;
    const { stolenYen, firstTheftAt } = seen.done.outcome;
    const state = stateAt(seen, seen.events.length);
    expect(takenYen(assets, state)).toBe(stolenYen);
    expect(state.firstTheft === null ? null : Math.floor(state.firstTheft)).toBe(firstTheftAt);
    expect(lossAt(lossLine(seen.events, assets, 'truth'), seen.catalogue.length)).toBe(stolenYen);
  });

  test('is never more than was there, and no wallet is ever below nothing', () => {
    for (const id of ['coincheck-2018', 'bitfinex-2016', 'refill-exercise', 'wazirx-2024']) {
      const seen = watched(id);
      const state = openingState();
      for (const event of seen.events) {
        step(state, event, 'truth');
        for (const purse of state.purses.values()) {
          expect(purse.now).toBeGreaterThanOrEqual(0);
          expect(purse.old).toBeGreaterThanOrEqual(0);
        }
      }
    }
  });
});

describe('the exchange’s eye', () => {
  const first = coincheck.events.findIndex(({ kind }) => kind === kinds.destinationMade);
  const confirmed = coincheck.events.findIndex(({ kind }) => kind === kinds.alarmConfirmed);

  test('knows of no reach, no copy, and no loss before somebody has looked', () => {
    expect(confirmed).toBeGreaterThan(first);
    const truth = stateAt(coincheck, confirmed);
    expect([...truth.copied]).toEqual(['hot key 1/XEM']);
    expect(truth.taken.get('XEM')).toBeGreaterThan(5e14);
    const seen = stateAt(coincheck, confirmed, 'exchange');
    expect(seen).toMatchObject({ copied: new Set(), reached: new Set(), his: new Set() });
    expect(seen.taken.size).toBe(0);
    expect(seen.intends).toBeNull();
    expect(stateAt(coincheck, confirmed + 1, 'exchange').taken).toEqual(truth.taken);
  });

  test('sees the same coins leave the same wallet', () => {
    const purses = (eye: Eye) => stateAt(coincheck, confirmed, eye).purses;
    expect(purses('exchange')).toEqual(purses('truth'));
  });

  test('is told no word of whose doing it was', () => {
    for (const id of [
      'coincheck-2018',
      'sim-swap-exercise',
      'bitfinex-2016',
      'collusion-exercise',
    ]) {
      const { exchange, truth } = watched(id).done.stories;
      expect(truth.some(({ text }) => /attackers/.test(text.en))).toBe(true);
      const said = exchange.map(({ text }) => `${text.en} ${text.ja}`).join('\n');
      expect(said).not.toMatch(/attackers|honest customers|攻撃者|正当な/);
    }
  });
});

describe('beats', () => {
  test('of a run come in order, each at its own second, the first theft among them', () => {
    const beats = beatsOf(coincheck.done.stories.truth);
    expect(beats.map(({ time }) => time)).toEqual(
      [...new Set(beats.map(({ time }) => time))].sort((a, b) => a - b),
    );
    const theft = beats.find(({ marks }) => marks.includes('theft'));
    expect(theft?.time).toBe(coincheck.done.outcome.firstTheftAt);
    const key = beats.find(({ marks }) => marks.includes('key'));
    expect(stateAt(coincheck, key!.count).copied.size).toBe(1);
  });

  test('are never more than can be walked through', () => {
    const line = { index: 1, text: { en: '', ja: '' } };
    const many = Array.from({ length: 900 }, (_, time) => ({
      ...line,
      time,
      mark: 'alarm' as const,
    }));
    const beats = beatsOf([...many, { ...line, time: 901, mark: 'theft' }]);
    expect(beats).toHaveLength(mostBeats);
    expect(beats.at(-1)!.marks).toEqual(['theft']);
  });
});

describe('where two runs part', () => {
  test('is nowhere for the same run, and at the control for another', () => {
    expect(partingOf(coincheck.events, coincheck.events)).toBeNull();
    const other = watched('coincheck-2018', { controls: 'recorded;multisig-quorum:typical' });
    const parting = partingOf(coincheck.events, other.events)!;
    expect(parting.time).toBeLessThan(coincheck.done.outcome.firstTheftAt!);
    expect(other.done.digest).not.toBe(coincheck.done.digest);
  });
});

test('every control of the catalogue stands somewhere, and nothing else does', () => {
  const ids = coincheck.catalogue.controls.map(({ id }) => id);
  expect(Object.keys(rungOf).sort((a, b) => (a < b ? -1 : 1))).toEqual(
    [...ids].sort((a, b) => (a < b ? -1 : 1)),
  );
});
