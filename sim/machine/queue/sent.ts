/** What is sent through the queue: a study once, its parts, and what came of them. */
import { z } from 'zod';
import { sealed, unsealed, type Kind } from './seal.ts';

const name = z.string().regex(/^[\w./-]{1,120}$/);
const pieces = z.array(z.int().min(0)).max(1_000);

const shapes = {
  /** Says once what is to be done: the module's name among the works, and its order. */
  study: z.strictObject({
    session: name,
    code: name,
    module: z.string().regex(/^[a-z-]{1,60}[.]ts$/),
    order: z.unknown(),
  }),
  /** Some pieces of a study. */
  part: z.strictObject({ session: name, part: z.int().min(0), study: name, code: name, pieces }),
  /** What they came to, from who did them; in the same order, and fewer where the worker was stopped. */
  results: z.strictObject({
    session: name,
    part: z.int().min(0),
    code: name,
    worker: name,
    milliseconds: z.number().min(0),
    done: z.array(
      z.union([
        z.strictObject({ piece: z.int().min(0), result: z.unknown() }),
        z.strictObject({ piece: z.int().min(0), error: z.string() }),
      ]),
    ),
  }),
  /** What one worker is told. */
  word: z.strictObject({ worker: name, foundOut: z.literal(true) }),
} as const;

export type Sent<K extends Kind> = z.infer<(typeof shapes)[K]>;
export type PieceDone = Sent<'results'>['done'][number];

/** Plain data as it is sent. */
export function send<K extends Kind>(secret: string, kind: K, data: Sent<K>): string {
  return sealed(secret, kind, data);
}

/** What was sent, or undefined where it is not from somebody with the secret, or not of that kind. */
export function received<K extends Kind>(
  secret: string,
  kind: K,
  text: string,
): Sent<K> | undefined {
  try {
    return shapes[kind].safeParse(unsealed(secret, kind, text)).data as Sent<K> | undefined;
  } catch {
    return undefined; // sealed, and yet nothing that can be unpacked
  }
}

/**
 * Called out in the open to whoever listens, so that those who cannot work together learn why. Nothing
 * is decided by it.
 */
export const call = z.strictObject({
  from: z.enum(['study', 'worker']),
  who: name,
  queue: name,
  version: z.string().regex(/^[\w.+-]{1,40}$/),
  code: name,
  threads: z.int().min(0).max(10_000),
});
export type Call = z.infer<typeof call>;

/** A call, or undefined where it is none. */
export function heard(text: string): Call | undefined {
  try {
    return call.safeParse(JSON.parse(text)).data;
  } catch {
    return undefined;
  }
}
