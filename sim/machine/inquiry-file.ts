/** The file of an inquiry: what was found, the question, and a print of every piece of work behind it. */
import { createHash } from 'node:crypto';
import { z } from 'zod';
import type { Question } from '../measure/question.ts';
import { inquiries, type FoundBy, type InquiryKind, type SweepAsked } from './inquiry.ts';
import { version } from './package.ts';
import { portable, wholeQuestionSchema } from './study-file.ts';

export interface InquiryFile {
  readonly version: string;
  readonly kind: InquiryKind;
  /** As typed, for whoever wants to ask it again. */
  readonly command: string;
  /** All that is needed to ask again. */
  readonly resolved: Question;
  readonly sweep?: Pick<SweepAsked, 'samples' | 'controls'>;
  /** By the number of the piece; of several works, those of the first come first. */
  readonly prints: readonly string[];
}

/** What is known of an inquiry when it is done. */
export interface Answered<R extends object> extends FoundBy<R> {
  readonly kind: InquiryKind;
  readonly command: string;
  readonly question: Question;
  readonly sweep?: SweepAsked;
  readonly pieces: readonly unknown[];
}

export function inquiryFile<R extends object>(answered: Answered<R>): R & InquiryFile {
  const { kind, command, found, beside, question, sweep, pieces } = answered;
  return {
    ...found,
    version,
    kind,
    command,
    resolved: portable(question),
    ...(sweep && { sweep: { samples: sweep.samples, controls: sweep.controls } }),
    ...beside,
    prints: pieces.map(printOf),
  };
}

/** Sixteen hexadecimal digits over everything that was kept of a piece. */
export function printOf(piece: unknown): string {
  return createHash('sha256').update(JSON.stringify(piece)).digest('hex').slice(0, 16);
}

const kinds = Object.keys(inquiries) as [InquiryKind, ...InquiryKind[]];

/** The shape of a saved inquiry, as far as it must be right to be asked again. */
export const inquiryFileSchema: z.ZodType<InquiryFile> = z.looseObject({
  version: z.string(),
  kind: z.enum(kinds),
  // Files written before it was kept can still be asked again.
  command: z.string().default(''),
  resolved: wholeQuestionSchema,
  sweep: z
    .strictObject({ samples: z.int().min(1).max(10_000), controls: z.array(z.string()) })
    .optional(),
  prints: z.array(z.string()),
}) as unknown as z.ZodType<InquiryFile>;
