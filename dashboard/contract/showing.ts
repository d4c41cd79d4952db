/** A showing: one leads, others see the same runs at the same moment. */
import { z } from 'zod';
import { index, key, seconds } from './names.ts';
import { paces } from './pace.ts';

/** Letters of an address that is shown at most; one with every control changed has half as many. */
export const longestAddress = 3_000;

/** Where the leader is. */
export const place = z.strictObject({
  /** The fragment of what is on the leader's screen, as the page writes it. */
  address: z
    .string()
    .max(longestAddress)
    .regex(/^#\/(watch|money)\/[\x21-\x7e]+$/, 'the fragment of a run'),
  /** The runs that are on it. */
  a: key,
  b: key.nullable(),
  time: seconds,
  /** Events shown, where a step went to one among several of a second. */
  count: index.nullable(),
  playing: z.boolean(),
  pace: z.literal(paces),
  /** Whether the leader has lifted the veil. */
  all: z.boolean(),
});

export type Place = z.output<typeof place>;

/** Said to whoever leads: what the link names, and how many follow. */
export const led = z.strictObject({
  type: z.literal('led'),
  /** What followers know the showing by; nobody can lead with it. */
  showing: key,
  followers: z.int().min(0),
  /** Origins under which other machines reach this server; none where only this machine does. */
  homes: z.array(z.string()),
});

export type Led = z.output<typeof led>;

/** Said to followers: where the leader is, or was last. */
export const shown = z.strictObject({
  type: z.literal('shown'),
  /** `away`: the leader's connection is lost, and may come back. */
  state: z.enum(['on', 'away', 'ended']),
  place,
});

export type Shown = z.output<typeof shown>;
