/** What server and page say to each other. Whoever speaks another version of it is told so and left alone. */
import { z } from 'zod';
import { done } from './contract/done.ts';
import { frame, snapshot } from './contract/frame.ts';
import { key } from './contract/names.ts';
import { led, place, shown } from './contract/showing.ts';
import { studyNews } from './contract/study.ts';

export { closing } from './contract/closing.ts';
export { protocol } from './contract/protocol.ts';

/** What a page may say over the socket; `hello` comes first. */
export const said = z.discriminatedUnion('type', [
  z.strictObject({
    type: z.literal('hello'),
    protocol: z.int(),
    token: z.string().max(200).optional(),
    // Instead of a token: whoever knows a showing may attend it and watch its runs, and do nothing else.
    showing: key.optional(),
  }),
  // How far a run is written; `from` is the number of events the page has already.
  z.strictObject({ type: z.literal('watch'), run: key, from: z.int().min(0) }),
  z.strictObject({ type: z.literal('leave') }),
  z.strictObject({ type: z.literal('follow'), study: key }),
  // `secret` is the leader's own, of which the name of the showing is made.
  z.strictObject({ type: z.literal('lead'), secret: key, place }),
  z.strictObject({ type: z.literal('end') }),
  // To be told where the leader is, and to be counted.
  z.strictObject({ type: z.literal('attend') }),
]);

export type Said = z.output<typeof said>;

/** What a server may say over the socket. */
export const told = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('welcome'), protocol: z.int(), version: z.string() }),
  // What was said cannot be done; the line is `place: expected ..., found ...`.
  z.strictObject({ type: z.literal('fault'), line: z.string() }),
  frame,
  snapshot,
  done,
  studyNews,
  led,
  shown,
]);

export type Told = z.output<typeof told>;
