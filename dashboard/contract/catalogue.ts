/** The house of a run as a picture needs it, said once before the first frame. */
import { z } from 'zod';
import type { Standing } from '../../sim/exchange/control.ts';
import { arrangement } from '../../sim/scenario/arrangement.ts';
import type { RunOptions } from '../../sim/scenario/run.ts';
import { bilingual, id, seconds, yen } from './names.ts';

const moment = z.strictObject({
  year: z.int(),
  month: z.int(),
  day: z.int(),
  hour: z.int(),
  minute: z.int(),
  offsetMinutes: z.int(),
});

const asset = z.strictObject({
  id: z.string(),
  chain: z.string(),
  decimals: z.int(),
  /** `yen` for `lot` smallest units. */
  yen,
  lot: z.int(),
  claims: z.int(),
  own: z.int(),
});

const wallet = z.strictObject({
  asset: z.string(),
  tier: z.enum(['hot', 'warm', 'cold', 'vault']),
  /** Addresses under the same keys. */
  count: z.int(),
  needed: z.int(),
  keys: z.array(z.string()),
});

const standingAt = z.strictObject({
  /** Moments at which it is asked: signIn, changeFactor, register, request, screen, keyUse, refill. */
  gates: z.array(z.string()),
  watches: z.boolean(),
  /** What it answers to: an alarm raised, confirmed or dismissed. */
  duties: z.array(z.string()),
  /** Changes the house before it opens. */
  arranges: z.boolean(),
});

const control = z.strictObject({
  id,
  title: bilingual,
  values: z.record(z.string(), z.union([z.string(), z.number()])),
  stands: standingAt,
});

/** Tiers, places, people, and the controls in force with where each stands. */
export const catalogue = z.strictObject({
  type: z.literal('catalogue'),
  scenario: id,
  variant: z.string(),
  title: bilingual,
  kind: z.enum(['incident', 'exercise']),
  seed: z.string(),
  start: moment,
  length: seconds,
  assets: z.array(asset),
  wallets: z.array(wallet),
  keys: z.array(z.strictObject({ id: z.string(), place: z.string(), store: z.string() })),
  places: z.array(z.strictObject({ id: z.string(), kind: z.string() })),
  ways: z.array(z.strictObject({ from: z.string(), to: z.string(), bar: z.string() })),
  posts: z.array(
    z.strictObject({
      role: z.string(),
      people: z.int(),
      from: z.number(),
      to: z.number(),
      weekends: z.boolean(),
    }),
  ),
  controls: z.array(control),
});

export type Catalogue = z.output<typeof catalogue>;

/** The catalogue of a run whose house has just opened with these rules. */
export function catalogueOf(options: RunOptions, rules: readonly Standing[]): Catalogue {
  const { scenario, controls, seed } = options;
  const { file, id, variant } = scenario;
  const { year, month, day, hour, minute, offsetMinutes } = file.clock.start;
  const { house, inForce } = arrangement(scenario.house, controls);
  const rulesOf = new Map(rules.map(({ control, rules }) => [control.text, rules]));
  return {
    type: 'catalogue',
    scenario: id,
    variant,
    title: file.title,
    kind: file.kind,
    seed,
    start: { year, month, day, hour, minute, offsetMinutes },
    length: file.clock.length,
    assets: house.assets.map((asset) => ({
      id: asset.id,
      chain: asset.kind,
      decimals: asset.decimals,
      yen: asset.yen,
      lot: asset.lot,
      claims: asset.claims,
      own: asset.own,
    })),
    wallets: house.wallets.map(({ asset, tier, count, m, keys }) => {
      return { asset, tier, count, needed: m, keys };
    }),
    keys: house.keys.map(({ id, place, store }) => ({ id, place, store })),
    places: house.places.map(({ id, kind }) => ({ id, kind })),
    ways: house.ways.map(({ from, to, bar }) => ({ from, to, bar })),
    posts: Object.values(house.posts).map(({ role, people, from, to, weekends }) => {
      return { role, people, from, to, weekends };
    }),
    controls: inForce.map(({ control: { id, title, arrange }, values }) => {
      const { gates = {}, duties = {}, sensor } = rulesOf.get(id) ?? {};
      const stands = {
        gates: Object.keys(gates),
        watches: sensor !== undefined,
        duties: Object.keys(duties),
        arranges: arrange !== undefined,
      };
      return { id, title, values, stands };
    }),
  };
}
