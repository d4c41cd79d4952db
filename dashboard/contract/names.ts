/** Names that may stand in a message: none of them can be taken for a path or for markup. */
import { z } from 'zod';

/** What a scenario, a variant, a baseline or a control calls itself. */
export const id = z.string().regex(/^[a-z0-9][a-z0-9-]{0,63}$/, 'an id such as calm-week');

/** What the server calls a run or a study. */
export const key = z.string().regex(/^[0-9a-f]{32}$/, '32 hexadecimal digits');

/** The SHA-256 of the bytes it stands for. */
export const sha256 = z.string().regex(/^[0-9a-f]{64}$/, '64 hexadecimal digits');

/** How many events happened before: the place of an event in its journal. */
export const index = z.int().min(0);

/** Seconds since the scenario began. */
export const seconds = z.number().min(0);

/** Whole yen. */
export const yen = z.int();

/** A text in both languages. */
export const bilingual = z.strictObject({ en: z.string(), ja: z.string() });
