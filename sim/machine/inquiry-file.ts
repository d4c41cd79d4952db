/** The file of an inquiry: what was found, the question, and a print of every piece of work behind it. */
import { createHash } from 'node:crypto';
import { z } from 'zod';
import type { Question } from '../measure/question.ts';
import { inquiries, type InquiryKind } from './inquiry.ts';
import { version } from './package.ts';
import { portable, questionSchema } from './study-file.ts';

export interface InquiryFile {
  readonly version: string;
  readonly kind: InquiryKind;
  /** All that is needed to ask again. */
  readonly resolved: Question;
  /** By the number of the piece. */
  readonly prints: readonly string[];
}

export function inquiryFile<R extends object>(
  kind: InquiryKind,
  found: R,
  question: Question,
  pieces: readonly unknown[],
): R & InquiryFile {
  return {
    ...found,
    version,
    kind,
    resolved: portable(question),
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
  resolved: questionSchema,
  prints: z.array(z.string()),
}) as unknown as z.ZodType<InquiryFile>;
