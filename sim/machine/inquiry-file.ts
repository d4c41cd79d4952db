/** A saved inquiry as it comes back from a disk. */
import { z } from 'zod';
import type { InquiryFile as Saved } from '../measure/inquiry-file.ts';
import { inquiries, type InquiryKind } from './inquiry.ts';
import { wholeQuestionSchema } from './study-file.ts';

export type InquiryFile = Saved<InquiryKind>;

const kinds = Object.keys(inquiries) as [InquiryKind, ...InquiryKind[]];

/** The shape of a saved inquiry, as far as it must be right to be asked again. */
export const inquiryFileSchema: z.ZodType<InquiryFile> = z
  .looseObject({
    version: z.string(),
    kind: z.enum(kinds),
    // Files written before it was kept can still be asked again.
    command: z.string().default(''),
    resolved: wholeQuestionSchema,
    sweep: z
      .strictObject({ samples: z.int().min(1).max(10_000), controls: z.array(z.string()) })
      .optional(),
    prints: z.array(z.string()),
    scenarios: z.array(z.looseObject({ followed: z.array(z.string()).optional() })),
  })
  .refine(
    ({ kind, sweep }) => kind !== 'robust' || sweep !== undefined,
    'no sweep',
  ) as unknown as z.ZodType<InquiryFile>;
