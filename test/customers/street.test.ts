/** Honest people as rules meet them: on strange networks, at common addresses, above limits, without a code. */
import { expect, test } from 'vitest';
import { controls as catalogue } from '../../sim/exchange/controls/index.ts';
import type { Event } from '../../sim/journal.ts';
import type { Asked } from '../../sim/scenario/arrangement.ts';
import { run } from '../../sim/scenario/run.ts';
import { calmWeek } from './calm-week.ts';

const nobodyShares = {
  'customers.newDevice': 0,
  'customers.away': 0,
  'customers.sharedHome': 0,
  'customers.crowdedHome': 0,
  'customers.sharedDestination': 0,
};

const risk = { 'risk-based-auth': { settings: { challengeSigns: 1 } } };
const linked = { 'linked-account-aggregation': 'strong' } as const;

test('a rule about networks and devices stops honest people in a calm week', () => {
  const stopped = told(lived(risk), 'challenged').length;
  const atNight = told(lived(risk, nobodyShares), 'challenged').length;
  expect(stopped).toBeGreaterThan(2 * atNight);
});

test('a rule about common destinations refuses honest orders in a calm week', () => {
  const refused = told(lived(linked), 'abandoned').map(({ detail }) => detail.text);
  expect(refused).toContain('several accounts act as one');
});

test('where nobody shares anything and nobody travels, those rules find no innocent', () => {
  const apart = lived({ ...risk, ...linked }, nobodyShares);
  expect(told(apart, 'abandoned')).toEqual([]);
  const homes = told(apart, 'signed-in').map(({ subject, object, detail }) => {
    expect(object.text).toBe(`home of ${subject.text}`);
    expect(detail.text).toBe(`device of ${subject.text}`);
    return object.text;
  });
  expect(homes.length).toBeGreaterThan(100);
});

test('shares of one put everybody there', () => {
  const away = told(lived({}, { 'customers.away': 1 }), 'signed-in');
  expect(away.every(({ object }) => object.text.startsWith('shared exit'))).toBe(true);
  const family = { 'customers.sharedHome': 1, 'customers.sharedDevice': 1 };
  const homes = told(lived({}, { ...nobodyShares, ...family }), 'signed-in');
  expect(homes.every(({ object }) => object.text.startsWith('home of household'))).toBe(true);
  expect(homes.every(({ detail }) => detail.text.startsWith('device of household'))).toBe(true);
  const common = { 'customers.sharedDestination': 1, 'customers.newDestination': 0 };
  const coins = told(lived({}, common), 'wished').filter(({ asset }) => asset.text === 'XRP');
  expect(coins.length).toBeGreaterThan(10);
  expect(coins.every(({ object }) => object.text.startsWith('venue '))).toBe(true);
});

test('what people want, and where they come from, is the same under every rule', () => {
  const wishes = (journal: readonly Event[]) =>
    told(journal, 'wished').map(({ time, object, amount }) => [time, object.text, amount]);
  const wanted = wishes(lived({}, {}, ['0']));
  expect(wanted.length).toBeGreaterThan(10);
  const seen = told(lived({}, {}, ['0']), 'signed-in').map(whence);
  for (const { id } of catalogue) {
    const journal = lived({ [id]: 'strong' }, {}, ['0']);
    expect(wishes(journal), id).toEqual(wanted);
    const known = new Set(seen);
    for (const each of told(journal, 'signed-in').map(whence)) expect(known, id).toContain(each);
  }
});

test('whoever comes back orders in parts below a published limit until all is paid', () => {
  const perDay = 100_000;
  const limit = (disclosure: string) => ({
    'withdrawal-limit': { settings: { perDay, ofBalance: 1, disclosure } },
  });
  const patient = lived(limit('published'), { 'customers.comesBack': 1 });
  const hasty = lived(limit('published'), { 'customers.comesBack': 0 });
  const above = (journal: readonly Event[]) =>
    told(journal, 'withdrawal-refused').filter(
      ({ object, detail }) => detail.text.startsWith('above') && object.text !== 'pool outside/XRP',
    );
  expect(told(hasty, 'abandoned').length).toBeGreaterThan(0);
  expect(told(patient, 'abandoned').length).toBeLessThan(told(hasty, 'abandoned').length);
  expect(told(patient, 'withdrawal-settled').length).toBeGreaterThan(
    told(hasty, 'withdrawal-settled').length,
  );
  // Without a notice to read, the way to a sum that passes is longer.
  const blind = lived(limit('hidden'), { 'customers.comesBack': 1 });
  expect(above(blind).length).toBeGreaterThan(above(patient).length);
});

test('whoever cannot read a code at a withdrawal tries again, and not for ever', () => {
  const code = { 'totp-app': 'strong' } as const;
  const gaveUp = (share: number) => {
    const journal = lived(code, { 'customers.codeMissed': share });
    const missed = told(journal, 'abandoned').filter(({ detail }) => detail.text === 'not proven');
    return missed.length / told(journal, 'wished').length;
  };
  expect(gaveUp(0)).toBe(0);
  expect(gaveUp(0.3)).toBeGreaterThan(0);
  expect(gaveUp(0.3)).toBeLessThan(0.1); // one in 37 misses three in a row
});

function whence({ subject, object, detail }: Event): string {
  return [subject.text, object.text, detail.text].join(' | ');
}

function told(journal: readonly Event[], kind: string): readonly Event[] {
  return journal.filter((event) => event.kind.id === kind);
}

/** Ten calm weeks, one after the other. */
function lived(
  controls: Readonly<Record<string, Asked>>,
  changes: Readonly<Record<string, unknown>> = {},
  seeds: readonly string[] = ['0', '1', '2', '3', '4', '5', '6', '7', '8', '9'],
): readonly Event[] {
  const scenario = calmWeek(changes);
  return seeds.flatMap(
    (seed) => run({ scenario, controls, seed: `street/${seed}`, keep: true }).journal,
  );
}
