import { describe, expect, test } from 'vitest';
import { fitted, layoutOf, lettersOf, type Box } from '../../../dashboard/web/stage/layout.ts';
import { diameterOf, tokensOf } from '../../../dashboard/web/stage/tokens.ts';
import { pictureOf } from '../../../dashboard/web/fold/picture.ts';
import { step } from '../../../dashboard/web/fold/stage.ts';
import { openingState } from '../../../dashboard/web/fold/state.ts';
import { watched } from './watched.ts';

const scenarios = [
  'coincheck-2018',
  'sim-swap-exercise',
  'bitfinex-2016',
  'wazirx-2024',
  'calm-week',
];
const overlap = (one: Box, other: Box): boolean =>
  one.x < other.x + other.width &&
  other.x < one.x + one.width &&
  one.y < other.y + other.height &&
  other.y < one.y + one.height;

describe.each([300, 358, 640, 700, 980, 1280])('a stage %i wide', (width) => {
  test.each(scenarios)('of %s holds all of it, and nothing lies on anything else', (id) => {
    const { catalogue } = watched(id);
    const layout = layoutOf(width, catalogue);
    const rows = layout.rows.flatMap(({ vessel, slots, words }) => [vessel, ...slots, words]);
    const things = [...layout.posts, ...layout.places, ...rows, layout.customers, layout.outside];
    expect(layout.rows).toHaveLength(catalogue.wallets.length);
    for (const { x, y, width: wide, height } of [...things, ...layout.blocks]) {
      expect(x).toBeGreaterThanOrEqual(0);
      expect(x + wide).toBeLessThanOrEqual(width);
      expect(y + height).toBeLessThanOrEqual(layout.height);
    }
    things.forEach((one, at) => {
      for (const other of things.slice(at + 1)) expect(overlap(one, other)).toBe(false);
    });
  });
});

test('a text that is cut says so and fits', () => {
  expect(fitted('application server', 400)).toBe('application server');
  for (const text of ['application server', '社内ネットワーク', 'a']) {
    const cut = fitted(text, 60);
    expect(lettersOf(cut)).toBeLessThanOrEqual(60 / (14 * 0.58) + 1);
    expect(cut === text || cut.endsWith('…')).toBe(true);
  }
});

test('dots grow by decades of yen', () => {
  expect([1e5, 1e6, 1e7, 1e8, 1e9, 1e10].map(diameterOf)).toEqual([4, 6, 9, 13, 19, 28]);
});

test('a theft goes outside, a payout to a customer, an alarm to a person', () => {
  const { catalogue, events } = watched('coincheck-2018');
  const layout = layoutOf(980, catalogue);
  const state = openingState();
  for (const event of events) step(state, event, 'truth');
  const picture = pictureOf(state, catalogue, 'truth', catalogue.length);
  const tokens = tokensOf(events, { layout, catalogue, picture });
  const thefts = tokens.filter(({ his }) => his);
  expect(thefts).toHaveLength(8);
  for (const { way } of thefts) expect(way.at(-1)![1]).toBeGreaterThan(layout.outside.y);
  expect(tokens.filter(({ ring }) => ring).length).toBe(8);
});
