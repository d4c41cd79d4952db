/** What server and page say to each other. Whoever speaks another version of it is told so and left alone. */
import { z } from 'zod';
import { catalogue } from './contract/catalogue.ts';
import { done } from './contract/done.ts';
import { frame, snapshot } from './contract/frame.ts';
import { key } from './contract/names.ts';
import { studyNews } from './contract/study.ts';

export { protocol } from './contract/protocol.ts';

/** How many simulated seconds pass in one; `fastest` waits for nothing but the simulation. */
export const paces = [1, 10, 60, 600, 3600, 'fastest'] as const;

export type Pace = (typeof paces)[number];

/** What a page may say over the socket; `hello` comes first. */
export const said = z.discriminatedUnion('type', [
  z.strictObject({
    type: z.literal('hello'),
    protocol: z.int(),
    token: z.string().max(200).optional(),
  }),
  // `from` is the number of events the page has already; the frames that follow begin there.
  z.strictObject({
    type: z.literal('watch'),
    run: key,
    pace: z.literal(paces),
    from: z.int().min(0),
  }),
  z.strictObject({ type: z.literal('leave') }),
  z.strictObject({ type: z.literal('follow'), study: key }),
]);

export type Said = z.output<typeof said>;

/** What a server may say over the socket. */
export const told = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('welcome'), protocol: z.int(), version: z.string() }),
  // What was said cannot be done; the line is `place: expected ..., found ...`.
  z.strictObject({ type: z.literal('fault'), line: z.string() }),
  catalogue,
  frame,
  snapshot,
  done,
  studyNews,
]);

export type Told = z.output<typeof told>;

/** Why a server ends a conversation, beside the codes every WebSocket knows. */
export const closing = {
  unreadable: 4400,
  token: 4401,
  silent: 4408,
  protocol: 4426,
  full: 4429,
} as const;
