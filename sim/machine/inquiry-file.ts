/** A saved inquiry as it comes back from a disk. */
import { z } from 'zod';
import type { InquiryFile as Saved } from '../measure/inquiry-file.ts';
import { inquiries, type InquiryKind } from './inquiry.ts';
import { questionSchema } from './study-file.ts';

export type InquiryFile = Saved<InquiryKind>;

const kinds = Object.keys(inquiries) as [InquiryKind, ...InquiryKind[]];

/** The shape of a saved inquiry, as far as it must be right to be asked again. */
export const inquiryFileSchema: z.ZodType<InquiryFile> = z.looseObject({
  version: z.string(),
  kind: z.enum(kinds),
  resolved: questionSchema,
  prints: z.array(z.string()),
}) as unknown as z.ZodType<InquiryFile>;
