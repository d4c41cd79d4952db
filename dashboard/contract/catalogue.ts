/** The house of a run as a picture needs it, said once before the first frame. */
import { z } from 'zod';
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
